import {expect, test} from 'vitest'
import type {Item} from '../../src/reading/pdf-item.ts'
import {linesOf, type PageLine} from '../../src/reading/pdf-lines.ts'
import {withNotes, withoutNotes} from '../../src/reading/pdf-notes.ts'

const item = (text: string, x: number, y: number, size = 16): Item => ({
  text,
  x,
  y,
  size,
  width: text.length * size
})
const line = (text: string, y: number, size = 16): PageLine => ({text, x: 80, right: 500, y, size, page: 1})

test('the sign of a note is no digit of the number behind it', () => {
  const [read] = linesOf([item('总值', 80, 500), item('1', 112, 506, 9), item('187.62', 117, 500)], 1)
  expect(read!.text).toBe('总值¹187.62')
  // On the line it is one.
  expect(linesOf([item('总值', 80, 500), item('1', 112, 500), item('87', 128, 500)], 1)[0]!.text).toBe(
    '总值187'
  )
})

test('notes at the foot of a page stand behind what refers to them', () => {
  const read = withoutNotes(
    [
      line('总值¹187.62亿元。', 500),
      line('另一段。', 478),
      line('1按现价', 420, 12),
      line('计算。', 404, 12)
    ],
    16
  )
  expect(read.lines.map(({text}) => text)).toEqual(['总值（注1）187.62亿元。', '另一段。'])
  const passages = read.lines.map(({text}, index) => ({
    text,
    line: index + 1,
    form: {block: 'paragraph'} as const
  }))
  expect(withNotes(passages, read.notes).map(({text}) => text)).toEqual([
    '总值（注1）187.62亿元。',
    '注1：按现价计算。',
    '另一段。'
  ])
})

test('what is not referred to, or only squared, is no note', () => {
  const plain = [line('面积12m²。', 500), line('2公里外。', 420, 12)]
  expect(withoutNotes(plain, 16)).toEqual({lines: plain, notes: []})
})
