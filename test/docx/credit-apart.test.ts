import type {Paragraph} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {creditApart} from '../../src/official/credit-apart.ts'

const words = (value: string) => ({type: 'text', value}) as const
const captioned = (caption: string, credit: string): Paragraph => ({
  type: 'paragraph',
  children: [
    words(`${caption} `),
    {type: 'textDirective', name: 'credit', attributes: {}, children: [words(credit)]}
  ]
})
/** The lines of the one paragraph, of which the last has the credit. */
const linesOf = (paragraph: Paragraph, perLine: number) => {
  const [{children}] = creditApart([paragraph], perLine) as [Paragraph]
  return children.map(node => (node.type === 'break' ? '\n' : wordsOf(node))).join('')
}

test.each([
  ['广场上的集市。', '通讯员 周明 摄', 28],
  ['各族群众欢聚在县城中心广场上，一起参加周末举办的文明实践集市，现场十分热闹。', '周明 摄', 28]
])('a credit that fits its line stays there: %s', (caption, credit, perLine) => {
  expect(linesOf(captioned(caption, credit), perLine)).toBe(`${caption} ${credit}`)
})

test('a credit that would be cut goes to a line of its own', () => {
  const caption = '临河县城中心广场上，市民自发排队参加周末文明实践集市。'
  expect(linesOf(captioned(caption, '通讯员 周明 摄'), 31)).toBe(`${caption} \n通讯员 周明 摄`)
})

test('a caption without a credit, and one that is nothing else, are left as they are', () => {
  const plain: Paragraph = {type: 'paragraph', children: [words('广场上的集市。'.repeat(8))]}
  expect(creditApart([plain], 28)).toEqual([plain])
  const alone: Paragraph = {
    type: 'paragraph',
    children: [{type: 'textDirective', name: 'credit', children: [words('周明 摄'.repeat(9))]}]
  }
  expect(creditApart([alone], 28)).toEqual([alone])
})
