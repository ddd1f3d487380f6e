import {describe, expect, test} from 'vitest'
import {spellings} from '../../src/language/slots/spellings.ts'
import {correctTexts, defects} from '../lint/corpus.ts'

// Texts without the signs are passed over, so a pattern that finds more would miss it.
describe('a spelling of a slot', () => {
  const texts = [...correctTexts(), ...defects().map(({text}) => text)]
  test.each(spellings.map(({pattern, signs}) => ({pattern, signs})))('$pattern holds one of $signs', one => {
    const found = texts.flatMap(text => [...text.matchAll(one.pattern)].map(([words]) => words))
    expect(found.filter(words => ![...one.signs].some(sign => words.includes(sign)))).toEqual([])
  })

  test('is found somewhere in the corpus, so that the above says something', () => {
    const found = spellings.filter(({pattern}) => texts.some(text => text.search(pattern) >= 0))
    expect(found.length).toBeGreaterThan(spellings.length / 2)
  })
})
