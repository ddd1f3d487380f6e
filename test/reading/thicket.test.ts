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
