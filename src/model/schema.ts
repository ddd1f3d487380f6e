import type * as z from 'zod/mini'
import {
  choice,
  entries,
  flag,
  lines,
  list,
  object,
  objects,
  openChoices,
  phrases,
  prose,
  series,
  text
} from './leaf.ts'
import {knownRoles} from './roles.ts'

/**
 * What a section is about, whatever its heading says: English name → Chinese name. Campaigns and drafts have others of
 * their own.
 */
export const roles: Readonly<Record<string, string>> = Object.fromEntries(
  knownRoles.map(({id, name}) => [id, name])
)

export const levels = {
  province: '省级',
  prefecture: '地级',
  county: '县级',
  township: '乡级',
  village: '村级',
  unit: '单位'
} as const

/** Where the heading of a measure or an item stands. */
const forms = {runIn: '段首', ownLine: '独行'} as const

/** How an official document is laid out (GB/T 9704—2012, 10). */
export const documentForms = {document: '文件', letter: '信函', minutes: '纪要'} as const

/** Whether a document has a table of contents, and down to which heading. */
export const contentsWishes = {no: '否', yes: '是', one: '一级', two: '二级', three: '三级'} as const

/** How figures are drawn. */
export const chartSorts = {bar: '柱状', line: '折线'} as const

/** The first number of headings. */
const numberings = {
  han: '一、',
  bracketedHan: '（一）',
  point: '1.',
  comma: '1、',
  widePoint: '1．',
  bracketed: '（1）'
} as const

const region = object(
  {
    name: text({title: '名称', description: '行政区划全称，如“昭阳区”'}),
    shortName: text({title: '简称', description: '文中用的短名，如“昭阳”'}),
    level: choice(levels, {title: '级别', description: '行政级别'}),
    parent: list({title: '上级', description: '上级行政区，由近及远，如“昭通市、云南省”'}),
    parts: list({title: '下辖', description: '下辖的乡镇（街道）、县（市、区）等，供核对地名用'})
  },
  {title: '地区', description: '写的是哪里', short: 'name'}
)

const campaign = object(
  {
    award: text({title: '项目', description: '所创建称号的全称，如“全国民族团结进步示范区”'}),
    theme: text({title: '主线', description: '创建工作的主线，如“铸牢中华民族共同体意识”'}),
    period: text({title: '起止', description: '创建起止时间，如“2021—2025年”'}),
    dataAsOf: text({title: '数据截至', description: '文中数据的统计截止时间，如“2022年12月”'})
  },
  {title: '创建', description: '创建什么、从何时到何时', short: 'award'}
)

const title = object(
  {
    kicker: text({title: '引题', description: '主标题上方的一行，可不填'}),
    main: lines({title: '主题', description: '主标题，一句或上下两句'}),
    deck: text({title: '副题', description: '主标题下方的一行，不写破折号'}),
    occasion: prose({
      title: '场合',
      description: '在会上作的报告：标题下写会议和日期，如“2025年3月21日在……会议上”，可分行',
      isRare: true
    }),
    speaker: text({title: '报告人', description: '会上的报告人，职务和姓名写在一行', isRare: true})
  },
  {title: '标题', description: '文章标题', short: 'main'}
)

const author = object(
  {
    role: text({title: '身份', description: '如“通讯员”“记者”'}),
    name: text({title: '姓名', description: '作者姓名'}),
    unit: text({title: '单位', description: '作者单位或媒体名称'}),
    photos: flag({title: '图文', description: '文字和图片出自同一作者时填“是”，署名写作“文/图”'})
  },
  {title: '作者', description: '一位作者', short: 'name'}
)

const quote = object(
  {
    speaker: text({title: '人物', description: '说话人姓名'}),
    post: text({title: '职务', description: '说话人单位及职务'}),
    words: text({title: '原话', description: '所说的话，不写引号'}),
    indirect: text({title: '转述', description: '间接引述的内容，与“原话”二选一'})
  },
  {title: '引语', description: '一个人说的一段话'}
)

const numbered = () =>
  flag({title: '编号', description: '填“否”则标题前不自动编号，如“结束语”', isRare: true})
const form = () =>
  choice(forms, {
    title: '形式',
    description: '标题写在段首，还是单独一行；不填时按“标题形式”',
    isRare: true
  })

const item = object(
  {
    heading: phrases({title: '标题', description: '条目标题，即“1.”后面的几个字'}),
    body: prose({title: '正文', description: '条目正文，一行一段'}),
    form: form(),
    numbered: numbered(),
    photos: list({title: '图片', description: '放在本条之后的图片名', isRare: true})
  },
  {title: '条目', description: '小节中的一条，即第三级', short: 'body'}
)

