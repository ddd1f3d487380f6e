import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {draftNotices} from '../../src/draft/notices.ts'
import {check} from '../../src/engine/check.ts'
import {mendDraft} from '../../src/lint/mend-draft.ts'
import {tries} from '../tries.ts'
import {ourSettings} from './corpus.ts'
import {loadKinds} from './kinds.ts'

const draft = readFileSync(new URL('../corpus/draft.yaml', import.meta.url), 'utf8')
const config = {
  settings: ourSettings(),
  allow: {names: [], words: []},
  terms: [],
  templates: [],
  campaigns: []
}
const kinds = loadKinds()

const checked = async (text: string) => {
  const {findings} = await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds, config})
  return {findings, errors: findings.filter(({severity}) => severity === 'error').map(({ruleId}) => ruleId)}
}

/** What --fix makes of a text, with its rounds. */
async function mended(text: string): Promise<string> {
  let now = text
  for (let round = 0; round < 5; round++) {
    const {text: next, applied} = mendDraft(now, (await checked(now)).findings)
    if (applied.length === 0) return now
    now = next
  }
  throw new Error('Cannot come to an end: the fixes quarrel')
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test.each([
  ['展望: "石榴红"工程接续奋斗。', `展望: '“石榴红”工程接续奋斗。'`],
  ["展望: '石榴红'工程接续奋斗。", '展望: "“石榴红”工程接续奋斗。"'],
  ['展望: "甲"和"乙"同心,奋斗。', `展望: '“甲”和“乙”同心，奋斗。'`],
  ['展望: 走访    户，投入  万元。', '展望: 走访    户，投入  万元。'],
  ['展望: *县接续"奋斗"。', `展望: '*县接续“奋斗”。'`]
])('mends %s whole', async (typed, fixed) => {
  const base = draft.replace(/^展望:.*\n(?: .*\n)*/m, '')
  const text = await mended(`${base}\n${typed}\n`)
  expect(text.trimEnd().split('\n').at(-1)).toBe(fixed)
})

const slip = fc.constantFrom(
  '"石榴红"',
  "'五小'",
  '(街道)',
  ',',
  ':',
  '!',
  '  ',
  '　',
  '、等',
  '--',
  '...',
  '，，',
  '"',
  "'",
  '“',
  '{',
  '}',
  ' #',
  ': ',
  '*',
  '% '
)

const reading = new Set(draftNotices.map(({id}) => id))

test('keeps every word, comes to an end, leaves no mark alone and no doubt about reading unsaid', async () => {
  const lines = draft.split('\n')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(60), slip), {minLength: 1, maxLength: 4}),
      async slips => {
        const typed = [...lines]
        for (const [at, column, words] of slips) {
          const line = typed[at]!
          const from = Math.max(line.search(/[:：-]/) + 2, Math.min(column, line.length))
          typed[at] = line.slice(0, from) + words + line.slice(from)
        }
        const text = typed.join('\n')
        const before = await checked(text)
        const fixed = await mended(text)
        expect(wordsOf(fixed)).toBe(wordsOf(text))
        const after = await checked(fixed)
        const count = (all: ReadonlyArray<string>) => all.filter(id => id === 'unpaired-marks').length
        expect(count(after.errors)).toBeLessThanOrEqual(count(before.errors))
        const isDoubtful = before.findings.some(
          ({ruleId, severity, fix}) => severity === 'error' && !fix && reading.has(ruleId)
        )
        if (isDoubtful) expect(after.errors.filter(id => reading.has(id))).not.toEqual([])
      }
    ),
    tries(60)
  )
})
