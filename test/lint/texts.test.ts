import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import type {Text} from '../../src/lint/text.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {loadKinds} from './kinds.ts'

const draft = `文种: 上报总结
地区: {名称: 昭阳区}
标题: 昭阳区创建工作总结
导语: |
  全区干部{科级干部}，其中一半在乡镇。
  第二段写在这里。
章节:
  - 角色: 领导机制
    标题: [党建引领, 凝聚合力]
    小节:
      - 标题: [健全组织体系]
        正文: 成立领导小组。
数据:
  科级干部: 730人
`

async function read(text: string): Promise<Text[]> {
  const {article} = await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds: loadKinds(), rules: []})
  return textsOf(article!)
}

const containing = (texts: Text[], words: string) => texts.find(text => text.value.includes(words))!

test('gives each paragraph as one string with the inserted figure', async () => {
  const lead = containing(await read(draft), '全区干部')
  expect(lead).toMatchObject({
    value: '全区干部730人，其中一半在乡镇。',
    block: 'paragraph',
    section: undefined
  })
})

test('leads from the words of a paragraph back to the draft', async () => {
  const lead = containing(await read(draft), '全区干部')
  const place = lead.place(lead.value.indexOf('其中'), lead.value.indexOf('其中') + 2)!
  expect(draft.slice(place.range.start, place.range.end)).toBe('其中')
  expect(place.isVerbatim).toBe(true)
})

test('leads from an inserted figure to where it was typed', async () => {
  const lead = containing(await read(draft), '全区干部')
  const place = lead.place(4, 8)!
  expect(draft.slice(place.range.start, place.range.end)).toBe('730人')
  expect(place.path.slice(0, 2)).toEqual(['figures', '科级干部'])
})

test('spans the insertion when a range begins and ends in one field', async () => {
  const lead = containing(await read(draft), '全区干部')
  const place = lead.place(2, 10)!
  expect(draft.slice(place.range.start, place.range.end)).toBe('干部{科级干部}，其')
  expect(place.isVerbatim).toBe(false)
})

test('names the field that a range of two fields begins in', async () => {
  const place = containing(await read(draft), '全区干部').place(6, 11)!
  expect(draft.slice(place.range.start, place.range.end)).toBe('0人')
})

test('has no place for the words of the template', async () => {
  const heading = containing(await read(draft), '党建引领')
  expect(heading).toMatchObject({block: 'heading', depth: 2, section: 0})
  expect(heading.value.startsWith('一、')).toBe(true)
  expect(heading.place(0, 2)).toBeUndefined()
})

test('reads a run-in head apart from its paragraph', async () => {
  const texts = await read(draft)
  expect(containing(texts, '健全组织体系').block).toBe('run-in')
  expect(containing(texts, '成立领导小组').value).toBe('成立领导小组。')
})

test('finds every piece at its own words', async () => {
  for (const text of await read(draft)) {
    for (const piece of text.pieces) {
      if (piece.value) expect(text.value.slice(piece.start, piece.end)).toBe(piece.value.text)
    }
  }
})

test.each([
  ['落款: {单位: 昭阳区人民政府, 日期: 2024年3月5日}', '昭阳区人民政府'],
  ['附件: [主要指标一览表]', '主要指标一览表'],
  ['公文: {附注: 联系人：综合科}', '联系人'],
  ['公文: {印发机关: 昭阳区人民政府办公室, 印发日期: 2024年3月6日}', '昭阳区人民政府办公室'],
  ['展望: 继续努力，久久为功。', '久久为功']
])('counts %s, which stands behind the sections, to none of them', async (field, words) => {
  const texts = await read(draft.replace('数据:', `${field}\n数据:`))
  expect(containing(texts, words).section).toBeUndefined()
  expect(containing(texts, '成立领导小组').section).toBe(0)
})
