import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {loadKinds} from '../lint/kinds.ts'

const kinds = loadKinds()

async function findIn(text: string, stage: 'draft' | 'final' = 'draft') {
  const source = {path: 'draft.yaml', text, encoding: 'utf-8'} as const
  const {findings} = await check(source, {kinds, stage, rules})
  return findings.filter(({ruleId}) => ruleId === 'unfilled-slot' || ruleId === 'missing-part')
}

const place = ({range}: {range: {start: number; end: number}}, text: string) =>
  text.slice(range.start, range.end)

describe('slots of a draft', () => {
  const text =
    '文种: 上报总结\n地区: {名称: "*县", 上级: "*"}\n创建: {项目: , 数据截至: 20XX年}\n导语: 全县辖{乡镇数}乡镇，实行5×8小时工作制。\n' +
    '章节:\n  - 标题: "*"\n    小节: [{标题: 机制, 正文: 落实}]\n数据: {乡镇数: "*个"}\n落款: {单位: 甲县, 日期: }\n校验: {放行文字: ["*+N进"]}\n'

  test('warn in a draft and block a submission', async () => {
    const inDraft = await findIn(text)
    const inFinal = await findIn(text, 'final')
    expect(
      new Set(inDraft.filter(({ruleId}) => ruleId === 'unfilled-slot').map(({severity}) => severity))
    ).toEqual(new Set(['warning']))
    expect(
      new Set(inFinal.filter(({ruleId}) => ruleId === 'unfilled-slot').map(({severity}) => severity))
    ).toEqual(new Set(['error']))
  })

  test('are found where they are typed and where a field is empty, each once', async () => {
    const slots = (await findIn(text)).filter(({ruleId}) => ruleId === 'unfilled-slot')
    expect(
      slots.map(slot => [place(slot, text), slot.data?.subject, slot.data?.slot, slot.data?.state])
    ).toEqual([
      ['*', '县名', 'name', 'typed'],
      ['*', '地区上级', 'name', 'typed'],
      ['项目', '创建项目', 'text', 'missing'],
      ['20XX', '年份', 'date', 'typed'],
      ['*', '章节标题', 'text', 'typed'],
      ['*', '个数', 'number', 'typed'],
      ['日期', '落款日期', 'date', 'missing']
    ])
  })

  test('a part that is not there at all is told as missing, not as a slot', async () => {
    const bare = '文种: 上报总结\n地区: 甲县\n创建: {项目: 示范县, 数据截至: 2023年}\n'
    const found = await findIn(bare)
    expect(found.filter(({ruleId}) => ruleId === 'unfilled-slot')).toEqual([])
    expect(found.filter(({severity}) => severity === 'error').map(({message}) => message)).toEqual([
      '“上报总结”必须有“导语”，草稿里没有。',
      '“上报总结”必须有“章节”，草稿里没有。',
      '“上报总结”必须有“落款”，草稿里没有。'
    ])
  })
})
