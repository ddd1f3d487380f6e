/** Scales and their powers of ten. */
export const scales: Readonly<Record<string, number>> = {
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

/** Counters of what can come about more than once: with 次 they count the times (1,248家次, 30场(次)). */
const repeated = [...'人户家个件项场次篇批班组台辆架所处对亩'].flatMap(counter => [
  ...(counter === '次' ? [] : [`${counter}次`]),
  `${counter}(次)`,
  `${counter}（次）`
])

/** What is counted and measured with; where one begins another, the longest that fits is meant. */
export const units: ReadonlyArray<string> = [
  ...repeated,
  ...['个百分点', '百分点', '%', '‰'],
  ...['元', '美元', '港元', '欧元', '角'],
  ...['人', '名', '位', '户', '对', '家', '口'],
  ...['个', '件', '项', '条', '种', '类', '款', '批'],
  ...['场', '次', '回', '期', '节', '堂', '课时', '学时', '届', '轮', '趟'],
  ...['套', '份', '册', '本', '篇', '首', '集', '部', '幅', '张', '块', '片', '面', '字', '票'],
  ...[
    '支',
    '队',
    '组',
    '班',
    '所',
    '座',
    '栋',
    '幢',
    '间',
    '处',
    '台',
    '辆',
    '列',
    '架',
    '艘',
    '根',
    '株',
    '棵'
  ],
  ...[
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
    '档',
    '例',
    '起',
    '宗',
    '笔',
    '枚',
    '席',
    '桌',
    '桶',
    '盏'
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
    '公顷'
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
    '吨标准煤',
    '摄氏度',
    '微克/立方米',
    '微克每立方米',
    '毫克/升'
  ],
  ...['年', '周年', '个月', '天', '周', '小时', '个小时', '分钟', '秒', '岁', '周岁', '工作日', '个工作日'],
  ...['倍', '成', '分', '床', '车次', '航次', '公里/小时', '步', '杯'],
  ...['km', 'kg', 'm', 'cm', 'mm', 'km²', 'm²', 'm³', 'kW', 'MW', 'GW', 'kWh', 'GB', 'TB', 'hm²', 't']
]

/** A pattern of any of some words, the longer ones first. */
export const anyOf = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[()/]/g, '\\$&'))
    .join('|')

// What looks like a unit but begins a longer word: 2m in 2max, 节气, 部门, 方面, 地区, 次生.
export const unitPattern = `(?:${anyOf(units)})(?![A-Za-z])(?<!年(?=[代级])|节(?=气)|部(?=门)|分(?=[之局公析工管支])|地(?=[处理震])|成(?=[功立为员果])|面(?=[向对])|对(?=口)|次(?=[生要级]))`

/** The same unit under another name. */
export const sameUnit: Readonly<Record<string, string>> = {
  百分点: '个百分点',
  千米: '公里',
  平方千米: '平方公里',
  千克: '公斤',
  km: '公里',
  'km²': '平方公里',
  kg: '公斤',
  个小时: '小时',
  ...Object.fromEntries(
    repeated.filter(unit => unit.length > 2).map(unit => [unit, unit.replace(/[(（）)]/g, '')])
  )
}

export type Bound = 'more' | 'up' | 'less' | 'down' | 'about' | 'none'

/**
 * What the words beside a number say of it: `more` up to the next round number (余), `up` without an end (超过),
 * `less` than a round number (近), `down` to nothing (不足), `about` (约) and `none`, a number meant as it is.
 */
export const qualifiersBefore: Readonly<Record<string, Bound>> = {
  超: 'up',
  超过: 'up',
  突破: 'up',
  逾: 'up',
  不低于: 'up',
  不少于: 'up',
  不小于: 'up',
  至少: 'up',
  最少: 'up',
  高于: 'up',
  多于: 'up',
  大于: 'up',
  近: 'less',
  将近: 'less',
  接近: 'less',
  不足: 'down',
  不到: 'down',
  低于: 'down',
  少于: 'down',
  小于: 'down',
  不超过: 'down',
  不高于: 'down',
  不大于: 'down',
  不多于: 'down',
  至多: 'down',
  最多: 'down',
  约: 'about',
  大约: 'about',
  大概: 'about',
  达: 'none',
  达到: 'none',
  高达: 'none',
  多达: 'none',
  仅: 'none'
}

export const qualifiersAfter: Readonly<Record<string, Bound>> = {
  以上: 'up',
  以下: 'down',
  以内: 'down',
  之内: 'down',
  左右: 'about',
  上下: 'about',
  有余: 'more',
  余: 'more',
  多: 'more'
}
