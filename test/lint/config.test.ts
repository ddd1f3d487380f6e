import {expect, test} from 'vitest'
import * as z from 'zod'
import type {Finding} from '../../src/finding.ts'
import {noConfig, readConfig} from '../../src/lint/config.ts'
import {defineRule} from '../../src/lint/rule.ts'

const words = {zh: '词', en: 'word'}
const shared = {
  title: words,
  severity: 'warning',
  basis: '本工具',
  why: words,
  how: words,
  examples: []
} as const

const longSentence = defineRule({
  ...shared,
  id: 'long-sentence',
  options: z.strictObject({
    limit: z.number().min(20).default(120).meta({title: '上限', description: '一句的字数'}),
    except: z.array(z.string()).default([]).meta({title: '例外', description: '不算的词'}),
    titles: z.boolean().default(false)
  }),
  check() {}
})
const unfilled = defineRule({...shared, id: 'unfilled-slot', check() {}})

function read(text: string) {
  const findings: Finding[] = []
  const source = {path: 'zongshu.config.yaml', text, encoding: 'utf-8'} as const
  const config = readConfig(source, finding => findings.push(finding), {rules: [longSentence, unfilled]})
  return {config, findings, at: (finding: Finding) => text.slice(finding.range.start, finding.range.end)}
}

test('reads levels and options in Chinese and in English', () => {
  const chinese = read('规则:\n  long-sentence: {级别: 错误, 上限: 90, 例外: 甲、乙}\n  unfilled-slot: 关\n')
  const english = read(
    'rules:\n  long-sentence: {severity: error, limit: 90, except: [甲, 乙]}\n  unfilled-slot: off\n'
  )
  expect(chinese.findings).toEqual([])
  expect(chinese.config.settings).toEqual({
    'long-sentence': {severity: 'error', options: {limit: 90, except: ['甲', '乙']}},
    'unfilled-slot': {severity: 'off'}
  })
  expect(english.config).toEqual(chinese.config)
})

test('reads the allow lists, the stage and the rest', () => {
  const {config, findings} = read(
    '放行: {地名: 宜宾、毕节, 文字: ["*ST"]}\n阶段: 送审\n不通过级别: 警告\n术语: [terms.yaml]\n基线: b.json\n'
  )
  expect(findings).toEqual([])
  expect(config).toMatchObject({
    allow: {names: ['宜宾', '毕节'], words: ['*ST']},
    stage: 'final',
    failOn: 'warning',
    terms: ['terms.yaml'],
    baseline: 'b.json'
  })
})

test('suggests the rule that a misspelt id means, at its place', () => {
  const {findings, at} = read('规则:\n  long-sentense: 关\n')
  expect(findings).toHaveLength(1)
  expect(at(findings[0]!)).toBe('long-sentense')
  expect(findings[0]!.message).toContain('是否“long-sentence”')
})

test('suggests the level that exists', () => {
  const {findings, at} = read('规则:\n  unfilled-slot: 严重\n')
  expect(at(findings[0]!)).toBe('严重')
  expect(findings[0]!.message).toContain('关、错误、警告、建议')
})

test('refuses an option that the rule cannot take, and keeps its default', () => {
  const {findings, config, at} = read('规则:\n  long-sentence: {上限: 很多}\n')
  expect(findings[0]).toMatchObject({ruleId: 'invalid-option', severity: 'error'})
  expect(at(findings[0]!)).toBe('很多')
  expect(config.settings['long-sentence']).toEqual({})
  expect(read('规则:\n  long-sentence: {上限: 3}\n').findings[0]!.message).toContain('不能小于 20')
})

test('takes a file of nothing but comments as no config', () => {
  for (const text of ['', '\n\n', '# 以后再写\n'])
    expect(read(text)).toMatchObject({config: noConfig, findings: []})
})