const measure = object(
  {
    heading: phrases({title: '标题', description: '小节标题，一句或两句'}),
    body: prose({title: '正文', description: '小节正文，一行一段；{数据名}插入数据'}),
    items: objects(item, {
      title: '条目',
      description: '小节下再分“1.”“2.”时的各条，依次写',
      isRare: true
    }),
    form: form(),
    numbered: numbered(),
    photos: list({title: '图片', description: '放在本小节之后的图片名'}),
    quotes: objects(quote, {title: '引语', description: '本小节之后的引语'})
  },
  {title: '小节', description: '一章中的一项举措', short: 'body'}
)

const section = object(
  {
    role: openChoices(roles, {title: '角色', description: '本章写哪方面工作，可写几个'}),
    heading: phrases({title: '标题', description: '章标题，一句或几句，各文种自行连接'}),
    slogan: text({title: '提法', description: '本章提法，如“聚焦“三个紧盯””，后接各小节'}),
    intro: prose({title: '引言', description: '章首总述，一行一段'}),
    measures: objects(measure, {title: '小节', description: '本章各项举措，依次写'}),
    items: objects(item, {
      title: '条目',
      description: '章下不分小节、直接分“1.”“2.”时的各条，依次写',
      isRare: true
    }),
    numbered: numbered(),
    body: prose({title: '正文', description: '不分小节时的正文，一行一段'}),
    quotes: objects(quote, {title: '引语', description: '本章中的引语'}),
    photos: list({title: '图片', description: '放在本章末的图片名'})
  },
  {title: '章节', description: '报告的一章'}
)

const honor = object(
  {
    name: text({title: '称号', description: '荣誉称号全称，不写引号'}),
    by: text({title: '授予', description: '授予单位'}),
    date: text({title: '时间', description: '授予时间'}),
    holder: text({title: '对象', description: '获得荣誉的地区、单位或个人'}),
    count: text({title: '数量', description: '如“3个”“2家单位”'})
  },
  {title: '荣誉', description: '一项荣誉', short: 'name'}
)

const figure = object(
  {
    value: text({title: '数值', description: '照印出来的样子写，如“233.57亿元”“2.8万余个”'}),
    share: text({title: '占比', description: '占另一数据的比重，如“20.8%”'}),
    of: text({title: '占', description: '占哪个数据的比重，写那个数据的名'}),
    parts: list({title: '合计', description: '本数据是哪些数据之和，写那些数据的名'}),
    equals: text({title: '等于', description: '应与哪个数据相等，写那个数据的名'}),
    within: text({title: '属于', description: '包含在哪个数据之内，不应大于它'}),
    averageGrowth: text({title: '年均增长', description: '起止两年之间的年均增长率，如“7.8%”'}),
    totalGrowth: text({title: '累计增长', description: '起止两年之间的累计增长率'}),
    yearOnYear: text({title: '同比增长', description: '比上年同期增长，如“16.3%”'}),
    time: text({title: '时间', description: '数据的时点或时期，如“2022年”“截至2025年6月”'}),
    basis: text({title: '口径', description: '如“现价”“可比价”“常住人口”'}),
    source: text({title: '来源', description: '提供数据的部门或文件'}),
    label: text({title: '名称', description: '附表里用的全称；不填时用数据名'}),
    points: series({title: '各年', description: '键写年份，如“2016年: 233.57亿元”'})
  },
  {title: '数据', description: '一个数据', short: 'value'}
)

/** Where a photo stands in a story on a newspaper page. */
export const photoPlaces = {
  topLeft: '左上',
  top: '上',
  topRight: '右上',
  left: '左',
  middle: '居中',
  right: '右',
  bottomLeft: '左下',
  bottom: '下',
  bottomRight: '右下',
  foot: '文末'
} as const

/** What a draft, or a page file, may ask for a photo on a newspaper page. */
export const photoWishes = () => ({
  place: choice(photoPlaces, {
    title: '位置',
    description: '在报纸版面上放在稿件的哪里；“文末”排在各栏下方；不填时由版式安排',
    isRare: true
  }),
  span: text({title: '跨栏', description: '在报纸版面上跨几栏，如“2”；不填时由版式安排', isRare: true}),
  focus: text({
    title: '焦点',
    description: '裁剪时要保住的地方：左、右、上、下、左上等，或离左边、上边多少，如“30% 40%”',
    isRare: true
  }),
  mayDrop: flag({title: '可不用', description: '填“是”则报纸版面放不下时可以不登', isRare: true})
})

