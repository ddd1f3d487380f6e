import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {isAlike} from '../../src/language/spelling/confusable.ts'
import {isWord} from '../../src/language/spelling/words.ts'

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
