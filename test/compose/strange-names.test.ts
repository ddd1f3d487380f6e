import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {modelOf} from '../drafts.ts'
import {kindCalled} from '../kinds.ts'

function composed(text: string) {
  const {model, findings} = modelOf(text)
  const all: Finding[] = [...findings]
  const {tree} = compose(model, kindCalled('report'), finding => all.push(finding))
  return {markdown: markdownOf(tree), said: all.map(({message}) => message).join('\n'), findings: all}
}

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a name like others', name => {
  const there = composed(
    `导语: 全县有干部{${name}}，其中女干部{${name}.数值}。\n数据:\n  ${name}: {数值: 45人}\n图片:\n  ${name}: {文件: a.jpg, 说明: 新貌}\n章节:\n  - 标题: 强基\n    正文: 有力。\n    图片: ${name}\n`
  )
  expect(there.markdown).toContain('全县有干部45人，其中女干部45人')
  expect(there.markdown).toContain('新貌')

  const gone = composed(
    `导语: 全县有干部{${name}}。\n${name}: 甲\n章节:\n  - 标题: 强基\n    正文: 有力。\n    图片: ${name}\n    ${name}: 乙\n`
  )
  expect(gone.said).toContain(`“数据”中没有“${name}”`)
  expect(gone.said).toContain(`“图片”中没有“${name}”`)
  expect(gone.said.split(`未知字段“${name}”`)).toHaveLength(3)
  expect(gone.markdown.replaceAll('\\', '')).toContain(`{${name}}`)
})

test('what nobody sees is told with its place, and goes into no article', () => {
  const {markdown, findings} = composed(
    '标题: "水清\\u0000岸\\u001b绿"\n导语: 河长\u200b制推\u00ad行，增\u202e长5%。\n'
  )
  expect(markdown).toContain('水清岸绿')
  expect(markdown).toContain('河长制推行，增长5%。')
  const told = findings.filter(({ruleId}) => ruleId === 'unseen-character')
  expect(told.map(({message}) => message)).toEqual([
    '这里有看不见的字符（U+0000），这段文字里共 2 个，不会写进文件。',
    '这里有看不见的字符（U+200B），这段文字里共 3 个，不会写进文件。'
  ])
  // An escape may stand for more than a character, so that no edit is sure of it.
  expect(told.map(({fix}) => fix?.length)).toEqual([undefined, 3])
})

test('line ends of Word and of web pages divide paragraphs', () => {
  expect(composed('导语: "头一段。\\v又一段。\\u2028再一段。\\x85末一段。"\n').markdown).toContain(
    '头一段。\n\n又一段。\n\n再一段。\n\n末一段。'
  )
})
