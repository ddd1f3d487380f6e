import {DOMParser} from '@xmldom/xmldom'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {diffOf} from '../../src/report/diff.ts'
import {reporters} from '../../src/report/index.ts'
import {printable, printableJson, printableLine} from '../../src/report/printable.ts'
import type {Verdict} from '../../src/report/verdict.ts'
import {tries} from '../tries.ts'

/** What a terminal would act on, or a reader not see; half a surrogate pair besides. */
const isUnseen =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u
const unseenIn = (text: string) => isUnseen.exec(text.replace(/[\t\n]/g, ''))?.[0]

const nasty = [
  '\0',
  '\u0007',
  '\u001B]0;窗口\u0007',
  '\r',
  '\n',
  '\t',
  '\u007F',
  '\u0085',
  '\u009B2J',
  '\u00AD',
  '\u061C',
  '\u200B',
  '\u200F',
  '\u2028',
  '\u202E',
  '\u2066',
  '\u2069',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '\uFFFE',
  '\u{E0041}',
  '\n::stop-commands::甲',
  '##vso[task.complete]',
  ']]>',
  '<b>&"'
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.constantFrom('乡', '镇', '𠮷', 'a', '9', ' ')), {
    maxLength: 12
  })
  .map(parts => parts.join(''))

test('shows what is not seen by its number', () => {
  expect(printable('甲\u202E乙\u001B[2J\t丙\n丁')).toBe('甲⟨U+202E⟩乙⟨U+001B⟩[2J\t丙\n丁')
  expect(printableLine('甲\t乙\r\n')).toBe('甲⟨U+0009⟩乙⟨U+000D⟩⟨U+000A⟩')
  expect(printable('\uD83D \u{E0041}')).toBe('⟨U+D83D⟩ ⟨U+E0041⟩')
})

test('leaves what is seen, and what words of other scripts need', () => {
  const text = '昭通市“𠮷”——½ 👨‍👩‍👧 می‌شود བོད་ ⟦*⟧ 9.50%，a::b # [甲]'
  expect(printable(text)).toBe(text)
  expect(printableLine(text)).toBe(text)
})

test('gives a CI service nothing to obey', () => {
  expect(printable('甲\n  ::error file=a::乙')).toBe('甲\n  ⟨U+003A⟩:error file=a::乙')
  expect(printableLine('甲 ##[add-mask]乙')).toBe('甲 ⟨U+0023⟩#[add-mask]乙')
})

test('JSON means the same and shows everything', () => {
  fc.assert(
    fc.property(words, text => {
      const json = printableJson({[text]: [text]})
      expect(unseenIn(json)).toBeUndefined()
      expect(JSON.parse(json)).toEqual({[text]: [text]})
    }),
    tries(300)
  )
})

/** A file that holds nothing but such words, wherever a report may take them from. */
const file = fc
  .record({text: words, name: words, message: words, note: words, from: fc.nat(12), length: fc.nat(12)})
  .map(
    ({text, name, message, note, from, length}): Verdict => ({
      file: name,
      source: {path: name, text, encoding: 'utf-8'},
      findings: [
        {
          ruleId: 'stray-latin',
          severity: 'error',
          message,
          note,
          basis: note,
          range: {start: Math.min(from, text.length), end: Math.min(from + length, text.length)},
          related: [
            {message, range: {start: 0, end: 1}},
            {message, range: {start: 0, end: 1}, file: `${name}乙`}
          ],
          data: {source: note, subject: message}
        },
        {
          ruleId: 'unfilled-slot',
          severity: 'warning',
          message,
          range: {start: 0, end: 0},
          data: {slot: 'number', subject: message}
        }
      ],
      counts: {fields: 1, paragraphs: 1},
      rulesRun: ['stray-latin'],
      rulesSkipped: [{ruleId: 'term', reason: message}],
      headings: [{start: 0, depth: 2, text: note}]
    })
  )

describe.each(reporters.map(reporter => [reporter.name, reporter] as const))('%s', (name, reporter) => {
  test('shows everything that a draft, a message or a name holds', () => {
    fc.assert(
      fc.property(fc.array(file, {minLength: 1, maxLength: 3}), results => {
        const report = reporter.write(results, {date: '2026-11-21'})
        expect(unseenIn(report)).toBeUndefined()
        const commands = report.split('\n').filter(line => /^\s*::[a-z]/i.test(line))
        expect(commands).toHaveLength(name === 'github' ? 2 * results.length : 0)
        if (name === 'junit' || name === 'checkstyle') wellFormed(report)
        if (name === 'json' || name === 'sarif' || name === 'gitlab') JSON.parse(report)
      }),
      tries(200)
    )
  })
})

function wellFormed(xml: string): void {
  const problems: string[] = []
  new DOMParser({onError: (_level, message) => problems.push(message)}).parseFromString(xml, 'text/xml')
  expect(problems).toEqual([])
}

test('a diff shows everything that a draft and its name hold', () => {
  fc.assert(
    fc.property(words, words, words, (name, before, after) => {
      const diff = diffOf(name, before, [{range: {start: 0, end: before.length}, text: after}])
      expect(unseenIn(diff)).toBeUndefined()
    }),
    tries(300)
  )
})
