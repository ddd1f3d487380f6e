import type {Root} from 'mdast'
import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit, Path, Range} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import type {Draft} from '../model/schema.ts'
import {alreadyPulled, keyOf} from './already-pulled.ts'
import {type ArrangedItems, arrangeItems} from './arrange-items.ts'
import {type ArrangedProse, type Arrangement, arrangeLines} from './arrange-lines.ts'
import {editScalar} from './edit-scalar.ts'
import {type Entry, entriesOf} from './entries.ts'
import {fieldInWords} from './field-words.ts'
import type {Field} from './fields.ts'
import {fillField, type Placed} from './fill-field.ts'
import {type Expected, holds, nodesOf} from './holds.ts'
import {type Group, type Matched, matchParagraphs} from './match-paragraphs.ts'
import {orphans} from './orphans.ts'
import {type ReadBack, readBack} from './read-back.ts'
import {type ReadField, readFields} from './read-field.ts'
import {type Recomposed, type RecomposedGroup, recompose} from './recompose.ts'
import {relocated} from './relocate.ts'
import {type Resemblance, resemblance} from './resemblance.ts'
import {excerpt, visible} from './show.ts'
import {type Stands, standingIn} from './standing.ts'
import {strangeIn} from './strange.ts'
import {tellAdded, tellBoth, tellDeleted, tellJoined, tellMoved, tellShortened, tellWhole} from './tell.ts'
import {tellOthers, tellTables} from './tell-others.ts'
import {type Belonging, proseOf, type Unit, unitsOf} from './units.ts'

/** Words of the draft that were changed in its review copy. */
export interface PulledChange {
  readonly path: Path
  /** The field as a clerk says it. */
  readonly field: string
  /** In one line, for people to read; empty for what is new. */
  readonly before: string
  /** In one line, for people to read; empty for what goes. */
  readonly after: string
  /** Where the words stand in the draft. */
  readonly range: Range
  readonly edit: Edit
}

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

/** A change, and what must stand in the draft after it. */
interface Planned {
  readonly changes: ReadonlyArray<PulledChange>
  readonly expected: Expected
}

/**
 * What somebody changed in the review copy of a draft, as edits of the draft. Everything else of the file stays:
 * comments, order, layout. What is `printed` of the draft tells which words typed between fields are there already.
 * Throws `NoReviewCopy` when the document is none.
 */
