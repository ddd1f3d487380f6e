import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {decode} from '../../src/draft/decode.ts'
import {readDraft} from '../../src/draft/read.ts'
import type {DraftNode, DraftTree} from '../../src/draft/tree.ts'
import type {Finding, Range} from '../../src/finding.ts'
import {mendDraft} from '../../src/lint/mend-draft.ts'
import {draftFields} from '../../src/model/draft-fields.ts'
import {tries} from '../tries.ts'
import {allFixed, isKey, plain, read} from './reading.ts'

const sample = readFileSync(new URL('./sample.golden.yaml', import.meta.url), 'utf8')
const examples = readdirSync('examples')
  .sort()
  .map(name => `examples/${name}/draft.yaml`)
  .filter(path => existsSync(path))
  .map(path => readFileSync(path, 'utf8'))
const drafts = [sample, ...examples]

// What slips in: marks of YAML, what a Chinese keyboard makes of them, blanks of every sort.
const slip = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'*&!|>%@`#-?:,[]{}"\'\\~<：，。“”‘’　\t\r\n\0\ufeff\ufdd0［】｜－•',
      ': ',
      ' #',
      '\n\n',
      '  ',
      '\n  ',
      '---\n',
      '...\n',
      '<<: *a',
      '&a '
    )
  },
  fc.string({unit: 'binary', maxLength: 3}),
  fc.constantFrom('\ud800', '\udc00')
)
const change = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.oneof(fc.constant(''), slip)
})

/** A part of a draft, damaged at a few places. */
const damaged = fc
  .record({
    draft: fc.constantFrom(...drafts),
    from: fc.double({min: 0, max: 1, noNaN: true}),
    length: fc.oneof(fc.nat(200), fc.nat(2000)),
    changes: fc.array(change, {minLength: 0, maxLength: 5})
  })
  .map(({draft, from, length, changes}) => {
    const lines = draft.split('\n')
    const first = Math.floor(from * lines.length)
    let text = lines.slice(first).join('\n').slice(0, length)
    for (const {at, remove, insert} of changes) {
      const offset = Math.floor(at * text.length)
      text = text.slice(0, offset) + insert + text.slice(offset + remove)
    }
    return text
  })

/** The names of fields may be known or not. */
const options = fc.constantFrom(
  {isKey},
  {},
  {isKey, isOpen: (name: string) => name === '数据' || name === '图片'}
)

test('loses no line of a damaged draft without a finding', () => {
  fc.assert(
    fc.property(damaged, options, (text, given) => {
      const {tree, findings} = read(text, given)
      expect(lostLines(text, tree, findings)).toEqual([])
    }),
    tries(300)
  )
})

test('reads a damaged draft as YAML does where it says nothing', () => {
  fc.assert(
    fc.property(damaged, options, (text, given) => {
      const {value, findings} = read(text, given)
      // YAML ends a text at a comment, where we go on, and joins lines with blanks; both are said in a hint.
      const isTold = ({ruleId, severity, fix}: Finding) =>
        severity !== 'hint' || fix || ['comment-in-text', 'folded-text'].includes(ruleId)
      if (findings.some(isTold)) return
      const document = parseDocument(text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n'), {
        schema: 'failsafe',
        merge: true
      })
      expect(document.errors.map(({code, pos}) => [code, pos])).toEqual([])
      expect(value).toEqual(JSON.parse(JSON.stringify(document.toJS(), (_, each) => each ?? '')))
    }),
    tries(300)
  )
})

test('reads the same after all fixes, and has nothing more to fix', () => {
  fc.assert(
    fc.property(damaged, options, (text, given) => {
      const before = read(text, given)
      const after = read(allFixed(text, before.findings), given)
      expect(after.value).toEqual(before.value)
      expect(after.findings.filter(({fix}) => fix)).toEqual([])
    }),
    tries(300)
  )
})

test('reads the same after what --fix does of it, once and again', () => {
  fc.assert(
    fc.property(damaged, options, (text, given) => {
      const before = read(text, given)
      const {text: once} = mendDraft(text, before.findings, given as typeof draftFields)
      const after = read(once, given)
      expect(wordsIn(after.value)).toEqual(wordsIn(before.value))
      const {text: twice} = mendDraft(once, after.findings, given as typeof draftFields)
      expect(wordsIn(read(twice, given).value)).toEqual(wordsIn(before.value))
      expect(mendDraft(twice, read(twice, given).findings, given as typeof draftFields).applied).toEqual([])
    }),
    tries(300)
  )
})

/** Drafts of which one mark of their structure is gone, or came from the Chinese keyboard. */
const slipped = fc
  .record({
    draft: fc.constantFrom(...drafts),
    at: fc.nat(),
    by: fc.constantFrom('', '，', '：', '｛', '｝', '［', '］', '】', '“', '”', ')', '}', ']', '"', ' ')
  })
  .map(({draft, at, by}) => {
    const marks = Array.from(draft.matchAll(/[[\]{}"':,|]|^ *- /gm))
    const {index, 0: mark} = marks[at % marks.length]!
    return {draft, text: draft.slice(0, index) + by + draft.slice(index + mark.length)}
  })

test('a draft that lost a mark still says so after --fix, or reads as it was meant', () => {
  fc.assert(
    fc.property(slipped, ({draft, text}) => {
      const first = read(text, draftFields)
      if (!first.findings.some(({severity}) => severity === 'error')) return
      const {text: fixed} = mendDraft(text, first.findings)
      const after = read(fixed, draftFields)
      if (after.findings.some(({severity}) => severity === 'error')) return
      expect(wordsIn(after.value)).toEqual(wordsIn(read(draft, draftFields).value))
    }),
    tries(300)
  )
})

/** What is read, marks left out: a field keeps its name and its words. */
function wordsIn(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, each) =>
      typeof each === 'string' ? each.replace(/[^\p{L}\p{N}]/gu, '') : each
    )
  )
}

test('survives damage to the bytes of a draft', () => {
  const bytes = fc.tuple(
    fc.constantFrom(...drafts),
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.uint8Array({maxLength: 4}), fc.nat(5)), {
      maxLength: 6
    })
  )
  fc.assert(
    fc.property(bytes, ([draft, changes]) => {
      let buffer = Buffer.from(draft.slice(0, 3000))
      for (const [at, insert, remove] of changes) {
        const offset = Math.floor(at * buffer.length)
        buffer = Buffer.concat([buffer.subarray(0, offset), insert, buffer.subarray(offset + remove)])
      }
      const findings: Finding[] = []
      const source = decode(buffer, 'a.yaml', finding => findings.push(finding))
      const tree = readDraft(source, finding => findings.push(finding), {isKey})
      expect(lostLines(source.text, tree, findings)).toEqual([])
      if (tree.root) plain(tree.root)
    }),
    tries(300)
  )
})

/** Lines with words that no text, comment or finding touches. */
function lostLines(text: string, tree: DraftTree, findings: Finding[]): string[] {
  const touched: Range[] = [...tree.comments.map(({range}) => range), ...findings.map(({range}) => range)]
  const collect = (node: DraftNode) => {
    if (node.type === 'text') touched.push(node.range)
    else if (node.type === 'list') node.items.forEach(collect)
    else {
      for (const {key, value} of node.entries) {
        collect(key)
        collect(value)
      }
    }
  }
  if (tree.root) collect(tree.root)
  const lost: string[] = []
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue
    const [start, end] = [match.index, match.index + match[0].length]
    if (!touched.some(range => range.start <= end && range.end >= start)) lost.push(match[0])
  }
  return lost
}
