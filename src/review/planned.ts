import type {PulledChange} from './changes.ts'
import type {Expected} from './holds.ts'

/** A change, and what must stand in the draft after it. */
export interface Planned {
  readonly changes: ReadonlyArray<PulledChange>
  readonly expected: Expected
}
