import type {Root, Text} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {TextNode} from '../../src/draft/tree.ts'
import type {Value} from '../../src/model/value.ts'

/** A value of a made-up draft in which every text stands just as it is, at `at`. */
export function fakeValue(text: string, path: ReadonlyArray<string | number>, at: number): Value {
  const node: TextNode = {
    type: 'text',
    value: text,
    range: {start: at, end: at + text.length},
    style: 'plain',
    place: (start, end) => ({start: at + start, end: at + end}),
    isVerbatim: () => true
  }
  return {text, path, start: 0, node, place: node.range}
}

/**
 * The tree of an article from Markdown with our directives. Every text is a field of a draft, `texts.0`, `texts.1` and so on, and
 * has its place where it stands in the Markdown; a text that reads 〔待填：…〕 is a missing slot and `*` a typed one.
 */
export function articleTree(markdown: string): Root {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(markdown) as Root
  let count = 0
  visit(tree, 'text', (node: Text) => {
    const value = fakeValue(node.value, ['texts', count++], node.position?.start.offset ?? 0)
    const slot = /^〔待填：.*〕$/.test(node.value) ? 'missing' : node.value === '*' ? 'typed' : undefined
    node.data = slot ? {value, slot} : {value}
  })
  return tree
}
