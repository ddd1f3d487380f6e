import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {lexicon, wordsOf} from '../../src/language/lexicon/lexicon.ts'

const folder = new URL('../../lexicon/', import.meta.url)

test('the lexicon is what its lists say (`node scripts/lexicon.mjs` writes it)', () => {
  const lists = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => [name.replace('.yaml', ''), parse(readFileSync(new URL(name, folder), 'utf8'))])
  expect(lexicon).toEqual(Object.fromEntries(lists))
})

test('no row names a word twice', () => {
  const rows: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') rows.push(value)
    else if (value && typeof value === 'object') for (const one of Object.values(value)) collect(one)
  }
  collect(lexicon)
  expect(rows.length).toBeGreaterThan(10)
  const twice = rows.flatMap(row => wordsOf(row).filter((word, index, all) => all.indexOf(word) < index))
  expect(twice).toEqual([])
})
