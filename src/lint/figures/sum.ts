import type {Severity} from '../../finding.ts'
import type {Quantity} from '../../language/quantity.ts'
import {amount, said, shown, sumOfParts, unitOf} from './arithmetic.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention} from './sentence.ts'

/** A total that its parts do not make up. */
export interface Sum {
  readonly whole: Mention
  readonly parts: ReadonlyArray<Mention>
  readonly message: string
  readonly severity?: Severity
}

export const isOneUnit = (quantities: ReadonlyArray<Quantity>) => new Set(quantities.map(unitOf)).size === 1

export const valueOfAll = (parts: ReadonlyArray<Quantity>) => parts.reduce((sum, {value}) => sum + value, 0)

export const totalOf = (list: ReadonlyArray<Quantity>) => ({...sumOfParts(list), value: valueOfAll(list)})

export function sumMessage(parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  return `合计对不上：${parts.map(shown).join(' + ')} = ${asExact(valueOfAll(parts), parts, whole)}，文中写${said(whole)}`
}

/** What is said of parts that miss their whole, where one may have been left out. */
export function restMessage(parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  const sum = valueOfAll(parts)
  const [total, rest] = [sum, whole.value - sum].map(value => asExact(value, parts, whole))
  return `合计没有闭合：${parts.map(shown).join(' + ')} = ${total}，比${said(whole)}少${rest}，看看是否漏列`
}

/** A sum in the scale of the whole, with all the digits of its parts, so that whoever adds them up finds it so. */
function asExact(value: number, parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  const finest = [whole, ...parts].reduce((a, b) => (b.step < a.step ? b : a))
  const scale = whole.step * 10 ** whole.decimals
  const decimals = Math.max(0, Math.round(Math.log10(scale / finest.step)))
  return amount(value, {...whole, decimals, step: scale / 10 ** decimals})
}

/** What is counted, as it stands after the number: 乡镇（街道） in 共20个乡镇（街道）. */
export function thingOf({text}: Sentence, {end}: Mention): string {
  return /^(?:\p{Script=Han}|（[\p{Script=Han}、]{1,8}）)*/u
    .exec(text.value.slice(end, end + 20))![0]
    .replace(/(?<=.)(?:和|及|以及)$/u, '')
}

/** What stands before the number: 示范社区 in 打造示范社区5个. */
export function nameOf({skeleton}: Sentence, {at}: Mention): string {
  return /[\p{Script=Han}“”]*$/u.exec(skeleton.slice(Math.max(0, at - 16), at))![0]
}

/** The quantities of the same unit that are listed without a break up to `end`. */
export function listedBefore(sentence: Sentence, end: number, whole: Mention): Mention[] {
  const parts: Mention[] = []
  // 先进集体10个、先进个人20名，共30个（名）
  const other = /^（(\p{Script=Han}{1,2})）/u.exec(sentence.text.value.slice(whole.end, whole.end + 4))?.[1]
  let to = end
  for (const mention of sentence.marked.filter(({at}) => at < end).toReversed()) {
    const between = sentence.skeleton.slice(mention.at + 1, to)
    // 由每村3人增加到5人，共660人 is no list.
    if (/[；。]|其中|比|由|从|[到至]$/.test(between) || between.length > 40) break
    if (!isMention(mention) || (unitOf(mention) !== unitOf(whole) && mention.unit !== other)) break
    parts.unshift(mention)
    to = mention.at
  }
  return parts
}

/** What a name of several kinds is made up of: 3个街道、12个镇、5个乡，共20个乡镇（街道）. */
const compounds: ReadonlyArray<{readonly whole: RegExp; readonly part: RegExp}> = [
  {
    whole: /^(?:乡镇（街道）|乡（镇、街道）|镇（街道）|乡镇和街道)/,
    part: /^(?:街道|建制镇|镇|乡|民族乡|乡镇)$/
  },
  {whole: /^乡镇(?![（、街办和及场])/, part: /^(?:建制镇|镇|乡)$/},
  {
    whole: /^(?:村（社区）|村和社区|村居)/,
    part: /^(?:行政村|建制村|村|社区|城市社区|农村社区|村(?:民)?委(?:员)?会|(?:社区)?居(?:民)?委(?:员)?会)$/
  },
  {whole: /^(?:县（市、区）|县市区|县（市）|县（区）)/, part: /^(?:县|自治县|市|县级市|区|市辖区|旗)$/}
]

/** Whether these are the kinds that a name of several is made up of. */
export const isMadeUpOfKinds = (named: string, kinds: ReadonlyArray<string>): boolean =>
  compounds.some(({whole, part}) => whole.test(named) && kinds.every(kind => part.test(kind)))
