import {expect, test} from 'vitest'
import {planOf} from '../../src/importing/outline.ts'
import type {Part, Plan} from '../../src/importing/plan.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {docxPassages} from '../../src/reading/docx-passages.ts'
import {markdownPassages} from '../../src/reading/markdown-passages.ts'
import {textPassages} from '../../src/reading/text-passages.ts'
import {paragraph, wordDocument} from '../reading/word.ts'

const prose = '各镇把任务分到村、落到人，全年办结四十七件，群众满意。'
const ofText = (...lines: string[]): Plan =>
  planOf(textPassages({path: 'a.txt', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const ofMarkdown = (...lines: string[]): Plan =>
  planOf(markdownPassages({path: 'a.md', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const ofWord = (...body: string[]): Plan => {
  const read = readDocx('a.docx', wordDocument({body: body.join('')}), () => {})
  return planOf(docxPassages(read!).passages)
}
const table = (...rows: ReadonlyArray<ReadonlyArray<string>>) =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** The heads of a plan, each indented by its level. */
const headsOf = ({sections}: Plan): string[] => {
  const within = ({head, measures, items}: Part, indent: string): string[] => [
    indent + (head?.text ?? ''),
    ...[...measures, ...items].flatMap(one => within(one, `${indent} `))
  ]
  return sections.flatMap(one => within(one, ''))
}

test('chapters stand above what they are divided into, and that above numbered heads', () => {
  const plan = ofText(
    '青石县社区服务设施评估',
    '第一章　总体进展',
    '第一节　项目布局',
    prose,
    '一、资金来源',
    prose,
    '第二章　主要成效',
    '第一节　半径缩短',
    prose
  )
  expect(headsOf(plan)).toEqual([
    '第一章　总体进展',
    ' 第一节　项目布局',
    '  一、资金来源',
    '第二章　主要成效',
    ' 第一节　半径缩短'
  ])
})

test('1.…。 over its text is a head, and one of several sentences in a row is none', () => {
  const heads = ['工作小结', '一、抓流程', '1.厘清边界。', prose, '2.限时签收。', prose, '二、抓评价', prose]
  expect(headsOf(ofText(...heads))).toEqual(['一、抓流程', ' 1.厘清边界。', ' 2.限时签收。', '二、抓评价'])
  const list = ['工作小结', '一、抓流程', '1.厘清边界。', '2.限时签收。', prose, '二、抓评价', prose]
  expect(headsOf(ofText(...list))).toEqual(['一、抓流程', '二、抓评价'])
})

test('a table of contents that was typed is told and is no text', () => {
  const text = [
    '工作报告',
    '目　录',
    '一、背景……………1',
    '二、成效..........3',
    '一、背景',
    prose,
    '二、成效',
    prose
  ]
  const read = textPassages({path: 'a.txt', text: text.join('\n'), encoding: 'utf-8'})
  expect(read.unkept).toMatchObject([{sort: 'contents', line: 2}])
  expect(headsOf(planOf(read.passages))).toEqual(['一、背景', '二、成效'])
})

test('bold words before text are a run-in head, though a mark stands at their end', () => {
  const plan = ofMarkdown(
    '# 工作小结',
    '',
    '**一、设施**',
    '',
    `**（一）桶站改造。**${prose}`,
    '',
    `**（二）运输升级。**${prose}`
  )
  expect(headsOf(plan)).toEqual(['一、设施', ' （一）桶站改造。', ' （二）运输升级。'])
  // Two stars before a unit are places that nobody filled.
  const blank = ofMarkdown('# 工作小结', '', '**个镇，**个村已建成。')
  expect(blank.lead).toEqual([{text: '**个镇，**个村已建成。'}])
})

test('the one head of the first level without a number, over others that have one, is the title', () => {
  const plan = ofMarkdown('# 工作小结', '', '# 一、设施', '', prose, '', '# 二、管理', '', prose)
  expect(plan.title).toEqual(['工作小结'])
  expect(headsOf(plan)).toEqual(['一、设施', '二、管理'])
})

test('levels that a file marks count where the numbers agree with them, and the numbers where they do not', () => {
  const marked = ['# 河湖评价', '', '## 1. 对象', '', prose, '', '## 2. 结果', '', '### 2.1 水量', '', prose]
  expect(headsOf(ofMarkdown(...marked))).toEqual(['1. 对象', '2. 结果', ' 2.1 水量'])
  const mixed = [
    '# 河湖评价',
    '',
    '### 一、对象',
    '',
    '## （一）水量',
    '',
    prose,
    '',
    '### 二、结果',
    '',
    prose
  ]
  expect(headsOf(ofMarkdown(...mixed))).toEqual(['一、对象', ' （一）水量', '二、结果'])
})

test('a letterhead and an imprint in tables are what they say', () => {
  const plan = ofWord(
    table(['青石县水务局文件'], ['青水发〔2026〕4号']),
    paragraph('关于水库管护的报告'),
    paragraph('县政府：'),
    paragraph(prose),
    paragraph('青石县水务局'),
    paragraph('2026年3月1日'),
    table(['抄送：市水务局。', ''], ['青石县水务局办公室', '2026年3月1日印发'])
  )
  expect(plan.official).toEqual({
    issuer: '青石县水务局文件',
    number: '青水发〔2026〕4号',
    addressee: '县政府',
    copyTo: '市水务局',
    printedBy: '青石县水务局办公室',
    printedOn: '2026年3月1日'
  })
  expect(plan.tables).toEqual([])
})

test('the table of an attachment belongs to it', () => {
  const lines = ['工作报告', '县政府：', prose, '附件：1.分布表', '2.清单', '青石县水务局', '2026年3月1日']
  const plan = ofWord(
    ...lines.map(line => paragraph(line)),
    paragraph('附件1'),
    paragraph('分布表'),
    table(['镇', '个数'], ['石桥镇', '6']),
    paragraph('附件2'),
    paragraph('清单'),
    paragraph(prose)
  )
  expect(plan.attachments).toEqual(
    [
      {name: '分布表', body: [{table: '表1'}]},
      {name: '清单', body: [{text: prose}]}
    ].map(one => expect.objectContaining(one))
  )
})

test('bold sentences before the text of several paragraphs are heads under the numbered ones', () => {
  const runIn = (head: string) =>
    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${head}</w:t></w:r><w:r><w:t>${prose}</w:t></w:r></w:p>`
  const body = ['梳理清单。', '压减材料。'].map(runIn)
  const plan = ofWord(
    paragraph('工作小结'),
    paragraph(prose),
    paragraph('一、抓流程'),
    ...body,
    paragraph('二、抓评价'),
    paragraph(prose)
  )
  expect(headsOf(plan)).toEqual(['一、抓流程', ' 梳理清单。', ' 压减材料。', '二、抓评价'])
})

test('several bodies that sign are written as such', () => {
  const plan = ofText('工作通报', '各镇：', prose, '青石县教育局', '青石县公安局', '2026年3月1日')
  expect([plan.unit, plan.jointUnits, plan.date]).toEqual(['青石县教育局', ['青石县公安局'], '2026年3月1日'])
})

test('a newsletter has its name, its issue, who made it and when above its title', () => {
  const plan = ofText(
    '工 作 简 报',
    '第18期',
    '青石县营商办　　2026年4月2日',
    '政企同心解难题',
    prose,
    '一、听诉求',
    prose,
    '报：县委。'
  )
  expect(plan.official).toMatchObject({issuer: '工 作 简 报', number: '第18期'})
  expect([plan.unit, plan.date, plan.title]).toEqual(['青石县营商办', '2026年4月2日', ['政企同心解难题']])
  expect(plan.official.copyTo).toBe('报：县委')
  expect(plan.left).toEqual([])
})

test('what is issued with a notice and stands behind its date without a mark is its attachment', () => {
  const plan = ofText(
    '各镇人民政府,县政府各部门,驻县有关单位:',
    '《柳塘县小微水体管护办法》已经县政府同意,现印发给你们,请认真抓好落实。',
    '柳塘县人民政府',
    '二O二四年六月十三日',
    '(此件公开发布)',
    '柳塘县小微水体管护办法(试行)',
    '一、总体要求',
    prose,
    '二、管护责任',
    prose
  )
  expect(plan.official).toEqual({
    addressee: '各镇人民政府,县政府各部门,驻县有关单位',
    annotation: '此件公开发布'
  })
  expect([plan.unit, plan.date]).toEqual(['柳塘县人民政府', '二O二四年六月十三日'])
  expect(plan.sections).toEqual([])
  expect(plan.attachments.map(({name, body}) => [name, body.length])).toEqual([
    ['柳塘县小微水体管护办法(试行)', 4]
  ])
})

test('a second text behind the date that the first does not name is no attachment', () => {
  const plan = ofText(
    '柳塘县水利局工作小结',
    prose,
    '柳塘县水利局',
    '2024年6月13日',
    '灌渠修整情况',
    '一、进度',
    prose,
    prose
  )
  expect(plan.attachments).toEqual([])
})

test('what a web page writes under a title is no text, and a newspaper before its reporter no head', () => {
  const plan = ofText(
    '柳塘花开满渠红',
    '发布时间：2024-06-13 09:20 来源：柳塘县水利局 浏览次数：',
    '柳塘观察·柳塘日报记者 温言 通讯员 季青临',
    prose,
    prose
  )
  expect(plan.title).toEqual(['柳塘花开满渠红'])
  expect(plan.left).toEqual(['发布时间：2024-06-13 09:20 来源：柳塘县水利局 浏览次数：'])
  expect(plan.byline.map(({name}) => name)).toEqual(['温言', '季青临'])
})

test('who made a report may be written with blanks between all characters of the name', () => {
  const plan = ofText(
    '政府工作报告',
    '2024年3月2日在柳塘县第九届人民代表大会第四次会议上',
    '方 既 白',
    '各位代表：',
    prose
  )
  expect(plan.speaker).toBe('方 既 白')
  expect(plan.official.addressee).toBe('各位代表')
})

test('a point whose name a colon parts from its text has that name as its head', () => {
  const text = '每案由一名县领导包到底，半月会商一次，季末回访当事人。材料随案归档。'
  const plan = ofText(
    '积案化解情况',
    '一、主要做法',
    `（一）领导包案：${text}`,
    `（二）限时办结：${text}`,
    '二、打算',
    prose
  )
  expect(headsOf(plan)).toEqual(['一、主要做法', ' （一）领导包案：', ' （二）限时办结：', '二、打算'])
  expect(plan.sections[0]!.measures[0]!.body).toEqual([{text}])
})

test.each([
  '2024 年 6 月 13 日',
  '2024.6.13',
  '2024-06-13',
  '二○二四年 六月 十三日'
])('signed on %s', date => {
  const plan = ofText('加装电梯情况', '一、进度', prose, '柳塘县住房和城乡建设局', date)
  expect([plan.unit, plan.date]).toEqual(['柳塘县住房和城乡建设局', date])
})

test('minutes have a masthead, and who gets them stands at the end', () => {
  const plan = ofText(
    '柳塘县人民政府常务会议纪要',
    '第12期',
    '柳塘县人民政府办公室　　2024年6月13日',
    '研究灌渠修整工作',
    prose,
    '一、关于灌渠修整',
    prose,
    '抄送：县委办公室，县政协办公室。'
  )
  expect(plan.title).toEqual(['研究灌渠修整工作'])
  expect(plan.official).toMatchObject({
    issuer: '柳塘县人民政府常务会议纪要',
    number: '第12期',
    copyTo: '县委办公室，县政协办公室'
  })
})

test('the mark over a document that is an attachment itself is told, and its title is one', () => {
  const plan = ofText('附件2', '柳塘县河湖长制工作自评报告', '', prose, '一、总体情况', prose)
  expect(plan.title).toEqual(['柳塘县河湖长制工作自评报告'])
  expect(plan.left).toEqual(['附件2'])
})

test('those addressed may end like nobody, and stand in brackets', () => {
  const who = '各乡镇人民政府（柳塘街道办事处），县直各部门、各直属机构，各大企业，各高等院校'
  expect(ofText('关于修整灌渠的通知', `${who}：`, prose).official.addressee).toBe(who)
})

test('what a web page says of an article, over it or under it, is none of its text', () => {
  const lines = [
    '您的位置：首页>>政务公开>>工作总结',
    '作者：柳塘融媒 时间：2024-05-18 15:58:35 浏览：87',
    '2024-05-18 08:51:56 字号：',
    '柳塘县人民政府 2024年5月18日星期六'
  ]
  const tail = ['编 辑：季青临 责任编辑：温言', '监 制：祝青', '来源：柳塘县融媒体中心', '作者：程墨']
  const plan = ofText(...lines, '灌渠修整工作小结', prose, '一、进度', prose, ...tail)
  expect(plan.left).toEqual([...lines, ...tail])
  expect(plan.title).toEqual(['灌渠修整工作小结'])
})

test('who published a text, and when, stands under its title; a number of an order is one', () => {
  const plan = ofText('灌渠修整情况的解读', '柳塘县人民政府 2024年05月18日', prose, '一、背景', prose)
  expect([plan.title, plan.occasion]).toEqual([['灌渠修整情况的解读'], ['柳塘县人民政府 2024年05月18日']])
  const order = ofText(
    '柳塘县小微水体管护办法',
    '柳塘县人民政府令第3号',
    '第一章 总则',
    prose,
    '第二章 附则',
    prose
  )
  expect(order.official.number).toBe('柳塘县人民政府令第3号')
})

test('when a law was passed stands in brackets under its title, over as many lines as it takes', () => {
  const passed =
    '（2003年6月21日柳塘县第九届人民代表大会通过 根据2010年7月20日柳塘县第十届人民代表大会第二次会议决定修正）'
  expect(ofText('柳塘县水体管护条例', passed, '第一章 总则', prose, '第二章 附则', prose).occasion).toEqual([
    passed
  ])
})

test('numbered articles of a chapter that are sentences head nothing', () => {
  const plan = ofText(
    '柳塘县人民政府工作规则',
    '第一章 总则',
    '一、工作的准则是执政为民，依法行政。',
    '二、工作人员要履行职责，服从命令。',
    '第二章 组成',
    '三、县政府实行县长负责制。县长主持全面工作。',
    '四、副县长协助县长工作。'
  )
  expect(headsOf(plan)).toEqual(['第一章 总则', '第二章 组成'])
})

test('the last item of a list ends in a full stop, and is an item', () => {
  const plan = ofText(
    '工作规则',
    '第一章 总则',
    '下列事项应当公布：',
    '（一）承包情况；',
    '（二）补贴情况；',
    '（三）其他事项。',
    '第二章 附则',
    prose
  )
  expect(headsOf(plan)).toEqual(['第一章 总则', '第二章 附则'])
})

test('of two lines over an article that are not alike, one is its title', () => {
  const plan = ofText(
    '柳塘新风',
    '执信用妙笔 绘乡村新景',
    '记者 程墨',
    prose,
    '开门听诉求',
    prose,
    '专班解难题',
    prose
  )
  expect([plan.kicker, plan.title]).toEqual(['柳塘新风', ['执信用妙笔 绘乡村新景']])
  const other = ofText(
    '我县召开灌渠修整会议',
    '办好为民实事 推进水利发展',
    '2024-04-19 08:51:56 字号：',
    prose,
    prose
  )
  expect([other.title, other.deck]).toEqual([['我县召开灌渠修整会议'], '办好为民实事 推进水利发展'])
})

test('编者按： over its text is a note with it', () => {
  const plan = ofText('柳塘修渠记', '编者按：', '记录奋斗的足迹。', '记者 程墨', prose, '开门听诉求', prose)
  expect(plan.note).toEqual(['编者按：', '记录奋斗的足迹。'])
  expect(plan.byline.map(({name}) => name)).toEqual(['程墨'])
})

test('an attachment is named in two lines where the notice names both; numbered words over a table are no title of it', () => {
  const read = [
    '各行政村、各有关单位：',
    '现将《柳塘镇2017年度灌渠修整工作计划》印发给你们，请遵照执行。',
    '二〇一七年二月二十四日',
    '柳塘镇2017年度灌渠修整',
    '工作计划',
    prose,
    '一、时间安排表'
  ].map(words => paragraph(words))
  const plan = ofWord(...read, table(['灌渠', '时间'], ['东渠', '1月']), paragraph(prose))
  expect(plan.attachments.map(({name}) => name)).toEqual(['柳塘镇2017年度灌渠修整工作计划'])
  expect(plan.tables[0]!.title).toBeUndefined()
  expect(plan.attachments[0]!.body[1]).toEqual({text: '一、时间安排表'})
})

test('附件： alone on a line is the mark over an attachment', () => {
  const plan = ofText(
    '关于修渠的决定',
    prose,
    prose,
    '附件：修渠名单',
    '2008年9月11日',
    '附件：',
    '修渠名单',
    '一、先进集体',
    '柳塘镇'
  )
  expect(plan.attachments).toMatchObject([
    {name: '修渠名单', body: [{text: '一、先进集体'}, {text: '柳塘镇'}]}
  ])
})

test('lines of one label each are no heads, whatever blanks stand in them', () => {
  const plan = ofText(
    '征求意见的公告',
    prose,
    '邮寄地址：柳塘县青石路61号法制办',
    '邮    编：361018',
    '电子邮箱：fazhi@example.cn',
    prose
  )
  expect(plan.sections).toEqual([])
})

test('numbers that begin again under each unnumbered head lie under it', () => {
  const bold = (words: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`
  const plan = ofWord(
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="44"/></w:rPr><w:t>修渠人的故事</w:t></w:r></w:p>',
    ...['引言', '修渠的人'].flatMap(head => [
      bold(head),
      paragraph(prose),
      bold('1. 背景'),
      paragraph(prose),
      bold('2. 历程'),
      paragraph(prose)
    ])
  )
  expect(headsOf(plan)).toEqual(['引言', ' 1. 背景', ' 2. 历程', '修渠的人', ' 1. 背景', ' 2. 历程'])
})

test('a credit is parted from a caption at a blank', () => {
  const plan = ofText('柳塘修渠记', '记者 程墨', prose, '积分超市　李筱 摄', prose)
  expect(plan.photos).toMatchObject([{caption: '积分超市', credit: '李筱'}])
})

test('a text broken after so many characters is put together, though digits are narrow', () => {
  const words = [
    '2024年共修整灌渠1646条，完成重点点位1964处，发现问题216处326起，问题率为6%，比上期的5.9%上升。',
    '4月10日至14日，抽查主要渠段181条、重点点位129处，发现问题71处100起，问题率为22.9%，已经责令整改。'
  ]
  const broken = words.flatMap(one => `　　${one}`.match(/.{1,20}/gu)!)
  const plan = ofText('灌渠督察情况', ...broken, ...broken)
  expect(plan.lead).toEqual([...words, ...words].map(text => ({text})))
})

test('short lines between numbered heads are what these say, and no heads', () => {
  const plan = ofText(
    '督查通报',
    prose,
    '1、末位单位',
    '柳塘镇 青石镇',
    '2、末位部门',
    '交通局',
    '柳塘县治理办公室',
    '2020年4月10日'
  )
  expect(headsOf(plan)).toEqual(['1、末位单位', '2、末位部门'])
  expect(plan.sections.map(({body}) => body)).toEqual([[{text: '柳塘镇 青石镇'}], [{text: '交通局'}]])
  expect(plan.unit).toBe('柳塘县治理办公室')
})

test('a title of two halves is whole, and where somebody writes stands before the name', () => {
  const plan = ofText(
    '走最难走的路 写最接地气的稿',
    '我和修渠人的故事',
    '柳塘传媒集团 柳塘报 程墨',
    prose,
    prose
  )
  expect([plan.title, plan.deck, plan.occasion]).toEqual([
    ['走最难走的路 写最接地气的稿'],
    '我和修渠人的故事',
    ['柳塘传媒集团 柳塘报 程墨']
  ])
})

test('where a photo comes from in brackets tells its caption', () => {
  const plan = ofText(
    '柳塘修渠记',
    '记者 程墨',
    prose,
    '柳塘俯瞰（资料照片）',
    prose,
    '盘山路（程墨拍摄于2019年6月10日）',
    prose
  )
  expect(plan.photos.map(({caption}) => caption)).toEqual([
    '柳塘俯瞰（资料照片）',
    '盘山路（程墨拍摄于2019年6月10日）'
  ])
})

test('a month under who signs is the date', () => {
  const plan = ofText('修渠自查报告', prose, '一、进度', prose, '青石街道办事处', '二〇一二年九月')
  expect([plan.unit, plan.date]).toEqual(['青石街道办事处', '二〇一二年九月'])
})

test('what a site says around an article is no part of it', () => {
  const plan = ofText(
    '要闻速递',
    '当前位置：首页 > 要闻速递 > 正文',
    '青石县水库管护工作情况',
    '青石在线',
    '2026-03-01',
    prose,
    '一、抓巡查',
    prose
  )
  expect(plan.title).toEqual(['青石县水库管护工作情况'])
  expect(plan.left).toEqual(['要闻速递', '当前位置：首页 > 要闻速递 > 正文', '青石在线', '2026-03-01'])
  expect(plan.occasion).toEqual([])
  const foot = ofText(
    '首页 > 公开 > 总结',
    '青石县水库管护工作情况',
    prose,
    '一、抓巡查',
    prose,
    '扫一扫在手机上看'
  )
  expect(foot.title).toEqual(['青石县水库管护工作情况'])
  expect(foot.left).toEqual(['首页 > 公开 > 总结', '扫一扫在手机上看'])
  // A clerk dates a report otherwise.
  expect(ofText('水库管护工作情况', '2026年3月1日', prose).occasion).toEqual(['2026年3月1日'])
})

test('who signs and when may stand on one line', () => {
  const plan = ofText('工作小结', prose, '一、抓巡查', prose, '青石县水务局　2026年3月1日')
  expect([plan.unit, plan.date]).toEqual(['青石县水务局', '2026年3月1日'])
})

test('a list under 目录 that announces what follows is told and is no text', () => {
  const text = [
    '目录：',
    '一、抓巡查',
    '二、抓维修',
    '……',
    '工作小结',
    prose,
    '一、抓巡查',
    prose,
    '二、抓维修',
    prose
  ]
  const read = textPassages({path: 'a.txt', text: text.join('\n'), encoding: 'utf-8'})
  expect(read.unkept).toMatchObject([{sort: 'contents', line: 1}])
  const plan = planOf(read.passages)
  expect([plan.title, headsOf(plan)]).toEqual([['工作小结'], ['一、抓巡查', '二、抓维修']])
})

test('paragraphs in a row that begin with a short sentence of one length have heads that run in', () => {
  const words = '全年清理渠道四十七公里，修补闸门九座，下游三个村都用上了水。'
  const row = ['疏通三条干渠。', '管好九座闸门。', '守住一库清水。']
  const plan = ofText('工作小结', prose, ...row.map(head => head + words))
  expect(headsOf(plan)).toEqual(row)
  // Two may begin alike by chance, and a sentence that points at something goes on.
  expect(headsOf(ofText('工作小结', prose, ...row.slice(1).map(head => head + words)))).toEqual([])
  for (const told of [
    ['这是第一年。', '这是第二年。', '这是第三年。'],
    ['渠道通了，人心就齐。', '闸门牢了，汛期不慌。', '库水清了，鱼虾也多。']
  ])
    expect(headsOf(ofText('工作小结', prose, ...told.map(head => head + words)))).toEqual([])
})

test('numbers that a web page set on lines of their own stand in their sentences again', () => {
  const plan = ofText(
    '水务局',
    '2026',
    '年工作小结',
    '一、抓巡查',
    '全年巡查',
    '120',
    '次，整改隐患',
    '36',
    '处，处置率',
    '97.5%',
    '。'
  )
  expect(plan.title).toEqual(['水务局2026年工作小结'])
  expect(plan.sections[0]?.body).toEqual([{text: '全年巡查120次，整改隐患36处，处置率97.5%。'}])
})

test('a short line right above a table is its name, whatever its words', () => {
  const plan = ofWord(
    paragraph('工作小结'),
    paragraph('一、抓巡查'),
    paragraph(prose),
    paragraph('各库蓄水与下泄'),
    table(['水库', '蓄水'], ['石门', '320万立方米']),
    paragraph('二、抓维修'),
    table(['水库', '闸门'], ['石门', '3座']),
    paragraph(prose)
  )
  expect(plan.tables.map(({title}) => title)).toEqual(['各库蓄水与下泄', undefined])
  expect(headsOf(plan)).toEqual(['一、抓巡查', '二、抓维修'])
})

test('who signs and when stands on one line over the imprint, and attachments above it', () => {
  const {unit, date, attachments, official} = ofText(
    '关于开展汛前巡查的通知',
    '各股室：',
    prose,
    '附件：',
    '1．水库名单.xlsx',
    '2．登记表',
    '清河县水务局　2025年6月3日',
    '抄送：县应急管理局。',
    '清河县水务局办公室　　2025年6月3日印发'
  )
  expect({unit, date, copies: official.copyTo}).toEqual({
    unit: '清河县水务局',
    date: '2025年6月3日',
    copies: '县应急管理局'
  })
  expect(attachments.map(({name}) => name)).toEqual(['水库名单.xlsx', '登记表'])
})

test('a body with a day in brackets under the title is no line of it', () => {
  const {title, occasion} = ofText(
    '2025年工作总结',
    '清河县水务局（2025年12月30日）',
    prose,
    '一、防汛',
    prose
  )
  expect({title, occasion}).toEqual({title: ['2025年工作总结'], occasion: ['清河县水务局（2025年12月30日）']})
})

test('a table of contents with numbers of pages and no dots is none of the heads', () => {
  const text = ['工作要点', '目录', '加强管护 1', '添置设备 2', '培训人员 3', '巡查水库 4', prose]
  const body = ['一、加强管护', prose, '二、添置设备', prose, '三、培训人员', prose, '四、巡查水库', prose]
  expect(headsOf(ofText(...text, ...body))).toEqual(body.filter(line => line !== prose))
})
