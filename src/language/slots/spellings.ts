import type {SlotClass} from './subject.ts'

/** A candidate, the words around it, and what they make of it. */
export interface Spot {
  readonly sign: string
  readonly before: string
  readonly after: string
  readonly class: SlotClass
}

/** A way in which people write “to be filled in”, and when the same signs mean something else. */
export interface Spelling {
  /** Characters of which everything that the pattern finds holds at least one. */
  readonly signs: string
  readonly pattern: RegExp
  /** Default: always. */
  readonly isSlot?: (spot: Spot) => boolean
  /** What it says by itself, when the words around it need not be asked. */
  readonly says?: (sign: string) => SlotClass
}

const digit = '[0-9０-９]'
const filled =
  '(?:此处)?(?:待(?:补充?|填写?|定|核[实对]?|查|完善|确认|提供|续|更新)|暂缺|空缺|未填|请?填写)[^】）)〔\\]］，。；]{0,12}'
const things = '(?:数据|数字|数额|金额|人数|情况|内容|名单|材料|时间|日期|姓名|名称|单位)'
const asked =
  `(?:此处|以下|具体|相关|有关)?${things}?(?:尚|还|仍)?(?:待|需|请)[^】）)〔\\]］，。；]{0,10}?(?:提供|补充|填[写报]?|核[实定对]|更新|确认|完善|统计|报送|明确|补)|` +
  '(?:此处|这里)(?:插入|填[写入]?|补充|添加|加入|写)[^】）)〔\\]］，。；]{0,10}'
/** What comes before a number in a sentence: 达、约、共有、投入、增长. */
const beforeNumber = /[达到为约共计有超近入资长降升率至额数积值产增减过高低占成立开展办训设建第]$/u
/** Measures that begin no other word after a mark: a share, money, a length, an area. */
const soleMeasure =
  /^(?:[%％]|个百分点|[十百千万亿]+(?:余|多)?[元人亩名户个吨]|元|平方|公里|公顷|亩|人次|户次|场次|件(?![套])|位(?=[，。；、）]|$))/u

/** What was last year says what it is: 〔待填：去年730人〕, 〔待填：去年2025年12月〕. */
const ownSlot = (subject: string): SlotClass => {
  const last = /^去年(?<said>.*)$/u.exec(subject)?.groups?.said
  const kind = last === undefined ? 'text' : /^(?:20\d\d|\d{1,2}月)/.test(last) ? 'date' : 'number'
  return {kind, subject, isCertain: true}
}

const finished = '[，。；、！）)】”》,;]|\\s|$'

