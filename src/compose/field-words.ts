import type {Nodes} from 'mdast'
import type {Value} from '../model/value.ts'

/** Words of an article, and the piece of the draft that they are; without it, they are the kind's own. */
export interface FieldWords {
  readonly text: string
  readonly value?: Value
}

/** The words of an article in their order. */
export function fieldWordsIn(node: Nodes): FieldWords[] {
  if (node.type === 'text') return [{text: node.value, value: node.data?.value}]
  return 'children' in node ? node.children.flatMap(child => fieldWordsIn(child)) : []
}
