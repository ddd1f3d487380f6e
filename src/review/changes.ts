import type {Edit, Path, Range} from '../finding.ts'

/** Words of the draft that were changed in its review copy. */
export interface PulledChange {
  readonly path: Path
  /** The field as a clerk says it, and what was done where more than words changed. */
  readonly field: string
  /** In one line, for people to read; empty for what is new. */
  readonly before: string
  /** In one line, for people to read; empty for what goes. */
  readonly after: string
  /** Where the words stand in the draft. */
  readonly range: Range
  readonly edit: Edit
}
