import type {DraftTree} from '../draft/tree.ts'
import type {Edit} from '../finding.ts'
import {alike} from './alike.ts'
import {type Entry, headed, proseIn} from './entries.ts'
import type {Group} from './match-paragraphs.ts'
import {editLines, type ProseLine, proseLines} from './prose-lines.ts'
import type {Recomposed} from './recompose.ts'
import type {Unit} from './units.ts'

/** Prose of the draft that gets other lines. */
export interface ArrangedProse {
  readonly prose: string
  readonly edit: Edit
  readonly lines: ReadonlyArray<string>
  /** The lines that differ, for people to read; nothing was there before a new one, nothing stays of one that goes. */
  readonly changes: ReadonlyArray<ChangedLine>
  /** The lines of the document that it is made of. */
  readonly slots: ReadonlyArray<Slot>
}

export interface ChangedLine {
  readonly before: string
  readonly after: string
  /** What the document prints for it. */
  readonly printed?: string
  /** What was done, where more than words changed. */
  readonly what?: string
}

/** A line of prose as the document has it. */
export interface Slot {
  readonly text: string
  readonly printed: string
  /** What it is made of; none for a new paragraph, several for paragraphs that were joined. */
  readonly from: ReadonlyArray<Recomposed>
  readonly old: ReadonlyArray<ProseLine>
  /** The index of a new paragraph. */
  readonly added?: number
  readonly group?: Group
}

export interface Arrangement {
  readonly arranged: ReadonlyArray<ArrangedProse>
  /** Prose that should get other lines and cannot. */
  readonly refused: ReadonlySet<string>
  /** Paragraphs that stand elsewhere than they did, and have their place in the draft. */
  readonly settled: ReadonlySet<Group>
}

/** Put the lines of the draft's prose in the order of the document, new ones among them, deleted ones left out. */
export function arrangeLines(
  tree: DraftTree,
  entries: ReadonlyArray<Entry>,
  gone: ReadonlyArray<Unit>,
  mayTake: (entry: Entry) => boolean
): Arrangement {
  const known = new Map<string, ReadonlyArray<ProseLine>>()
  const linesOf = (prose: string): ReadonlyArray<ProseLine> => {
    const lines = known.get(prose) ?? proseLines(tree, prose)
    known.set(prose, lines)
    return lines
  }
  const lineOf = ({key, line, prose}: Unit): ProseLine | undefined =>
    prose === undefined ? undefined : linesOf(prose).find(one => one.key === key && one.start === line?.start)

  const {slots, uncertain, settled} = slotsOf(entries, lineOf, linesOf, mayTake)
  const out = new Set(gone.flatMap(unit => lineOf(unit) ?? []))
  const taken = new Set([...slots.values()].flat().flatMap(({old}) => old))
  const homeOf = new Map(
    [...slots].flatMap(([prose, list]) =>
      list.flatMap(({from}) => from.map(({unit}) => [unit, prose] as const))
    )
  )
  const touched = new Set([
    ...slots.keys(),
    ...gone.flatMap(({prose}) => prose ?? []),
    ...[...homeOf.keys()].flatMap(({prose}) => prose ?? [])
  ])

  const refused = new Set<string>()
  const arranged = new Map<string, ArrangedProse>()
  for (const prose of touched) {
    const list = slots.get(prose) ?? []
    const now = withUnprinted(linesOf(prose), list, line => taken.has(line) || out.has(line))
    const lines = now.flatMap(({text}) =>
      text
        .split('\n')
        .map(one => one.trim())
        .filter(Boolean)
    )
    if (!isRearranged(now, linesOf(prose), lines)) continue
    const edit = uncertain.has(prose) ? undefined : editLines(tree, prose, lines)
    const lost = linesOf(prose).filter(line => out.has(line))
    if (edit)
      arranged.set(prose, {
        prose,
        edit,
        lines,
        slots: now,
        changes: changesOf(now, lost, linesOf(prose), prose)
      })
    else refused.add(prose)
  }
  // A line that goes from one text to another is in both or in none.
  for (let isNew = true; isNew; ) {
    isNew = false
    for (const [unit, home] of homeOf) {
      const both = [unit.prose!, home]
      if (both[0] === home || both.every(one => !refused.has(one)) || both.every(one => refused.has(one)))
        continue
      for (const one of both) refused.add(one)
      isNew = true
    }
  }
  return {
    arranged: [...arranged.values()].filter(({prose}) => !refused.has(prose)),
    refused,
    settled: new Set([...settled].filter(([, prose]) => !refused.has(prose)).map(([group]) => group))
  }
}

