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
  const sum = amount(
    valueOfAll(parts),
    whole.scale ? whole : parts.reduce((a, b) => (b.decimals > a.decimals ? b : a))
  )
  return `合计对不上：${parts.map(shown).join(' + ')} = ${sum}，文中写${said(whole)}`
}

/** What is said of parts that miss their whole, where one may have been left out. */
export function restMessage(parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  const sum = valueOfAll(parts)
  const rest = amount(whole.value - sum, whole)
  return `合计没有闭合：${parts.map(shown).join(' + ')} = ${amount(sum, whole)}，比${said(whole)}少${rest}，看看是否漏列`
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
  const other = /^（([个名人家户所])）/.exec(sentence.text.value.slice(whole.end, whole.end + 3))?.[1]
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
