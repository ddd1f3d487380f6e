import type {Root} from 'mdast'
import type {Finding, Report} from '../finding.ts'
import type {Reviewing} from '../formats/docx/write-document.ts'
import type {Profile} from '../style/profile.ts'
import {anchorFindings} from './anchors.ts'
import {commentsPart} from './comments.ts'
import {fieldsPart} from './fields.ts'
import {writtenIn} from './read-back.ts'
import {reviewWriter} from './write-review.ts'

/** Begin a review copy of an article with what was found in it. */
export function beginReview(
  tree: Root,
  findings: ReadonlyArray<Finding>,
  {date, profile, report}: {date: string; profile: Profile; report: Report}
): Reviewing {
  const anchors = anchorFindings(tree, findings)
  const writer = reviewWriter(anchors, date, profile, report)
  return {
    writeText: writer.writeText,
    extras() {
      const table = fieldsPart(writer.fields, writtenIn)
      return anchors.comments.length > 0 ? [table, commentsPart(anchors.comments, date)] : [table]
    }
  }
}
