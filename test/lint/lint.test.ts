import {expect, test} from 'vitest'
import * as z from 'zod'
import {check} from '../../src/engine/check.ts'
import {lint} from '../../src/lint/lint.ts'
import type {Rule} from '../../src/lint/rule.ts'
import {defineRule} from '../../src/lint/rule.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {unfilledSlot} from '../../src/lint/rules/unfilled-slot.ts'
import {subjectOfText} from './example.ts'
import {loadKinds} from './kinds.ts'

const words = {zh: '词', en: 'word'}

function ruleThat(id: string, check: Rule['check'], rest: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    title: words,
    severity: 'warning',
    basis: '通用写作规范',
    why: words,
    how: words,
    examples: [],
    check,
    ...rest
  })
}

const everyText = ruleThat('every-text', ({texts}, report) => {
  for (const text of texts) report({message: '有字', range: text.place(0, 1)!.range})
})
const subject = subjectOfText('第一段。\n第二段。', 'draft')

test('gives findings in the order of the file, with severity and basis of the rule', () => {
  const {findings, rulesRun} = lint(subject, {rules: [everyText]})
  expect(findings.map(finding => finding.range.start)).toEqual([0, 5])
  expect(findings[0]).toMatchObject({ruleId: 'every-text', severity: 'warning', basis: '通用写作规范'})
  expect(rulesRun).toEqual(['every-text'])
})

test('tells one finding once', () => {
  const twice = ruleThat('twice', (_subject, report) => {
    report({message: '同', range: {start: 0, end: 1}})
    report({message: '同', range: {start: 0, end: 1}})
  })
  expect(lint(subject, {rules: [twice]}).findings).toHaveLength(1)
})

test('takes severity and options from the settings', () => {
  const sized = ruleThat(
    'sized',
    (_subject, report, options) => {
      report({message: `${(options as {size: number}).size}`, range: {start: 0, end: 1}})
    },
    {options: z.strictObject({size: z.number().default(3)})}
  )
  expect(lint(subject, {rules: [sized]}).findings[0]?.message).toBe('3')
  const settings = {sized: {severity: 'error', options: {size: 5}}} as const
  expect(lint(subject, {rules: [sized], settings}).findings[0]).toMatchObject({
    message: '5',
    severity: 'error'
  })
})

test('names the rules that did not run, with the reason', () => {
  const ofDrafts = ruleThat('of-drafts', () => {}, {needs: 'draft'})
  const ofKinds = ruleThat('of-kinds', () => {}, {needs: 'kind'})
  const {rulesRun, rulesSkipped} = lint(subject, {
    rules: [ofDrafts, ofKinds, everyText],
    settings: {'every-text': {severity: 'off'}}
  })
  expect(rulesRun).toEqual([])
  expect(rulesSkipped.map(skipped => skipped.ruleId)).toEqual(['of-drafts', 'of-kinds', 'every-text'])
  for (const {reason} of rulesSkipped) expect(reason).toMatch(/\p{Script=Han}/u)
})

test('goes on when a rule breaks, and says so', () => {
  const breaks = ruleThat('breaks', () => {
    throw new Error('Cannot go on')
  })
  const {findings, rulesRun, rulesSkipped, broken} = lint(subject, {rules: [breaks, everyText]})
  expect(findings).toHaveLength(2)
  expect(rulesRun).toEqual(['every-text'])
  expect(rulesSkipped[0]).toMatchObject({ruleId: 'breaks', reason: expect.stringContaining('Cannot go on')})
  expect(broken).toHaveLength(1)
})

test('says who gave the figure that a finding stands in', async () => {
  const text = '文种: 上报总结\n导语: 产值{产值}。\n数据:\n  产值: {数值: "*亿元", 来源: 县统计局}\n'
  const {findings} = await check(
    {path: 'a.yaml', text, encoding: 'utf-8'},
    {kinds: loadKinds(), rules: [unfilledSlot]}
  )
  expect(findings.find(finding => finding.path?.[0] === 'figures')?.data?.source).toBe('县统计局')
})

test('tells of a placeholder as one, whatever marks it is made of', () => {
  const text = '全县生产总值达？？亿元，增长??%，排名第…位，化解纠纷--件。'
  const {findings} = lint(subjectOfText(text, 'draft'), {rules})
  expect(findings.map(({ruleId, range}) => `${ruleId} ${text.slice(range.start, range.end)}`)).toEqual([
    'unfilled-slot ？？',
    'unfilled-slot ??',
    'unfilled-slot …',
    'unfilled-slot --'
  ])
})

test('what is attached has numbers of its own', async () => {
  const text = `文种: 上报总结
地区: 河口县
标题: 工作总结
章节:
  - {角色: 领导机制, 标题: 健全机制, 正文: 成立领导小组。}
落款: {单位: 河口县人民政府, 日期: 2024年7月9日}
附件:
  - 名称: 甲方案
    正文: |
      一、总则
      三、附则
  - {名称: 乙方案, 正文: 一、总则}
`
  const {findings} = await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds: await loadKinds()})
  expect(findings.filter(({ruleId}) => ruleId === 'numbering').map(({message}) => message)).toEqual([
    '“一、”之后是“三、”，应为“二、”，或者漏写了“二、”。'
  ])
})
