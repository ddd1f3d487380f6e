import {expect, test} from 'vitest'
import {refuseSavedDraft} from '../../src/engine/file-sort.ts'

const draft = '文种: 经验材料\n地区: 柳河县\n标题：水清岸绿\n导语: 甲\n'

test('a draft under the name of a text is told by its fields, with the name it wants', () => {
  expect(() => refuseSavedDraft('报送/水务.yaml.txt', '标题: 甲\n')).toThrow('把文件改名为“水务.yaml”再检查')
  expect(() => refuseSavedDraft('水务.txt', draft)).toThrow('“水务.txt”看内容是草稿，不是成稿。')
  expect(() => refuseSavedDraft('水务.docx', draft)).toThrow('“水务.yaml”')
})

test('a finished text is none, whatever words it begins lines with', () => {
  refuseSavedDraft('水务.txt', '水清岸绿\n\n标题：甲\n导语：乙\n正文。\n')
  refuseSavedDraft('水务.yaml.txt', '水清岸绿\n\n正文。\n')
  expect(() => refuseSavedDraft('水务.md', `# 水清岸绿\n\n${'展望：甲\n'.repeat(3)}`)).not.toThrow()
})
