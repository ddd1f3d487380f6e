import type {DraftTree} from '../draft/tree.ts'
import {readModel} from '../model/read.ts'
import type {Entry} from './entries.ts'
import type {Group} from './match-paragraphs.ts'
import {chapterOrder, partLists, withUnprinted} from './part-lists.ts'
import {type Part, partAt, partCounts, partKey, partOf} from './parts.ts'
import {excerpt} from './show.ts'
import type {Stands} from './standing.ts'
import type {Unit} from './units.ts'
import {type WrittenItems, writeItems} from './write-items.ts'

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

interface Given {
  readonly tree: DraftTree
  readonly entries: ReadonlyArray<Entry>
  readonly stands: Stands
  /** The units of paragraphs that are gone. */
  readonly gone: ReadonlyMap<number, ReadonlyArray<Unit>>
}

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
    write: current => writeItems(current, touched, isMoved ? order : undefined)
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

const isAsWas = (section: number, parts: ReadonlyArray<Part>, count: number): boolean =>
  parts.length === count &&
  parts.every((part, index) => 'index' in part && part.section === section && part.index === index)
