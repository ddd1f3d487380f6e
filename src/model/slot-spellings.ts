import type {SlotClass} from './slot-subject.ts'

/** A candidate, the words around it, and what they make of it. */
export interface Spot {
  readonly sign: string
  readonly before: string
  readonly after: string
  readonly class: SlotClass
}

/** A way in which people write “to be filled in”, and when the same signs mean something else. */
export interface Spelling {
  readonly pattern: RegExp
  /** Default: always. */
  readonly isSlot?: (spot: Spot) => boolean
  /** What it says by itself, when the words around it need not be asked. */
  readonly says?: (sign: string) => SlotClass
}

const digit = '[0-9０-９]'
const filled =
  '(?:此处)?(?:待(?:补充?|填写?|定|核[实对]?|查|完善|确认|提供|续|更新)|暂缺|空缺|未填|请?填写)[^】）)〔\\]］，。；]{0,12}'
const finished = '[，。；、！）)】”》,;]|\\s|$'

export const spellings: ReadonlyArray<Spelling> = [
  // Our own words for an empty field, in a document that was made of an unfinished draft.
  {
    pattern: /〔待填：[^〔〕]{1,40}〕/gu,
    says: sign => ({kind: 'text', subject: sign.slice(4, -1), isCertain: true})
  },
  {pattern: new RegExp(`[【（(〔[［](?:${filled}|(?:此处|以下|下)?略)[】）)〕\\]］]`, 'gu')},
  // （　）个, ()个
  {
    pattern: /[（(【[][ \u3000]*[）)】\]]/gu,
    isSlot: ({sign, class: {isCertain}}) => sign.length > 2 || isCertain
  },
  // **.*%, ××.×万元, X.X%
  {
    pattern:
      /(?<![*＊])[*＊]+\.[*＊]+(?=[%％万亿])|(?<![×✕])[×✕]+\.[×✕]+|(?<![A-Za-z0-9.Ｘｘ])[XxＸｘ]+\.[XxＸｘ]+(?![A-Za-z0-9.])/gu
  },
  {pattern: /[*＊]+/gu, isSlot: isStarSlot},
  {pattern: /[×✕]+/gu, isSlot: isCrossSlot},
  {pattern: /[XxＸｘ]+/gu, isSlot: isLetterSlot},
  {
    pattern: /_{2,}|＿+/gu,
    isSlot: ({before, after}) => !/[A-Za-z0-9/.]$/u.test(before) && !/^[A-Za-z/.]/u.test(after)
  },
  {pattern: /[○〇◯□△]+/gu, isSlot: isShapeSlot},
  {pattern: /某{2,3}|某(?=[县市区镇乡村州旗](?![域民场级庄间落寨城]))/gu, isSlot: isSomeSlot},
  {
    pattern: new RegExp(`待(?:定|核实?|补充?|填写?)(?=${finished})`, 'gu'),
    isSlot: ({before}) => !/[有等对尚亟还仍招接期优看善虐款]$/u.test(before)
  },
  {pattern: /(?<![A-Za-z0-9_])(?:TBD|TODO|TBC|FIXME)(?![A-Za-z0-9_])/gu},
  {
    pattern: /[？?]{2,}/gu,
    isSlot: ({before, after, class: {isCertain}}) => isCertain || (!before.trim() && !after.trim())
  },
  // 2023年　月　日, 20　　年
  {
    pattern:
      /(?<=(?<!\d)(?:19|20)\d?)[ \u3000]{2,}(?=年)|(?<=\d年)[ \u3000]+(?=月)|(?<=[\d年 \u3000]月)[ \u3000]+(?=日(?!报))/gu
  }
]

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
  if (isArithmetic(spot) || isName(spot) || isNote(spot) || isEmphasis(spot)) return false
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
  return sign.length > 1 || isCertain
}

const chineseDigits = '零〇○一二三四五六七八九十百千廿'

function isShapeSlot({sign, before, after, class: {kind, isCertain}}: Spot): boolean {
  // 二〇二三年, 二○○八年
  if (new RegExp(`[${chineseDigits}]$`, 'u').test(before)) return false
  if (new RegExp(`^[${chineseDigits}]`, 'u').test(after)) return false
  if (sign.length > 1) return true
  if (sign === '□') return false // □张启民, □是　□否
  return isCertain && (kind === 'date' || (kind === 'number' && !/(?:^|[\s、，])$/u.test(before)))
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤齐温康施文牛樊葛邢安倪庞颜裴翟申耿鲁柳季祝管岳兰聂章左梅骆柯喻蓝欧涂纪焦詹卓冉尚舒巫米褚滕艾关娄项代苗普和木阿沙罕刀宁常牟解庄晏瞿费岑鲍盛缪甘景窦童游阮单麻饶卞路桑佘闵荀毕裘喇恩扎洛旺'

// 张某某 is a person whose name is withheld.
function isSomeSlot({before}: Spot): boolean {
  return before === '' || !surnames.includes(before.at(-1)!)
}
