import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {seamsOf} from '../../src/draft/folds.ts'
import {read} from './reading.ts'

test.each([
  ['sentences are paragraphs', ['各乡镇行动迅速。', '群众积极参与！', '成效明显。'], ['\n', '\n']],
  ['a line that breaks off goes on', ['各乡镇行动', '迅速，群众', '叫好。'], ['', '']],
  ['words of letters keep their blank', ['use the tool', 'every day'], [' ']],
  ['letters beside characters need none', ['一季度GDP', '增长'], ['']],
  ['numbered points are paragraphs', ['做法有', '（一）抓机制', '2.抓落实'], ['\n', '\n']],
  [
    'a sentence that ends at the edge of wrapped lines goes on',
    [
      '全县上下坚持党建引领，凝聚各方面',
      '力量，各项工作都取得了明显成效。',
      '各族群众的日子越过越红火，精神面',
      '貌焕然一新。'
    ],
    ['', '', '']
  ],
  ['blanks that the author writes stay', ['第一 季度', '第二 季度'], [' ']]
])('%s', (_, lines, seams) => {
  expect(seamsOf(lines)).toEqual(seams)
})

test('what a program folded at its blanks comes back with them', () => {
  const words = '民族团结 进步创建 工作情况 统计汇总 '.repeat(9).trim()
  const latin = 'the quick brown fox jumps over the lazy dog '.repeat(5).trim()
  const text = stringify({导语: words, 展望: latin}, {lineWidth: 80})
  expect(text.split('\n').length).toBeGreaterThan(4)
  expect(read(text)).toMatchObject({value: {导语: words, 展望: latin}, findings: []})
})

test('joined lines know their places', () => {
  const {tree} = read('导语: 各乡镇行动\n  迅速，群众叫好。\n  效果明显。\n')
  const node = tree.root!.entries[0]!.value
  if (node.type !== 'text') throw new Error('Cannot be: a text was read')
  expect(node.value).toBe('各乡镇行动迅速，群众叫好。\n效果明显。')
  expect(node.folds).toEqual([5, 13])
  const {source} = tree
  for (const [at, char] of [...node.value].entries()) {
    const {start, end} = node.place(at, at + 1)
    if (char !== '\n') expect(source.text.slice(start, end)).toBe(char)
  }
})
