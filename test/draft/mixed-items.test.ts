import {expect, test} from 'vitest'
import {modelOf} from '../drafts.ts'

const names = (list: string) => {
  const {model, findings} = modelOf(
    `文种: 上报总结\n地区: 临江县\n附件:\n${list}落款: {单位: 临江县人民政府}\n`
  )
  const strays = findings.filter(({ruleId}) => ruleId === 'stray-text')
  return [model.draft.attachments?.map(({name}) => name?.text), strays.length]
}

test('items of a word and items with fields stand in one list, in any order and column', () => {
  expect(names('  - 名单\n  - 名称: 数据表\n  - 图册\n')).toEqual([['名单', '数据表', '图册'], 0])
  expect(names('- 名单\n- 名称: 数据表\n')).toEqual([['名单', '数据表'], 0])
  expect(names('  - 名称: 数据表\n  - 名单\n')).toEqual([['数据表', '名单'], 0])
})
