import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Edit, Path} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {pathOf} from '../model/item-path.ts'
import {nodeAt} from '../model/node-at.ts'
import {readModel} from '../model/read.ts'
import type {Draft, Measure, Section} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'
import type {PulledChange} from './changes.ts'
import {quoted} from './edit-scalar.ts'
import {type Entry, headed} from './entries.ts'
import {fieldInWords} from './field-words.ts'
import {inWords} from './holds.ts'
import {editList, indented, type TypedItems, typedItems} from './list-items.ts'
import type {Group} from './match-paragraphs.ts'
import {excerpt, visible} from './show.ts'
import type {Stands} from './standing.ts'
import type {Unit} from './units.ts'

/** What becomes of whole chapters and their parts. */
export interface ArrangedItems {
  /** New paragraphs that become parts. */
  readonly placed: ReadonlySet<number>
  readonly settled: ReadonlySet<Group>
  /** Paragraphs of parts that are taken out. */
  readonly removed: ReadonlySet<number>
  /** What is said when it cannot be written. */
  readonly told: ReadonlyArray<string>
  /** Gives the draft with it, or nothing when it cannot be written; absent when there is nothing to write. */
  readonly write?: (tree: DraftTree) => WrittenItems | undefined
}

export interface WrittenItems {
  readonly text: string
  readonly changes: ReadonlyArray<Omit<PulledChange, 'range' | 'edit'>>
}

interface Given {
  readonly tree: DraftTree
  readonly entries: ReadonlyArray<Entry>
  readonly stands: Stands
  /** The units of paragraphs that are gone. */
  readonly gone: ReadonlyMap<number, ReadonlyArray<Unit>>
}

/** A part of a chapter in its list: one of the draft's, or a new one. */
type Part =
  | {readonly section: number; readonly index: number}
  | {readonly heading: string; readonly body: string; readonly added: number}

const nothing: ArrangedItems = {
  placed: new Set(),
  settled: new Set(),
  removed: new Set(),
  told: []
}

/** Put chapters and their parts in the order of the document, new parts among them, deleted ones left out. */
export function arrangeItems({tree, entries, stands, gone}: Given): ArrangedItems {
  const counts = partCounts(tree)
  const order = chapterOrder(entries, counts)
  const lists = partLists(entries, stands)
  if (!order || !lists) return nothing
  const removedParts = new Map<string, number[]>()
  for (const [paragraph, units] of gone) {
    const part = units.map(({path}) => partOf(path)).find(one => one !== undefined)
    if (part && units.every(({line}) => line))
      removedParts.set(partKey(part), [...(removedParts.get(partKey(part)) ?? []), paragraph])
  }
  const printed = new Set(
    [...lists.values()].flat().flatMap(part => ('index' in part ? [partKey(part)] : []))
  )
  const removed = new Map([...removedParts].filter(([key]) => !printed.has(key)))
  const now = new Map<number, Part[]>()
  for (const [section, count] of counts)
    now.set(section, withUnprinted(section, count, lists.get(section) ?? [], printed, removed))
  if ([...lists.keys()].some(section => !counts.has(section))) return nothing
  const touched = [...now].filter(([section, parts]) => !isAsWas(section, parts, counts.get(section)!))
  const {draft} = readModel(tree, () => {})
  const isMoved = order.some((section, index) => index > 0 && section < order[index - 1]!)
  if (touched.length === 0 && !isMoved) return nothing
  // A chapter without parts would be left with a heading alone.
  const isFilled = (part: Part) => 'added' in part || partAt(draft, part) !== undefined
  if (touched.some(([section, parts]) => !parts.some(isFilled) && counts.get(section)! > 0)) return nothing

  const movedGroups = entries.flatMap(({group}) => (group?.isMoved ? [group] : []))
  const added = touched.flatMap(([, parts]) => parts.flatMap(part => ('added' in part ? [part.added] : [])))
  return {
    placed: new Set(added),
    settled: new Set(
      movedGroups.filter(group =>
        entries.some(
          one => one.group === group && one.recomposed!.units.some(({unit: {path}}) => path[0] === 'sections')
        )
      )
    ),
    removed: new Set([...removed.values()].flat()),
    told: told(touched, isMoved),
    write: current => write(current, touched, isMoved ? order : undefined)
  }
}

