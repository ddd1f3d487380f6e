/** What the words around a number make of it. */
export type Sense =
  /** The number itself. */
  | 'exact'
  /** 约、左右: near the number. */
  | 'about'
  /** 余、多、超、以上: the number or more. */
  | 'least'
  /** 近、不足、以下: the number or less. */
  | 'most'
  /** `15%~30%`: between two numbers. */
  | 'range'

/** A quantity as it is printed, and what it means. */
export interface Quantity {
  /** Exactly as printed, with scale, unit and qualifiers: `2.8万余个`. */
  readonly printed: string
  /** The number exactly as printed: `2.8`, `1,234.5`, `三分之一`. */
  readonly number: string
  /** In units: `2.8万余个` is 28000; percentages are in percent, also `千分之三` (0.3) and `三分之一` (33.3…). */
  readonly value: number
  /** Printed decimals. */
  readonly decimals: number
  /** One unit of the last printed digit, in the same units as `value`: 1000 for `2.8万余个`. */
  readonly step: number
  /** `万`, `亿`, `万亿` …, or empty. */
  readonly scale: string
  /** `元`, `人次`, `%`, `个百分点` …; empty when none is printed. */
  readonly unit: string
  /** The words that qualify it, in order: `['约', '余']`. */
  readonly qualifiers: ReadonlyArray<string>
  readonly sense: Sense
  /** The least and the greatest value that the printed words can stand for, rounding included. */
  readonly low: number
  readonly high: number
}

/** A quantity in a longer text; `text.slice(start, end) === printed`. */
export interface FoundQuantity extends Quantity {
  readonly start: number
  readonly end: number
}

/** Units of rates. Their values compare with each other, never with amounts. */
export const percentUnits: ReadonlyArray<string> = ['%', '个百分点']

const scales: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12
}

// A unit is one of these, the longest that fits. In a field any other word will do; in prose it must be known.
const units = [
  ...['个百分点', '百分点', '%', '‰'],
  ...['元', '美元', '港元', '欧元', '人民币', '角'],
  ...['人', '人次', '人(次)', '人（次）', '人口', '名', '位', '户', '户次', '对', '家', '口'],
  ...[
    '个',
    '个(次)',
    '个（次）',
    '个次',
    '件',
    '件次',
    '项',
    '项次',
    '条',
    '种',
    '类',
    '款',
    '批',
    '批次',
    '套',
    '份',
    '册',
    '本'
  ],
  ...[
    '场',
    '场次',
    '场(次)',
    '场（次）',
    '次',
    '次(次)',
    '回',
    '期',
    '节',
    '堂',
    '课时',
    '学时',
    '届',
    '轮',
    '篇',
    '篇次',
    '篇(次)'
  ],
  ...[
    '支',
    '队',
    '组',
    '班',
    '班次',
    '所',
    '座',
    '栋',
    '幢',
    '间',
    '处',
    '块',
    '片',
    '面',
    '幅',
    '张',
    '部',
    '台',
    '辆',
    '列',
    '架'
  ],
  ...[
    '艘',
    '根',
    '株',
    '棵',
    '头',
    '只',
    '匹',
    '羽',
    '尾',
    '粒',
    '袋',
    '箱',
    '瓶',
    '门',
    '首',
    '集',
    '档',
    '例',
    '起',
    '宗',
    '笔',
    '枚'
  ],
  ...[
    '省',
    '市',
    '县',
    '区',
    '旗',
    '州',
    '乡',
    '镇',
    '村',
    '社区',
    '街道',
    '地',
    '省份',
    '国',
    '村(社区)',
    '村（社区）'
  ],
  ...[
    '公里',
    '千米',
    '米',
    '厘米',
    '毫米',
    '里',
    '海里',
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '亩',
    '公顷',
    '顷'
  ],
  ...[
    '吨',
    '公斤',
    '千克',
    '克',
    '斤',
    '升',
    '毫升',
    '千瓦',
    '兆瓦',
    '瓦',
    '千瓦时',
    '度',
    '标准煤',
    '吨标准煤',
    '摄氏度'
  ],
  ...['年', '周年', '个月', '天', '周', '小时', '分钟', '秒', '岁', '周岁', '个小时', '工作日', '个工作日'],
  ...[
    '倍',
    '成',
    '分',
    '席',
    '床',
    '张床位',
    '车次',
    '班列',
    '趟',
    '航次',
    '架次',
    '公里/小时',
    '字',
    '票',
    '方',
    '步',
    '桌',
    '桶',
    '盏',
    '杯'
  ],
  ...['km', 'kg', 'm', 'cm', 'mm', 'km²', 'm²', 'm³', 'kW', 'MW', 'GW', 'kWh', 'GB', 'TB', 'hm²', 't']
]

const escape = (text: string) => text.replace(/[()/]/g, '\\$&')
const alternatives = (words: ReadonlyArray<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const latinEnd = '(?<![A-Za-z](?=[A-Za-z0-9]))'
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`
const scale = String.raw`(?:[十百千]?[万亿]|万亿|[百千](?![克米瓦卡帕伏赫分姓家]))`
const amount = String.raw`[ \u00a0]?(?<inner>余|多)?(?<scale>${scale.replace('|万亿', '').replace('(?:', '(?:万亿|')})?(?<outer>余|多)?(?:(?<unit>${alternatives(units)})${latinEnd})?`
const after = '(?<after>以上|以下|以内|之内|左右|上下|有余|余|多)?'
const whole = new RegExp(`(?<number>${number})${amount}${after}`, 'y')
const dash = /(?:[~～—–-]|－|至)(?![~～—–-])/y
const chineseFraction =
  /(?<base>[一二三四五六七八九十百千万两]+)分之(?<parts>[零一二三四五六七八九十百两]+(?:点[零一二三四五六七八九]+)?)/gu

const least = [
  '余',
  '多',
  '有余',
  '超',
  '超过',
  '突破',
  '逾',
  '不低于',
  '不少于',
  '至少',
  '高于',
  '多于',
  '以上',
  '多达'
]
const most = [
  '近',
  '将近',
  '接近',
  '不足',
  '不到',
  '低于',
  '少于',
  '不超过',
  '不高于',
  '不多于',
  '至多',
  '最多',
  '以下',
  '以内',
  '之内'
]
const about = ['约', '大约', '左右', '上下', '大概']
const plain = ['达', '达到', '高达', '仅', '只有', '共', '共计', '累计']
const before = new RegExp(
  `(?:(${alternatives([...least, ...most, ...about, ...plain].filter(word => !'余多有余以上以下以内之内左右上下'.includes(word)))})[ \\u00a0]?)$`
)

/** Full-width digits and signs as half-width ones, one for one, so that offsets stay. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}
