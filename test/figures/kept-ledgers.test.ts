import {expect, test} from 'vitest'
import {type Said, startLedgers} from '../../src/lint/figures/kept-ledgers.ts'

const said = (index: number): Said => ({
  file: `${index % 3}.yaml`,
  said: `${index}.50万人`,
  sense: index % 2 === 0 ? 'exact' : 'least',
  value: index + 0.1,
  step: 1e-3,
  low: -0.30000000000000004,
  high: index % 2 === 0 ? index : Number.POSITIVE_INFINITY,
  start: index,
  end: index + 7
})

test('a place has all that was written of it, however many others were asked for meanwhile', () => {
  const ledgers = startLedgers()
  const places = Array.from({length: 700}, (_, index) => `第${index}县`)
  const expected = new Map<string, [string, Said][]>()
  for (let round = 0; round < 3; round++)
    for (const [index, place] of places.entries()) {
      const key = `全县\n“${round}”人口\n人\n${index % 5}`
      ledgers.of(place).set(key, said(index + round))
      expected.set(place, [...(expected.get(place) ?? []), [key, said(index + round)]])
    }
  for (const place of places.toReversed()) expect([...ledgers.of(place)]).toEqual(expected.get(place))
  expect([...ledgers.of('别处')]).toEqual([])
})
