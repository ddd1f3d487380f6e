import type {DraftNode, DraftTree} from '../draft/tree.ts'
import type {Path, Range} from '../finding.ts'
import {fieldNamed, schemaAt} from '../model/fields.ts'
import {draftSchema} from '../model/schema.ts'
import {isEmptyItem} from '../model/shape.ts'

interface Found {
  readonly range: Range
  /** Whether the whole path is in the file; otherwise `range` is the nearest key above it, or the first of the file. */
  readonly isThere: boolean
  /** Whether there is anything but a key. */
  readonly isWritten: boolean
}

/** Where a field of the draft stands in the file: its key, or the key that it would stand under. */
export function fieldPlace(tree: DraftTree | undefined, path: Path): Found {
  let node: DraftNode | undefined = tree?.root
  let range: Range = tree?.root?.entries[0]?.key.range ?? {start: 0, end: 0}
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') {
      // One object alone needs no list.
      if (node?.type !== 'list' && step === 0) continue
      node = node?.type === 'list' ? node.items[step] : undefined
      if (node) range = node.range
    } else {
      const schema = schemaAt(draftSchema, path.slice(0, depth))
      const entry: {key: {value: string; range: Range}; value: DraftNode} | undefined =
        node?.type === 'map'
          ? node.entries.find(
              ({key}) => key.value === step || (schema && fieldNamed(schema, key.value)?.name === step)
            )
          : undefined
      node = entry?.value
      if (entry) range = entry.key.range
    }
    if (!node) return {range, isThere: false, isWritten: false}
  }
  return {range, isThere: true, isWritten: node !== undefined && !isEmptyItem(node)}
}
