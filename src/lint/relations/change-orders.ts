import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {unitOf} from '../figures/arithmetic.ts'
import {framesIn} from '../figures/frames.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'
import {comparisonsIn} from './comparisons.ts'
import type {Order} from './order.ts'
import {respectiveChangesIn} from './respective-changes.ts'

const {up, down, earlier, since_last_year} = lexicon.relations
const verb = `(?<verb>${anyOf(`${down} ${up}`)})了?(?:约|近|超|为|达到|达)?`
const then = `(?:Y|${anyOf(earlier)})(?:同期|末|底)?`
const since = `(?:(?:${anyOf(since_last_year)})|[比较与](?:${then})(?:相比)?，?)?(?:实际|净|累计)?`
const isDown = new RegExp(`^(?:${anyOf(down)})$`, 'u')

const yearly = /年均|每年|年平均|[年递]增/u

/** 同比减少35%，由400起减至300起; 合作社比2018年增加32家，从28家增加到60家 */
const before = pattern(
  `(?:^|[^由从至到，。；、APDY][^，。；、APDY]{0,12}|[比较](?:${then})(?:相比)?)${verb}[APD]，$`,
  'u'
)
/** 与2010年普查的32.5万人相比，增加2.6万人，常住人口为35.1万人 */
const between = pattern(
  `[比较与同和](?:${then})的?[^，。；、APDY]{0,14}[AP]相比，${verb}[APD]，(?<thing>[^，。；、APDY]{1,12}?)(?:已)?(?:为|达到|达|是|有)[AP](?=[，。；]|$)`
)
/** 与2010年相比，比重下降2.2个百分点，2010年为18.4%，2020年为16.2% */
const bothAfter = pattern(
  `[比较与同和]Y相?比?，?[^，。；、APDY]{0,14}${verb}[APD][，（]Y(?:仅|只)?[为是有]?[AP]，Y(?:则|已)?(?:为|达到|达|是|有)?[AP](?=[，。；）]|$)`
)
/** 满意度99.1%，同比上升1.3个百分点，上年为97.8% */
const last = pattern(
  `[AP]，?${since}${verb}[^，。；、APDY]{0,3}[APD]，(?:而)?${then}(?<thing>[^，。；、APDY]{0,8}?)(?:仅|只)?[为是有]?[AP](?=[，。；]|$)`
)
/** 比2020年的2亿元增加1.5亿元，达到3.5亿元 */
const result = pattern(
  `[比较在](?:${then})的?(?<thing>[^，。；、APDY]{0,6})[AP](?:的基础上)?，?${verb}[APD]，?(?:Y|今年|目前|现在?)?(?:已)?(?:达到|达|增至|升至|降至|减至|为|增加到|提高到|上升到|下降到|减少到)[AP]`
)

/** 2021年96.1%、2022年97.4%、2023年98.6%，三年累计提升2.5个百分点: from the first year of a row to the last. */
const series = pattern(
  `(?:Y[^，。；、APDY]{0,8}[AP][、，；])+Y[^，。；、APDY]{0,8}[AP]，(?<years>[两二三四五六七八九]年)?(?:累计|[总共]?共|来)?(?<since>[比较与]Y(?:相比)?)?${verb}[APD](?=[，。；]|$)`
)
/** 2022年、2023年分别为30亿元、36亿元，增长20% */
const twoYears = pattern(
  `Y[、和]Y[^，。；APDY]{0,16}分别(?:为|是|达|达到|完成|实现)?[AP][、和][AP]，${verb}[APD](?=[，。；]|$)`
)

const none: ReadonlyArray<Order> = []
const known = new WeakMap<Sentence, ReadonlyArray<Order>>()

/** The changes of a sentence that are told in another order, found once for all rules. */
export function ordersIn(sentence: Sentence): ReadonlyArray<Order> {
  if (sentence.marked.length < 3) return none
  const orders = known.get(sentence) ?? [
    ...claimsFirst(sentence),
    ...baseLast(sentence),
    ...resultLast(sentence),
    ...resultApart(sentence),
    ...rowsOfYears(sentence),
    ...comparisonsIn(sentence),
    ...respectiveChangesIn(sentence)
  ]
  known.set(sentence, orders)
  return orders
}