const photo = object(
  {
    file: text({title: '文件', description: '照片文件，相对于草稿所在文件夹，如“photos/gucheng.jpg”'}),
    caption: text({title: '说明', description: '图片说明，一句话'}),
    credit: text({title: '作者', description: '拍摄者姓名'}),
    creditRole: text({title: '身份', description: '拍摄者身份，如“通讯员”“记者”'}),
    ...photoWishes()
  },
  {title: '图片', description: '一张照片', short: 'file'},
  ['file']
)

const table = object(
  {
    title: text({title: '标题', description: '表题，印在表的上方'}),
    rows: prose({title: '内容', description: '一行一行写，第一行是表头；格与格之间写“|”，从 Excel 粘贴也行'})
  },
  {title: '表格', description: '一张表', short: 'rows'}
)

const chart = object(
  {
    title: text({title: '标题', description: '图题；不填时用图表的名称'}),
    sort: choice(chartSorts, {title: '类型', description: '柱状或折线；不填时为柱状'}),
    figures: list({title: '数据', description: '画哪些数据，写“数据”里的名称，单位要相同；有“各年”的画各年'}),
    times: list({title: '年份', description: '只画哪几年，如“2016年、2022年”；不填时画所有的年份'}),
    source: text({title: '来源', description: '数据来源，印在图题后'})
  },
  {title: '图表', description: '一张图', short: 'figures'}
)

const headingForms = object(
  {
    measures: choice(forms, {title: '小节', description: '小节标题的形式'}),
    items: choice(forms, {title: '条目', description: '条目标题的形式'}),
    measureNumbers: choice(numberings, {title: '小节编号', description: '小节的序号；不填时按文种'}),
    itemNumbers: choice(numberings, {title: '条目编号', description: '条目的序号；不填时按文种'})
  },
  {
    title: '标题形式',
    description: '全文的小节、条目标题写在段首还是单独一行，序号怎样写；不填时按文种',
    isRare: true
  }
)

const attachment = object(
  {
    name: text({title: '名称', description: '附件名称，不写书名号'}),
    body: prose({title: '正文', description: '附件内容，一行一段；只列名称时不填'})
  },
  {title: '附件', description: '一个附件', short: 'name'}
)

const official = object(
  {
    issuer: text({title: '发文机关标志', description: '红头，如“昭阳区人民政府文件”；简报、纪要写其名称'}),
    jointIssuers: list({
      title: '联署机关',
      description: '联合行文的其他机关，依次写；主办机关写在“发文机关标志”里',
      isRare: true
    }),
    number: text({
      title: '发文字号',
      description: '如“昭区政发〔2023〕5号”；简报、纪要写期号，如“第8期”'
    }),
    signedBy: text({title: '签发人', description: '上行文的签发人姓名'}),
    secrecy: text({title: '密级', description: '密级和保密期限'}),
    urgency: text({title: '紧急程度', description: '特急、加急'}),
    copyNumber: text({title: '份号', description: '六位份号'}),
    form: choice(documentForms, {
      title: '格式',
      description: '文件、信函或纪要的格式；不填时为文件',
      isRare: true
    }),
    present: text({title: '出席', description: '纪要的出席人员：单位和姓名', isRare: true}),
    excused: text({title: '请假', description: '纪要的请假人员', isRare: true}),
    sittingIn: text({title: '列席', description: '纪要的列席人员', isRare: true}),
    addressee: text({title: '主送', description: '主送机关，不写冒号'}),
    annotation: text({title: '附注', description: '如“（此件公开发布）”，不写括号'}),
    copyTo: text({title: '抄送', description: '抄送机关'}),
    printedBy: text({title: '印发机关', description: '版记中的印发机关'}),
    printedOn: text({title: '印发日期', description: '版记中的印发日期'}),
    figuresAnnex: flag({title: '附表', description: '填“是”则在文末附“主要数据一览”'})
  },
  {title: '公文', description: '正式发文时才填的要素'}
)

const signoff = object(
  {
    unit: text({title: '单位', description: '落款单位全称'}),
    date: text({title: '日期', description: '成文日期，如“2023年6月30日”'}),
    jointUnits: list({title: '联署单位', description: '联合行文的其他单位全称，依次写', isRare: true})
  },
  {title: '落款', description: '文末署名和成文日期', short: 'unit'}
)

