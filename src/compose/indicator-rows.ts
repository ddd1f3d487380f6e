import {type Assessed, assessed} from '../campaign/assess.ts'
import type {Kind} from '../kind/kind.ts'
import type {Printable, TokenBook} from '../kind/token.ts'
import {own, piecesOf} from '../model/piece.ts'
import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {prosePieces} from './prose.ts'

/** A row of the table of indicators; what nobody gave is not there. */
export type IndicatorRow = Readonly<Record<Column, Printable | undefined>>

type Column =
  | 'order'
  | 'number'
  | 'name'
  | 'owner'
  | 'target'
  | 'value'
  | 'reached'
  | 'full'
  | 'score'
  | 'evidence'
  | 'page'
  | 'note'

/** The table of a self-assessment, and what it comes to; both judged anew from the values. */
export function indicatorView(
  draft: Draft,
  kind: Kind,
  book: TokenBook,
  say: (value: Value) => Printable
): {readonly indicators: ReadonlyArray<IndicatorRow>; readonly assessment: Printable | undefined} {
  const words = (value: Value) => prosePieces(value, draft, () => {})
  const resolve = (value: Value) =>
    words(value)
      .map(piece => ('text' in piece ? piece.text : ''))
      .join('')
  const all = assessed(draft, kind.campaigns ?? [], resolve)
  const ours = (text: string | undefined) => (text ? book.put(own(text)) : undefined)
  const typed = (value: Value | undefined, known?: string) => (value ? say(value) : ours(known))
  const indicators = all.map(({given, known, target, reached, full}, index): IndicatorRow => {
    const files = given.evidence?.flatMap((value, at) => [...(at > 0 ? own('、') : []), ...piecesOf(value)])
    return {
      order: ours(String(index + 1)),
      number: typed(given.number, known?.number ?? String(index + 1)),
      name: typed(given.name, known?.name),
      owner: typed(given.owner, known?.owner),
      target: typed(given.target, target),
      value: given.value && book.put(words(given.value)),
      reached: reached === undefined ? given.reached && say(given.reached) : ours(reached ? '是' : '否'),
      full: typed(given.full, full?.toString()),
      score: given.score && say(given.score),
      evidence: files && book.put(files),
      page: given.page && say(given.page),
      note: given.note && say(given.note)
    }
  })
  return {indicators, assessment: ours(summary(all))}
}

/** `对照指标自评，12项指标中达标10项，未达标2项，自评得分91分（满分100分）。` */
function summary(all: ReadonlyArray<Assessed>): string | undefined {
  if (all.length === 0) return undefined
  const isReached = ({reached, given}: Assessed) => reached ?? given.reached?.on
  const yes = all.filter(one => isReached(one) === true).length
  const no = all.filter(one => isReached(one) === false).length
  const open = all.length - yes - no
  const parts = [
    `对照指标自评，${all.length}项指标中达标${yes}项`,
    ...(no > 0 ? [`未达标${no}项`] : []),
    ...(open > 0 ? [`待评定${open}项`] : []),
    ...scores(all)
  ]
  return `${parts.join('，')}。`
}

function scores(all: ReadonlyArray<Assessed>): string[] {
  const given = all.filter(({score}) => score !== undefined)
  // A sum of some of them would be taken for the sum of all.
  if (given.length < all.length) return []
  const sum = rounded(all.reduce((total, {score = 0}) => total + score, 0))
  const isFull = all.every(({full}) => full !== undefined)
  const full = rounded(all.reduce((total, one) => total + (one.full ?? 0), 0))
  return [`自评得分${sum}分${isFull ? `（满分${full}分）` : ''}`]
}

const rounded = (sum: number): number => Number(sum.toFixed(6))