function claimsFirst(sentence: Sentence): Order[] {
  const {skeleton, marked} = sentence
  return framesIn(sentence).flatMap(({form, from, to, fromYear, start}): Order[] => {
    // A noun before 由 would be of another thing.
    const found = form === 'change' ? before.exec(skeleton.slice(Math.max(0, start - 30), start)) : null
    if (!found || yearly.test(found[0])) return []
    const since = markedIn(sentence, start - found[0].length, start).find(({mark}) => mark === 'year')
    if (since?.mark === 'year' && fromYear && since.year !== fromYear.year) return []
    const claimed = marked.filter(isMention).find(({at}) => at === start - 2)
    return claimed ? orderOf(from, to, claimed, found.groups!.verb!) : []
  })
}

function baseLast(sentence: Sentence): Order[] {
  return [...sentence.skeleton.matchAll(last)].flatMap(({0: words, index, groups}): Order[] => {
    const [to, claimed, from] = markedIn(sentence, index, index + words.length).filter(isMention)
    const name = sentence.skeleton.slice(Math.max(0, index - 24), index)
    return to && claimed && from && name.includes(groups!.thing!)
      ? orderOf(from, to, claimed, groups!.verb!)
      : []
  })
}

function resultLast(sentence: Sentence): Order[] {
  return [...sentence.skeleton.matchAll(result)].flatMap(({0: words, index, groups}): Order[] => {
    const [from, claimed, to] = markedIn(sentence, index, index + words.length).filter(isMention)
    return from && claimed && to ? orderOf(from, to, claimed, groups!.verb!) : []
  })
}

function resultApart(sentence: Sentence): Order[] {
  const {skeleton} = sentence
  if (!/[比较]/.test(skeleton)) return []
  return [between, bothAfter].flatMap(form =>
    [...skeleton.matchAll(form)].flatMap(({0: words, index, groups}): Order[] => {
      const inside = markedIn(sentence, index, index + words.length)
      const numbers = inside.filter(isMention)
      const [since, ...others] = inside.flatMap(one => (one.mark === 'year' ? [one.year] : []))
      const [from, claimed, to] = form === between ? numbers : [numbers[1], numbers[0], numbers[2]]
      if (form === bothAfter && (others[0] !== since || !(others[1]! > since!))) return []
      return from && claimed && to ? orderOf(from, to, claimed, groups!.verb!) : []
    })
  )
}

function rowsOfYears(sentence: Sentence): Order[] {
  if (sentence.marked.filter(({mark}) => mark === 'year').length < 2) return []
  return [series, twoYears].flatMap(row =>
    [...sentence.skeleton.matchAll(row)].flatMap(({0: words, index, groups}): Order[] => {
      const inside = markedIn(sentence, index, index + words.length)
      const named = inside.flatMap(one => (one.mark === 'year' ? [one.year] : []))
      // 比2022年下降, where the row begins with 2022年.
      const years = groups!.since === undefined ? named : named.slice(0, -1)
      if (groups!.since !== undefined && named.at(-1) !== named[0]) return []
      const values = inside.filter(isMention)
      const [from, to, claimed] = [values[0], values.at(-2), values.at(-1)]
      const isRow = years.every((year, at) => at === 0 || year === years[at - 1]! + 1)
      // Of three years, what is said without a word of all of them may be of the last.
      const isOfAll =
        years.length === 2 ||
        groups!.since !== undefined ||
        /累计|共|年来?/u.test(words.slice(words.lastIndexOf('，')))
      if (!from || !to || !claimed || !isRow || !isOfAll || values.length !== years.length + 1) return []
      return orderOf(from, to, claimed, groups!.verb!)
    })
  )
}

function orderOf(from: Mention, to: Mention, claimed: Mention, verb: string): Order[] {
  const isOneUnit = unitOf(from) === unitOf(to) && from.mark === to.mark
  const isDifference = from.mark === 'amount' && claimed.mark === 'amount' && unitOf(claimed) === unitOf(to)
  const isRange = [from, to, claimed].some(({sense}) => sense === 'range')
  if (!isOneUnit || isRange || (claimed.mark === 'amount' && !isDifference)) return []
  return [{from, to, claimed, falls: isDown.test(verb)}]
}