/** The lines of each prose in the order of the document. */
function slotsOf(
  entries: ReadonlyArray<Entry>,
  lineOf: (unit: Unit) => ProseLine | undefined,
  linesOf: (prose: string) => ReadonlyArray<ProseLine>,
  mayTake: (entry: Entry) => boolean
) {
  const found = new Set(entries.flatMap(entry => proseIn(entry).flatMap(({unit}) => lineOf(unit) ?? [])))
  const slots = new Map<string, Slot[]>()
  const uncertain = new Set<string>()
  const settled = new Map<Group, string>()
  const homes: Array<string | undefined> = []
  const put = (prose: string, slot: Slot) => slots.set(prose, [...(slots.get(prose) ?? []), slot])
  for (const [at, entry] of entries.entries()) {
    const {group, recomposed, paragraph} = entry
    if (!group || !recomposed) {
      const home = mayTake(entry) ? homeBeside(entries, homes, at) : undefined
      homes[at] = home
      const text = paragraph.words.trim()
      if (home !== undefined) put(home, {text, printed: text, from: [], old: [], added: entry.index})
      continue
    }
    const own = proseIn(entry)
    const last = own.at(-1)
    // A paragraph of one line that stands elsewhere belongs where it stands now.
    const isAlone = recomposed.units.length === own.length && own.length === 1
    const beside = group.isMoved && isAlone && entry.isFirst ? homeBeside(entries, homes, at) : undefined
    const home = beside ?? last?.unit.prose
    homes[at] = home
    if (!entry.isFirst || home === undefined) continue
    if (group.isMoved && beside !== undefined) settled.set(group, home)
    const joined = new Map(recomposed.joined.map(([one, other]) => [other, one] as const))
    for (const one of own) {
      const prose = isAlone ? home : one.unit.prose!
      const here = lineOf(one.unit)
      const line = here ?? otherwise(one, linesOf(prose), found)
      if (line) found.add(line)
      if (!line || one.isBlocked) uncertain.add(one.unit.prose!).add(prose)
      // What the draft says otherwise by now, and the document as it was, stays as the draft has it.
      const text = here || !line ? one.text : line.text
      const list = slots.get(prose)
      const previous = list?.at(-1)
      const old = line ? [line] : []
      if (list && previous && joined.has(one.unit) && previous.group === group) {
        list[list.length - 1] = {
          ...previous,
          text: previous.text + text,
          printed: previous.printed + one.printed,
          from: [...previous.from, one],
          old: [...previous.old, ...old]
        }
      } else put(prose, {text, printed: here ? one.printed : '', from: here ? [one] : [], old, group})
    }
  }
  return {slots, uncertain, settled}
}

/**
 * The line of the draft that a unit is by now: the one that reads as the document, since it was brought back before, or,
 * when the document left it alone, the one that is most like it.
 */
