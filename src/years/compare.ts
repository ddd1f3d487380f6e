import type {Article} from '../compose/article.ts'
import {labelledIn} from '../lint/figures/labels.ts'
import {ledgerOf} from '../lint/figures/ledger.ts'
import {subjectOf} from '../lint/subject.ts'
import {textsOf} from '../lint/texts.ts'
import {type Change, changesIn, type YearFigure} from './figures.ts'
import {honorsAgain} from './honors.ts'
import {type Promised, promisesIn} from './promises.ts'
import {proseChanges, proseFigures} from './prose.ts'
import {namesLeft, type Repeated, repeatedIn} from './sentences.ts'

/** A report held against the one of the year before; plain values. */
export interface Comparison {
  /** The years that the two are of, where they say so. */
  readonly years: {readonly before?: number; readonly after?: number}
  readonly figures: ReadonlyArray<Change>
  /** Sentences that stand in both, word for word. */
  readonly repeated: ReadonlyArray<Repeated>
  /** How many of this year's characters stand in sentences of last year's, in percent. */
  readonly repeatedShare: number
  /** Persons that both name. */
  readonly names: ReadonlyArray<string>
  /** Honours that last year's report announced already. */
  readonly honors: ReadonlyArray<string>
  /** What last year's report said would be done. */
  readonly promises: ReadonlyArray<Promised>
}

/** Hold this year's article against last year's. */
export function compareYears(before: Article, after: Article): Comparison {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const years = {before: yearOf(before, old), after: yearOf(after, now)}
  const repeated = repeatedIn(old, now, years.before)
  const figures = changesIn(figuresOf(before), figuresOf(after))
  const told = figures.map(({name}) => name)
  const length = (list: ReadonlyArray<string>) => list.join('').length
  return {
    years: {
      ...(years.before === undefined ? {} : {before: years.before}),
      ...(years.after === undefined ? {} : {after: years.after})
    },
    figures: [...figures, ...proseChanges(proseFigures(before), proseFigures(after), {years, told})],
    repeated,
    repeatedShare:
      Math.round((length(repeated.map(({text}) => text)) / Math.max(1, length(now))) * 1000) / 10,
    names: namesLeft(before, now),
    honors: honorsAgain(before, after, [old, now]),
    promises: promisesIn(before, now)
  }
}

const wordsOf = (article: Article): string[] =>
  textsOf(article)
    .filter(({block}) => block === 'paragraph' || block === 'run-in' || block === 'heading')
    .map(({value}) => value)

/**
 * The year that a report is of: that of its title, of its data, the one before it was signed in the first half of the next,
 * or the latest that it names most.
 */
function yearOf(article: Article, words: ReadonlyArray<string>): number | undefined {
  const {draft} = article
  const title = draft?.title?.main?.map(({text}) => text).join('') ?? ''
  const given = [title, draft?.campaign?.dataAsOf?.text ?? '']
  for (const text of given) {
    const year = /(20\d\d)年?/.exec(text)?.[1]
    if (year) return Number(year)
  }
  const signed = textsOf(article).flatMap(({block, value}) =>
    block === 'signoff' ? [...value.matchAll(/(20\d\d)年(\d{1,2})月/g)] : []
  )
  const [, year, month] = signed.at(-1) ?? []
  if (year) {
    const before = Number(year) - 1
    return Number(month) <= 6 && words.some(text => text.includes(`${before}年`)) ? before : Number(year)
  }
  const counts = new Map<number, number>()
  for (const {1: year} of words.join('\n').matchAll(/(20\d\d)年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
}

/** What an article amounts to, by name: its data, and what the ledger names in its prose. */
function figuresOf(article: Article): YearFigure[] {
  const {draft} = article
  const ledger = ledgerOf(subjectOf({article, draft}))
  const own = [...ledger.figures.values()].flatMap(({name, label, figure, worth, points}): YearFigure[] => {
    const last = points.at(-1)
    const quantity = last?.quantity ?? worth?.quantity
    if (!quantity) return []
    return [
      {
        name,
        label,
        quantity,
        series: points
          .slice(0, -1)
          .flatMap(({year, quantity}) => (year === undefined ? [] : [{year, quantity}])),
        time: last?.time ?? figure.time?.text ?? '',
        basis: figure.basis?.text ?? '',
        growth: figure.yearOnYear?.text ?? ''
      }
    ]
  })
  const known = new Set(own.flatMap(({name, label}) => [name, label]))
  const told = labelledIn(ledger, draft).flatMap(({label, quantity, scope, time, figure}): YearFigure[] => {
    const name = scope === '' || scope === '…' || scope.startsWith('全') ? label : `${scope}${label}`
    if (figure !== undefined || known.has(name)) return []
    known.add(name)
    return [{name, label: name, quantity, time, series: [], basis: '', growth: ''}]
  })
  return [...own, ...told]
}
