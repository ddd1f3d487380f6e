import type {Sentence} from '../figures/sentence.ts'
import {pattern} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import {labelOf} from './families.ts'
import {isAlike} from './nouns.ts'
import {measured} from './parts-above.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'

/** Amounts of one unit that follow each other, each in a clause of its own. */
export interface Row {
  /** Where its first figure is among those of the passage. */
  readonly index: number
  readonly list: ReadonlyArray<Figure>
}

/** No row is longer. */
const longest = 16
/** What stands between two of a row: the end of one clause, what share the first has, and what the next is called. */
const next = pattern(
  '^[^，。；：！？（）、APDY]{0,10}(?:[，（]占?[^，。；：！？（）、APDY]{0,8}P）?)?(?:[、，；]|[和及与]|以及)[^，。；：！？（）、APDY]{0,18}$',
  'u'
)

const known = new WeakMap<Sentence, ReadonlyArray<Row>>()

/** The rows of a passage, each as long as it can be. Found once for all that ask. */
export function rowsIn(passage: Sentence): ReadonlyArray<Row> {
  const rows = known.get(passage) ?? readRows(passage)
  known.set(passage, rows)
  return rows
}

function readRows(passage: Sentence): Row[] {
  const figures = figuresIn(passage)
  const rows: Row[] = []
  for (let index = 0; index < figures.length; ) {
    const list = rowFrom(passage, figures, index)
    if (list.length > 1) rows.push({index, list})
    index = list.length > 0 ? figures.indexOf(list.at(-1)!, index) + 1 : index + 1
  }
  return rows
}

function rowFrom(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  if (!isPlain(figures[index]!)) return []
  const list = [figures[index]!]
  for (let at = index + 1; at < figures.length && list.length <= longest; at++) {
    const figure = figures[at]!
    if (figure.mention.mark === 'rate') continue
    const last = list.at(-1)!
    if (!isPlain(figure) || !isCountedAlike(figure, last) || !next.test(between(passage, last, figure))) break
    list.push(figure)
  }
  return list
}

/** An amount that is meant as it is and can be divided; 分 are points where they are given in a row. */
export const isPlain = ({mention, lead}: Figure): boolean =>
  mention.mark === 'amount' &&
  mention.sense === 'exact' &&
  mention.value > 0 &&
  (mention.unit === '分' || !measured.test(mention.unit)) &&
  !claims.test(lead)

/** 宣讲95场次 are 95场. */
export const isCountedAlike = (a: Figure, b: Figure): boolean =>
  isAlike(a.mention, b.mention) || plainUnit(a) === plainUnit(b)

const plainUnit = ({mention}: Figure): string => mention.unit.replace(/(?<=.)次$/u, '')

/** What those of a row are called: the words before their numbers, or where there are none, those after. */
export function labelsOf(list: ReadonlyArray<Figure>): string[] {
  const isAfter = list.slice(1).every(({lead}) => /^(?:[和及与]|以及)?$/u.test(lead))
  return isAfter ? list.map(({tail}) => tail.replace(/(?:和|及|与|以及).*$/u, '')) : list.map(labelOf)
}
