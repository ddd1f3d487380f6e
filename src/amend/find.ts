import type {Path} from '../finding.ts'
import {entryOf, schemaAt} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import type {EntryPart, FormTree, ListPart, MapPart, Part} from './tree.ts'

/** A part of the tree on the way to a field, and how it hangs on the one above. */
export interface Step {
  readonly part: Part
  readonly entry?: EntryPart
  readonly holder?: MapPart | ListPart
}

/** How far a path leads into a tree. */
export interface Way {
  /** From the root; never empty when there is one. */
  readonly steps: ReadonlyArray<Step>
  /** Steps of the path that are there. */
  readonly depth: number
}

/** Follow a path of English keys and indexes as far as it goes, by the keys of either language. */
export function wayTo({root}: FormTree, path: Path): Way {
  if (!root) return {steps: [], depth: 0}
  const steps: Step[] = [{part: root}]
  for (const [depth, step] of path.entries()) {
    const {part} = steps.at(-1)!
    if (typeof step === 'number') {
      if (part.type === 'list') {
        const item = part.items[step]
        if (!item) return {steps, depth}
        steps.push({part: item, holder: part})
        continue
      }
      // One alone needs no list.
      if (step > 0 || isNothing(part)) return {steps, depth}
      steps.push(steps.at(-1)!)
      continue
    }
    if (part.type !== 'map') {
      const holder = schemaAt(draftSchema, path.slice(0, depth))
      // What is said of an object in one word may stand there where nothing does yet.
      if (part.type !== 'text' || !holder || metaOf(holder).short !== step) return {steps, depth}
      steps.push(steps.at(-1)!)
      continue
    }
    const entry = entryNamed(part, step, path.slice(0, depth + 1))
    if (!entry) return {steps, depth}
    steps.push({part: entry.value, entry, holder: part})
  }
  return {steps, depth: path.length}
}

/** What stands at a path; undefined where nothing does. */
export function partAt(tree: FormTree, path: Path): Part | undefined {
  const {steps, depth} = wayTo(tree, path)
  return depth === path.length ? steps.at(-1)?.part : undefined
}

/** The entry of a map that a step of a path means. */
export function entryNamed(map: MapPart, step: string, path: Path): EntryPart | undefined {
  const schema = schemaAt(draftSchema, path)
  const title = schema && isField(path) ? metaOf(schema).title : undefined
  return map.entries.find(({key}) => key === step || (title !== undefined && key.trim() === title))
}

/** Whether the last step is a field of the schema, and no name of the author's own. */
const isField = (path: Path): boolean => {
  const holder = schemaAt(draftSchema, path.slice(0, -1))
  return holder !== undefined && entryOf(holder) === undefined
}

/** How many items a list at a path has; one that stands alone needs no list. */
export function countAt(tree: FormTree, path: Path): number {
  const part = partAt(tree, path)
  if (!part || isNothing(part)) return 0
  return part.type === 'list' ? part.items.length : 1
}

/** Whether nothing stands there. */
export const isNothing = (part: Part): boolean => part.type === 'text' && part.value.trim() === ''

/** Whether a part is written in brackets, and all that stands in it too. */
export const isFlow = (text: string, part: Part): boolean =>
  part.type === 'list'
    ? part.style === 'flow'
    : part.type === 'map' && '{｛'.includes(text[part.range.start] ?? ' ')

/** Whether one of the steps is written in brackets. */
export const inFlow = (text: string, steps: ReadonlyArray<Step>): boolean =>
  steps.some(({part}) => isFlow(text, part))

/** The text of a part of a field, with a separator where it is a list of texts; undefined where it is something else. */
export function wordsOf(part: Part | undefined, separator: string): string | undefined {
  if (!part) return ''
  if (part.type === 'text') return part.value
  if (part.type === 'map') return undefined
  const words = part.items.map(item => (item.type === 'text' ? item.value.trim() : undefined))
  return words.includes(undefined) ? undefined : words.join(separator)
}