export const spellings: ReadonlyArray<Spelling> = [
  // Our own words for an empty field, in a document that was made of an unfinished draft.
  {
    signs: '〔',
    pattern: /〔待填：[^〔〕]{1,40}〕/gu,
    says: sign => ownSlot(sign.slice(4, -1))
  },
  {
    signs: '待缺填略',
    pattern: new RegExp(`[【（(〔[［](?:${filled}|(?:此处|以下|下)?略)[】）)〕\\]］]`, 'gu')
  },
  {signs: '【（(〔[［', pattern: new RegExp(`[【（(〔[［](?:${asked})[】）)〕\\]］]`, 'gu')},
  // [县名], <填写单位>; （姓名） only where a name is due.
  {
    signs: '【[［<〈',
    pattern: new RegExp(
      `[【[［<〈](?:请?填写?)?(?:${things}|[省市州县区乡镇村旗]名|地名|职务|联?系?电话)[】\\]］>〉]`,
      'gu'
    )
  },
  {
    signs: '（(',
    pattern: new RegExp(`[（(](?:${things}|[省市州县区乡镇村旗]名|职务)[）)]`, 'gu'),
    isSlot: ({before, after}) =>
      (/[：:由]$/u.test(before) && /^(?:[，。；、]|\s|$)/u.test(after)) ||
      (beforeNumber.test(before) && soleMeasure.test(after))
  },
  // （　）个, ()个
  {
    signs: '（(【[',
    pattern: /[（(【[][ \u3000]*[）)】\]]/gu,
    isSlot: ({sign, class: {isCertain}}) => sign.length > 2 || isCertain
  },
  // **.*%, ××.×万元, X.X%
  {
    signs: '*＊×✕XxＸｘ',
    pattern:
      /(?<![*＊])[*＊]+\.[*＊]+(?=[%％万亿])|(?<![×✕])[×✕]+\.[×✕]+|(?<![A-Za-z0-9.Ｘｘ])[XxＸｘ]+\.[XxＸｘ]+(?![A-Za-z0-9.])/gu
  },
  {signs: '*＊', pattern: /[*＊]+/gu, isSlot: isStarSlot},
  {signs: '×✕', pattern: /[×✕]+/gu, isSlot: isCrossSlot},
  {signs: 'XxＸｘ', pattern: /[XxＸｘ]+/gu, isSlot: isLetterSlot},
  {
    signs: '_＿',
    pattern: /_{2,}|＿+/gu,
    isSlot: ({before, after}) => !/[A-Za-z0-9/.]$/u.test(before) && !/^[A-Za-z/.]/u.test(after)
  },
  {signs: '○〇◯□△', pattern: /[○〇◯□△]+/gu, isSlot: isShapeSlot},
  {signs: '某', pattern: /某{2,3}|某(?=[县市区镇乡村州旗](?![域民场级庄间落寨城]))/gu, isSlot: isSomeSlot},
  {
    signs: '待',
    pattern: new RegExp(`待(?:定|核实?|补充?|填写?)(?=${finished})`, 'gu'),
    isSlot: ({before}) =>
      !/(?:[有等对尚亟还仍招接期优看善虐款]|代表|表示|意[为思]是?|即为?|指)$/u.test(before)
  },
  {signs: 'TF', pattern: /(?<![A-Za-z0-9_])(?:TBD|TODO|TBC|FIXME)(?![A-Za-z0-9_])/gu},
  {
    signs: '？?',
    pattern: /[？?]{2,}/gu,
    isSlot: ({before, after, class: {isCertain}}) => isCertain || (!before.trim() && !after.trim())
  },
  // 达？亿元, 增长…%, 下降——%
  {
    signs: '？?…—～~-',
    pattern: /(?<![？?…—～~-])(?:[？?]+|…+|[—～~]{2,}|-{2,})(?=[%％个十百千万亿元平公亩人户场件位])/gu,
    isSlot: ({sign, before, after}) =>
      (beforeNumber.test(before) || (/[-？?]/u.test(sign) && han.test(before))) && soleMeasure.test(after)
  },
  // NN亿元, 第N位; not 1+N and “N个一”
  {
    signs: 'NnＮ',
    pattern: /(?<![A-Za-z0-9０-９.*])(?:N{1,4}|n{1,4}|Ｎ{1,4})(?![A-Za-z0-9０-９])/gu,
    isSlot: ({before, after, class: {kind, isCertain}}) =>
      isCertain &&
      kind === 'number' &&
      !/[“"「+＋第]\s*$/u.test(before) &&
      !/^(?:[次个]方|维|[种]可能)/u.test(after) &&
      !/[+＋](?:N|n|Ｎ)[^。；]*$|即\d[^。；]*、$/u.test(before)
  },
  {
    signs: '#＃',
    pattern: /[#＃]+/gu,
    isSlot: ({before, class: {kind, isCertain}}) => isCertain && kind === 'number' && han.test(before)
  },
  {
    signs: '●▲■◆★◎',
    pattern: /[●▲■◆★◎]+/gu,
    isSlot: ({sign, before, after, class: {kind, isCertain}}) =>
      (han.test(before) && isCertain && (kind === 'number' || sign.length > 1)) ||
      (sign.length > 1 && /^[县市区镇乡村州旗](?![域民场级间])/u.test(after) && !lineStart.test(before))
  },
  // 召开会议    次，投入　　万元
  {
    signs: ' \u00A0\t\u3000',
    pattern:
      /(?<=[\p{Script=Han}”）])(?:[ \u00A0\t]{2,}|[ \u00A0]*\u3000[ \u00A0\u3000]*)(?=[\p{Script=Han}%％])/gu,
    isSlot: isBlankSlot
  },
  // 2023年　月　日, 20　　年
  {
    signs: ' \u3000',
    pattern:
      /(?<=(?<!\d)(?:19|20)\d?)[ \u3000]{2,}(?=年)|(?<=\d年)[ \u3000]+(?=月)|(?<=[\d年 \u3000]月)[ \u3000]+(?=日(?!报))/gu
  }
]

const han = /[\p{Script=Han}”）]$/u
const lineStart = /(?:^|\n)\s*$/u
const wholeFigure = new RegExp(
  `(?:${digit}|[零一二三四五六七八九十百千])(?:[%％万亿]|余|多)*[元人户个项次名家所亩米]*$`,
  'u'
)

function isStarSlot(spot: Spot): boolean {
  const {
    sign,
    before,
    after,
    class: {isCertain}
  } = spot
  if (isArithmetic(spot) || isName(spot) || isNote(spot) || isEmphasis(spot) || isKeyOrSign(spot))
    return false
  // A bullet.
  if (lineStart.test(before) && /^\s+\S/u.test(after))
    return isCertain && /^\s+[县市区镇乡村个名户]/u.test(after)
  // 138****5678 hides what is known.
  return !(sign.length > 1 && /\d$/u.test(before) && /^\d/u.test(after))
}

// 3*5, 分项*100%, 单价*数量=总价, 宽3米*长5米
function isArithmetic({before, after}: Spot): boolean {
  return (
    /^\s*[0-9]/u.test(after) ||
    (/[A-Za-z0-9)）]\s*$/u.test(before) && /^\s*[A-Za-z(（]/u.test(after)) ||
    (/[0-9][a-z米]*$/u.test(before) && /^[长宽高深厚]/u.test(after)) ||
    /[=＝÷][^，。；]*$/u.test(before) ||
    /^[^，。；*]*[=＝÷]/u.test(after)
  )
}

// *ST金泰, *.docx
function isName({sign, before, after}: Spot): boolean {
  return (sign === '*' && /^S?ST/u.test(after)) || /^[./\\][A-Za-z*]/u.test(after) || /[/\\]$/u.test(before)
}

// 按“*”键, *号键, “○”代表合格: the sign itself is meant.
function isKeyOrSign({before, after}: Spot): boolean {
  if (/^号?键/u.test(after)) return true
  return (
    /[“"‘「]$/u.test(before) &&
    (/^[”"’」](?:号|键|字符|符号|标[记志识]|者|代表|表示|为|的)/u.test(after) ||
      (/(?:按|标有?|注明?|打上?|画上?|用|以)[“"‘「]$/u.test(before) && /^[”"’」]/u.test(after)))
  )
}

// A star that refers to a note (7.8%*，), the note itself, or speaks of such a star.
function isNote({before, after}: Spot): boolean {
  if (lineStart.test(before) && /^\s*(?:注|说明|备注|数据来源|资料来源|本表|以上)/u.test(after)) return true
  if (/[带标注有加打]$/u.test(before) && /^号?的?/u.test(after) && /^(?:号|的|者|标记)/u.test(after))
    return true
  if (/^(?:为|系|指)[^，。）)]{0,10}(?:数|数据|口径|值)[）)。，]/u.test(after)) return true
  return wholeFigure.test(before) && /^(?:[，。；、）)」”\s级]|$)/u.test(after)
}

// **重点工作。** typed into a plain text file.
function isEmphasis({sign, before, after}: Spot): boolean {
  if (sign !== '**') return false
  // **强化“组织领导”**工作: bold that Markdown does not see beside a Chinese mark.
  const bold = '[^*\\n]{1,40}'
  if (new RegExp(`^[“《（]?${bold}[”》）。！？，：]\\*\\*`, 'u').test(after)) return true
  if (new RegExp(`\\*\\*${bold}[”》）。！？，：]$`, 'u').test(before)) return true
  const start = '(?:^|[\\n。：；\\s])'
  const inside = '(?:[^*\\n]{1,21}[。：:]\\*\\*|[^*\\n]{2,22}\\*\\*(?=[\\n\\s\\p{P}]|$))'
  return (
    (new RegExp(`${start}$`, 'u').test(before) && new RegExp(`^${inside}`, 'u').test(after)) ||
    new RegExp(`${start}\\*\\*[^*\\n]{1,21}[。：:]$`, 'u').test(before) ||
    (new RegExp(`${start}\\*\\*[^*\\n]{2,22}$`, 'u').test(before) && /^(?:[\n\s\p{P}]|$)/u.test(after))
  )
}

function isCrossSlot({sign, before, after, class: {kind, isCertain}}: Spot): boolean {
  if (/[√✓☑]/u.test(before + after)) return false // 对的打√，错的打×
  if (/[“"]$/u.test(before) && /^[”"]/u.test(after)) return sign.length > 1
  if (/[=＝÷]/u.test(before + after) || /^\s*(?:100|１００)[%％]/u.test(after)) return false
  const measured = new RegExp(
    `(?:[A-Za-z)）%％㎡′″°]|${digit}\\s*(?:[厘毫分千]?米|寸|元|人|个|项)?)\\s*$`,
    'u'
  )
  if (measured.test(before) && new RegExp(`^\\s*(?:${digit}|[A-Za-z(（长宽高深厚])`, 'u').test(after))
    return false
  if (/[长宽高深厚径积价量]$/u.test(before) && !isCertain) return false // 长×宽×高
  if (sign.length > 1 || !/\p{Script=Han}\s*$/u.test(before)) return true
  // 非遗×旅游 and 本金×日利率: two things that meet, unless what follows says what is missing.
  if (/[（(]\p{Script=Han}{1,3}$/u.test(before) && /^\p{Script=Han}{1,3}[）)]/u.test(after)) return false // （户×小时）
  return isCertain && (kind !== 'date' || /[年月至到于在自从为]$/u.test(before))
}

function isLetterSlot({sign, before, after, class: {isCertain}}: Spot): boolean {
  if (/[A-Za-z0-9０-９@.\-/+]$/u.test(before)) return false
  if (/^[A-Za-z0-9０-９@\-/+]|^\.[A-Za-z0-9]/u.test(after)) return false
  if (/[A-Za-z]\s+$/u.test(before) || /^\s+[A-Za-z]/u.test(after)) return false
  if (/^(?:染色体|光|轴|射线)/u.test(after)) return false
  // “XX报”“XX新闻”: names of a kind, quoted.
  if (/[“「]$/u.test(before) && /^\p{Script=Han}{1,6}[”」]/u.test(after)) return false
  return sign.length > 1 || isCertain
}

const chineseDigits = '零〇○一二三四五六七八九十百千廿'

function isShapeSlot(spot: Spot): boolean {
  const {
    sign,
    before,
    after,
    class: {kind, isCertain}
  } = spot
  if (isKeyOrSign(spot)) return false
  // 二〇二三年, 二○○八年
  if (new RegExp(`[${chineseDigits}]$`, 'u').test(before)) return false
  if (new RegExp(`^[${chineseDigits}]`, 'u').test(after)) return false
  if (sign.length > 1) return true
  if (sign === '□') return false // □张启民, □是　□否
  return isCertain && (kind === 'date' || (kind === 'number' && !/(?:^|[\s、，])$/u.test(before)))
}

/** Characters that a name of two or three characters may begin with. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤齐温康施文牛樊葛邢安倪庞颜裴翟申耿鲁柳季祝管岳兰聂章左梅骆柯喻蓝欧涂纪焦詹卓冉尚舒巫米褚滕艾关娄项代苗普和木阿沙罕刀宁常牟解庄晏瞿费岑鲍盛缪甘景窦童游阮单麻饶卞路桑佘闵荀毕裘喇恩扎洛旺伍'

// Headings of columns: 人数　户数, and the names of people of two characters.
const noMeasure =
  /^(?:个[人别性体]|名[单称次额字录]|人[数员口均]|户[数主口均]|项数|次[数序]|场[数地]|件[数]|份[数额]|组[别数]|条[目数]|处[室数理分罚]|期[限数]|批[次复]|种[类数]|类别|间[隔数]|张|对|天[气数]|位[置数次]|元旦|米|头|口|眼|只|笔|轮换|例[如会]|部)/u
const measureEnd = /^(?:\p{Script=Han}{1,4}?|[%％])(?:[，。；、：！？）)]|$)/u

/** Blanks in a sentence where a number is due; blanks elsewhere in the line make columns of it. */
function isBlankSlot({sign, before, after, class: {kind, isCertain}}: Spot): boolean {
  if (!isCertain || kind !== 'number' || noMeasure.test(after)) return false
  const [head, tail] = [before.split('\n').at(-1)!, after.split('\n')[0]!]
  if (sign.trim() === '' && sign.length === 1 && !measureEnd.test(tail)) return false
  if (!/[，。；！？]/u.test(head + tail)) return false
  const others = `${head}\n${tail}`.match(/\S(?:[ \u00A0\t]{2,}|\u3000+)[^\s，。]{1,3}/gu) ?? []
  return others.every(words => classOf(words))
}

/** Whether a number is due after blanks too. */
const classOf = (words: string): boolean => {
  const after = words.replace(/^\S\s+/u, '')
  return (
    /^(?:[%％]|[十百千万亿]*[元人名户个项次场篇件份亩条处]|个百|平方|公里|[年月日])/u.test(after) &&
    !noMeasure.test(after)
  )
}

// 张某某 is a person whose name is withheld; 某村曾经 is a village whose name does not matter.
function isSomeSlot({before, after}: Spot): boolean {
  if (/^[县市区镇乡村州旗](?:曾|原来|原本|过去|以前|一度)/u.test(after)) return false
  // 苏某某、伍某某、焦某: names withheld. 某村的做法 is a village whose name does not matter.
  if (/^[县市区镇乡村州旗](?:的(?!数)|里|村民|群众|干部|党|委|有|就|因|在|将|把|被|为|以|对)/u.test(after))
    return false
  return before === '' || !surnames.includes(before.at(-1)!)
}