function told(touched: ReadonlyArray<readonly [number, ReadonlyArray<Part>]>, isMoved: boolean): string[] {
  const parts = touched.flatMap(([section, list]) =>
    list.map(part =>
      'added' in part
        ? `新加了一个小节，请自己写到草稿的第${section + 1}章里：${excerpt(`${part.heading}。${part.body}`)}`
        : `第${section + 1}章的小节移了位置或有增减，草稿未改，请自己改。`
    )
  )
  return [...new Set([...parts, ...(isMoved ? ['各章的次序改了，草稿未改，请自己移。'] : [])])]
}

/** How many parts each chapter of the draft has, with the empty ones, which no document prints. */
function partCounts(tree: DraftTree): Map<number, number> {
  const {draft} = readModel(tree, () => {})
  return new Map(
    (draft.sections ?? []).map(section => {
      const path = pathOf(section)
      const list = nodeAt(tree, [...path, 'measures'])
      return [Number(path[1]), list?.type === 'list' ? list.items.length : (section.measures?.length ?? 0)]
    })
  )
}

const sectionAt = ({sections}: Draft, index: number): Section | undefined =>
  sections?.find(section => pathOf(section)[1] === index)

const partAt = (draft: Draft, {section, index}: PartPlace): Measure | undefined =>
  sectionAt(draft, section)?.measures?.find(measure => pathOf(measure)[3] === index)

/** The chapters in the order of the document; undefined when one is in pieces, or not all are there. */
function chapterOrder(
  entries: ReadonlyArray<Entry>,
  counts: ReadonlyMap<number, number>
): number[] | undefined {
  const order = entries.flatMap(entry => {
    const head = entry.isFirst ? headed(entry) : undefined
    return head?.length === 2 ? [head[1] as number] : []
  })
  const isWhole = new Set(order).size === order.length && order.length === counts.size
  return isWhole && order.every(section => counts.has(section)) ? order : undefined
}

interface PartPlace {
  readonly section: number
  readonly index: number
}

const partKey = ({section, index}: PartPlace): string => `${section} ${index}`

function partOf(path: Path): PartPlace | undefined {
  const [first, section, measures, index] = path
  return first === 'sections' &&
    measures === 'measures' &&
    typeof section === 'number' &&
    typeof index === 'number'
    ? {section, index}
    : undefined
}

const newPart = /^\s*[（(][一二三四五六七八九十]+[）)]\s*([^。]{2,40})。(.+)$/

/** The parts under each chapter's heading in the document; undefined when one is in pieces. */
function partLists(entries: ReadonlyArray<Entry>, stands: Stands): Map<number, Part[]> | undefined {
  const lists = new Map<number, Part[]>()
  let chapter: number | undefined
  let last: string | undefined
  const seen = new Set<string>()
  const starts = partStarts(entries)
  /** Chapters of which the words behind their parts have come. */
  const closed = new Set<number>()
  for (const entry of entries) {
    const {group, recomposed, paragraph, isFirst} = entry
    if (group && recomposed) {
      const head = headed(entry)
      if (isFirst && head?.length === 2) {
        chapter = head[1] as number
        last = undefined
      }
      const part = recomposed.units.map(({unit}) => partOf(unit.path)).find(one => one !== undefined)
      if (!part) {
        const isOfChapters = recomposed.units.some(({unit}) => unit.path[0] === 'sections')
        if (!isOfChapters || (isFirst && head?.length === 2)) continue
        const isAtHome = recomposed.units.every(({unit}) => unit.path[1] === chapter)
        const isBehind = chapter !== undefined && group.before[0]! > (starts.get(chapter) ?? Infinity)
        // What stands in a chapter before or behind its parts, elsewhere.
        if (!isAtHome || chapter === undefined || (last !== undefined && !isBehind)) return undefined
        if (isBehind) closed.add(chapter)
        continue
      }
      const key = partKey(part)
      if (key === last) continue
      if (seen.has(key) || chapter === undefined || closed.has(chapter)) return undefined
      seen.add(key)
      last = key
      lists.set(chapter, [...(lists.get(chapter) ?? []), part])
    } else if (
      chapter !== undefined &&
      last !== undefined &&
      !closed.has(chapter) &&
      paragraph.table === undefined &&
      !paragraph.isBoxed
    ) {
      const [, heading, body] = newPart.exec(paragraph.words) ?? []
      if (!heading || !body || stands(paragraph.words) || (stands(heading) && stands(body))) continue
      lists.set(chapter, [...(lists.get(chapter) ?? []), {heading, body, added: entry.index}])
      last = undefined
    }
  }
  return lists
}

