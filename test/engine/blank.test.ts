import {expect, test} from 'vitest'
import {blankDraft} from '../../src/engine/blank.ts'
import {kinds} from '../kinds.ts'

test.each(
  kinds.map(kind => [kind.name.zh, kind] as const)
)('the chapters of a blank %s stand in the order in which they are read', (_, kind) => {
  const text = blankDraft(kind, {})
  const roles = [...text.matchAll(/角色: ([^ \n#]+)/g)].map(([, role]) => role!)
  const order = ['基本情况', '主要做法', '成效', '经验', '存在问题', '下步打算']
  const known = roles.filter(role => order.includes(role))
  expect(known).toEqual(order.filter(role => known.includes(role)))
})
