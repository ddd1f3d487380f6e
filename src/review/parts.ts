import type {DraftTree} from '../draft/tree.ts'
import type {Path} from '../finding.ts'
import {pathOf} from '../model/item-path.ts'
import {nodeAt} from '../model/node-at.ts'
import {readModel} from '../model/read.ts'
import type {Draft, Measure, Section} from '../model/schema.ts'

/** A part of a chapter in its list: one of the draft's, or a new one. */
export type Part =
  | {readonly section: number; readonly index: number}
  | {readonly heading: string; readonly body: string; readonly added: number}

/** Where a part stands in the draft, by 0-based indices as they are typed. */
export interface PartPlace {
  readonly section: number
  readonly index: number
}

/** One word for a place, so that it can be the key of a map. */
export const partKey = ({section, index}: PartPlace): string => `${section} ${index}`

/** The part that a path leads into. */
export function partOf(path: Path): PartPlace | undefined {
  const [first, section, measures, index] = path
  return first === 'sections' &&
    measures === 'measures' &&
    typeof section === 'number' &&
    typeof index === 'number'
    ? {section, index}
    : undefined
}

/** How many parts each chapter of the draft has, with the empty ones, which no document prints. */
export function partCounts(tree: DraftTree): Map<number, number> {
  const {draft} = readModel(tree, () => {})
  return new Map(
    (draft.sections ?? []).map(section => {
      const path = pathOf(section)
      const list = nodeAt(tree, [...path, 'measures'])
      return [Number(path[1]), list?.type === 'list' ? list.items.length : (section.measures?.length ?? 0)]
    })
  )
}

export const sectionAt = ({sections}: Draft, index: number): Section | undefined =>
  sections?.find(section => pathOf(section)[1] === index)

export const partAt = (draft: Draft, {section, index}: PartPlace): Measure | undefined =>
  sectionAt(draft, section)?.measures?.find(measure => pathOf(measure)[3] === index)
