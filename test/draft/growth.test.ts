import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {suppress} from '../../src/lint/suppress.ts'
import {draftFields} from '../../src/model/draft-fields.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {read} from './reading.ts'

// Sizes that would take minutes if the time grew with their square.
const many = 40_000
const blanks = ' '.repeat(300_000)
const times = (count: number, part: (index: number) => string) =>
  Array.from({length: count}, (_, index) => part(index)).join('')

test.each([
  ['blanks in braces', `展望: {${blanks}甲}\n`],
  ['braces that blanks fill', `数据: {甲${blanks}乙\n`],
  ['blanks in double quotes', `展望: "甲${blanks}乙"\n`],
  ['tabs in single quotes', `展望: '甲${'\t'.repeat(300_000)}乙'\n`],
  ['blanks in a plain text', `展望: 甲${blanks}乙\n  丙\n`],
  ['blanks in a name', `名称: 甲\n标${blanks}题：甲\n`],
  ['lines to be joined', `展望: 甲\n${times(many, index => `  第${index}行，\n`)}`],
  ['names of fields in brackets', times(many, index => `【标题】甲${index}\n`)],
  ['items without dashes', `章节:\n${times(many, index => `  标题: 甲${index}\n  正文: 乙\n`)}`],
  ['stars before items', `民族:\n${times(many, () => '  * 汉族\n')}`],
  ['hashes in a text', `展望: ${'甲 #乙 '.repeat(many)}\n`]
])('reads %s', (_, text) => {
  const {tree} = read(text, draftFields)
  expect(tree.root?.entries.length).toBeGreaterThan(0)
})

test('composes ten thousand references to figures that are not there, and halves of references', async () => {
  const figures = times(10_000, index => `  项目${index}: ${index + 1}人\n`)
  const prose = times(10_000, index => `  有{栏目${index}}。\n`)
  const halves = times(10_000, index => `有{项目${index}。`)
  const {findings} = await composeDraft(
    sourceOf(`文种: 经验材料\n数据:\n${figures}导语: |\n${prose}展望: ${halves}\n`),
    {kinds}
  )
  expect(findings.filter(({ruleId}) => ruleId === 'unknown-figure')).toHaveLength(10_000)
  expect(findings.filter(({ruleId}) => ruleId === 'broken-reference')).toHaveLength(10_000)
})

test('puts ten thousand findings aside by as many comments', () => {
  const lines = Array.from({length: 10_000}, (_, index) => `a${index}: 1 # 校验忽略 term -- 理由\n`)
  const file = lines.join('')
  let offset = 0
  const places = lines.map(line => {
    const start = offset
    offset += line.length
    return {start, end: start + line.length - 1}
  })
  const comments = places.map(({start, end}, index) => {
    const from = start + lines[index]!.indexOf('#')
    return {text: '校验忽略 term -- 理由', range: {start: from, end}, alone: false}
  })
  const findings = places.map(({start}) => ({
    ruleId: 'term',
    severity: 'warning' as const,
    message: '词。',
    range: {start, end: start + 2}
  }))
  const {suppressed, findings: left} = suppress(findings, comments, file, {ids: ['term']})
  expect(suppressed).toHaveLength(10_000)
  expect(left).toEqual([])
  const wide = {text: `校验忽略 term${blanks}x -- 理由`, range: {start: 0, end: 4}, alone: true}
  expect(suppress([], [wide], file, {ids: ['term']}).findings.map(({ruleId}) => ruleId)).toEqual([
    'unknown-suppression',
    'unused-suppression'
  ])
})
