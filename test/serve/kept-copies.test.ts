import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, test} from 'vitest'
import {keptCopies, keptFolder} from '../../src/serve/kept-copies.ts'
import {rootOf} from '../../src/serve/root.ts'
import {thinOut} from '../../src/serve/thin-out.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const now = Date.UTC(2026, 5, 30, 8)

const stay = (times: ReadonlyArray<number>, at = now) => {
  const gone = new Set(thinOut(times, at))
  return times.filter(time => !gone.has(time))
}

describe('of the copies of a draft', () => {
  const times = fc.uniqueArray(fc.integer({min: 0, max: 400 * day}), {maxLength: 400})

  test('the newest twenty always stay, and never more than two hundred', () => {
    fc.assert(
      fc.property(times, ages => {
        const all = ages.map(age => now - age).sort((a, b) => b - a)
        const kept = stay(all)
        expect(kept.slice(0, 20)).toEqual(all.slice(0, 20))
        expect(kept.length).toBeLessThanOrEqual(200)
      })
    )
  })

  test('what stays would stay if they were looked at again', () => {
    fc.assert(
      fc.property(times, ages => {
        const kept = stay(ages.map(age => now - age))
        expect(stay(kept)).toEqual(kept)
      })
    )
  })

  test('there is one for every ten minutes of the last hours, and for every day before', () => {
    // A copy every half minute for three days.
    const all = Array.from({length: 3 * 24 * 120}, (_, index) => now - index * (minute / 2))
    const kept = stay(all)
    for (let ago = hour; ago < 23 * hour; ago += 10 * minute)
      expect(kept.some(time => Math.abs(now - ago - time) <= 10 * minute)).toBe(true)
    for (const days of [1, 2])
      expect(kept.some(time => now - time >= days * day && now - time < (days + 1) * day)).toBe(true)
    expect(kept.length).toBeLessThan(180)
  })
})

describe('copies in a folder', () => {
  let folder: string
  afterEach(() => rm(folder, {recursive: true, force: true}))

  test('come one after the other even when the clock goes back, and old ones go', async () => {
    folder = await mkdtemp(join(tmpdir(), 'zongshu-kept-'))
    let time = now
    const {keep, list, read} = keptCopies(rootOf(folder), () => time)
    for (let count = 0; count < 60; count++) {
      keep('各县/甲.yaml', new TextEncoder().encode(`第 ${count} 份`))
      time += count === 30 ? -day : 1000
    }
    const copies = list('各县/甲.yaml')
    const texts = copies.map(({at}) => new TextDecoder().decode(read('各县/甲.yaml', at)))
    expect(texts.slice(0, 20)).toEqual(Array.from({length: 20}, (_, index) => `第 ${59 - index} 份`))
    expect(copies.length).toBeLessThan(25)
    expect(await readdir(join(folder, keptFolder, '各县/甲.yaml'))).toHaveLength(copies.length)
  })
})
