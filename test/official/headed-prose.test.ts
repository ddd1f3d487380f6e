import {expect, test} from 'vitest'
import {blocksOf} from '../../src/official/blocks.ts'
import {textOf} from '../../src/official/words.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {profile} from '../docx/article.ts'
import {articleTree} from '../docx/tree.ts'

const style = profile()

/** What a paragraph of an attachment begins with in a face of its own, and that face. */
function headOf(line: string): string | undefined {
  const tree = articleTree(`:::attachment\n附件1\n\n防汛应急预案\n\n${line}\n:::`)
  const [, block] = blocksOf(tree.children, style, geometryOf(style))
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  expect(textOf(block.children)).toBe(line)
  const [first] = block.children
  return first?.type === 'marked' ? `${first.face} ${textOf(first.children)}` : undefined
}

test.each([
  ['一、总则', '黑体 一、总则'],
  ['第一章　总则', '黑体 第一章　总则'],
  ['（二）组织体系', '楷体 （二）组织体系'],
  ['（二）目标。到明年底，各村都有专人值守。', '楷体 （二）目标。'],
  ['（二）闲置半年以上的资产；', undefined],
  ['指挥部设在镇政府', undefined],
  ['各村都有专人值守。一、二两组轮换。', undefined]
])('%s of an attachment begins with %s', (line, head) => {
  expect(headOf(line)).toBe(head)
})
