import {isDraft} from '../draft/is-draft.ts'
import type {Finding} from '../finding.ts'
import {applyFixes, type Fixed} from './fix.ts'
import {mendDraft} from './mend-draft.ts'

/** Make the edits of findings in a text, as a round of `--fix` does: in a draft, those that keep what is read of it. */
export function mend(path: string, text: string, findings: ReadonlyArray<Finding>): Fixed {
  return isDraft(path) ? mendDraft(text, findings) : applyFixes(text, findings)
}
