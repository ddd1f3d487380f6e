import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {fullWidth} from '../../src/page/full-width.ts'
import {reportHalfWidth} from '../../src/page/report-half-width.ts'
import {articleOf} from './page.ts'

test.each([
  ['近年来,各族群众(含居民)', '近年来，各族群众（含居民）'],
  ['9:30开始', '9：30开始'.replace('：', ':')],
  ['GB/T 9704(2012)', 'GB/T 9704(2012)'],
  ['占20.8%,增长', '占20.8%，增长'],
  ['1,234.5万元', '1,234.5万元']
])('%s', (typed, printed) => {
  expect(fullWidth([...typed]).join('')).toBe(printed)
})

test('what was made full-width on the page is told once, at its first place', () => {
  const draft = '标题: 甲\n导语: 近年来,各族群众一家亲,团结奋进。\n'
  const findings: Finding[] = []
  reportHalfWidth(articleOf(draft).article.tree, finding => void findings.push(finding))
  expect(findings.map(({message, range}) => [message, draft.slice(range.start, range.end)])).toEqual([
    ['版面上把 2 处半角标点排成了全角，草稿没有改动。', ',']
  ])
})