export function pull(bytes: Uint8Array, tree: DraftTree, draft: Draft, printed?: Root): Pulled {
  const copy = readBack(bytes)
  const fields = relocated(copy.table.fields, draft)
  const nodes = nodesOf(draft)
  const stands = standingIn(draft, printed)
  const isProse = (number: number) => proseOf(fields[number - 1]!.path) !== undefined
  const matched = matchParagraphs(copy.before, copy.after, isProse)
  const unmapped: string[] = []
  const desk: Desk = {copy, tree, draft, nodes, stands, fields, matched, unmapped, warnings: []}
  const paragraphs = comparedParagraphs(desk)
  const lines = arrangedLines(desk, paragraphs)
  const items = arrangeItems(tree, paragraphs.entries, stands)
  const planned = [...lines.planned, ...headings(desk, paragraphs)]
  const handled = new Set([...lines.handled, ...paragraphs.blocked])
  tellParagraphs(desk, paragraphs, lines.arrangement, items)

  const read = readFields(fields, matched)
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
  const sound = soundOf(tree, withoutClashes(planned, unmapped), unmapped)
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

/** What pulling one document works on. */
interface Desk {
  readonly copy: ReadBack
  readonly tree: DraftTree
  readonly draft: Draft
  readonly nodes: ReadonlyMap<string, TextNode>
  readonly stands: Stands
  readonly fields: ReadonlyArray<Field>
  readonly matched: Matched
  readonly unmapped: string[]
  readonly warnings: string[]
}

interface Compared {
  readonly belongings: ReadonlyArray<ReadonlyArray<Belonging | undefined>>
  readonly units: ReadonlyArray<ReadonlyArray<Unit>>
  readonly recomposed: ReadonlyMap<Group, RecomposedGroup>
  readonly entries: ReadonlyArray<Entry>
  /** Fields that must be left alone, since they hang together with what has no certain place. */
  readonly blocked: ReadonlySet<number>
}

function comparedParagraphs({copy, fields, nodes, matched}: Desk): Compared {
  const found = copy.before.map(paragraph => unitsOf(paragraph, fields, nodes))
  const belongings = found.map(one => one.belongings)
  const mayRenumber =
    matched.added.length + matched.deleted.length > 0 ||
    matched.groups.some(one => one.isMoved || one.before.length + one.after.length > 2)
  const recomposed = new Map(
    matched.groups.map(
      group =>
        [
          group,
          recompose(group, {before: copy.before, belongings, tokens: matched.tokens, mayRenumber})
        ] as const
    )
  )
  const blocked = new Set<number>()
  for (const [group, {units}] of recomposed) {
    const shut = new Set(units.filter(one => one.isBlocked).map(({unit}) => unit))
    for (const paragraph of group.before)
      for (const [index, {field}] of copy.before[paragraph]!.tokens.entries()) {
        const unit = belongings[paragraph]![index]?.unit
        if (field !== undefined && unit && shut.has(unit)) blocked.add(field)
      }
  }
  return {
    belongings,
    units: found.map(one => one.units),
    recomposed,
    entries: entriesOf(copy.after, matched, recomposed),
    blocked
  }
}

/** Prose whose lines are others or in another order. */
function arrangedLines(
  {copy, tree, fields, matched, stands, warnings}: Desk,
  {belongings, units, entries}: Compared
): {arrangement: Arrangement; planned: Planned[]; handled: ReadonlySet<number>} {
  const gone = matched.deleted.flatMap(paragraph => (units[paragraph]!.length === 1 ? units[paragraph]! : []))
  const mayTake = ({paragraph: {words, isHeading, drawings}}: Entry) =>
    !isHeading &&
    drawings.length === 0 &&
    !isNumbered(words) &&
    !stands(words) &&
    strangeIn(words, '') === undefined
  const arrangement = arrangeLines(tree, entries, gone, mayTake)
  const handled = new Set<number>()
  const planned = arrangement.arranged.map(one => {
    for (const {unit, writtenOut} of one.slots.flatMap(({from}) => from)) {
      for (const number of fieldsOf(unit, copy, belongings, writtenOut)) handled.add(number)
      for (const words of writtenOut)
        warnings.push(`“${fieldInWords(unit.path)}”里的“${words}”照文中改成了文字，不再取“数据”里的数。`)
    }
    return plannedProse(one)
  })
  for (const paragraph of matched.deleted)
    for (const {field} of copy.before[paragraph]!.tokens)
      if (field !== undefined && fields[field - 1]) handled.add(field)
  return {arrangement, planned, handled}
}

/** Words that begin like a heading are no paragraph of the one before. */
const isNumbered = (words: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(words)

/** The fields of a unit: its own, and those of references that are written out. */
function fieldsOf(
  unit: Unit,
  {before}: ReadBack,
  belongings: Compared['belongings'],
  writtenOut: ReadonlyArray<string>
): number[] {
  return before.flatMap(({tokens}, paragraph) =>
    tokens.flatMap(({field}, index) => {
      const own = belongings[paragraph]![index]
      if (field === undefined || own?.unit !== unit) return []
      const part = unit.parts[own.part]!
      return part.isVerbatim || writtenOut.includes(part.text) ? [field] : []
    })
  )
}

function plannedProse({prose, edit, lines, changes}: ArrangedProse): Planned {
  const path: Path = JSON.parse(prose)
  const field = fieldInWords(path)
  const printed = changes.flatMap(one =>
    one.printed === undefined ? [] : [{lines: one.after.split('\n'), words: one.printed}]
  )
  return {
    changes: changes.map(({before, after}) => ({
      path,
      field,
      before: visible(before),
      after: visible(after),
      range: edit.range,
      edit
    })),
    expected: {path, edit, lines, printed}
  }
}

/** Headings and other texts in which more changed than words of a field. */
function headings({tree, nodes, unmapped, stands}: Desk, {recomposed}: Compared): Planned[] {
  return [...recomposed.values()].flatMap(({units}) =>
    units.flatMap(({unit, text, printed, isRewritten, isBlocked, writtenOut}): Planned[] => {
      if (unit.prose !== undefined || !isRewritten || isBlocked || stands(printed)) return []
      const node = nodes.get(unit.key)
      const {path, line} = unit
      if (!node || !line) {
        unmapped.push(tellBoth(path, printed, node?.value))
        return []
      }
      const before = node.value.slice(line.start, line.end)
      const strange = strangeIn(text, before)
      if (strange || writtenOut.length > 0 || (text.includes('\n') && !before.includes('\n'))) {
        unmapped.push(`“${fieldInWords(path)}”${strange ?? '改动没有写回，请自己改'}：${excerpt(printed)}`)
        return []
      }
      const edit = editScalar(tree.source.text, node, line.start, line.end, text)
      const range = node.place(line.start, line.end)
      const change = {
        path,
        field: fieldInWords(path),
        before: visible(before),
        after: visible(text),
        range,
        edit
      }
      return [{changes: [change], expected: {path, edit, words: text}}]
    })
  )
}

/** Say what was done to whole paragraphs, or between fields, that is not brought back. */
function tellParagraphs(
  {copy, fields, matched, stands, unmapped, warnings, nodes}: Desk,
  {entries, recomposed, units}: Compared,
  {arranged, refused, settled}: Arrangement,
  items: ArrangedItems
): void {
  const {after, before} = copy
  const inTables = tellTables(after, matched.added, unmapped)
  const placed = new Set(arranged.flatMap(({slots}) => slots.flatMap(({added}) => added ?? [])))
  for (const index of matched.added) {
    const {words, heading} = after[index]!
    if (placed.has(index) || items.placed.has(index) || inTables.has(index) || stands(words)) continue
    unmapped.push(tellAdded(words, heading))
  }
  const isArranged = new Set(
    arranged.flatMap(({slots}) => slots.flatMap(({from}) => from.map(({unit}) => unit)))
  )
  for (const {group, recomposed: one, isFirst} of entries) {
    if (!group || !one || !isFirst) continue
    const last = after[group.after[0]!]!
    const words = group.after.map(index => after[index]!.words).join('\n')
    const isTorn = one.units.some(({isBlocked}) => isBlocked)
    const isRefused = one.units.some(
      ({unit, isRewritten}) => isRewritten && unit.prose !== undefined && refused.has(unit.prose)
    )
    const isMoved = group.isMoved && !settled.has(group) && !items.settled.has(group)
    const isStale = one.units.filter(
      ({unit, isRewritten, printed}) =>
        unit.prose !== undefined && isRewritten && !unit.line && !stands(printed)
    )
    if (isStale.length > 0) {
      for (const {unit, printed} of isStale)
        unmapped.push(tellBoth(unit.path, printed, nodes.get(unit.key)?.value))
    } else if (isTorn || isRefused) {
      if (stands(words)) continue
      unmapped.push(
        group.before.length > group.after.length
          ? tellJoined(words, last.heading)
          : tellWhole(words, last.heading)
      )
    } else if (one.misfit && !stands(words)) {
      const path = one.units[0]?.unit.path
      unmapped.push(
        one.misfit === 'gone'
          ? tellShortened(before[group.before[0]!]!.words, path, fields)
          : tellAdded(words, last.heading, newAt(words, before, group))
      )
    }
    if (isMoved && !one.units.some(({unit}) => isArranged.has(unit) && !unit.line))
      unmapped.push(tellMoved(words, last.heading))
  }
  const goneUnits = new Set(matched.deleted.flatMap(paragraph => units[paragraph]!))
  for (const paragraph of matched.deleted) {
    const {words, tokens} = before[paragraph]!
    const own = units[paragraph]!
    const paths = tokens.flatMap(({field}) => (field === undefined ? [] : [fields[field - 1]!.path]))
    const isRemoved =
      own.length === 1 && arranged.some(({prose}) => prose === own[0]!.prose && own[0]!.line !== undefined)
    const isLeft =
      own.length > 0
        ? own.some(({line}) => line !== undefined)
        : paths.some(path => nodes.has(JSON.stringify(path)))
    if (isRemoved || (paths.length > 0 && !isLeft) || items.removed.has(paragraph)) continue
    unmapped.push(
      paths.length > 0 ? tellDeleted(words, ownPaths(paths), fields) : tellShortened(words, undefined, fields)
    )
  }
  unmapped.push(...tellOthers(copy.others, copy.table.others, {...copy, stands}))
  for (const {author, words} of copy.comments)
    warnings.push(`批注（${visible(author || '未署名')}）请自己看：${excerpt(words)}`)
  void recomposed
  void goneUnits
}

/** Figures stay under 数据 when the text that names them goes. */
function ownPaths(paths: ReadonlyArray<Path>): ReadonlyArray<Path> {
  const own = paths.filter(([first]) => first !== 'figures')
  return own.length > 0 ? own : paths
}

/** Where words begin that no paragraph had. */
function newAt(words: string, before: ReadBack['before'], group: Group): number {
  const was = group.before.map(index => before[index]!.words).join('\n')
  let at = 0
  while (at < words.length && words[at] === was[at]) at++
  return at
}

/** What was changed within a field. */
function fieldChange(
  field: ReadField,
  others: ReadonlyArray<ReadField>,
  done: ReadonlySet<string>,
  {tree, nodes, unmapped, warnings, copy}: Desk
): Planned | undefined {
  if (others.length === 0) return undefined
  const name = fieldInWords(field.path)
  const tell = (words: string) => {
    unmapped.push(words)
    return undefined
  }
  const kept = others.filter(({text}) => text !== undefined)
  if (kept.length === 0) {
    if (!isInDraft(field, nodes)) return undefined
    return tell(`“${name}”的这几个字在文中删去了，草稿未改：${excerpt(field.before)}`)
  }
  const copies = kept.flatMap(other => (other.copies.length > 0 ? [other.text!, ...other.copies] : []))
  if (copies.length > 0)
    return tell(`“${name}”在文中被复制，几处不一样，草稿未改：${copies.map(excerpt).join('；')}`)
  const readings = readingsOf(field, kept)
  if (readings.length === 0) return undefined
  if (readings.length > 1)
    return tell(`“${name}”在文中几处改得不一样，草稿未改：${readings.map(excerpt).join('；')}`)
  if (done.has(keyOf(field))) return undefined
  const after = readings[0]!
  const strange = strangeIn(after, field.before)
  if (strange) return tell(`“${name}”${strange}：${excerpt(after)}`)
  const placed = field.isMissing ? fillField(field.path, after, tree) : change(field, after, tree, nodes)
  if (placed === undefined) return tell(tellBoth(field.path, after, nodes.get(keyOf(field))?.value))
  if (typeof placed === 'string') return tell(`“${name}”${placed}：${excerpt(after)}`)
  if (after.trim() === '' && kept.some(({number}) => copy.cleared.has(number)))
    warnings.push(`“${name}”在文中清空了，草稿里也清空：${excerpt(field.before)}`)
  const one = {path: field.path, field: name, before: visible(field.before), after: visible(after), ...placed}
  return {changes: [one], expected: {path: field.path, edit: placed.edit, words: after}}
}

/** Whether the words of a field are in the draft: where they stood or, unless they are few, anywhere. */
function isInDraft(field: ReadField, nodes: ReadonlyMap<string, TextNode>): boolean {
  const {before} = field
  if (field.isMissing) return true
  if (nodes.get(keyOf(field))?.value.includes(before)) return true
  return before.length >= 6 && [...nodes.values()].some(({value}) => value.includes(before))
}

/** The fields that print the same words of the draft, together. */
function bySource(fields: ReadonlyArray<ReadField>): ReadonlyArray<readonly [ReadField, ReadField[]]> {
  const groups = new Map<string, ReadField[]>()
  for (const field of fields) {
    const key = JSON.stringify([field.path, field.start, field.before])
    groups.set(key, [...(groups.get(key) ?? []), field])
  }
  return [...groups.values()].map(group => [group[0]!, group] as const)
}

/** How the places of a field read that were changed. */
const readingsOf = ({before}: ReadField, others: ReadonlyArray<ReadField>): string[] => [
  ...new Set(others.flatMap(({text}) => (text !== undefined && text !== before ? [text] : [])))
]

/** Undefined when the draft says it otherwise by now. */
function change(
  {path, start, before}: ReadField,
  after: string,
  tree: DraftTree,
  nodes: ReadonlyMap<string, TextNode>
): Placed | string | undefined {
  const node = nodes.get(keyOf({path}))
  const at = node && placeOfWords(node.value, before, start)
  if (!node || at === undefined) return undefined
  const end = at + before.length
  const reference = isKey(path) && referenceTo(node.value, tree.source.text)
  if (reference) return `还在文中用“${reference}”引用，请在草稿里一起改`
  return {range: node.place(at, end), edit: editScalar(tree.source.text, node, at, end, after)}
}

/** Whether a field is a key of the draft: the period of a figure in several years. */
const isKey = (path: Path) => path[0] === 'figures' && path.at(-1) === 'time' && path.includes('points')

/** A reference such as `{城乡收入比.2016年}`, which would point nowhere if its key were changed. */
function referenceTo(key: string, text: string): string | undefined {
  return text.match(/[{｛][^{}｛｝\n]+[}｝]/g)?.find(reference => {
    const part = reference
      .slice(1, -1)
      .split(/[.·．]/)
      .at(-1)
    return part?.trim() === key.trim()
  })
}

/** Where the words stand: where they stood, or, when the draft was changed since, the one place that has them. */
function placeOfWords(text: string, words: string, start: number): number | undefined {
  if (text.startsWith(words, start)) return start
  const first = text.indexOf(words)
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined
}

const tellEach = ({changes}: Planned, why: string, unmapped: string[]) => {
  for (const {field, before, after} of changes) unmapped.push(`“${field}”${why}：${excerpt(after || before)}`)
}

/** Edits that touch each other would be a guess; the later one is told instead of made. */
function withoutClashes(planned: ReadonlyArray<Planned>, unmapped: string[]): Planned[] {
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

/** The changes with which the draft still reads as it should: all, or those that do by themselves. */
function soundOf(tree: DraftTree, planned: ReadonlyArray<Planned>, unmapped: string[]): Planned[] {
  if (
    planned.length === 0 ||
    holds(
      tree,
      planned.map(({expected}) => expected)
    )
  )
    return [...planned]
  const alone = planned.filter(one => {
    if (holds(tree, [one.expected])) return true
    tellEach(one, '改后草稿读不通，请自己改', unmapped)
    return false
  })
  if (
    alone.length === planned.length ||
    holds(
      tree,
      alone.map(({expected}) => expected)
    )
  )
    return alone
  for (const one of alone) tellEach(one, '与别处的改动连着，没有写回，请自己改', unmapped)
  return []
}

/** The edits of the draft: those of fields, and, after them, of whole chapters and parts. */
function withItems(
  tree: DraftTree,
  sound: ReadonlyArray<Planned>,
  items: ArrangedItems,
  unmapped: string[]
): {changes: PulledChange[]; edits: Edit[]} {
  const changes = sound.flatMap(one => one.changes)
  const edits = sound.map(({expected}) => expected.edit)
  const {text} = patch(tree.source.text, edits)
  const source = {...tree.source, text}
  const now = readDraft(source, () => {}, draftFields)
  const rearranged = items.write(now)
  if (rearranged === undefined) {
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
