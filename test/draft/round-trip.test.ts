import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import type {TextNode} from '../../src/draft/tree.ts'
import {tries} from '../tries.ts'
import {type Plain, read, textsOf} from './reading.ts'

// What a draft may hold: 汉字 of every plane, names from the private-use area, emoji, marks of YAML, noncharacters.
const awkward = fc.constantFrom(
  ...'*&!|>%@`#-?:,[]{}"\'\\~=<.；，：。“”‘’　\t ０９年县族',
  ': ',
  ' #',
  '- ',
  '\n',
  '\n\n',
  '\n  ',
  '𠮷',
  '\ue000',
  '\ufdd0',
  '\ufdef',
  '👨‍👩‍👧',
  '\u00a0',
  '\u200b',
  '{{',
  '*县'
)
const words = fc
  .array(
    fc.oneof(
      {weight: 2, arbitrary: awkward},
      {weight: 2, arbitrary: fc.constantFrom(...'昭阳区民族团结进步示范abc019')},
      fc.string({unit: 'grapheme', maxLength: 4})
    ),
    {maxLength: 14}
  )
  .map(parts => parts.join(''))
// YAML has no carriage return of its own but in escapes, and no lone halves of characters in a file.
const text = fc
  .oneof(
    words,
    fc.string({unit: 'binary', maxLength: 12}),
    fc.array(words, {minLength: 5, maxLength: 8}).map(parts => parts.join(' '))
  )
  // One quote from the Chinese keyboard and one that is not are read as a pair, which is said.
  .filter(value => !/^\s*“[^”]*"\s*$/u.test(value))
// A name that begins with a bullet or holds a colon is what the repairs look for; a long one is written with `? `.
const name = fc
  .oneof(fc.constantFrom('名称', '正文', '科级干部', '2016年'), text)
  .filter(
    value =>
      value !== '<<' &&
      value === value.trim() &&
      value.length < 40 &&
      !/^[-－–—•·●▪・﹣−‧]|[:：\u200b\u2060\ufeff]/u.test(value)
  )
const {draft} = fc.letrec<{draft: Plain; node: Plain}>(tie => ({
  draft: fc.dictionary(name, tie('node'), {minKeys: 1, maxKeys: 4, noNullPrototype: true}),
  node: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    text,
    fc.array(tie('node'), {maxLength: 3}),
    fc.dictionary(name, tie('node'), {maxKeys: 3, noNullPrototype: true})
  )
}))

const writing = fc.record({
  // A fold at the eightieth column is not to be told from a line that was wrapped by hand: see `folds.test.ts`.
  lineWidth: fc.constant(0),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const
  ),
  defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const)
})

/** Hints about texts that YAML reads as we do, but that look like a slip. */
const remarks = new Set(['folded-text', 'full-width-comma'])

test('reads back whatever a YAML writer wrote, without a finding', () => {
  fc.assert(
    fc.property(draft, writing, (value, options) => {
      const written = stringify(value, options)
      fc.pre(isSound(written, value))
      const {value: got, findings} = read(written)
      expect(findings.filter(({ruleId}) => !remarks.has(ruleId))).toEqual([])
      expect(got).toEqual(value)
    }),
    tries(400)
  )
})

test('knows the place of every character', () => {
  fc.assert(
    fc.property(draft, writing, fc.boolean(), (value, options, isWindows) => {
      const lines = stringify(value, options)
      const written = isWindows ? lines.replaceAll('\n', '\r\n') : lines
      const isRead = isSound(lines, value)
      for (const node of textsOf(read(written).tree.root)) expectPlaces(written, node, isRead)
    }),
    tries(400)
  )
})

/** The writer goes wrong with some escapes and indicators at the end of a line, and cannot read them back itself. */
function isSound(written: string, value: Plain): boolean {
  try {
    return isDeepStrictEqual(parse(written), value)
  } catch {
    return false
  }
}

/**
 * Every character is where the node says, or an escape or a fold that stands for it is. Of YAML that cannot be read
 * (`isRead`), what stands there as it is need not be said to.
 */
function expectPlaces(written: string, node: TextNode, isRead = true): void {
  const wrong: unknown[] = []
  let last = node.range.start
  for (let index = 0; index < node.value.length; index++) {
    const char = node.value[index]!
    const {start, end} = node.place(index, index + 1)
    const there = written.slice(start, end)
    const isFold = /^\s*$/.test(there) && /^[ \t\n]$/.test(char)
    const isEscape =
      (node.style === 'single' && char === "'" && there === "''") ||
      (node.style === 'double' && there.startsWith('\\') && meaningOf(there).includes(char))
    const isRight = there === char || isFold || isEscape
    const isInOrder = start >= last && end <= node.range.end
    const isVerbatim = node.isVerbatim(index, index + 1)
    const isSaid = isRead ? isVerbatim === (there === char) : !isVerbatim || there === char
    if (!isRight || !isInOrder || !isSaid) wrong.push({index, char, there, start, end})
    last = start
  }
  expect(wrong).toEqual([])
}

/** What an escape of double quotes stands for. */
function meaningOf(sequence: string): string {
  const hex = /^\\[xuU]([\da-fA-F]+)$/.exec(sequence)?.[1]
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  const simple: Record<string, string> = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029'
  }
  return simple[sequence[1]!] ?? sequence[1]!
}