/** Where the first part of each chapter stood when the document was written. */
function partStarts(entries: ReadonlyArray<Entry>): Map<number, number> {
  const starts = new Map<number, number>()
  for (const {group, recomposed} of entries)
    for (const {unit} of recomposed?.units ?? []) {
      const part = partOf(unit.path)
      if (part) starts.set(part.section, Math.min(starts.get(part.section) ?? Infinity, group!.before[0]!))
    }
  return starts
}

/** The parts of a chapter, and behind each those of the draft that no document prints. */
function withUnprinted(
  section: number,
  count: number,
  list: ReadonlyArray<Part>,
  printed: ReadonlySet<string>,
  removed: ReadonlyMap<string, unknown>
): Part[] {
  const behind = (from: number): Part[] => {
    const found: Part[] = []
    for (let index = from; index < count; index++) {
      const key = partKey({section, index})
      if (printed.has(key)) break
      if (!removed.has(key)) found.push({section, index})
    }
    return found
  }
  return [
    ...behind(0),
    ...list.flatMap(part =>
      'index' in part && part.section === section ? [part, ...behind(part.index + 1)] : [part]
    )
  ]
}

const isAsWas = (section: number, parts: ReadonlyArray<Part>, count: number): boolean =>
  parts.length === count &&
  parts.every((part, index) => 'index' in part && part.section === section && part.index === index)

function write(
  tree: DraftTree,
  touched: ReadonlyArray<readonly [number, ReadonlyArray<Part>]>,
  order: ReadonlyArray<number> | undefined
): WrittenItems | undefined {
  const before = readModel(tree, () => {}).draft
  const changes: Array<Omit<PulledChange, 'range' | 'edit'>> = []
  const say = (path: Path, what: string, words: string) =>
    changes.push({path, field: `${fieldInWords(path)}（${what}）`, before: '', after: visible(words)})
  const edits: Edit[] = []
  for (const [section, parts] of touched) {
    const path: Path = ['sections', section, 'measures']
    const list = typedItems(tree, path)
    if (!list) return undefined
    const chunks = parts.map(part => chunkOf(tree, part, list))
    if (chunks.some(chunk => chunk === undefined)) return undefined
    edits.push(editList(tree, list, chunks as string[]))
    for (const [index, part] of parts.entries()) {
      if ('added' in part) say([...path, index], '新的小节', `${part.heading}。${part.body}`)
      else if (partAt(before, part) && (part.section !== section || part.index !== index))
        say([...path, index], '移了位置', headingOf(before, part))
    }
    for (const measure of sectionAt(before, section)?.measures ?? []) {
      const index = Number(pathOf(measure)[3])
      const isKept = touched.some(([, all]) =>
        all.some(part => 'index' in part && part.section === section && part.index === index)
      )
      if (!isKept)
        changes.push({
          path: [...path, index],
          field: `${fieldInWords([...path, index])}（整个删去）`,
          before: headingOf(before, {section, index}),
          after: ''
        })
    }
  }
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start)
  const inner = reread(tree, patch(tree.source.text, sorted).text)
  if (!order)
    return checked(before, inner, touched, undefined) ? {text: inner.source.text, changes} : undefined
  const list = typedItems(inner, ['sections'])
  if (!list) return undefined
  const all = withEmpty(order, list.chunks.length)
  const {text} = patch(inner.source.text, [
    editList(
      inner,
      list,
      all.map(section => list.chunks[section]!)
    )
  ])
  const moved = order.filter(section => section !== all.indexOf(section))
  for (const section of moved)
    say(
      ['sections', section],
      '移了位置',
      (sectionAt(before, section)?.heading ?? []).map(one => one.text).join('，')
    )
  const outer = reread(tree, text)
  return checked(before, outer, touched, order) ? {text, changes} : undefined
}

