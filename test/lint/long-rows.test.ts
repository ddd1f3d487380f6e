import {expect, test} from 'vitest'
import {lostIn} from '../../src/draft/coverage.ts'
import {lint} from '../../src/lint/lint.ts'
import {announcedCount} from '../../src/lint/rules/announced-count.ts'
import {ellipsisForm} from '../../src/lint/rules/ellipsis-form.ts'
import {numbering} from '../../src/lint/rules/numbering.ts'
import {relativeTime} from '../../src/lint/rules/relative-time.ts'
import {shareMismatch} from '../../src/lint/rules/share-mismatch.ts'
import {straySpace} from '../../src/lint/rules/stray-space.ts'
import {subsetExceedsWhole} from '../../src/lint/rules/subset-exceeds-whole.ts'
import {sumMismatch} from '../../src/lint/rules/sum-mismatch.ts'
import {unpairedMarks} from '../../src/lint/rules/unpaired-marks.ts'
import {findSlots} from '../../src/model/slots.ts'
import {readText} from '../../src/reading/text.ts'
import {junit} from '../../src/report/junit.ts'
import {text} from '../../src/report/text.ts'
import {subjectOfText} from './example.ts'

// What reads something again from each of its places takes minutes at these lengths, and else a moment. No time is
// asserted: a slow one runs into the limit of its test.
const row = (unit: string, length: number) => unit.repeat(length / unit.length)

test.each([...'*＊×✕XxＸｘ_○？　'])('slots are found in a row of %s', sign => {
  expect(findSlots(row(sign, 300_000)).length).toBeLessThanOrEqual(1)
})

test.each([
  ['…', 300_000, ellipsisForm],
  ['“', 80_000, unpairedMarks],
  ['（', 80_000, unpairedMarks],
  ['”', 80_000, unpairedMarks],
  ['今年', 100_000, relativeTime],
  ['国 ', 100_000, straySpace],
  ['甲 乙，', 100_000, straySpace],
  ['从城市、乡村、学校上。', 100_000, announcedCount],
  ['其中省级3万元，', 60_000, sumMismatch],
  ['其中12人，', 60_000, subsetExceedsWhole],
  ['一是甲，二是乙：', 300_000, numbering]
])('a row of %s is read to its end', (unit, length, rule) => {
  const {broken} = lint(subjectOfText(row(unit, length), 'final'), {rules: [rule]})
  expect(broken).toEqual([])
})

test.each([
  [100, 1],
  [3000, 0]
])('the place that a share is of is looked for no further than a sentence reaches: over %i characters', (length, found) => {
  const words = `全县${row('抓紧抓实，', length)}干部730人，少数民族干部152人，占全县干部的30%。`
  const {findings} = lint(subjectOfText(words, 'final'), {rules: [shareMismatch]})
  expect(findings).toHaveLength(found)
})

test('marks that stand inside others and are not closed are alone, however many', () => {
  const {findings, broken} = lint(subjectOfText(`《${row('（“', 40_000)}》`, 'final'), {
    rules: [unpairedMarks]
  })
  expect(broken).toEqual([])
  // Of two like marks the second was meant to close the first.
  expect(findings).toHaveLength(20_000)
})

test.each(['1.甲\n', '“甲\n'])('a text of the lines %j is read', line => {
  const source = {path: 'a.txt', text: row(line, 120_000), encoding: 'utf-8'} as const
  expect(readText(source, () => {}).tree.children.length).toBeGreaterThan(0)
})

test.each(['&a', '%TAG'])('what lies between fields may be a row of %s', unit => {
  expect(lostIn(`${unit.repeat(30)}\n甲`, undefined, [])).toHaveLength(1)
})

test('a rule may find more than a function takes arguments, and reporters tell it', () => {
  const rule = {
    ...ellipsisForm,
    check(_: unknown, report: Parameters<typeof ellipsisForm.check>[1]) {
      for (let start = 0; start < 150_000; start++)
        report({message: '省略号', range: {start, end: start + 1}})
    }
  }
  const source = {path: 'a.txt', text: row('…', 150_000), encoding: 'utf-8'} as const
  const {findings, rulesRun, rulesSkipped} = lint(subjectOfText(source.text, 'final'), {rules: [rule]})
  const result = {
    file: 'a.txt',
    source,
    findings,
    counts: {fields: 0, paragraphs: 1},
    rulesRun,
    rulesSkipped
  }
  expect(text.write([result])).toContain('共 150000 处')
  expect(junit.write([result])).toContain('150000 处问题')
})
