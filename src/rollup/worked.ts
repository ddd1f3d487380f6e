import type {Combined} from './combine.ts'
import type {FigurePlan} from './plan.ts'
import type {Part} from './take.ts'

/** A figure while it is worked on. */
export interface Worked {
  readonly plan: FigurePlan
  readonly byYear: ReadonlyArray<{
    readonly year: number | undefined
    readonly parts: ReadonlyArray<Part>
    readonly combined: Combined | undefined
    readonly lacks: ReadonlyArray<string>
  }>
  readonly basis: string
}
