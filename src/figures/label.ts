import {type Months, monthsIn, type Period, periodIn} from './period.ts'
import {isUnit, plainUnit} from './unit.ts'

/** What of a figure a cell says. */
export type Aspect =
  | 'value'
  | 'yearOnYear'
  | 'averageGrowth'
  | 'totalGrowth'
  | 'share'
  /** A plan, a rank, a difference, a rate of completion: nothing a draft has a field for. */
  | 'other'

/** What stands in a column. */
export type Role = 'name' | 'region' | 'unit' | 'time' | 'basis' | 'source' | 'count' | 'note'

/** What the words of a head or of a name say. */
export interface Label {
  /** The name, without all that is said apart; empty where nothing is left of it. */
  readonly words: string
  /** The name with its last words, where these may be a part of it as well as an aspect: `人口自然增长率`. */
  readonly whole?: string
  readonly unit: string
  readonly period?: Period
  /** Months without their year: `1-12月`. */
  readonly months?: Months
  /** 上年, 去年同期. */
  readonly isLast?: true
  readonly aspect: Aspect
  readonly isTotal?: true
  /** 其中. */
  readonly isPart?: true
  readonly role?: Role
  /** Nothing stands over the column. */
  readonly isEmpty?: true
}

const roles: ReadonlyArray<readonly [RegExp, Role]> = [
  [/^(?:计量|数量)?单位$/, 'unit'],
  [/来源|提供(?:单位|部门)|责任(?:单位|部门)|填报(?:单位|部门)|^部门$|出处|牵头/, 'source'],
  [/^(?:时间|时点|年份|年度|截至|截止时间|截至时间|数据时间|统计时间|时期)$/, 'time'],
  [/^(?:统计)?口径$/, 'basis'],
  [
    /^(?:地区|县区|区县|县[（(、]?市[)）、]?[（(、]?区[)）]?|州市|市州|县市区?|市县区?|乡镇|镇街|街镇|乡镇街道|乡镇[（(]街道[)）]|街道|村|社区|村社区|行政区划?|区域|单位名称|地区名称|县名|乡镇名称)$/,
    'region'
  ],
  [
    /^(?:数据|指标|项目|统计)?(?:指标|名称|项目|数据名|内容|类别|分类|指标名称|项目名称|主要指标|统计指标|数据项)$/,
    'name'
  ],
  [/^(?:序号|编号|代码|指标代码|行次|栏次|No\.?)$/i, 'count'],
  [/^(?:备注|说明|填表说明|备 注|注)$/, 'note']
]

const growth =
  /(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|较去年(?:同期)?|与上年(?:同期)?相?比|同期)?(?:增长率?|增速|增幅|增减幅?度?|涨幅|升降|增减率|±)+$|^(?:同比|比上年|较上年|与上年同期比)$/
const plans = /^(?:年度|全年|年初)?(?:计划|目标|任务|预算)(?:数|值|任务|安排)?$|预期目标|^目标$/
const others =
  /^(?:(?:增速|增幅|总量|全[省市州区县])?(?:排名|位次|排位|名次)|当月(?:数|值)?|本月(?:数|值|完成)?|全[省市州区县]排[名位]|完成率|完成(?:计划|目标|任务|预算)|完成进度|进度|进展|环比(?:增长|增速)?|增减(?:额|量|数|值)|增长(?:额|量)|净增(?:额|量)?|指数|权重|分值|得分|较上年增减)$/
const values =
  /^(?:绝对(?:值|量|数|额)|总量|总数|总值|数值|数量|数据|实绩|实际(?:完成|数|值)?(?:数|值)?|完成(?:数|额|情况|值)?|累计(?:完成)?(?:数|额|值)?|本(?:年|期|月|季)(?:止)?(?:累计|实际|完成)?(?:数|值|额)?|当年(?:数|值)?|今年(?:数|值)?|全年(?:累计|数|完成)?|期末(?:数|值)?|年[末底](?:数|值)?|报告期|指标值|金额|人数|现值|规模|数|值|填报(?:数|值)|上报数)$/
/** What only says that numbers stand under it, whatever it is put together of: 年度完成, 各年度实际完成情况. */
const empty =
  /^(?:年度|各年度?|历年|近[一两三四五十]年|全年|本年|当年|实际|累计|完成|实现|执行|统计|填报|上报|核定|指标|数据|数值|数量|情况|结果|数|值|额)+$/
const totals = /^(?:合计|总计|共计|小计|总 计|合 计|累计)$/
const lasts =
  /^(?:上年|去年|上期|基期)(?:同期|末|底|同月)?(?:累计|实际|完成|填报|上报)?(?:数|值|实绩|绝对(?:值|量|数|额))?$|^(?:草稿现有|原报数|上次填报)$/

/** Signs as half-width ones, without blanks. */
export const plainly = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')

/** Read the words over a column. */
export const readHead = (text: string): Label => readLabel(text, true)

/** Read the words of a row. */
export const readName = (text: string): Label => readLabel(text, false)

