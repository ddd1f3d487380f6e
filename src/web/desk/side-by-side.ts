import type {Comparable, Range} from '../../browser.ts'
import type {DeskFile} from './desk-file.ts'

/** What a figure is in each file that says it. */
export interface FigureRow {
  readonly label: string
  /** When it is true, as the draft says: `2022`, `2022年6月`; empty where it says nothing. */
  readonly time: string
  /** What it is true of, where that is not the place itself: `全市`. */
  readonly scope: string
  /** By file; several where a file says it differently. */
  readonly values: ReadonlyMap<DeskFile, ReadonlyArray<FigureValue>>
  /** Units it stands in, `人` and `万人` being one; several look like a slip. */
  readonly units: ReadonlyArray<string>
}

export interface FigureValue {
  readonly printed: string
  readonly value: number
  readonly range: Range
}

/** A file with what it says of its place. */
export interface SayingFile {
  readonly file: DeskFile
  readonly comparable: Comparable
}

/** Figures that at least two files say, side by side; what most of them say comes first. */
export function sideBySide(files: ReadonlyArray<SayingFile>): FigureRow[] {
  const rows = new Map<
    string,
    {label: string; time: string; scope: string; values: Map<DeskFile, FigureValue[]>; units: Set<string>}
  >()
  for (const {file, comparable} of files) {
    const {labelled, asOf} = comparable.claims
    for (const {label, scope, time, quantity, place} of labelled) {
      const when = time || String(asOf ?? '')
      const key = [label, scope, when].join('\n')
      const row = rows.get(key) ?? {label, time: when, scope, values: new Map(), units: new Set()}
      rows.set(key, row)
      if (quantity.unit) row.units.add(quantity.unit)
      const known: FigureValue[] = row.values.get(file) ?? []
      row.values.set(file, known)
      if (!known.some(({printed}) => printed === quantity.printed))
        known.push({printed: quantity.printed, value: quantity.value, range: place.range})
    }
  }
  return [...rows.values()]
    .filter(({values}) => values.size > 1)
    .map(({units, ...row}) => ({...row, units: [...units]}))
    .sort((a, b) => b.values.size - a.values.size || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

/** The greatest and the least of a row, where its values can be held against each other; undefined where they are all one. */
export function extremes({values, units}: FigureRow): {low: number; high: number} | undefined {
  const all = [...values.values()].flat().map(({value}) => value)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return units.length > 1 || low === high ? undefined : {low, high}
}
