import {isWholeFamily} from '../relations/families.ts'
import type {Text} from '../text.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention} from './sentence.ts'

/** Shares that are of all there is, and do not make up 100%. */
export interface Shares {
  readonly start: number
  readonly end: number
  readonly message: string
}

// Each of them excludes the others; with `closed`, there are no more of them.
const families: ReadonlyArray<{readonly members: ReadonlyArray<RegExp>; readonly closed: boolean}> = [
  {
    members: [/^第?一产业?(?:增加值)?$/, /^第?二产业?(?:增加值)?$/, /^第?三产业?(?:增加值)?$/],
    closed: true
  },
  {members: [/^男[性生]?$/, /^女[性生]?$/], closed: true},
  {
    members: [
      /^\p{Script=Han}{0,4}(?<![不本较常很分够太])满意$/u,
      /(?:非常|很|十分)满意$/,
      /(?:比较|较为?)满意$/,
      /基本满意$/,
      /^(?:一般|不了解|说不清)$/,
      /不(?:太|够)?满意$/
    ],
    closed: false
  }
]
const shareAfter = /(?:占(?:比|总[^，。；、]{1,4}的?|全部)?|的?(?:比重|比例))(?:为|达)?$/
const listed =
  /(?:三(?:次|大)?产业?(?:增加值)?|东、中、西部[^，。；、]{0,10})(?:结构|比重|比例|占比)(?:比例?)?[^，。；]{0,8}分别[为占达是]?$/
const toTheRest =
  /[、，；和](?:其他|其它|其余)[^，。；、：\uFDD6-\uFDD9]{0,8}占比?[^，。；、：\uFDD6-\uFDD9]{0,8}$/u
const nextShare =
  /^[、，；和](?!其中)[^，。；、：（）\uFDD6-\uFDD9]{1,12}占比?[^，。；、：（）\uFDD6-\uFDD9]{0,8}$/u
// 三次产业结构由23.1:30.2:46.7调整为20.1:35.4:44.5, 国有与民营经济比重为41.3：58.7
const ratio =
  /(?<![\d.:：∶︰])\d{1,2}(?:\.\d+)?(?:[:：∶︰]\d{1,2}(?:\.\d+)?){1,4}(?![\d.:：∶︰]|\s*[时点分])/gu
const ratioWord = /(?:比重|比例|结构|构成|占比|之比|配比|产业比)[^，。；\n]{0,24}$/u

/** 满意占98.3%、基本满意占1.2%、不满意占5.0%; 三次产业比重分别为20.1%、35.4%、54.5%. */
export function sharesOverIn(sentence: Sentence): (Shares & {readonly last: Mention})[] {
  const rates = sentence.marked
    .filter(isMention)
    .filter(({mark, sense}) => mark === 'rate' && sense === 'exact')
  if (rates.length < 2) return []
  const found: (Shares & {last: Mention})[] = []
  for (const run of [
    ...labelledRuns(sentence, rates),
    ...listedRuns(sentence, rates),
    ...familyRuns(sentence, rates),
    ...runsToTheRest(sentence, rates),
    ...runsOfAges(sentence, rates)
  ]) {
    const message = messageFor(
      run.map(({value, decimals}) => ({value, decimals})),
      run.isClosed
    )
    const last = run.at(-1)
    if (message && last) found.push({start: last.start, end: last.end, message, last})
  }
  return found
}

/** 三次产业结构由23.1:30.2:46.7调整为20.1:35.4:54.5: shares in a ratio that do not make up 100. */
export function ratiosIn(text: Text): Shares[] {
  if (!/\d[:：∶︰]\d/.test(text.value) || !/[比构]/.test(text.value)) return []
  return [...text.value.matchAll(ratio)].flatMap(({0: printed, index}): Shares[] => {
    if (!ratioWord.test(text.value.slice(Math.max(0, index - 30), index))) return []
    const shares = printed.split(/[:：∶︰]/).map(share => ({
      value: Number(share),
      decimals: share.split('.')[1]?.length ?? 0
    }))
    // 1:2:3 is a ratio, not shares.
    const sum = shares.reduce((sum, {value}) => sum + value, 0)
    const isOfHundred = shares.length > 2 ? sum > 50 : sum > 85 && sum < 115
    const message = isOfHundred ? messageFor(shares, true) : undefined
    return message ? [{start: index, end: index + printed.length, message}] : []
  })
}

type Run = Mention[] & {isClosed?: boolean}

function labelledRuns({skeleton}: Sentence, rates: ReadonlyArray<Mention>): Run[] {
  const runs: Run[] = []
  for (const {members, closed} of families) {
    let run: Run = []
    let seen = new Set<number>()
    let end = -1
    for (const rate of rates) {
      const label = /[^，。；、：（）\uFDD6-\uFDD9]*$/u.exec(
        skeleton.slice(Math.max(0, rate.at - 24), rate.at)
      )![0]
      const name = label
        .replace(shareAfter, '')
        .replace(/[“”]/gu, '')
        .replace(/(?:的|者|的?(?:群众|人|受访者))$/u, '')
      const member = !shareAfter.test(label) ? -1 : members.findIndex(member => member.test(name))
      const isNext = end >= 0 && rate.at - label.length - end <= 2
      if (member < 0 || seen.has(member) || !isNext) {
        if (run.length > 1) runs.push(run)
        run = []
        seen = new Set()
      }
      if (member >= 0) {
        run.push(rate)
        seen.add(member)
        run.isClosed = closed && seen.size === members.length
      }
      end = member >= 0 ? rate.at : -1
    }
    if (run.length > 1) runs.push(run)
  }
  return runs
}

