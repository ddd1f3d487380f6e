import {prosePieces} from '../compose/prose.ts'
import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit, Path} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {type Value, valuesIn} from '../model/value.ts'
import {proseOf} from './units.ts'

/** What must stand in the draft after an edit of it. */
export interface Expected {
  readonly path: Path
  readonly edit: Edit
  /** Words that stand in the field. */
  readonly words?: string
  /** All lines of the prose, in order. */
  readonly lines?: ReadonlyArray<string>
  /** Lines, and how each is printed with its figures put in. */
  readonly printed?: ReadonlyArray<{readonly lines: ReadonlyArray<string>; readonly words: string}>
}

/** Whether the draft, with the changes made, says at their fields what the document says, and elsewhere what it said. */
export function holds({source}: DraftTree, was: Draft, changes: ReadonlyArray<Expected>): boolean {
  const before = linesOf(was)
  const edits = [...changes.map(({edit}) => edit)].sort((a, b) => a.range.start - b.range.start)
  const draft = draftIn({...source, text: patch(source.text, edits).text})
  const after = linesOf(draft)
  const touched = new Set(changes.map(({path}) => homeOf(path)))
  for (const key of new Set([...before.keys(), ...after.keys()]))
    if (!touched.has(key) && !isSame(before.get(key), after.get(key))) return false
  return changes.every(({path, words, lines, printed = []}) => {
    const now = after.get(homeOf(path)) ?? []
    if (
      lines &&
      !isSame(
        now.map(({text}) => text),
        lines
      )
    )
      return false
    if (words?.trim() && !now.some(({node}) => node?.value.includes(words.trim()))) return false
    return printed.every(one => {
      const said = one.lines
        .map(line => now.find(({text}) => text === line.trim()))
        .map(value => value && inWords(value, draft))
      return bare(said.join('')) === bare(one.words)
    })
  })
}

const bare = (words: string): string => words.replace(/\s/g, '')

/** A paragraph of prose with the figures that it names put in. */
export const inWords = (value: Value, draft: Draft): string =>
  prosePieces(value, draft, () => {})
    .map(piece => ('text' in piece ? piece.text : ''))
    .join('')

function draftIn(source: DraftTree['source']): Draft {
  return readModel(
    readDraft(source, () => {}, draftFields),
    () => {}
  ).draft
}

/** The items of a prose field are one text. */
const homeOf = (path: Path): string => proseOf(path) ?? JSON.stringify(path)

function linesOf(draft: Draft): Map<string, Value[]> {
  const lines = new Map<string, Value[]>()
  for (const value of valuesIn(draft)) {
    const key = homeOf(value.path)
    lines.set(key, [...(lines.get(key) ?? []), value])
  }
  return lines
}

function isSame(
  one: ReadonlyArray<Value | string> | undefined,
  other: ReadonlyArray<Value | string> | undefined
): boolean {
  const texts = (list: ReadonlyArray<Value | string> = []) =>
    list.map(value => (typeof value === 'string' ? value : value.text))
  return texts(one).join('\n') === texts(other).join('\n')
}

/** The text node of each path of the draft. */
export function nodesOf(draft: Draft): Map<string, TextNode> {
  return new Map(
    valuesIn(draft).flatMap(({path, node}) => (node ? [[JSON.stringify(path), node] as const] : []))
  )
}
