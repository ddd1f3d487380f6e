import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emsOf} from '../../src/language/characters.ts'
import type {Item} from '../../src/reading/pdf-item.ts'
import {linesOf, type PageLine, withWholeTitles} from '../../src/reading/pdf-lines.ts'
import {tries} from '../tries.ts'

const size = 12
const cell = fc.oneof(
  fc.string({unit: fc.constantFrom(...'村镇县道路桥渠'), minLength: 1, maxLength: 6}),
  fc.integer({min: 1, max: 99999}).map(String),
  fc.constant('')
)

/** A table as it stands on a page: the cells of a column from its left, its right or in its middle. */
const table = fc
  .record({
    width: fc.integer({min: 2, max: 5}),
    height: fc.integer({min: 3, max: 6}),
    gaps: fc.array(fc.double({min: 0.4, max: 3, noNaN: true}), {minLength: 5, maxLength: 5}),
    sides: fc.array(fc.constantFrom(0, 0.5, 1), {minLength: 5, maxLength: 5}),
    isReversed: fc.boolean()
  })
  .chain(plan =>
    fc
      .array(fc.array(cell, {minLength: plan.width, maxLength: plan.width}), {
        minLength: plan.height,
        maxLength: plan.height
      })
      .map(rows => ({
        ...plan,
        gaps: [1, ...plan.gaps],
        rows: rows.map(row => row.map((text, at) => (at === 0 ? text || '合计' : text)))
      }))
  )

test('the columns of a table are told apart, however near they stand', () => {
  fc.assert(
    fc.property(table, ({rows, gaps, sides, isReversed}) => {
      const widths = rows[0]!.map((_, at) => Math.max(1, ...rows.map(row => emsOf(row[at]!))))
      // What has no column of its own, and rows of one cell, are no table.
      fc.pre(
        widths.every((_, at) => rows.some(row => row[at])) &&
          rows.every(row => row.filter(Boolean).length > 1)
      )
      const starts = widths.map(
        (_, at) => 5 + widths.slice(0, at).reduce((sum, one, index) => sum + one + gaps[index]!, 0)
      )
      const items = rows.flatMap((row, number) => {
        const own = row.flatMap((text, at): Item[] => {
          const room = widths[at]! - emsOf(text)
          const x = (starts[at]! + room * sides[at]!) * size
          return text ? [{text, x, y: 700 - number * 20, width: emsOf(text) * size, size}] : []
        })
        return own
      })
      const given = isReversed ? [...items].reverse() : items
      expect(linesOf(given, 1).map(({text}) => text.split('\t').map(one => one.trim()))).toEqual(
        rows.map(row => row.slice(0, row.findLastIndex(Boolean) + 1))
      )
    }),
    tries(200)
  )
})

describe('lines that are no table', () => {
  const line = (text: string, number: number): Item[] => {
    let x = 60
    return text.split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/).map(words => {
      const item = {text: words, x, y: 700 - number * 20, width: emsOf(words) * size, size}
      x += item.width + size * 0.25
      return item
    })
  }

  test('have no tabs, though digits stand off', () => {
    const lines = [
      '全县新修道路12公里、桥梁3座，',
      '惠及8个乡镇、6400余户群众，总',
      '投资2.4亿元，比上年多1成多。'
    ]
    expect(linesOf(lines.flatMap(line), 1).map(({text}) => text)).toEqual(lines)
  })

  test('keep a blank within a name', () => {
    expect(linesOf([{text: '县长 王 强', x: 60, y: 700, width: 5 * size, size}], 1)[0]!.text).toBe(
      '县长 王 强'
    )
  })
})

describe('a title of two lines', () => {
  const [left, right] = [60, 460]
  const lines = (firstRight: number): PageLine[] => [
    {text: '某市某局关于二〇二三年服务工作情', x: 62, right: firstRight, y: 700, size: 22, page: 1},
    {text: '况的报告', x: 200, right: 300, y: 660, size: 22, page: 1},
    {text: '各有关单位：', x: 60, right: 150, y: 600, size: 16, page: 1}
  ]
  const told = (firstRight: number) =>
    withWholeTitles(lines(firstRight), {left, right, size: 16}).map(({text}) => text)

  test('is one where its first line is as wide as the page', () => {
    expect(told(455)).toEqual(['某市某局关于二〇二三年服务工作情况的报告', '各有关单位：'])
  })

  test('is two where it was broken for its sense', () => {
    expect(told(400)).toHaveLength(3)
  })
})
