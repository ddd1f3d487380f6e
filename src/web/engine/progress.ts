import {isNothing, partAt} from '../../amend/find.ts'
import type {FormTree, Part} from '../../amend/tree.ts'
import type {Path} from '../../finding.ts'
import type {Kind} from '../../kind/kind.ts'
import {fieldNamed, itemOf, schemaAt} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'
import {findSlots} from '../../model/slots.ts'

/** How far a part of the form is filled. */
export interface GroupProgress {
  /** A field of the draft, or a chapter: `sections.2`. */
  readonly group: string
  readonly filled: number
  readonly wanted: number
}

/** The group that a field belongs to. */
export function groupOf([first, second]: Path): string {
  if (first === 'sections') return typeof second === 'number' ? `sections.${second}` : 'sections'
  return String(first)
}

/** How far each group is filled: fields that the kind wants, and texts with a placeholder. */
export function progressOf(tree: FormTree, kind: Kind | undefined): GroupProgress[] {
  const states = new Map<string, {path: Path; isFilled: boolean}>()
  const set = (path: Path, isFilled: boolean) => states.set(JSON.stringify(path), {path, isFilled})
  const wanted = kind ? [...kind.fields.required, ...kind.fields.recommended] : []
  for (const field of wanted)
    for (const path of pathsOf(tree, field.split('.'))) set(path, isFilled(partAt(tree, path)))
  visitTexts(tree.root, [], (path, value) => {
    if (findSlots(value).length > 0) set(path, false)
  })
  const groups = new Map<string, {filled: number; wanted: number}>()
  for (const {path, isFilled} of states.values()) {
    const one = groups.get(groupOf(path)) ?? {filled: 0, wanted: 0}
    groups.set(groupOf(path), {filled: one.filled + Number(isFilled), wanted: one.wanted + 1})
  }
  return [...groups].map(([group, counts]) => ({group, ...counts}))
}

/** The fields that a dotted name means in a draft: one for each item of its lists, and one where there is none. */
function pathsOf(tree: FormTree, steps: ReadonlyArray<string>): Path[] {
  let paths: Path[] = [[]]
  for (const [index, step] of steps.entries()) {
    paths = paths.flatMap(path => {
      const at = [...path, step]
      const schema = schemaAt(draftSchema, at)
      if (index === steps.length - 1 || !schema || !itemOf(schema)) return [at]
      const part = partAt(tree, at)
      // A chapter that is not divided has a body instead.
      if (step === 'measures' && (!part || isNothing(part)))
        return isFilled(partAt(tree, [...path, 'body'])) ? [] : [[...at, 0]]
      const count = part?.type === 'list' ? part.items.length : 1
      return Array.from({length: count}, (_, item) => [...at, item])
    })
  }
  return paths
}

function isFilled(part: Part | undefined): boolean {
  if (!part || isNothing(part)) return false
  if (part.type === 'text') return findSlots(part.value).length === 0
  const inner = part.type === 'list' ? part.items : part.entries.map(({value}) => value)
  return inner.some(isFilled)
}

function visitTexts(part: Part | undefined, path: Path, tell: (path: Path, value: string) => void): void {
  if (!part) return
  if (part.type === 'text') tell(path, part.value)
  else if (part.type === 'list')
    for (const [index, item] of part.items.entries()) visitTexts(item, [...path, index], tell)
  else for (const {key, value} of part.entries) visitTexts(value, [...path, nameOf(key, path)], tell)
}

/** The English name of a key. */
function nameOf(key: string, path: Path): string {
  const holder = schemaAt(draftSchema, path)
  return (holder && fieldNamed(holder, key)?.name) ?? key
}
