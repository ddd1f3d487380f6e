import {isDraft} from '../draft/is-draft.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, Entry, MapNode} from '../draft/tree.ts'
import {draftFields} from '../model/draft-fields.ts'
import {fieldNamed} from '../model/fields.ts'
import {type Model, readModel} from '../model/read.ts'
import {draftSchema} from '../model/schema.ts'
import type {Input} from './job.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'

/** A county's draft that was read, or why it was not, in one Chinese sentence. */
export type ReadCounty = {readonly tree: DraftTree; readonly model: Model} | {readonly refused: string}

/** What a rollup asks of a draft; the rest of it goes no further than its tree. */
export const rolledUp: ReadonlySet<string> = new Set(['region', 'campaign', 'figures', 'honors'])

/** Read the draft of a county as far as its model, of all its fields or some: no article is made of it. */
export async function readCounty(
  file: Input,
  ports: Ports,
  fields?: ReadonlySet<string>
): Promise<ReadCounty> {
  ports.signal?.throwIfAborted()
  const {path, name = path} = file
  if (!isDraft(name)) return {refused: '不是草稿（.yaml），没有算进去；成稿先用 zongshu import 变成草稿。'}
  try {
    const {source, isText} = await readInput(file, ports)
    if (!isText) return {refused: '不是文本文件，没有算进去。'}
    const tree = readDraft(source, () => {}, draftFields)
    if (!tree.root) return {refused: `读不成草稿，没有算进去；先用 zongshu lint ${name} 看看哪里不对。`}
    return {tree, model: readModel(fields ? onlyOf(tree, tree.root, fields) : tree, () => {})}
  } catch (error) {
    if (error instanceof Refusal) return {refused: error.message}
    throw error
  }
}

/** A draft with only some of its fields. */
export function onlyOf(tree: DraftTree, root: MapNode, fields: ReadonlySet<string>): DraftTree {
  const isWanted = ({key}: Entry) => fields.has(fieldNamed(draftSchema, key.value)?.name ?? '')
  return {...tree, root: {...root, entries: root.entries.filter(isWanted)}}
}
