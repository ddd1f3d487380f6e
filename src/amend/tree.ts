import {readDraft} from '../draft/read.ts'
import type {DraftNode} from '../draft/tree.ts'
import type {Range} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'

/** A draft as the form sees it: the tree of the draft room as plain values, which a worker can hand over. */
export interface FormTree {
  /** The text that it was read from. */
  readonly text: string
  /** Undefined when nothing of it could be read. */
  readonly root: MapPart | undefined
}

export type Part = TextPart | ListPart | MapPart

export interface TextPart {
  readonly type: 'text'
  readonly value: string
  readonly range: Range
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty'
}

export interface ListPart {
  readonly type: 'list'
  readonly items: ReadonlyArray<Part>
  readonly range: Range
  readonly style: 'flow' | 'block'
}

export interface MapPart {
  readonly type: 'map'
  readonly entries: ReadonlyArray<EntryPart>
  readonly range: Range
}

export interface EntryPart {
  readonly key: string
  readonly keyRange: Range
  readonly value: Part
}

/** Read a text for the form. */
export function formTree(text: string): FormTree {
  const {root} = readDraft({path: 'draft.yaml', text, encoding: 'utf-8'}, () => {}, draftFields)
  return {text, root: root && (plain(root) as MapPart)}
}

function plain(node: DraftNode): Part {
  const {range} = node
  if (node.type === 'text') return {type: 'text', value: node.value, range, style: node.style}
  if (node.type === 'list') return {type: 'list', items: node.items.map(plain), range, style: node.style}
  const entries = node.entries.map(({key, value}) => ({
    key: key.value,
    keyRange: key.range,
    value: plain(value)
  }))
  return {type: 'map', entries, range}
}