const indicator = object(
  {
    number: text({title: '编号', description: '指标在测评体系里的编号'}),
    name: text({title: '名称', description: '指标的内容；创建资料里有的可以不写'}),
    target: text({title: '目标', description: '要达到的数，如“≥85%”“不超过3‰”；创建资料里有的可以不写'}),
    value: text({title: '完成', description: '实际完成的数，可写{数据名}；是否达标由它重算'}),
    reached: flag({title: '达标', description: '自评是否达标：是、否；有数的由工具重算'}),
    score: text({title: '得分', description: '自评得分，只写数'}),
    full: text({title: '满分', description: '这项指标的分值，只写数'}),
    evidence: list({title: '佐证', description: '佐证材料的文件名，几份写几个'}),
    page: text({title: '页码', description: '在佐证材料中的页码'}),
    owner: text({title: '责任单位', description: '这项指标由谁负责'}),
    note: text({title: '说明', description: '要说明的，如未达标的原因'})
  },
  {title: '指标', description: '一项测评指标的自评'}
)

const checks = object(
  {
    names: list({title: '放行地名', description: '文中可以出现的其他地名'}),
    words: list({title: '放行文字', description: '不算待填、不算错误的文字'})
  },
  {title: '校验', description: '检查时的放行名单'}
)

/**
 * The draft. Chinese keys are the titles, English keys the property names; both are accepted everywhere.
 * No field is required here: what must be there is the kind's business.
 */
export const draftSchema = object({
  kind: text({title: '文种', description: '写成什么，如“上报总结”；zongshu kinds 列出全部文种'}),
  region,
  campaign,
  title,
  byline: objects(author, {title: '署名', description: '作者，可有多位'}),
  editorsNote: prose({
    title: '编者按',
    description: '编者按、开栏语、核心提示或摘要，一行一段；名称写在段首（如“核心提示：”）就照原样印'
  }),
  lead: prose({title: '导语', description: '开头的总述，一行一段'}),
  sections: objects(section, {title: '章节', description: '正文各章，依次写'}),
  honors: objects(honor, {title: '荣誉', description: '获得的荣誉'}),
  figures: entries(figure, {
    title: '数据',
    description: '全文用到的数据，名称自定；正文中用{名称}插入'
  }),
  slogans: entries(list({title: '提法', description: '这个提法包含的各项'}), {
    title: '提法',
    description: '带数字的提法及其内容，如“五张牌: [党建引领牌, …]”，供核对项数'
  }),
  indicators: objects(indicator, {
    title: '指标',
    description: '测评指标的自评，一项一条；自评报告据此列表、重算',
    isRare: true
  }),
  custom: entries(text({title: '自定', description: '自己模板里用的一项内容'}), {
    title: '自定',
    description: '自己的模板要用、上面又没有的内容，名称自定',
    isRare: true
  }),
  customRoles: list({
    title: '自定角色',
    description: '自己另起的角色名称，写在这里就不当作写错',
    isRare: true
  }),
  photos: entries(photo, {title: '图片', description: '全文用到的照片，名称自定'}),
  tables: entries(table, {
    title: '表格',
    description: '正文里的表，名称自定；正文中单独一行写{名称}，表就放在那里'
  }),
  charts: entries(chart, {
    title: '图表',
    description: '由“数据”画成的图，名称自定；正文中单独一行写{名称}，图就放在那里',
    isRare: true
  }),
  outlook: prose({title: '展望', description: '结尾一段，展望下一步'}),
  signoff,
  attachments: objects(attachment, {title: '附件', description: '附件，依次写'}),
  official,
  headings: headingForms,
  contents: choice(contentsWishes, {
    title: '目录',
    description: '长报告前编目录：写“是”或“二级”到二级标题，“一级”“三级”依此类推；不填时不编',
    isRare: true
  }),
  style: text({title: '样式', description: '版式方案名，如“gbt9704”；一般不填'}),
  checks
})

/** The first number of headings, as it is printed. */
export const numberingNames: Readonly<
  Record<keyof typeof numberings, (typeof numberings)[keyof typeof numberings]>
> = numberings

export type Draft = z.infer<typeof draftSchema>
export type Section = z.infer<typeof section>
export type Measure = z.infer<typeof measure>
export type Item = z.infer<typeof item>
export type Table = z.infer<typeof table>
export type Chart = z.infer<typeof chart>
export type Figure = z.infer<typeof figure>
export type Photo = z.infer<typeof photo>
export type Indicator = z.infer<typeof indicator>
export type Honor = z.infer<typeof honor>
