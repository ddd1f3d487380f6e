import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Arrangement} from '../../src/page/arrange.ts'
import {middles, photoSizes, scalesTried} from '../../src/page/photo-sizes.ts'
import type {Broken, StoryPart} from '../../src/page/sheet.ts'
import {mayHold, trial} from '../../src/page/simulate.ts'

/** What stays empty for a size and a place: whatever a seed says, in a few whole numbers, so that many are alike. */
const emptyBy = (seed: number) => (scale: number, count: number, middle: number) => {
  const mixed = Math.abs(Math.sin(seed + 31 * scale + 7 * count + 3 * middle)) * 1000
  return mixed % 10 < 4 ? undefined : {left: Math.floor(mixed % 17), sides: Math.floor(mixed % 3) / 2}
}

/** An arrangement that only carries what it was asked for. */
const carrying = (scale: number, count: number, middle: number) =>
  ({photos: [{scale, count, middle}], bands: []}) as unknown as Arrangement
const carried = ({photos}: Arrangement) =>
  photos[0] as unknown as {scale: number; count: number; middle: number}

test('the next photo size is the best of all that are left, as if every one were tried', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 0, max: 1e6}),
      fc.integer({min: 0, max: 3}),
      fc.boolean(),
      (seed, most, hasBoxes) => {
        const empty = emptyBy(seed)
        const counts = [3, 2, 1, 0].filter(count => count <= most)
        const every: {scale: number; middle: number; count: number; left: number; cost: number}[] = []
        const sizes = photoSizes({
          counts,
          hasBoxes,
          sized: (scale, count) => middle => carrying(scale, count, middle),
          attempt(arrangement) {
            const {scale, count, middle} = carried(arrangement)
            return empty(scale, count, middle)
          }
        })
        for (const count of counts)
          for (const middle of count > 1 || hasBoxes ? middles : middles.slice(0, 1))
            for (const scale of scalesTried()) {
              const tried = empty(scale, count, middle)
              if (!tried) continue
              const wish = 4 * Math.abs(Math.log(scale)) + 8 * (counts[0]! - count)
              every.push({scale, middle, count, left: tried.left, cost: tried.left + tried.sides + wish})
            }
        every.sort((a, b) => a.cost - b.cost)
        for (const margin of [0, 0, 1, 2, 3, 5, 8, 13, 21]) {
          const best = every.find(({left}) => left >= margin)
          const next = sizes.next(margin)
          expect(next && [next.scale, next.middle, next.count]).toEqual(
            best && [best.scale, best.middle, best.count]
          )
          if (best) every.splice(every.indexOf(best), 1)
        }
      }
    )
  )
})

const photo = fc.record({
  column: fc.nat(2),
  span: fc.integer({min: 1, max: 2}),
  at: fc.double({min: 0, max: 1, noNaN: true}),
  rows: fc.integer({min: 3, max: 30})
})
const item = fc.record({
  kind: fc.constantFrom('text', 'text', 'section', 'sub'),
  rows: fc.integer({min: 1, max: 20})
})

test('a story that its columns surely cannot hold has rows over, however it is threaded', () => {
  fc.assert(
    fc.property(
      fc.array(photo, {maxLength: 3}),
      fc.array(item, {minLength: 1, maxLength: 40}),
      fc.integer({min: 10, max: 90}),
      (photos, items, rows) => {
        const part = {columns: 4, rows, items, photos: photos as unknown as Broken[], bands: [{rows: 2}]}
        const measured = {'title-rows': 4, items: items.map(one => one.rows)}
        const story = part as unknown as StoryPart
        if (!mayHold(story, measured)) expect(trial(story, measured).over).toBeGreaterThan(0)
      }
    )
  )
})
