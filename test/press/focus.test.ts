import {expect, test} from 'vitest'
import {focusIn} from '../../src/photo/focus.ts'

const [width, height] = [96, 32]

/** Grey pixels, with stripes from one column on up to another; `strength` is how far they are from the grey. */
function stripes(bands: ReadonlyArray<readonly [from: number, to: number, strength: number]>) {
  const data = new Uint8ClampedArray(width * height * 4).fill(128)
  for (let y = 0; y < height; y++)
    for (const [from, to, strength] of bands)
      for (let x = from; x < to; x++) {
        const value = 128 + (x % 2 === 0 ? strength : -strength)
        data.set([value, value, value, 255], (y * width + x) * 4)
      }
  return {data, width, height}
}

test('a crop follows what draws the eye', () => {
  const [across, down] = focusIn(stripes([[66, 90, 100]]), 1)!
  expect(across).toBeGreaterThan(0.7)
  expect(down).toBe(0.5)
})

test('the middle stays where it is as good, or hardly less so', () => {
  expect(focusIn(stripes([[0, width, 100]]), 1)).toBeUndefined()
  expect(focusIn(stripes([[34, 62, 100]]), 1)).toBeUndefined()
})

test('where there is a quarter more beside it, the middle is left', () => {
  expect(
    focusIn(
      stripes([
        [34, 62, 60],
        [66, 94, 75]
      ]),
      1
    )?.[0]
  ).toBeGreaterThan(0.6)
})
