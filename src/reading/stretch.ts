import type {Text} from 'mdast'
import type {TextNode} from '../draft/tree.ts'
import type {Value} from '../model/value.ts'

/** A stretch of a finished file that stands there just as it is read. */
export function stretch(file: string, start: number, end: number): Value {
  const node: TextNode = {
    type: 'text',
    value: file.slice(start, end),
    range: {start, end},
    style: 'plain',
    place: (from, to) => ({start: start + from, end: start + to}),
    isVerbatim: () => true
  }
  return {text: node.value, path: [], start: 0, node, place: node.range}
}

/** The mdast node of a value. */
export function textNode(value: Value): Text {
  return {type: 'text', value: value.text, data: {value}}
}
