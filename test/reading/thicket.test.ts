import {expect, test} from 'vitest'
import {textsOf} from '../../src/lint/texts.ts'
import {finished} from '../../src/reading/finished.ts'
import {readMarkdown} from '../../src/reading/markdown.ts'
import {withoutThickets} from '../../src/reading/thicket.ts'

const read = (text: string) =>
  textsOf({
    kind: finished,
    tree: readMarkdown({path: 'a.md', text, encoding: 'utf-8'}),
    photos: new Map()
  }).map(({value}) => value)

test('words among more marks than anyone writes stay as they were typed', () => {
  for (const words of ['甲*乙*', '甲[乙]', '甲`乙`', '甲**乙']) {
    const thicket = words.repeat(1500)
    expect(read(`# 题\n\n${thicket}\n\n**重点**突出\n`)).toEqual(['题', thicket, '重点突出'])
  }
})

test('a text keeps its length, and a block with few marks all of them', () => {
  const text = `${'*甲*\n\n'.repeat(2000)}${'甲\n=\n'.repeat(300)}`
  const thin = withoutThickets(text)
  expect(thin.length).toBe(text.length)
  expect(thin.startsWith('*甲*\n\n*甲*')).toBe(true)
  expect(thin).not.toContain('=')
})

test('more addresses than anyone writes in one paragraph stay as they were typed, and are no links', () => {
  for (const address of ['a.b@c.example ', 'www.a.example ', 'http://a.example/x ']) {
    const text = address.repeat(1500)
    expect(withoutThickets(text).length).toBe(text.length)
    expect(read(`# 题\n\n${text}\n\n见 ${address}\n`)).toEqual(['题', text.trim(), `见 ${address.trim()}`])
    const {children} = readMarkdown({path: 'a.md', text: `${text}\n\n${address}\n`, encoding: 'utf-8'})
    expect(children.map(one => 'children' in one && one.children[0]!.type)).toEqual(['text', 'link'])
  }
})

test('a paragraph of more lines than anyone writes keeps its line breaks, and a table its rows', () => {
  const lines = Array.from({length: 2500}, (_, index) => `第${index}行`)
  const [words = ''] = read(lines.join('\n'))
  expect(words.split('\n')).toEqual(lines)
  expect(withoutThickets(lines.join('\r\n'))).toHaveLength(lines.join('\r\n').length)
  expect(withoutThickets(lines.join('\n'))).not.toContain('\n')
  const table = ['|甲|乙|', '|-|-|', ...lines.map(line => `|${line}|1|`)].join('\n')
  expect(withoutThickets(table)).toBe(table)
})

test('lines that begin with colons go on with their paragraph, but for the line below the head of a table', () => {
  const lines = Array.from({length: 2500}, (_, index) => `:::第${index}行`)
  expect(read(lines.join('\n'))).toEqual([lines.join('\n')])
  expect(withoutThickets(lines.join('\n'))).not.toContain('\n')
  const table = [...lines, '甲', ':-'].join('\n')
  expect(withoutThickets(table)).toContain('\n:-')
})