function otherwise(
  {text, printed, unit, isRewritten}: Recomposed,
  lines: ReadonlyArray<ProseLine>,
  found: ReadonlySet<ProseLine>
): ProseLine | undefined {
  const free = lines.filter(line => !found.has(line))
  const same = free.find(line => line.text.trim() === text.trim())
  const whole = unit.parts.map(part => part.text).join('')
  if (same || isRewritten || text !== whole) return same
  const [best] = free
    .map(line => ({line, likeness: alike(line.text, printed)}))
    .toSorted((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= 0.5 ? best.line : undefined
}

/** The prose that a paragraph goes on with, or begins. */
function homeBeside(
  entries: ReadonlyArray<Entry>,
  homes: ReadonlyArray<string | undefined>,
  at: number
): string | undefined {
  const previous = entries[at - 1]
  if (
    entries[at]!.paragraph.table !== undefined ||
    entries[at]!.paragraph.isBoxed ||
    !previous ||
    previous.paragraph.table !== undefined
  )
    return undefined
  if (homes[at - 1] !== undefined) return homes[at - 1]
  const head = headed(previous)
  const next = entries.slice(at + 1).find(({group}) => group)
  if (!head || !next || headed(next)) return undefined
  // After a heading, before the first words that stand under it.
  const follower = proseIn(next)[0]?.unit.prose
  return follower?.startsWith(`${JSON.stringify(head).slice(0, -1)},`) ? follower : undefined
}

/** The lines of the document, and behind each those of the draft that no document prints. */
function withUnprinted(
  lines: ReadonlyArray<ProseLine>,
  list: ReadonlyArray<Slot>,
  isPrinted: (line: ProseLine) => boolean
): Slot[] {
  const behind = (from: number): Slot[] => {
    const found: Slot[] = []
    for (const line of lines.slice(from)) {
      if (isPrinted(line)) break
      found.push({text: line.text, printed: '', from: [], old: [line]})
    }
    return found
  }
  const first = lines.findIndex(isPrinted)
  const now = list.flatMap(slot => {
    const last = slot.old.at(-1)
    const at = last ? lines.indexOf(last) : -1
    return at < 0 ? [slot] : [slot, ...behind(at + 1)]
  })
  if (first >= 0) now.unshift(...behind(0))
  // What stood behind a line that goes.
  const missing = lines.filter(line => !isPrinted(line) && !now.some(({old}) => old.includes(line)))
  return [...now, ...missing.map(line => ({text: line.text, printed: '', from: [], old: [line]}))]
}

/** Whether lines are others or in another order; words that only changed within their fields are brought back one by one. */
function isRearranged(
  now: ReadonlyArray<Slot>,
  lines: ReadonlyArray<ProseLine>,
  texts: ReadonlyArray<string>
): boolean {
  const isSame =
    texts.length === lines.length && texts.every((text, index) => text === lines[index]!.text.trim())
  if (isSame) return false
  return (
    now.length !== lines.length ||
    now.some(
      ({old, from, added}, index) =>
        added !== undefined ||
        old.length !== 1 ||
        old[0] !== lines[index] ||
        from.some(one => one.isRewritten)
    )
  )
}

function changesOf(
  now: ReadonlyArray<Slot>,
  lost: ReadonlyArray<ProseLine>,
  lines: ReadonlyArray<ProseLine>,
  prose: string
): ChangedLine[] {
  const changed = now.flatMap((slot): ChangedLine[] => {
    const {text, old, from, printed} = slot
    const isHere = from.every(({unit}) => unit.prose === prose)
    const before = isHere ? old.map(line => line.text.trim()).join('\n') : ''
    const after = text.trim()
    if (before === after && isHere) return []
    const isNew = slot.added !== undefined || from.length > 0
    return [{before, after, printed: isNew ? printed : undefined, what: whatOf(slot, isHere)}]
  })
  const away = new Set(now.flatMap(({old}) => old))
  const moved = lines.filter(line => !away.has(line) && !lost.includes(line))
  const gone = [
    ...lost.map(line => ({before: line.text.trim(), after: '', what: '删去一段'})),
    ...moved.map(line => ({before: line.text.trim(), after: '', what: '移到别处'}))
  ]
  const order = now.flatMap(({old}) => old)
  const first = order.find((line, index) => line !== lines[index])
  if (changed.length + gone.length > 0 || !first) return [...changed, ...gone]
  return [{before: '', after: first.text.trim(), what: '移了位置'}]
}

function whatOf({from, added, text}: Slot, isHere: boolean): string | undefined {
  if (added !== undefined) return '新的一段'
  if (!isHere) return '移来一段'
  if (from.length > 1) return '几段并成一段'
  return text.trim().includes('\n') ? '一段分成几段' : undefined
}
