import type {Root} from 'mdast'
import type {Finding, Report} from '../../finding.ts'
import {anchorFindings} from './anchors.ts'
import {commentsPart} from './comments.ts'
import {fieldsPart} from './fields.ts'
import {documentNamespaces, type Extra} from './finish.ts'
import type {Profile} from './profile.ts'
import {skeletonsOf} from './read-back.ts'
import type {WriteText} from './work.ts'
import {reviewWriter} from './write-review.ts'

/** A review copy in the making. */
export interface Review {
  readonly writeText: WriteText
  /** The parts it needs, once its body is written. */
  extras(body: string): Extra[]
}

/** Begin a review copy of an article with what was found in it. */
export function beginReview(
  tree: Root,
  findings: ReadonlyArray<Finding>,
  {date, profile, report}: {date: string; profile: Profile; report: Report}
): Review {
  const anchors = anchorFindings(tree, findings)
  const writer = reviewWriter(anchors, date, profile, report)
  return {
    writeText: writer.writeText,
    extras(body) {
      const table = fieldsPart({fields: writer.fields, skeletons: skeletonsOf(body, documentNamespaces)})
      return anchors.comments.length > 0 ? [table, commentsPart(anchors.comments, date)] : [table]
    }
  }
}