function readLabel(text: string, isHead: boolean): Label {
  const typed = plainly(text)
    .replace(/^(?:\d{1,3}[.、)](?!\d)|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.])/, '')
    .replace(/[:：]$/, '')
  const part = /^(?:其中[:：,，、]?|#|＃)(.*)$/.exec(typed)
  const {words: named, unit} = withoutUnit(part ? part[1]! : typed)
  const role = isHead ? roles.find(([pattern]) => pattern.test(named))?.[1] : undefined
  const isPart = part ? ({isPart: true} as const) : {}
  if (role && !part) return {words: '', unit, aspect: 'value', role}
  if (lasts.test(named)) return {words: '', unit, aspect: 'value', isLast: true}
  const months = monthsIn(named)
  if (months) return {words: '', unit, aspect: 'value', months, ...isPart}
  const timed = periodIn(named)
  const words = timed ? timed.rest.replace(/^的|^[,，、]|[,，、]$/g, '') : named
  const period = timed && {period: timed.period}
  if (totals.test(words)) return {words: '', unit, aspect: 'value', isTotal: true, ...period, ...isPart}
  if (isHead && empty.test(words)) return {words: '', unit, aspect: 'value', ...period, ...isPart}
  const {aspect, rest} = aspectOf(words, unit)
  const isBoth = rest !== '' && rest !== words
  return {words: rest, ...(isBoth && {whole: words}), unit, aspect, ...period, ...isPart}
}

function aspectOf(words: string, unit: string): {aspect: Aspect; rest: string} {
  if (values.test(words)) return {aspect: 'value', rest: ''}
  if (plans.test(words) || others.test(words)) return {aspect: 'other', rest: ''}
  const isRate = unit === '' || unit === '%'
  for (const [pattern, aspect] of [
    [/(?:年均|平均)(?:增长|增速|增幅)率?$/, 'averageGrowth'],
    [/累计增长率?$/, 'totalGrowth'],
    [growth, isRate ? 'yearOnYear' : 'other'],
    [
      /(?:^|[^\p{Script=Han}])(?:占比|比重|构成|所占比(?:例|重))$|占比$|(?<=.)比重$|^占.{1,12}(?:的?比重|的?比例|之比)?$/u,
      isRate ? 'share' : 'other'
    ]
  ] as const) {
    const found = pattern.exec(words)
    if (found) return {aspect, rest: words.slice(0, found.index)}
  }
  return {aspect: 'value', rest: words}
}

const isPlace = /^(?:[省市县区旗州乡镇村国地]|社区|街道|村社区)$/

/** A unit that stands in brackets behind a name, or after `单位：` or a slash. */
function withoutUnit(text: string): {words: string; unit: string} {
  const said = /^(.*?)[([（,，、]?(?:计量)?单位[:：]([^)\]）]{1,8})[)\]）]?$/.exec(text)
  if (said && isUnit(plainUnit(said[2]!))) return {words: said[1]!, unit: plainUnit(said[2]!)}
  const bracketed = /^(.*?)[([〔【]([^()[\]〔〕【】]{1,10})[)\]〕】]$/.exec(text)
  const unit = plainUnit(bracketed?.[2] ?? '')
  // 村（社区） is a name.
  if (bracketed && isUnit(unit) && !isPlace.test(unit)) return {words: bracketed[1]!, unit}
  const parted = /^(.+?)[/,，]([^/,，]{1,6})$/.exec(text)
  if (parted && isUnit(plainUnit(parted[2]!))) return {words: parted[1]!, unit: plainUnit(parted[2]!)}
  const signed = /^(.*?)([%‰])$/.exec(text)
  if (signed) return {words: signed[1]!, unit: signed[2]!}
  if (text.length <= 5 && isUnit(text) && /[元%‰吨亩]$|次$/.test(text)) return {words: '', unit: text}
  return {words: text, unit: ''}
}

/** What several heads over one column say together. */
export function joinLabels(labels: ReadonlyArray<Label>): Label {
  const last = <Value>(pick: (label: Label) => Value | undefined): Value | undefined =>
    labels.map(pick).findLast(value => value !== undefined && value !== '')
  const words = labels.map(({words}) => words).filter((one, at, all) => one !== '' && one !== all[at - 1])
  const ending = labels.at(-1)
  const whole = ending?.whole === undefined ? undefined : [...words.slice(0, -1), ending.whole].join('')
  const period = last(label => label.period)
  const role = last(label => label.role)
  const months = last(label => label.months)
  return {
    words: words.join(''),
    ...(whole === undefined ? {} : {whole}),
    unit: last(({unit}) => unit) ?? '',
    ...(period && {period}),
    ...(months && {months}),
    ...(labels.some(({isLast}) => isLast) && {isLast: true as const}),
    aspect: last(({aspect}) => (aspect === 'value' ? undefined : aspect)) ?? 'value',
    ...(labels.some(({isTotal}) => isTotal) && {isTotal: true as const}),
    ...(labels.some(({isPart}) => isPart) && {isPart: true as const}),
    ...(role && {role})
  }
}
