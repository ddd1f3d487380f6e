import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {alreadyPulled, keyOf} from './already-pulled.ts'
import {arrangeItems} from './arrange-items.ts'
import type {PulledChange} from './changes.ts'
import {compareWords} from './compare-words.ts'
import {comparedParagraphs, type Desk} from './desk.ts'
import {nodesOf} from './holds.ts'
import {lastLook} from './last-look.ts'
import {type Matched, matchParagraphs} from './match-paragraphs.ts'
import {NoTable} from './no-review-copy.ts'
import type {Press} from './press.ts'
import {bySource, fieldChange, readingsOf} from './pull-fields.ts'
import {arrangedLines, changedTexts, unchangedFields} from './pull-lines.ts'
import {type ReadBack, readBack, readWords} from './read-back.ts'
import {type ReadField, readFields} from './read-field.ts'
import {relocated} from './relocate.ts'
import {type Resemblance, resemblance} from './resemblance.ts'
import {soundOf, withItems, withoutClashes} from './settle.ts'
import {bare, type Standing, type Stands, standingIn} from './standing.ts'
import {tellParagraphs} from './tell-paragraphs.ts'
import {proseOf} from './units.ts'

export type {PulledChange} from './changes.ts'
export type {Press} from './press.ts'

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
 * comments, order, layout. Where nothing is left of the fields, what differs is told only. With a `press`, words typed
 * between fields are known that the draft has already, no edit leaves a slot behind, and what would be printed is held
 * against the document in the end.
 * Throws `NoReviewCopy` when the document is none.
 */
export function pull(bytes: Uint8Array, tree: DraftTree, draft: Draft, press?: Press): Pulled {
  try {
    return pullFrom(readBack(bytes), tree, draft, press)
  } catch (error) {
    if (!(error instanceof NoTable) || !press) throw error
    const {printed} = press
    const compared = compareWords(readWords(bytes), printed, standingIn(draft, printed).stands)
    // A document of something else is none of this draft.
    if (compared.resemblance.isOther) throw error
    return {changes: [], warnings: [], edits: [], ...compared}
  }
}

function pullFrom(copy: ReadBack, tree: DraftTree, draft: Draft, press: Press | undefined): Pulled {
  const printed = press?.printed
  const fields = relocated(copy.table.fields, draft)
  const nodes = nodesOf(draft)
  const isProse = (number: number) => proseOf(fields[number - 1]!.path) !== undefined
  const matched = matchParagraphs(copy.before, copy.after, isProse)
  const read = readFields(fields, matched)
  const standing = standingIn(draft, printed)
  const stands = unless(standing, copy, matched, read, nodes)
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
  const texts = changedTexts(desk, paragraphs)
  const planned = [...lines.planned, ...texts.planned]
  const handled = new Set([
    ...lines.handled,
    ...texts.handled,
    ...paragraphs.blocked,
    ...unchangedFields(desk, paragraphs)
  ])
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
  const sound = soundOf(tree, draft, withoutClashes(planned, unmapped), {unmapped, press})
  const {changes, edits} = withItems(tree, sound, items, {unmapped, press})
  const left = leftOver(desk, edits, press)
  return {
    changes,
    unmapped: [...new Set([...unmapped, ...left.unmapped])],
    warnings: [...desk.warnings, ...left.warnings],
    edits,
    resemblance: resemblance(pieces, nodes)
  }
}

/** What a last look at the changed draft finds. */
function leftOver(
  {copy, tree, matched, unmapped, warnings}: Desk,
  edits: ReadonlyArray<Edit>,
  press: Press | undefined
): ReturnType<typeof lastLook> {
  const {text} = patch(tree.source.text, edits)
  const after = edits.length > 0 ? press?.print(text) : press?.printed
  if (!press || !after) return {unmapped: [], warnings: []}
  const {draft} = readModel(
    readDraft({...tree.source, text}, () => {}, draftFields),
    () => {}
  )
  const {stands} = standingIn(draft, after)
  return lastLook(copy, matched, {before: press.printed, after, stands}, [...unmapped, ...warnings])
}

/** Words that stand in the draft, but for those that would go from it with what was changed in the document. */
function unless(
  {stands, reads, isLine}: Standing,
  {before, after}: ReadBack,
  {groups}: Matched,
  read: ReadonlyArray<ReadField>,
  nodes: ReadonlyMap<string, TextNode>
): Stands {
  const fields = read
    .filter(({text, before: was, path}) => text !== was && nodes.get(keyOf({path}))?.value.includes(was))
    .map(({text = '', before: was}) => ({was: bare(was), now: bare(text)}))
  const paragraphs = groups
    .filter(group => group.before.every(index => reads(before[index]!.words)))
    .map(group => ({
      was: bare(group.before.map(index => before[index]!.words).join('')),
      now: bare(group.after.map(index => after[index]!.words).join(''))
    }))
  return words => {
    const sought = bare(words)
    const goesFrom = ({was, now}: {was: string; now: string}) => was.includes(sought) && !now.includes(sought)
    // Several lines may be printed as one paragraph.
    const isGoing = fields.some(goesFrom) || (!isLine(words) && paragraphs.some(goesFrom))
    return !isGoing && stands(words)
  }
}
