import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {nearWords} from '../../src/language/spelling/beside.ts'
import {isAlike, standIns} from '../../src/language/spelling/confusable.ts'
import {misspeltIn} from '../../src/language/spelling/misspelt.ts'
import data from '../../src/language/spelling/words.json' with {type: 'json'}
import {isWord} from '../../src/language/spelling/words.ts'
import {wordEndsIn} from '../../src/language/words.ts'

const file = new URL('../../src/language/spelling/by-hand.yaml', import.meta.url)
const {mistaken, right, never}: Record<string, string> = parse(readFileSync(file, 'utf8'))
const wordsIn = (list = '') => list.split(/\s+/).filter(Boolean)

test('what by-hand.yaml says of misspelt words is in words.json (`scripts/spelling.mjs` writes it)', () => {
  expect(wordsIn(mistaken).length).toBeGreaterThan(10)
  expect(wordsIn(right).length).toBeGreaterThan(10)
  expect(wordsIn(mistaken).filter(([one, other]) => !isAlike(one!, other!))).toEqual([])
  expect(wordsIn(right).filter(word => !isWord(word))).toEqual([])
  expect(wordsIn(never).filter(isWord)).toEqual([])
})

/** Every fortieth pair of words that often stand side by side. */
const beside = data.beside
  .split(' ')
  .flatMap(group => (group.slice(2).match(/../g) ?? []).map(second => group.slice(0, 2) + second))
  .filter((_, index) => index % 40 === 0)

test('two words that often stand side by side are right', () => {
  expect(beside.length).toBeGreaterThan(100)
  expect(beside.filter(both => [...misspeltIn(both)].length > 0)).toEqual([])
})

test('with one character that looks alike they are told, where it makes no word', () => {
  const tries = beside.flatMap(both => {
    const wrong = standIns(both.charCodeAt(3)).map(unit => both.slice(0, 3) + String.fromCharCode(unit))
    return wrong.filter(written => wordEndsIn(written).has(3)).map(written => ({written, both}))
  })
  const told = tries.filter(({written, both}) => {
    const [found] = misspeltIn(written)
    return (
      found !== undefined && written.slice(0, found.start) + found.right + written.slice(found.end) === both
    )
  })
  expect(tries.length).toBeGreaterThan(200)
  expect(told.length / tries.length).toBeGreaterThan(0.8)
})

test('what is one character away from such a word and stands in laws and news is taken for no other', () => {
  const texts = data.seen.split(' ').flatMap(seen => beside.map(both => `${both.slice(0, 2)}${seen}`))
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(written => nearWords(written, 0).some(({wrong}) => wrong > 1))).toEqual([])
})

test('what stands beside anything, such as 的, is taken for no other character', () => {
  expect([...misspeltIn('当地对滑雪场的设施与服务作了改进')]).toEqual([])
})

test('a character that ends a longer word is part of no other one', () => {
  const longer = data.three
    .split(' ')
    .flatMap(group => (group.slice(1).match(/../g) ?? []).map(rest => group[0] + rest))
  const told = longer.map(word => `${word}劝他们早点回家`).filter(text => [...misspeltIn(text)].length > 0)
  expect(longer.length).toBeGreaterThan(500)
  expect(told).toEqual([])
  expect([...misspeltIn('依法保障人劝')]).toEqual([{start: 4, end: 6, right: '人权'}])
})
