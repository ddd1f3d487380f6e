import fc from 'fast-check'
import type {Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {expect, test} from 'vitest'
import {plainText} from '../../src/formats/markdown/plain-text.ts'

/** Pieces of a paragraph, which are texts of their own: figures are set in between. */
const piece = fc.oneof(
  fc.constantFrom(
    '全县',
    '建成12个',
    '。',
    '1',
    '. ',
    '- ',
    '#',
    'a_b',
    '*',
    '\\',
    '[甲](乙)',
    '～',
    '\n',
    '+',
    '>',
    '|'
  ),
  fc.string({unit: 'binary', maxLength: 4})
)

test('a text is written as it is without looking for what it does not hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, {maxLength: 5}), {minLength: 1, maxLength: 4}), texts => {
      const children = texts.map(pieces => ({type: 'text', value: pieces.join('')}) as const)
      const row = {type: 'tableRow', children: [{type: 'tableCell', children}]} as const
      const tree = {
        type: 'root',
        children: [
          {type: 'paragraph', children},
          {type: 'heading', depth: 2, children},
          {type: 'table', children: [row]}
        ]
      } as Root
      const extensions = [gfmToMarkdown()]
      const quick = toMarkdown(tree, {extensions, handlers: {text: plainText()}})
      expect(quick).toBe(toMarkdown(tree, {extensions}))
    })
  )
})
