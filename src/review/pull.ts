import type {Root} from 'mdast'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit} from '../finding.ts'
import type {Draft} from '../model/schema.ts'
import {alreadyPulled, keyOf} from './already-pulled.ts'
import {arrangeItems} from './arrange-items.ts'
import type {PulledChange} from './changes.ts'
import {compareWords} from './compare-words.ts'
import {comparedParagraphs, type Desk} from './desk.ts'
import {nodesOf} from './holds.ts'
import {matchParagraphs} from './match-paragraphs.ts'
import {NoTable} from './no-review-copy.ts'
import {orphans} from './orphans.ts'
import {bySource, fieldChange, readingsOf} from './pull-fields.ts'
import {arrangedLines, changedTexts, unchangedFields} from './pull-lines.ts'
import {type ReadBack, readBack, readWords} from './read-back.ts'
import {type ReadField, readFields} from './read-field.ts'
import {relocated} from './relocate.ts'
import {type Resemblance, resemblance} from './resemblance.ts'
import {soundOf, withItems, withoutClashes} from './settle.ts'
import {bare, type Stands, standingIn} from './standing.ts'
import {tellParagraphs} from './tell-paragraphs.ts'
import {proseOf} from './units.ts'

export type {PulledChange} from './changes.ts'

export interface Pulled {
  readonly changes: ReadonlyArray<PulledChange>
  /** What was done in the document and has no place in the draft, one plain sentence each. */
  readonly unmapped: ReadonlyArray<string>
  /** What the changes would leave behind in other places of the draft, and comments, one plain sentence each. */
  readonly warnings: ReadonlyArray<string>
  /** The changes as edits of the draft's text: in order, without overlaps, checked by reading the result. */
  readonly edits: ReadonlyArray<Edit>
  /** Whether this is the draft that the copy was written from. */
  readonly resemblance: Resemblance
}

/**
 * What somebody changed in the review copy of a draft, as edits of the draft. Everything else of the file stays:
 * comments, order, layout. Where nothing is left of the fields, what differs is told only. What is `printed` of the draft tells which words typed between fields are there already.
 * Throws `NoReviewCopy` when the document is none.
 */
export function pull(bytes: Uint8Array, tree: DraftTree, draft: Draft, printed?: Root): Pulled {
  try {
    return pullFrom(readBack(bytes), tree, draft, printed)
  } catch (error) {
    if (!(error instanceof NoTable) || !printed) throw error
    const compared = compareWords(readWords(bytes), printed, standingIn(draft, printed).stands)
    // A document of something else is none of this draft.
    if (compared.resemblance.isOther) throw error
    return {changes: [], warnings: [], edits: [], ...compared}
  }
}

function pullFrom(copy: ReadBack, tree: DraftTree, draft: Draft, printed: Root | undefined): Pulled {
  const fields = relocated(copy.table.fields, draft)
  const nodes = nodesOf(draft)
  const isProse = (number: number) => proseOf(fields[number - 1]!.path) !== undefined
  const matched = matchParagraphs(copy.before, copy.after, isProse)
  const read = readFields(fields, matched)
  const standing = standingIn(draft, printed)
  const stands = unless(standing.stands, read, nodes)
  const unmapped: string[] = []
  const {reads} = standing
  const desk: Desk = {
    copy,
    tree,
    draft,
    printed,
    nodes,
    stands,
    reads,
    fields,
    matched,
    unmapped,
    warnings: []
  }
  const paragraphs = comparedParagraphs(desk)
  const lines = arrangedLines(desk, paragraphs)
  const gone = new Map(matched.deleted.map(index => [index, paragraphs.units[index]!] as const))
  const items = arrangeItems({tree, entries: paragraphs.entries, stands, gone})
  const planned = [...lines.planned, ...changedTexts(desk, paragraphs)]
  const handled = new Set([...lines.handled, ...paragraphs.blocked, ...unchangedFields(desk, paragraphs)])
  tellParagraphs(desk, paragraphs, lines.arrangement, items)

  const groups = bySource(read)
  const pieces = groups.map(([field, others]) => ({
    field,
    after: readingsOf(field, others)[0] ?? field.before
  }))
  const done = alreadyPulled(pieces, nodes)
  for (const [field, others] of groups) {
    const one = fieldChange(
      field,
      others.filter(({number}) => !handled.has(number)),
      done,
      desk
    )
    if (one) planned.push(one)
  }
  const sound = soundOf(tree, draft, withoutClashes(planned, unmapped), unmapped)
  const {changes, edits} = withItems(tree, sound, items, unmapped)
  return {
    changes,
    unmapped: [...new Set(unmapped)],
    warnings: [
      ...desk.warnings,
      ...changes.flatMap(({path, after}) => (after.trim() === '' ? orphans(path, draft, tree) : []))
    ],
    edits,
    resemblance: resemblance(pieces, nodes)
  }
}

/** Words that stand in the draft, but for those that would go from it with what was changed in the document. */
function unless(
  stands: Stands,
  read: ReadonlyArray<ReadField>,
  nodes: ReadonlyMap<string, TextNode>
): Stands {
  const going = read.filter(
    ({text, before, path}) => text !== before && nodes.get(keyOf({path}))?.value.includes(before)
  )
  return words => {
    const sought = bare(words)
    const isGoing = going.some(
      ({text = '', before}) => bare(before).includes(sought) && !bare(text).includes(sought)
    )
    return !isGoing && stands(words)
  }
}
