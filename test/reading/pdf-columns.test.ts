import {expect, test} from 'vitest'
import {columnsOf} from '../../src/reading/pdf-columns.ts'
import type {Item} from '../../src/reading/pdf-item.ts'

const size = 10
const item = (text: string, x: number, y: number, ems = 15): Item => ({text, x, y, width: ems * size, size})
const wordsIn = (columns: ReadonlyArray<ReadonlyArray<Item>>): string[] =>
  columns.map(column => column.map(({text}) => text).join(''))

/** Lines of a column from the top. */
const column = (name: string, x: number, count: number): Item[] =>
  Array.from({length: count}, (_, line) =>
    item(`${name}${line}`, x, 700 - line * 16, line === count - 1 ? 6 : 15)
  )

test('columns come one after the other, moved to where the first begins, below what goes across them', () => {
  const across = item('题', 50, 750, 33)
  const read = columnsOf([...column('左', 50, 7), across, ...column('右', 225, 6)])
  expect(wordsIn(read)).toEqual(['题', '左0左1左2左3左4左5左6', '右0右1右2右3右4右5'])
  expect(read[2]!.every(({x}) => x === 50)).toBe(true)
})

test('three columns are read, though the last is short', () => {
  const read = columnsOf([...column('甲', 50, 20), ...column('乙', 225, 20), ...column('丙', 400, 8)])
  expect(read.map(([first]) => first!.text)).toEqual(['甲0', '乙0', '丙0'])
})

test('cells that do not fill their column are a table, and few lines beside each other are none', () => {
  const cells = Array.from({length: 9}, (_, row) => [
    item('单位', 50, 700 - row * 16, row === 4 ? 15 : 4),
    item('数', 225, 700 - row * 16, row === 2 ? 15 : 3)
  ])
  expect(columnsOf(cells.flat())).toHaveLength(1)
  expect(columnsOf([...column('左', 50, 5), ...column('右', 225, 5)])).toHaveLength(1)
})
