import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit, Path, Range} from '../finding.ts'
import {nodeAt} from '../model/node-at.ts'
import {quoted} from './edit-scalar.ts'

/** An edit and the place of the words it is about. */
export interface Placed {
  readonly range: Range
  readonly edit: Edit
}

/** Fill in a field that the draft has the key of and no value for; in words why not. */
export function fillField(path: Path, after: string, tree: DraftTree): Placed | string {
  const node = emptyAt(tree, path)
  if (!node) return '在草稿里没有这一栏，请自己加上'
  if (!after.trim()) return '删成空的了，草稿未改'
  const text = tree.source.text
  const colon = text.slice(0, node.range.start).search(/[:：][ \t]*$/)
  const at = colon < 0 ? node.range.start : colon + 1
  const isEmpty = node.range.end === node.range.start
  const words = isPlain(after) ? after : quoted(after)
  const edit = isEmpty ? {range: {start: at, end: at}, text: ` ${words}`} : {range: node.range, text: words}
  return {range: node.range, edit}
}

const isPlain = (text: string) =>
  !/[:#,[\]{}&*!|>'"%@`\\\t\r\n]/.test(text) && text === text.trim() && !/^[-?~]/.test(text)

/** The empty value at a path, by Chinese or English keys. */
function emptyAt(tree: DraftTree, path: Path): TextNode | undefined {
  const node = nodeAt(tree, path)
  return node?.type === 'text' && node.value.trim() === '' ? node : undefined
}
