import type {Finding} from '../finding.ts'

/** A finding that is not told, and what put it aside: a comment of the file, an allow list, or the baseline. */
export interface Aside {
  readonly finding: Finding
  readonly by: 'comment' | 'config' | 'baseline'
  /** The reason that the comment gives. */
  readonly reason?: string
}
