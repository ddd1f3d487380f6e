import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {emsOf} from '../../src/language/characters.ts'
import type {Item} from '../../src/reading/pdf-item.ts'
import {linesOf} from '../../src/reading/pdf-lines.ts'
import {type OperatorNumbers, type Rule, rulesIn} from '../../src/reading/pdf-rules.ts'
import {gridsIn} from '../../src/reading/pdf-tables.ts'
import {tries} from '../tries.ts'

const size = 12
const words = fc.string({unit: fc.constantFrom(...'村镇县道路桥渠林网'), minLength: 1, maxLength: 18})
const table = fc
  .record({width: fc.integer({min: 2, max: 4}), height: fc.integer({min: 2, max: 5})})
  .chain(({width, height}) =>
    fc.record({
      widths: fc.array(fc.integer({min: 4, max: 9}), {minLength: width, maxLength: width}),
      rows: fc.array(fc.array(words, {minLength: width, maxLength: width}), {
        minLength: height,
        maxLength: height
      }),
      isByArea: fc.boolean()
    })
  )

/** A table with lines around its cells, whose words are broken where their cell ends. */
function drawn({widths, rows}: {widths: ReadonlyArray<number>; rows: ReadonlyArray<ReadonlyArray<string>>}) {
  const columns = [0, ...widths].map(
    (_, at, all) => 60 + size * all.slice(0, at + 1).reduce((a, b) => a + b, 0)
  )
  const items: Item[] = []
  const levels = [700]
  for (const row of rows) {
    const top = levels.at(-1)!
    const most = Math.max(...row.map((text, at) => Math.ceil(text.length / (widths[at]! - 1))))
    for (const [at, text] of row.entries()) {
      const room = widths[at]! - 1
      for (let line = 0; line * room < text.length; line++) {
        const part = text.slice(line * room, (line + 1) * room)
        const x = columns[at]! + size / 2
        items.push({text: part, x, y: top - 14 - line * 15, width: emsOf(part) * size, size})
      }
    }
    levels.push(top - most * 15 - 6)
  }
  const rules: Rule[] = [
    ...levels.map(at => ({isLevel: true, at, from: columns[0]!, to: columns.at(-1)!})),
    ...columns.map(at => ({isLevel: false, at, from: levels.at(-1)!, to: levels[0]!}))
  ]
  return {items, rules}
}

test('the words of a ruled cell are together, on however many lines they stand', () => {
  fc.assert(
    fc.property(table, ({widths, rows}) => {
      const {items, rules} = drawn({widths, rows})
      const lines = linesOf(items, 1, gridsIn(rules))
      expect(lines.map(({text}) => text.split('\t'))).toEqual(rows)
    }),
    tries(60)
  )
})

test('cells without a line between them are one', () => {
  const rows = [
    ['项目', '数量', ''],
    ['', '去年', '今年'],
    ['水渠', '3', '5']
  ]
  const {items, rules} = drawn({widths: [5, 5, 5], rows})
  const [left, , right] = [60, 120, 180].map(x => x + 0)
  const [top, second, third] = rules.filter(({isLevel}) => isLevel).map(({at}) => at)
  const open = rules.flatMap((rule): Rule[] => {
    // 项目 goes down over two rows, 数量 goes over two columns.
    if (rule.isLevel && rule.at === second) return [{...rule, from: left! + 60}]
    if (!rule.isLevel && rule.at === right) return [{...rule, to: second!}]
    return [rule]
  })
  expect(third).toBeLessThan(top!)
  expect(linesOf(items, 1, gridsIn(open)).map(({text}) => text.split('\t'))).toEqual(rows)
})

test('a line under a head and a frame around text are no table', () => {
  const line: Rule = {isLevel: true, at: 500, from: 60, to: 500}
  expect(gridsIn([line, {...line, at: 480}])).toEqual([])
  const {items, rules} = drawn({widths: [30], rows: [['通过议事会解决问题'], ['逐户走访']]})
  expect(linesOf(items, 1, gridsIn(rules)).map(({text}) => text)).toEqual(['通过议事会解决问题', '逐户走访'])
})

test('lines are known by what a page draws, as lines, thin areas and the sides of boxes, moved or not', () => {
  const names: OperatorNumbers = {
    save: 1,
    restore: 2,
    transform: 3,
    constructPath: 4,
    endPath: 5,
    paintFormXObjectBegin: 6,
    paintFormXObjectEnd: 7
  }
  const [stroke, fill] = [8, 9]
  const line = [0, 10, 20, 1, 110, 20]
  const area = [0, 10, 20, 1, 10.5, 20, 1, 10.5, 90, 1, 10, 90, 4]
  const box = [0, 0, 0, 1, 50, 0, 1, 50, 40, 1, 0, 40, 4]
  const curve = [0, 0, 0, 2, 1, 1, 30, 30, 60, 0]
  const rules = (...steps: ReadonlyArray<readonly [number, unknown]>) =>
    rulesIn({fnArray: steps.map(([name]) => name), argsArray: steps.map(([, args]) => args)}, names)
  const path = (paint: number, numbers: number[]) => [names.constructPath, [paint, [numbers]]] as const
  expect(rules(path(stroke, line))).toEqual([{isLevel: true, at: 20, from: 10, to: 110}])
  expect(rules(path(fill, area))).toEqual([{isLevel: false, at: 10.25, from: 20, to: 90}])
  expect(rules(path(stroke, box))).toHaveLength(4)
  expect(rules(path(names.endPath, box), path(stroke, curve))).toEqual([])
  const moved = [1, 0, 0, 1, 100, 200]
  expect(
    rules(
      [names.save, null],
      [names.transform, moved],
      path(stroke, line),
      [names.restore, null],
      path(stroke, line)
    )
  ).toEqual([
    {isLevel: true, at: 220, from: 110, to: 210},
    {isLevel: true, at: 20, from: 10, to: 110}
  ])
})
