import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Edit, Path} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {pathOf} from '../model/item-path.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'
import type {PulledChange} from './changes.ts'
import {quoted} from './edit-scalar.ts'
import {fieldInWords} from './field-words.ts'
import {inWords} from './holds.ts'
import {editList, indented, type TypedItems, typedItems} from './list-items.ts'
import {type Part, type PartPlace, partAt, sectionAt} from './parts.ts'
import {visible} from './show.ts'

export interface WrittenItems {
  readonly text: string
  readonly changes: ReadonlyArray<Omit<PulledChange, 'range' | 'edit'>>
}

type Changed = WrittenItems['changes'][number]

/** The chapters whose lists of parts are written anew, each with its parts. */
type Touched = ReadonlyArray<readonly [section: number, parts: ReadonlyArray<Part>]>

/** Write chapters' lists of parts, and the order of chapters where it is given; nothing when the draft would not hold just that. */
export function writeItems(
  tree: DraftTree,
  touched: Touched,
  order: ReadonlyArray<number> | undefined
): WrittenItems | undefined {
  const before = readModel(tree, () => {}).draft
  const inner = withLists(tree, touched)
  const ordered = inner && order ? inOrder(inner, order) : undefined
  const outer = order ? ordered?.tree : inner
  if (!outer || !checked(before, outer, touched, order)) return undefined
  const moved = order?.filter(section => section !== ordered!.chapters.indexOf(section)) ?? []
  return {
    text: outer.source.text,
    changes: [...partChanges(before, touched), ...moved.map(section => movedChapter(before, section))]
  }
}

function withLists(tree: DraftTree, touched: Touched): DraftTree | undefined {
  const edits: Edit[] = []
  for (const [section, parts] of touched) {
    const list = typedItems(tree, ['sections', section, 'measures'])
    if (!list) return undefined
    const chunks = parts.map(part => chunkOf(tree, part, list))
    if (chunks.some(chunk => chunk === undefined)) return undefined
    edits.push(editList(tree, list, chunks as string[]))
  }
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start)
  return reread(tree, patch(tree.source.text, sorted).text)
}

/** The draft with its chapters in another order, and which stands where; undefined when they are not typed as a list. */
function inOrder(tree: DraftTree, order: ReadonlyArray<number>) {
  const list = typedItems(tree, ['sections'])
  if (!list) return undefined
  const chapters = withEmpty(order, list.chunks.length)
  const edit = editList(
    tree,
    list,
    chapters.map(section => list.chunks[section]!)
  )
  return {tree: reread(tree, patch(tree.source.text, [edit]).text), chapters}
}

/** What is told of parts that are new, moved or gone. */
function partChanges(before: Draft, touched: Touched): Changed[] {
  const isKept = (place: PartPlace) =>
    touched.some(([, parts]) =>
      parts.some(part => 'index' in part && part.section === place.section && part.index === place.index)
    )
  return touched.flatMap(([section, parts]) => {
    const at = (index: number): Path => ['sections', section, 'measures', index]
    const come = parts.flatMap((part, index) => {
      if ('added' in part) return [change(at(index), '新的小节', `${part.heading}。${part.body}`)]
      const isMoved = part.section !== section || part.index !== index
      return isMoved && partAt(before, part) ? [change(at(index), '移了位置', headingOf(before, part))] : []
    })
    const gone = (sectionAt(before, section)?.measures ?? []).flatMap(measure => {
      const place = {section, index: Number(pathOf(measure)[3])}
      if (isKept(place)) return []
      const field = `${fieldInWords(at(place.index))}（整个删去）`
      return [{path: at(place.index), field, before: headingOf(before, place), after: ''}]
    })
    return [...come, ...gone]
  })
}

function movedChapter(before: Draft, section: number): Changed {
  const heading = (sectionAt(before, section)?.heading ?? []).map(one => one.text).join('，')
  return change(['sections', section], '移了位置', heading)
}

const change = (path: Path, what: string, words: string): Changed => ({
  path,
  field: `${fieldInWords(path)}（${what}）`,
  before: '',
  after: visible(words)
})

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
  touched: Touched,
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
