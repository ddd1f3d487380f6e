import fc from 'fast-check'
import {expect, test} from 'vitest'
import {inOrder} from '../../src/batch/in-order.ts'

const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => later(turns - 1))

test('results come in the order of the items, and no more are worked on at once than is said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(30)), fc.integer({min: 1, max: 7}), async (turns, atOnce) => {
      let working = 0
      let most = 0
      const taken: number[] = []
      const items = turns.map((_, index) => index)
      const work = async (index: number) => {
        most = Math.max(most, ++working)
        await later(turns[index]!)
        working--
        return index * 2
      }
      for await (const [item, result] of inOrder(items, work, {atOnce})) {
        expect(result).toBe(item * 2)
        taken.push(item)
      }
      expect(taken).toEqual(items)
      expect(most).toBeLessThanOrEqual(atOnce)
    })
  )
})

test('after a stop what was begun comes to its end, and nothing else is begun', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.integer({min: 1, max: 4}), async (at, atOnce) => {
      const stop = new AbortController()
      const begun: number[] = []
      const taken: number[] = []
      const items = Array.from({length: 30}, (_, index) => index)
      const work = async (item: number) => {
        begun.push(item)
        if (item === at) stop.abort()
        await later(item % 5)
        return item
      }
      for await (const [item] of inOrder(items, work, {atOnce, signal: stop.signal})) taken.push(item)
      expect(taken).toEqual(begun.toSorted((a, b) => a - b))
      expect(taken.length).toBeLessThan(30)
    })
  )
})

test('one at a time, the next is begun when the last was taken', async () => {
  const told: string[] = []
  const work = async (item: string) => void told.push(`begin ${item}`)
  for await (const [item] of inOrder(['a', 'b'], work, {atOnce: 1})) {
    await later(5)
    told.push(`take ${item}`)
  }
  expect(told).toEqual(['begin a', 'take a', 'begin b', 'take b'])
})
