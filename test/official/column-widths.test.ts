import type {Table} from 'mdast'
import {expect, test} from 'vitest'
import {columnWidths} from '../../src/official/column-widths.ts'

const [cell, padding, width] = [240, 85, 8845]

/** How many characters each column of a table holds. */
function charactersOf(rows: ReadonlyArray<ReadonlyArray<string>>): number[] {
  const table: Table = {
    type: 'table',
    children: rows.map(row => ({
      type: 'tableRow',
      children: row.map(value => ({type: 'tableCell', children: [{type: 'text', value}]}))
    }))
  }
  const widths = columnWidths(table, {cell, padding, width})
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(width)
  return widths.map(one => (one - 2 * padding) / cell)
}

const head = [
  '序号',
  '乡',
  '村',
  '户数（户）',
  '人口（人）',
  '低保（户）',
  '特困（人）',
  '改厕（座）',
  '备注'
]
const remark = '含搬迁户十二户，另有长期外出务工九人'

test('columns with long heads leave room to the one with much to say', () => {
  const widths = charactersOf([head, ['1', '东岭乡', '河口村', '127', '451', '4', '1', '61', remark]])
  expect(widths.at(-1)).toBeGreaterThan(widths[3]!)
  expect(widths.at(-1)).toBeGreaterThan(5)
})

test('no number is divided, however little room there is', () => {
  const sums = ['12,860.50', '9,731.25', '128,600.75']
  const widths = charactersOf([
    ['项目', ...head.slice(3, 8), '总投资', '已完成', '合计', '说明'],
    ['城北片区改造', '1', '2', '3', '4', '5', ...sums, remark]
  ])
  for (const [index, sum] of sums.entries())
    expect(widths[6 + index]).toBeGreaterThanOrEqual(sum.length / 2 - 0.5)
})

test('where there is room, a head stands on one line', () => {
  const widths = charactersOf([
    ['序号', '名称', '总投资（万元）'],
    ['1', '河口桥', '860']
  ])
  expect(widths[2]).toBeGreaterThanOrEqual(7)
})
