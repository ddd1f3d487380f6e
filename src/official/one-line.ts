import type {PhrasingContent} from 'mdast'

/** Lines of a title or a two-line head as one line, with a wide space between them as newspapers print it. */
export function onOneLine(nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[] {
  return nodes.map(node => (node.type === 'break' ? {type: 'text', value: '\u3000'} : node))
}
