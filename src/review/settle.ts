import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Edit} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import type {Draft} from '../model/schema.ts'
import type {ArrangedItems} from './arrange-items.ts'
import type {PulledChange} from './changes.ts'
import {holds} from './holds.ts'
import {openSlots} from './open-slots.ts'
import type {Planned} from './planned.ts'
import type {Press} from './press.ts'
import {excerpt} from './show.ts'

const tellEach = ({changes}: Planned, why: string, unmapped: string[]) => {
  for (const {field, before, after} of changes) unmapped.push(`“${field}”${why}：${excerpt(after || before)}`)
}

/** Edits that touch each other would be a guess; the later one is told instead of made. */
export function withoutClashes(planned: ReadonlyArray<Planned>, unmapped: string[]): Planned[] {
  const kept: Planned[] = []
  for (const one of planned.toSorted((a, b) => a.expected.edit.range.start - b.expected.edit.range.start)) {
    const last = kept.at(-1)?.expected.edit.range
    const {start} = one.expected.edit.range
    if (last && (start < last.end || start === last.start))
      tellEach(one, '与前一处改动挨在一起，没有写回', unmapped)
    else kept.push(one)
  }
  return kept
}

interface Settling {
  readonly unmapped: string[]
  readonly press: Press | undefined
}

/** Whether edits would have a slot printed, or a reference to a figure that is none, where there was none. */
function leavesSlots(
  {source}: DraftTree,
  expected: ReadonlyArray<Planned['expected']>,
  press: Press | undefined
): boolean {
  const edits = expected.map(({edit}) => edit).toSorted((a, b) => a.range.start - b.range.start)
  return hasMoreSlots(patch(source.text, edits).text, press)
}

function hasMoreSlots(text: string, press: Press | undefined): boolean {
  const after = press?.print(text)
  return (
    press !== undefined && after !== undefined && openSlots(after).length > openSlots(press.printed).length
  )
}

/** The changes with which the draft still reads as it should: all, or those that do by themselves. */
export function soundOf(
  tree: DraftTree,
  draft: Draft,
  planned: ReadonlyArray<Planned>,
  {unmapped, press}: Settling
): Planned[] {
  const areSound = (list: ReadonlyArray<Planned>) => {
    const expected = list.map(one => one.expected)
    return holds(tree, draft, expected) && !leavesSlots(tree, expected, press)
  }
  if (planned.length === 0 || areSound(planned)) return [...planned]
  const alone = planned.filter(one => {
    if (areSound([one])) return true
    tellEach(one, '改后草稿读不通，请自己改', unmapped)
    return false
  })
  if (alone.length === 0 || areSound(alone)) return alone
  for (const one of alone) tellEach(one, '与别处的改动连着，没有写回，请自己改', unmapped)
  return []
}

/** The edits of the draft: those of fields, and, after them, of whole chapters and parts. */
export function withItems(
  tree: DraftTree,
  sound: ReadonlyArray<Planned>,
  items: ArrangedItems,
  {unmapped, press}: Settling
): {changes: PulledChange[]; edits: Edit[]} {
  const changes = sound.flatMap(one => one.changes)
  const edits = sound.map(({expected}) => expected.edit)
  if (!items.write) return {changes, edits}
  const {text} = patch(tree.source.text, edits)
  const source = {...tree.source, text}
  const now = readDraft(source, () => {}, draftFields)
  const rearranged = items.write(now)
  if (rearranged === undefined || hasMoreSlots(rearranged.text, press)) {
    unmapped.push(...items.told)
    return {changes, edits}
  }
  if (rearranged.text === text) return {changes, edits}
  const edit = difference(tree.source.text, rearranged.text)
  const more = rearranged.changes.map(one => ({...one, range: edit.range, edit}))
  return {changes: [...changes, ...more], edits: [edit]}
}

/** One edit of whole lines that makes one text of another. */
function difference(before: string, after: string): Edit {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < old.length - 1 && head < now.length - 1 && old[head] === now[head]) head++
  let tail = 0
  while (
    tail < old.length - head - 1 &&
    tail < now.length - head - 1 &&
    old.at(-1 - tail) === now.at(-1 - tail)
  )
    tail++
  const start = old.slice(0, head).join('\n').length + (head > 0 ? 1 : 0)
  const end = before.length - (tail > 0 ? old.slice(-tail).join('\n').length + 1 : 0)
  return {range: {start, end}, text: now.slice(head, now.length - tail).join('\n')}
}