/** 城镇人口占56.3%，乡村人口占43.7%: shares of all members of a family, each told in a clause of its own. */
function familyRuns({skeleton}: Sentence, rates: ReadonlyArray<Mention>): Run[] {
  if (!/[占重例]/u.test(skeleton)) return []
  const labels = rates.map(({at}) => {
    const label = /[^，。；、：（）\uFDD6-\uFDD9]*$/u.exec(skeleton.slice(Math.max(0, at - 24), at))![0]
    return shareAfter.test(label) ? label.replace(shareAfter, '').replace(/^(?:而|其中)/u, '') : ''
  })
  return rates.flatMap((rate, first): Run[] => {
    for (let count = 2; count < 6 && first + count <= rates.length; count++) {
      const [run, names] = [rates.slice(first, first + count), labels.slice(first, first + count)] as [
        Run,
        string[]
      ]
      const isNext = nextShare.test(skeleton.slice(run.at(-2)!.at + 1, run.at(-1)!.at)) && !names.includes('')
      if (!isNext) return []
      if (!isWholeFamily(names) || nextShare.test(skeleton.slice(run.at(-1)!.at + 1).split(/[\uFDD7]/u)[0]!))
        continue
      run.isClosed = true
      // 城镇满意占98%、农村满意占97%: each is of its own.
      const sum = run.reduce((total, {value}) => total + value, 0)
      return rate.unit === '%' && Math.abs(sum - 100) <= 20 ? [run] : []
    }
    return []
  })
}

/** 汉族占55%，彝族占30%，其他民族占15%: shares of one thing up to the rest of it. */
function runsToTheRest({skeleton}: Sentence, rates: ReadonlyArray<Mention>): Run[] {
  return rates.flatMap((rate, last): Run[] => {
    if (!toTheRest.test(skeleton.slice(Math.max(0, rate.at - 20), rate.at))) return []
    let first = last
    while (first > 0 && nextShare.test(skeleton.slice(rates[first - 1]!.at + 1, rates[first]!.at))) first--
    return last - first > 1 ? [rates.slice(first, last + 1)] : []
  })
}

const age =
  /(?:^|[、，；：])[^，。；、：\uFDD7-\uFDD9]{0,8}\uFDD6(?<bound>[^，。；、：\uFDD6-\uFDD9]{0,10})占(?:比|总数的?)?(?:为|达)?$/u

/** 35岁及以下的占28%，36岁至50岁的占44%，51岁及以上的占28%: from the youngest to the oldest. */
function runsOfAges({skeleton, value}: Sentence, rates: ReadonlyArray<Mention>): Run[] {
  if (!value.includes('岁') || !/以[上下]/u.test(value)) return []
  const bounds = rates.map(({at}, index) => {
    const from = Math.max(at - 30, (rates[index - 1]?.at ?? -1) + 1)
    return age.exec(skeleton.slice(from, at))?.groups?.bound
  })
  const first = bounds.findIndex(bound => bound !== undefined && /以下/u.test(bound))
  const last = bounds.findIndex((bound, at) => at > first && bound !== undefined && /以上/u.test(bound))
  if (first < 0 || last - first < 2 || bounds.slice(first, last + 1).includes(undefined)) return []
  const run: Run = rates.slice(first, last + 1)
  run.isClosed = true
  return [run]
}

function listedRuns({skeleton}: Sentence, rates: ReadonlyArray<Mention>): Run[] {
  return rates.flatMap((rate, index) => {
    const run: Run = rates.slice(index, index + 3)
    const isRun = run.length === 3 && run.every(({at}, next) => at === rate.at + 2 * next)
    if (!isRun || !listed.test(skeleton.slice(Math.max(0, rate.at - 30), rate.at))) return []
    run.isClosed = true
    return [run]
  })
}

/** Shares that were rounded may be off by half a unit each, those that were cut off by one. */
function messageFor(
  shares: ReadonlyArray<{readonly value: number; readonly decimals: number}>,
  isClosed = false
): string | undefined {
  const sum = shares.reduce((sum, {value}) => sum + value, 0)
  const steps = shares.reduce((sum, {decimals}) => sum + 10 ** -decimals, 0)
  const isOver = sum - steps / 2 > 100 + 1e-9
  const isUnder = isClosed && sum + steps < 100 - 1e-9
  if (!isOver && !isUnder) return undefined
  const decimals = Math.max(...shares.map(({decimals}) => decimals))
  return `合计对不上：${shares.map(({value, decimals}) => value.toFixed(decimals)).join(' + ')} = ${sum.toFixed(decimals)}，应为100`
}
