import {expect, test} from 'vitest'
import {acrossDrafts, memoryFiles, openWorkspace, runJob} from '../../src/browser.ts'
import type {Settings} from '../../src/lint/lint.ts'
import {nodePorts} from '../../src/node/ports.ts'

const own = nodePorts()
const draft = (number: string) =>
  `文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 情况如下。\n数据:\n  科级干部: ${number}人\n`
const files = memoryFiles({'a.yaml': draft('730'), 'b.yaml': draft('703')})
const workspace = await openWorkspace({}, own)

test.each([
  [undefined, ['warning']],
  ['error', ['error']],
  ['hint', ['hint']],
  ['off', []]
] as const)('what differs between two drafts, at %s', async (severity, told) => {
  const settings: Settings = severity ? {'two-values-one-label': {severity}} : {}
  const given = {...workspace, config: {...workspace.config, settings}}
  const check = (path: string) => runJob({do: 'check', file: {path}, compare: true}, given, {files})
  const [, later] = acrossDrafts(await Promise.all(['a.yaml', 'b.yaml'].map(check)))
  const found = later!.findings.filter(({ruleId}) => ruleId === 'two-values-one-label')
  expect(found.map(one => one.severity)).toEqual(told)
})

test('drafts that are compared say what their figures are', async () => {
  const check = (path: string) => runJob({do: 'check', file: {path}, compare: true}, workspace, {files})
  const verdicts = acrossDrafts(await Promise.all(['a.yaml', 'b.yaml'].map(check)))
  expect(verdicts.map(({figures}) => figures)).toEqual([
    [{label: '科级干部', time: '', said: '730人'}],
    [{label: '科级干部', time: '', said: '703人'}]
  ])
})
