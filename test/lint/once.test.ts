import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {subjectOfText} from './example.ts'
import {loadKinds} from './kinds.ts'

const idsIn = (text: string) => lint(subjectOfText(text, 'draft'), {rules}).findings.map(({ruleId}) => ruleId)

test.each([
  ['会议于二零一七年召开，各项任务落实到位。', ['numeral-style']],
  ['全县引进30几个品种，亩产提高。', ['numeral-style']],
  ['累计走访3、4百户群众。', ['number-form']],
  ['年均3千余人参加，工期20-25天。', ['numeral-style', 'number-form']]
])('says one thing of one slip: %s', (text, ids) => {
  expect(idsIn(text)).toEqual(ids)
})

test('a date of another form is told once, as an error', async () => {
  const text = '文种: 上报总结\n标题: 平乐县创建工作总结\n落款: {单位: 平乐县人民政府, 日期: 2023.6.5}\n'
  const {findings} = await check(
    {path: 'a.yaml', text, encoding: 'utf-8'},
    {kinds: loadKinds(), stage: 'final'}
  )
  expect(
    findings.filter(({path}) => path?.[0] === 'signoff').map(({ruleId, severity}) => `${severity} ${ruleId}`)
  ).toEqual(['error date-form'])
})
