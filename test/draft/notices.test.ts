import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {draftNotices} from '../../src/draft/notices.ts'
import {yamlNotices} from '../../src/draft/yaml-notices.ts'

test('has a sentence of our own for every error code of the YAML library', () => {
  const types = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8')
  const codes = types.match(/type ErrorCode = ([^;]+);/)?.[1]?.match(/[A-Z_\d]+/g)
  expect(Object.keys(yamlNotices).sort()).toEqual(codes?.sort())
})

test('names every notice once, and explains it in both languages', () => {
  expect(new Set(draftNotices.map(({id}) => id)).size).toBe(draftNotices.length)
  for (const {id, title, why, how} of draftNotices) {
    expect(id).toMatch(/^[a-z]+(-[a-z\d]+)*$/)
    for (const {zh, en} of [title, why, how]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
    for (const {zh, en} of [why, how]) {
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/\.$/)
    }
  }
})
