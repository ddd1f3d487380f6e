import type {RolledRate} from './derive.ts'
import type {Spot} from './spot.ts'

/** What a figure comes to in one year. */
export interface RolledValue {
  readonly year?: number
  /** As the city's draft prints it; absent where a county is lacking. */
  readonly printed?: string
  /** What those counties come to that have it, where one is lacking. */
  readonly partial?: string
  /** The least and the greatest that it can be, in the unit without its scale; an absent end has no bound. */
  readonly low?: number
  readonly high?: number
  readonly parts: ReadonlyArray<{readonly county: string; readonly text: string; readonly spot: Spot}>
  /** The counties that are lacking. */
  readonly lacks: ReadonlyArray<string>
}

/** A figure of the city; plain values. */
export interface RolledFigure {
  readonly name: string
  /** In Chinese: `求和`. */
  readonly method: string
  readonly unit: string
  readonly basis?: string
  readonly values: ReadonlyArray<RolledValue>
  readonly share?: RolledRate & {readonly of: string}
  readonly growth: ReadonlyArray<RolledRate & {readonly over: string}>
  /** What the city itself says, which is printed instead. */
  readonly own?: {readonly text: string; readonly source?: string}
}
