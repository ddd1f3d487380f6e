import {expect, test} from 'vitest'
import {type RenderOptions, render} from '../../src/engine/render.ts'
import type {Format} from '../../src/formats/format.ts'
import {defineRule} from '../../src/lint/rule.ts'
import type {Typesetter} from '../../src/typst/typesetter.ts'
import {context} from '../context.ts'
import {kinds} from '../kinds.ts'

const cannot = () => {
  throw new Error('Cannot set in this test')
}
const noTypesetter: Typesetter = {
  coverage: cannot,
  nameOf: cannot,
  mayHave: cannot,
  familiesOf: cannot,
  fits: cannot,
  pdf: cannot,
  svg: cannot,
  drawing: cannot,
  whenAsked: cannot
}

const text =
  '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n章节:\n  - 标题: 强化领导\n    正文: 工作有序。\n'

/** What happens in turn when a draft is built in a format that another process sets, until `release` is called. */
function journal(options: Partial<RenderOptions> = {}) {
  const said: string[] = []
  let begun = () => {}
  let release = () => {}
  const whenAsked = new Promise<void>(resolve => {
    begun = resolve
  })
  const whenSet = new Promise<void>(resolve => {
    release = resolve
  })
  const page: Format = {
    name: 'page',
    summary: {zh: '版面', en: 'Page'},
    settings: {},
    isTypeset: true,
    async write() {
      said.push('asked')
      begun()
      await whenSet
      said.push('written')
      return [{suffix: '.page', bytes: new Uint8Array()}]
    }
  }
  const look = defineRule({
    id: 'look',
    title: {zh: '看', en: 'Look'},
    severity: 'error',
    basis: '本工具',
    why: {zh: '看。', en: 'Look.'},
    how: {zh: '看。', en: 'Look.'},
    check({texts}, report) {
      said.push('looked')
      release()
      report({...texts[0]!.place(0, 1)!, message: '看到了。'})
    },
    examples: []
  })
  const typesetter = () => ({...noTypesetter, whenAsked: () => whenAsked})
  const built = render(
    {path: '甲.yaml', text, encoding: 'utf-8'},
    {
      kinds,
      rules: [look],
      wanted: () => [{format: page, settings: {}}],
      context: context({typesetter}),
      ...options
    }
  )
  return {said, built}
}

test('the rules look while another process sets the page', async () => {
  const {said, built} = journal()
  const {outputs, judged} = await built
  expect(said).toEqual(['asked', 'looked', 'written'])
  expect(outputs.map(({format}) => format)).toEqual(['page'])
  expect(judged.findings.some(({ruleId}) => ruleId === 'look')).toBe(true)
})

test('at the gate, no page is begun that the rules may refuse', async () => {
  const {said, built} = journal({stage: 'final'})
  const {outputs} = await built
  expect(said).toEqual(['looked'])
  expect(outputs.length).toBe(0)
})
