import type {Nodes, Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {lowerDirectives} from '../../src/formats/markdown/lower-directives.ts'

/** An article as somebody would copy it into a text: a paragraph a line, the cells of a table between tabs. */
export function plainText(tree: Root): string {
  const lines: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') lines.push(wordsOf(node))
    else if (node.type === 'paragraph') {
      if (!node.children.every(({type}) => type === 'image')) lines.push(wordsOf(node))
    } else if (node.type === 'tableRow') lines.push(node.children.map(cell => wordsOf(cell)).join('\t'))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(lowerDirectives(tree))
  return lines.map(line => `${line}\n`).join('')
}
