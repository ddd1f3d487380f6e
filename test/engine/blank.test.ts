import {expect, test} from 'vitest'
import {blankDraft} from '../../src/engine/blank.ts'
import {campaigns, kinds} from '../kinds.ts'

test.each(
  kinds.map(kind => [kind.name.zh, kind] as const)
)('the chapters of a blank %s stand in the order in which they are read', (_, kind) => {
  const text = blankDraft(kind, {})
  const roles = [...text.matchAll(/角色: ([^ \n#]+)/g)].map(([, role]) => role!)
  const order = ['基本情况', '主要做法', '成效', '经验', '存在问题', '下步打算']
  const known = roles.filter(role => order.includes(role))
  expect(known).toEqual(order.filter(role => known.includes(role)))
})

test.each(
  kinds.map(kind => [kind.name.zh, kind] as const)
)('a blank %s has a place for all that its kind requires, rare as it may be', (_, kind) => {
  const text = blankDraft(kind, {keys: 'en'})
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1)
  expect(kind.fields.required.filter(name => !new RegExp(`[ \\n]${last(name)}:`).test(text))).toEqual([])
})

test('the indicators of a campaign stand once each, below their own field', () => {
  const campaign = campaigns.find(({indicators}) => indicators.length > 1)!
  const kind = kinds.find(({fields}) => fields.required.some(name => name.startsWith('indicators')))!
  const text = blankDraft(kind, {campaigns: [campaign]})
  const block = /^指标:.*\n((?: .*\n)*)/m.exec(text)![1]!
  const named = (words: string) =>
    campaign.indicators.map(({name}) => words.split(`名称: ${name}\n`).length - 1)
  expect(named(block.replaceAll(/ {2}# .*$/gm, ''))).toEqual(campaign.indicators.map(() => 1))
  expect(named(text.replaceAll(/ {2}# .*$/gm, ''))).toEqual(campaign.indicators.map(() => 1))
  // All else is as without them.
  const bare = blankDraft(kind, {campaigns: [{...campaign, indicators: []}]})
  const others = (words: string) => words.replace(/^指标:.*\n(?: .*\n)*/m, '').match(/^ *- /gm)
  expect(others(text)).toEqual(others(bare))
})
