import type {Label} from './label.ts'
import type {Standing} from './outline.ts'

/** What a number may be called. */
export interface ReadingNames {
  /** What it is called with what stands above it, the fullest first: `科级干部女性`. */
  readonly fullNames: ReadonlyArray<string>
  /** What its row and its column call it: `女性`. */
  readonly ownNames: ReadonlyArray<string>
  /** The names it has if the last words of its head are a part of its name, and no aspect. */
  readonly wholeNames: ReadonlyArray<string>
  /** What it is called when it is told. */
  readonly title: string
}

/** The names of a number by its row, its column and what stands above. */
export function namesOf(label: Label, head: Label, {parent, section, isPart}: Standing): ReadingNames {
  const [under, within] = [parent?.words ?? '', section?.words ?? '']
  const above = unique([under === within ? under : within + under, under, within])
  const own = joined(label.words, head.words)
  const fullNames = unique(above.flatMap(words => (own.length > 0 ? own.map(one => words + one) : [words])))
  const wholes = wholesOf(label, head)
  return {
    fullNames: fullNames.filter(one => !own.includes(one)),
    ownNames: own,
    wholeNames: unique([...wholes, ...above.flatMap(words => wholes.map(one => words + one))]),
    title: isPart && under !== '' ? `${under}（其中：${own[0] ?? ''}）` : (own[0] ?? above[0] ?? '')
  }
}

function wholesOf(label: Label, head: Label): string[] {
  if (head.whole !== undefined) return joined(label.words, head.whole)
  return label.whole === undefined ? [] : joined(label.whole, head.words)
}

const joined = (row: string, column: string): string[] =>
  row === '' || column === '' ? [row + column].filter(one => one !== '') : [row + column, column + row]

const unique = (words: ReadonlyArray<string>): string[] => [...new Set(words)].filter(one => one !== '')
