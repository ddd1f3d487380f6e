import {expect, test} from 'vitest'
import {proofOf} from '../../src/importing/proof.ts'
import type {Passage} from '../../src/reading/passage.ts'
import {articleTree} from '../docx/tree.ts'

const passages = (...lines: string[]): Passage[] =>
  lines.map((text, index) => ({text, line: index + 1, form: {block: 'paragraph'}}))

test('a line that is printed with more words than it has is no line like the original', () => {
  const {widened, linesKept, lines} = proofOf(
    passages('工作小结', '县委宣传部', '全年办结四十七件。'),
    articleTree('# 工作小结\n\n——县委宣传部\n\n全年办结四十七件。')
  )
  expect(widened).toEqual([{line: 2, text: '县委宣传部', printed: '——县委宣传部'}])
  expect([lines, linesKept]).toEqual([3, 2])
})

test('numbers and labels that a format sets around words are not told', () => {
  const {widened} = proofOf(passages('工作小结', '项目清单'), articleTree('# 工作小结\n\n附件：1.项目清单'))
  expect(widened).toEqual([])
})
