import {type Entry, headed} from './entries.ts'
import {type Part, partKey, partOf} from './parts.ts'
import type {Stands} from './standing.ts'

/** The chapters in the order of the document; undefined when one is in pieces, or not all are there. */
export function chapterOrder(
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

const newPart = /^\s*[（(][一二三四五六七八九十]+[）)]\s*([^。]{2,40})。(.+)$/

/** The parts under each chapter's heading in the document; undefined when one is in pieces. */
export function partLists(entries: ReadonlyArray<Entry>, stands: Stands): Map<number, Part[]> | undefined {
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
export function withUnprinted(
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
