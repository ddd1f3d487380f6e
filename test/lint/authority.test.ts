import {expect, test} from 'vitest'
import {checkFinished} from '../../src/engine/judge.ts'
import type {Finding} from '../../src/finding.ts'
import {noConfig, readConfig} from '../../src/lint/config.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {authorityOf} from '../../src/notice.ts'
import {readText} from '../../src/reading/text.ts'

const text = '创建工作情况\n工期20-25天,全县干部152人，占全县干部总数730人的28%。推进and完善。\n'
const source = {path: 'a.txt', text, encoding: 'utf-8'} as const
const idsWith = (config: typeof noConfig) =>
  checkFinished(
    source,
    readText(source, () => {}),
    {config}
  ).findings.map(({ruleId}) => ruleId)

const configOf = (yaml: string, told: Finding[] = []) =>
  readConfig({path: 'zongshu.config.yaml', text: yaml, encoding: 'utf-8'}, finding => told.push(finding), {
    rules
  })

test('each rule has a level of authority by its basis', () => {
  expect(authorityOf('《国家通用语言文字法》第九条')).toBe('law')
  expect(authorityOf('《党政机关公文处理工作条例》')).toBe('regulation')
  expect(authorityOf('GB/T 9704—2012 7.3.5')).toBe('standard')
  expect(authorityOf('通用写作规范')).toBe('convention')
  expect(authorityOf('本工具')).toBe('ours')
  expect(authorityOf(undefined)).toBe('ours')
})

test('the config chooses by the level of authority', () => {
  const all = idsWith(noConfig)
  expect(all).toEqual(expect.arrayContaining(['number-form', 'share-mismatch', 'stray-latin']))
  const standards = idsWith(configOf('依据级别: 国家标准'))
  expect(standards).toContain('number-form')
  expect(standards).not.toContain('share-mismatch')
  expect(standards).not.toContain('stray-latin')
  expect(idsWith(configOf('依据级别: 法律、本工具'))).toEqual(
    expect.arrayContaining(['share-mismatch', 'stray-latin'])
  )
})

test('a level that is none is told, and hides nothing', () => {
  const told: Finding[] = []
  const config = configOf('依据级别: 国标\n', told)
  expect(told.map(({message}) => message)).toEqual([
    '“依据级别”只能是：法律、法规、国家标准、通行规范、本工具；“国标”没有算进去。'
  ])
  expect(idsWith(config)).toEqual(idsWith(noConfig))
})
