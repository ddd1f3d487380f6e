import type {BaseXmlComponent} from 'docx'
import type {Text} from 'mdast'
import type {Report} from '../finding.ts'
import {element} from '../formats/docx/raw.ts'
import {type RunOptions, run} from '../formats/docx/runs.ts'
import type {WriteText} from '../formats/docx/work.ts'
import {reportForbidden} from '../formats/docx/write-text.ts'
import {legalPart} from '../language/characters.ts'
import type {Profile} from '../style/profile.ts'
import type {Anchors, Change} from './anchors.ts'
import {reviewer} from './comments.ts'
import {bookmarkName, tagName} from './field-names.ts'
import {fieldInWords} from './field-words.ts'
import {type Field, fieldOf} from './fields.ts'

export interface ReviewWriter {
  readonly writeText: WriteText
  /** The fields written so far. */
  readonly fields: ReadonlyArray<Field>
}

/** Ids of tracked changes, away from those of comments and bookmarks. */
const firstRevision = 100_000

/**
 * Writes texts for review: each piece of the draft in a content control with a bookmark around it, findings as
 * comments at their words, fixes as tracked changes.
 *
 * The controls are not bound to the custom XML: editors that change only one of the two, as ONLYOFFICE does, would
 * have Word put the old words back.
 */
export function reviewWriter(anchors: Anchors, date: string, profile: Profile, report: Report): ReviewWriter {
  const fields: Field[] = []
  let revision = firstRevision

  function tracked(name: 'w:ins' | 'w:del', content: BaseXmlComponent): BaseXmlComponent {
    revision += 1
    return element(name, {'w:id': revision, 'w:author': reviewer, 'w:date': date}, content)
  }

  function marked(node: Text, options: RunOptions): BaseXmlComponent[] {
    const marks = anchors.marks.get(node) ?? []
    const changes = anchors.changes.get(node) ?? []
    const {value: text} = node
    const edges = [...marks, ...changes].flatMap(({start, end}) => [start, end])
    const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b)
    const content: BaseXmlComponent[] = []
    for (const [index, at] of cuts.entries()) {
      // What is put in stands within the comment that speaks of it.
      const opening = marks.filter(({start, opens}) => start === at && opens)
      const isWithin = ({start, end}: Change) => start === end && opening.length > 0
      const added = changes.filter(change => change.end === at && change.text)
      const put = (change: Change) => content.push(tracked('w:ins', run(change.text, profile, options)))
      added.filter(change => !isWithin(change)).forEach(put)
      for (const {comment, end, closes} of marks) {
        if (end === at && closes)
          content.push(element('w:commentRangeEnd', {'w:id': comment}), reference(comment))
      }
      for (const {comment} of opening) content.push(element('w:commentRangeStart', {'w:id': comment}))
      added.filter(isWithin).forEach(put)
      const words = text.slice(at, cuts[index + 1] ?? at)
      if (!words) continue
      if (changes.some(change => covers(change, at))) {
        content.push(tracked('w:del', run(words, profile, {...options, deleted: true})))
      } else content.push(run(words, profile, options))
    }
    return content
  }

  function writeText(node: Text, options: RunOptions): BaseXmlComponent[] {
    reportForbidden(node, report)
    if (!legalPart(node.value)) return []
    const content = marked(node, options)
    const value = node.data?.value
    if (!value) return content
    const proposed = (anchors.changes.get(node) ?? []).map(({start, end, text}) => ({
      before: node.value.slice(start, end),
      after: text
    }))
    const field = fieldOf(node, value, fields.length + 1, proposed)
    fields.push(field)
    const control = element(
      'w:sdt',
      {},
      element(
        'w:sdtPr',
        {},
        element('w:alias', {'w:val': legalPart(fieldInWords(field.path)).slice(0, 64)}),
        element('w:tag', {'w:val': legalPart(tagName(field))}),
        // No w:text: plain-text controls take no comments, and LibreOffice 7 saves their words three times over.
        element('w:id', {'w:val': field.number})
      ),
      element('w:sdtContent', {}, content)
    )
    return [
      element('w:bookmarkStart', {'w:id': field.number, 'w:name': bookmarkName(field.number)}),
      control,
      element('w:bookmarkEnd', {'w:id': field.number})
    ]
  }

  return {writeText, fields}
}

const covers = ({start, end}: Change, at: number) => start <= at && at < end

function reference(comment: number): BaseXmlComponent {
  const style = element('w:rPr', {}, element('w:rStyle', {'w:val': 'CommentReference'}))
  return element('w:r', {}, style, element('w:commentReference', {'w:id': comment}))
}
