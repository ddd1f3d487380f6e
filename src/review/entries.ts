import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Path} from '../finding.ts'
import type {Group} from './match-paragraphs.ts'
import type {ReadParagraph} from './read-body.ts'
import type {Recomposed, RecomposedGroup} from './recompose.ts'
import type {Unit} from './units.ts'

/** A paragraph of the document as it is now, with what it is to the draft. */
export interface Entry {
  readonly index: number
  readonly paragraph: ReadParagraph
  /** The group it belongs to and what became of that; undefined for a paragraph that is new. */
  readonly group?: Group
  readonly recomposed?: RecomposedGroup
  /** Whether it is the first of its group. */
  readonly isFirst: boolean
}

/** The paragraphs of the document that have words, in order. */
export function entriesOf(
  after: ReadonlyArray<ReadParagraph>,
  groups: ReadonlyArray<Group>,
  added: ReadonlyArray<number>,
  recomposed: ReadonlyMap<Group, RecomposedGroup>
): Entry[] {
  const groupOf = new Map(groups.flatMap(group => group.after.map(index => [index, group] as const)))
  const isNew = new Set(added)
  return after.flatMap((paragraph, index): Entry[] => {
    const group = groupOf.get(index)
    if (!group && !isNew.has(index)) return []
    return [
      {
        index,
        paragraph,
        group,
        recomposed: group && recomposed.get(group),
        isFirst: group?.after[0] === index
      }
    ]
  })
}

/** The lines of prose that a paragraph prints. */
export const proseIn = ({recomposed}: Entry): Recomposed[] =>
  (recomposed?.units ?? []).filter(({unit}) => unit.prose !== undefined)

/** The item of the draft that a paragraph is the heading of: a chapter, or a part of one. */
export function headed({recomposed}: Entry): Path | undefined {
  const heading = recomposed?.units.find(
    ({unit: {path}}) => path[0] === 'sections' && itemDepth(path) !== undefined
  )
  if (!heading) return undefined
  const {path} = heading.unit
  return path.slice(0, itemDepth(path))
}

/** How many steps of the path of a heading lead to what it heads. */
function itemDepth(path: Path): number | undefined {
  const at = path.indexOf('heading')
  return at > 0 ? at : undefined
}

/**
 * The groups in the order in which the draft is printed today: what stands in chapters, whatever the order of these was when
 * the document was written, and the others where they stood.
 */
export function inDraftOrder<One extends Pick<Group, 'before'>>(
  groups: ReadonlyArray<One>,
  units: ReadonlyArray<ReadonlyArray<Unit>>,
  printed: Root | undefined
): One[] {
  const order = printed ? printOrder(printed) : new Map<string, number>()
  const placed = groups.flatMap(group => {
    const unit = group.before
      .flatMap(paragraph => units[paragraph]!)
      .find(({key, line}) => line !== undefined && order.has(key))
    return unit ? [{group, text: order.get(unit.key)!, line: unit.line!.start}] : []
  })
  const sorted = placed.toSorted((a, b) => a.text - b.text || a.line - b.line).map(({group}) => group)
  const isPlaced = new Set(sorted)
  return groups.map(group => (isPlaced.has(group) ? sorted.shift()! : group))
}

/** The texts of chapters in the order in which they are printed, but for those that are printed in several places. */
function printOrder(printed: Root): Map<string, number> {
  const order = new Map<string, number>()
  const twice = new Set<string>()
  let last: string | undefined
  visit(printed, 'text', ({data}) => {
    if (!data?.value || data.figure !== undefined || data.value.path[0] !== 'sections') return
    const key = JSON.stringify(data.value.path)
    if (order.has(key) && key !== last) twice.add(key)
    else if (!order.has(key)) order.set(key, order.size)
    last = key
  })
  for (const key of twice) order.delete(key)
  return order
}
