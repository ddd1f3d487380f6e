import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {loadKinds} from '../lint/kinds.ts'
import {figureRules} from './rules.ts'

const folder = new URL('../../examples/', import.meta.url)
const kinds = loadKinds()
const drafts = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .flatMap(({name}) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter(file => /^draft.*\.yaml$/.test(file))
      .map(file => ({name, text: readFileSync(new URL(`${name}/${file}`, folder), 'utf8')}))
  )

async function find(text: string) {
  const {findings, rulesSkipped} = await check(
    {path: 'draft.yaml', text, encoding: 'utf-8'},
    {kinds, rules: figureRules}
  )
  expect(rulesSkipped).toEqual([])
  return findings.filter(({ruleId}) => figureRules.some(({id}) => id === ruleId))
}

test.each(drafts)('$name has no mistake in its figures', async ({text}) => {
  const findings = await find(text)
  expect(findings.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
})

/** Relations of a data block, the number in each that is to be spoilt, and the rule that must notice. */
const relations: ReadonlyArray<readonly [rule: string, relation: RegExp]> = [
  ['share-mismatch', /占: [^,}\s]+, 占比: (?<number>\d[\d.]*)%/dg],
  [
    'average-growth-mismatch',
    /\d年: \d[^,]*, \d{4}年: [^,]*, 年均增长: (?<number>\d[\d.]*)%(?!, 口径: 可比价)(?=[^}]*\})/dg
  ],
  ['sum-mismatch', /数值: (?<number>\d+)[^,]*, 合计:/dg],
  ['unequal-counts', /数值: (?<number>\d+)[^,]*, 等于:/dg],
  ['subset-exceeds-whole', /数值: (?<number>\d[\d.]*)[^,]*, 属于:/dg]
]

describe('a spoilt number', () => {
  test.each(relations)('is found by %s in every example', async (rule, relation) => {
    let count = 0
    for (const {name, text} of drafts) {
      for (const found of text.matchAll(relation)) {
        if (/口径: 可比价/.test(text.slice(found.index).split('}', 1)[0]!)) continue
        const [start, end] = found.indices!.groups!.number!
        // Thousands for subsets, which are wrong only when they are too large.
        const spoilt = `${text.slice(0, start)}7${text.slice(start, end)}${text.slice(end)}`
        const more =
          rule === 'subset-exceeds-whole'
            ? spoilt.replace(`7${text.slice(start, end)}`, `99999${text.slice(start, end)}`)
            : spoilt
        const findings = await find(more)
        expect(
          findings.map(({ruleId}) => ruleId),
          `${name}: ${found[0]}`
        ).toContain(rule)
        count++
      }
    }
    expect(count).toBeGreaterThan(0)
  })
})
