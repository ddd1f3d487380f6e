import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Arrangement, afterAll, arrange, arrangementAfter, pathAfter} from '../../src/amend/arrange.ts'
import {withEdits} from '../../src/amend/edit.ts'
import {countAt, partAt, wordsOf} from '../../src/amend/find.ts'
import {removeItem} from '../../src/amend/items.ts'
import {formTree} from '../../src/amend/tree.ts'
import {tries} from '../tries.ts'

const list = ['honors']
const [block, flow] = [
  (names: ReadonlyArray<string>) =>
    `荣誉:\n${names.map(name => `  - 称号: ${name}\n`).join('')}展望: 结尾。\n`,
  (names: ReadonlyArray<string>) =>
    `荣誉: [${names.map(name => `{称号: ${name}}`).join(', ')}]\n展望: 结尾。\n`
]
const titlesIn = (text: string) => {
  const tree = formTree(text)
  return Array.from({length: countAt(tree, list)}, (_, at) =>
    (wordsOf(partAt(tree, [...list, at, 'name']), '') ?? '').trim()
  )
}
const made = (text: string, one: Arrangement) => {
  const edits = arrange(formTree(text), one)
  return edits && withEdits(text, edits)
}

test.each([block, flow])('an item that is not there is taken out of nothing', write => {
  const tree = formTree(write(['甲', '乙']))
  expect(removeItem(tree, list, 2)).toBeUndefined()
  expect(removeItem(tree, list, 7)).toBeUndefined()
  expect(removeItem(formTree('荣誉: 甲\n'), list, 1)).toBeUndefined()
})

test('a path leads to the same item after lists were arranged', () => {
  const arrangement = fc.oneof(
    fc.record({does: fc.constant('insert' as const), list: fc.constant(list), at: fc.nat(4)}),
    fc.record({does: fc.constant('remove' as const), list: fc.constant(list), at: fc.nat(4)}),
    fc.record({
      does: fc.constant('move' as const),
      list: fc.constant(list),
      at: fc.nat(4),
      by: fc.integer({min: -4, max: 4})
    })
  )
  fc.assert(
    fc.property(fc.constantFrom(block, flow), fc.array(arrangement, {maxLength: 6}), (write, asked) => {
      const names = ['甲', '乙', '丙', '丁', '戊']
      let text = write(names)
      const done: Arrangement[] = []
      for (const one of asked) {
        const next = made(text, one)
        if (next === undefined) continue
        text = next
        done.push(one)
      }
      const titles = titlesIn(text)
      for (const [index, name] of names.entries()) {
        const path = afterAll([...list, index, 'name'], done, pathAfter)
        const at = titles.indexOf(name)
        expect(path).toEqual(at < 0 ? undefined : [...list, at, 'name'])
      }
      expect(text).toMatch(/\n展望: 结尾。\n$/)
    }),
    tries(200)
  )
})

test('what was meant of an item is meant of it wherever it went', () => {
  const moved: Arrangement = {does: 'move', list, at: 0, by: 2}
  const gone: Arrangement = {does: 'remove', list, at: 1}
  const inner = [...list, 0, 'photos']
  expect(arrangementAfter({does: 'remove', list, at: 0}, moved)).toEqual({does: 'remove', list, at: 2})
  expect(arrangementAfter({does: 'move', list, at: 1, by: 1}, moved)).toEqual({
    does: 'move',
    list,
    at: 0,
    by: 1
  })
  expect(arrangementAfter({does: 'remove', list, at: 1}, gone)).toBeUndefined()
  expect(arrangementAfter({does: 'move', list, at: 1, by: 1}, gone)).toBeUndefined()
  expect(arrangementAfter({does: 'insert', list, at: 1}, gone)).toEqual({does: 'insert', list, at: 1})
  expect(arrangementAfter({does: 'insert', list}, gone)).toEqual({does: 'insert', list})
  expect(arrangementAfter({does: 'insert', list: inner}, moved)).toEqual({
    does: 'insert',
    list: [...list, 2, 'photos']
  })
  expect(arrangementAfter({does: 'remove', list: [...list, 1, 'photos'], at: 0}, gone)).toBeUndefined()
  // Another list is none of its business.
  expect(pathAfter(['attachments', 1], gone)).toEqual(['attachments', 1])
  expect(pathAfter(list, gone)).toEqual(list)
})
