import type {DraftTree} from '../draft/tree.ts'
import type {Path, Range} from '../finding.ts'
import {follow, isEmptyItem} from '../model/node-at.ts'

interface Found {
  readonly range: Range
  /** Whether the whole path is in the file; otherwise `range` is the nearest key above it, or the first of the file. */
  readonly isThere: boolean
  /** Whether there is anything but a key. */
  readonly isWritten: boolean
}

/** Where a field of the draft stands in the file: its key, or the key that it would stand under. */
export function fieldPlace(tree: DraftTree | undefined, path: Path): Found {
  const {node, range} = tree ? follow(tree, path) : {node: undefined, range: {start: 0, end: 0}}
  return {range, isThere: node !== undefined, isWritten: node !== undefined && !isEmptyItem(node)}
}
