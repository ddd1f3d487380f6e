import type {Spot} from './grid.ts'
import type {Label} from './label.ts'

/** Where a row stands among those above it. */
export interface Standing {
  /** The row that it is a part of. */
  readonly parent?: Label
  /** 其中. */
  readonly isPart: boolean
  /** The heading that it stands under. */
  readonly section?: Label
}

interface Entry {
  readonly level: number
  readonly label: Label
  readonly isPart: boolean
  readonly parent?: Label
}

/** The order of the rows of a table: headings, rows, and those that are a part of them. */
export interface Outline {
  /** A row that holds nothing but a name. */
  head(label: Label): void
  /** The next row. */
  enter(spots: ReadonlyArray<Spot>, label: Label): Standing
}

/** Rows below a 其中 that are moved in by as much as its words are its siblings. */
const wordsOfPart = 8

export function outline(): Outline {
  let section: Label | undefined
  let rows: Entry[] = []
  return {
    head(label) {
      section = label
      rows = []
    },
    enter(spots, label) {
      const entry = entryOf(levelOf(spots), label, rows)
      while (rows.length > 0 && rows.at(-1)!.level >= entry.level && !(entry.isPart && !rows.at(-1)!.isPart))
        rows.pop()
      if (label.words !== '') rows.push(entry)
      return {isPart: entry.isPart, ...(entry.parent && {parent: entry.parent}), ...(section && {section})}
    }
  }
}

function entryOf(level: number, label: Label, rows: ReadonlyArray<Entry>): Entry {
  const last = rows.at(-1)
  if (label.isPart) {
    const parent =
      rows.findLast(row => !row.isPart && row.level <= level) ?? rows.findLast(row => !row.isPart)
    return {level, label, isPart: true, ...(parent && {parent: parent.label})}
  }
  if (last?.isPart && level > last.level && level - last.level <= wordsOfPart)
    return {level: last.level, label, isPart: true, ...(last.parent && {parent: last.parent})}
  const parent = rows.findLast(row => row.level < level)
  return {level, label, isPart: false, ...(parent && {parent: parent.label})}
}

/** How far a row is moved in: by blanks before its words, or by its format. A wide blank counts two. */
function levelOf([first]: ReadonlyArray<Spot>): number {
  if (!first) return 0
  const [blanks = ''] = /^[\s\u3000]*/.exec(first.cell.text) ?? []
  return (
    [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0) + (first.cell.indent ?? 0) * 2
  )
}
