import type {Range} from '../finding.ts'
import type {Lines} from '../report/lines.ts'

/** A place in a file, by offsets and as people count: both 1-based. */
export interface Spot {
  readonly file: string
  readonly range: Range
  readonly line: number
  readonly column: number
}

/** Gives the spots of a file. */
export const spotIn =
  (file: string, lines: Lines) =>
  ({start, end}: Range): Spot => ({file, range: {start, end}, ...lines.at(start)})

/** `各县/昭阳区.yaml:31`. */
export const placeName = ({file, line}: Spot): string => `${file}:${line}`
