import {expect, test} from 'vitest'
import {modelOf, said} from '../drafts.ts'

/** The words of a draft at the place of a path. */
function wordsAt(text: string, path: ReadonlyArray<string | number>): string {
  const {start, end} = modelOf(text).model.placeOf(path)
  return text.slice(start, end)
}

test('attachments that stand in one text are each at its place', () => {
  const text = '附件: 1.河道清单；2.巡河记录\n'
  expect(wordsAt(text, ['attachments', 1])).toBe('1.河道清单；2.巡河记录')
  expect(wordsAt(text, ['attachments', 1, 'name'])).toBe('1.河道清单；2.巡河记录')
})

test('a figure without years has no series', () => {
  const {model, findings} = modelOf(
    '数据:\n  干部: {数值: 152人, 时间: 2022年}\n  总值: {2016年: , 2022年: }\n'
  )
  expect(findings).toEqual([])
  expect(model.draft.figures?.干部).not.toHaveProperty('points')
  expect(model.draft.figures?.总值).not.toHaveProperty('points')
})

test.each([
  ['地区:\n  下辖: {甲: 乙}\n'],
  ['地区:\n  下辖:\n    - 甲镇\n    - 乙: 丙\n'],
  ['地区:\n  下辖:\n    - 甲镇\n    - [乙镇]\n']
])('a list of texts holds texts only: %j', text => {
  const {model, findings} = modelOf(text)
  expect(said(text, findings)).toMatchObject([expect.stringMatching(/^wrong-type \d “地区·下辖/)])
  expect(model.draft.region?.parts).toBeUndefined()
})