/** Chapters in their order, and behind each the empty ones that stand behind it today. */
function withEmpty(order: ReadonlyArray<number>, count: number): number[] {
  const behind = (from: number): number[] =>
    from >= count || order.includes(from) ? [] : [from, ...behind(from + 1)]
  return [...behind(0), ...order.flatMap(section => [section, ...behind(section + 1)])]
}

function reread({source}: DraftTree, text: string): DraftTree {
  return readDraft({...source, text}, () => {}, draftFields)
}

const headingOf = (draft: Draft, place: PartPlace): string => {
  const part = partAt(draft, place)
  return (part?.heading ?? part?.body ?? []).map(({text}) => text).join('，')
}

/** What is typed for a part: its own lines, or new ones written like those of the list. */
function chunkOf(tree: DraftTree, part: Part, list: TypedItems): string | undefined {
  if ('added' in part) {
    const key = list.chunks.some(chunk => /\bheading *:/.test(chunk)) ? ['heading', 'body'] : ['标题', '正文']
    const typed = (words: string) =>
      /^[\p{L}\p{N}][^:#[\]{}&*!|>'"%@`\\\t]*$/u.test(words) ? words : quoted(words)
    return `${list.indent}- ${key[0]}: ${typed(part.heading)}\n${list.indent}  ${key[1]}: ${typed(part.body)}\n`
  }
  const own = typedItems(tree, ['sections', part.section, 'measures'])
  const chunk = own?.chunks[part.index]
  return own && chunk !== undefined ? indented(chunk, own.indent, list.indent) : undefined
}

/** Whether the draft holds just what it held, in the order that was asked for. */
function checked(
  before: Draft,
  tree: DraftTree,
  touched: ReadonlyArray<readonly [number, ReadonlyArray<Part>]>,
  order: ReadonlyArray<number> | undefined
): boolean {
  const after = readModel(tree, () => {}).draft
  const lists = new Map(touched)
  const sections = order?.map(index => sectionAt(before, index)) ?? before.sections ?? []
  const expected = sections.map(section => {
    const parts = section && lists.get(Number(pathOf(section)[1]))
    const words = parts?.flatMap(part => {
      if ('added' in part) return [bare(part.heading + part.body)]
      const measure = partAt(before, part)
      return measure ? [wordsIn(measure, before)] : []
    })
    return JSON.stringify([
      wordsIn({...section, measures: undefined}, before),
      words ?? (section?.measures ?? []).map(one => wordsIn(one, before))
    ])
  })
  const now = (after.sections ?? []).map(section =>
    JSON.stringify([
      wordsIn({...section, measures: undefined}, after),
      (section.measures ?? []).map(one => wordsIn(one, after))
    ])
  )
  const others = (draft: Draft) => wordsIn({...draft, sections: undefined}, draft)
  return (
    others(before) === others(after) &&
    expected.length === now.length &&
    expected.every((one, index) => one === now[index])
  )
}

const bare = (words: string): string => words.replace(/[\s，：:,]/g, '')

const wordsIn = (part: unknown, draft: Draft): string =>
  bare(
    valuesIn(part)
      .map(value => inWords(value, draft))
      .join('')
  )
