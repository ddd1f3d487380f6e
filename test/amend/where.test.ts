import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {partAt} from '../../src/amend/find.ts'
import {formTree, type Part} from '../../src/amend/tree.ts'
import {fieldPath, pathAt} from '../../src/amend/where.ts'

const drafts = readdirSync('examples')
  .filter(name => !name.endsWith('-page'))
  .map(name => readFileSync(`examples/${name}/draft.yaml`, 'utf8'))

/** All texts of a part that say something. */
function texts(part: Part): Extract<Part, {type: 'text'}>[] {
  if (part.type === 'text') return part.value.trim() === '' ? [] : [part]
  return (part.type === 'list' ? part.items : part.entries.map(({value}) => value)).flatMap(texts)
}

test('the field at any place of a draft is the one whose text stands there', () => {
  for (const text of drafts) {
    const tree = formTree(text)
    for (const one of texts(tree.root!))
      for (const at of [one.range.start, one.range.end - 1]) {
        const path = pathAt(tree, at)
        expect(partAt(tree, path), `${JSON.stringify(path)} at ${at}`).toBe(one)
      }
  }
})

test('a key belongs to its field, and what one word or one alone stands for to the field and the item that it is', () => {
  const text = `荣誉: [全国文明城市]
署名: {身份: 记者, 姓名: 甲}
章节:
  - 角色: 领导机制
    小节:
      - 标题: 甲
        正文: 乙
数据: {甲: 3人}
别的: 丙
`
  const at = (words: string) => pathAt(formTree(text), text.indexOf(words))
  expect(at('全国文明')).toEqual(['honors', 0, 'name'])
  expect(at('记者')).toEqual(['byline', 0, 'role'])
  expect(at('正文')).toEqual(['sections', 0, 'measures', 0, 'body'])
  expect(at('3人')).toEqual(['figures', '甲', 'value'])
  expect(at('丙')).toEqual(['别的'])
  expect(pathAt(formTree('\n\n文种: 上报总结'), 0)).toEqual([])
})

test('a field of texts is one field, whichever of them is meant', () => {
  expect(fieldPath(['sections', 0, 'heading', 1])).toEqual(['sections', 0, 'heading'])
  expect(fieldPath(['title', 'main', 0])).toEqual(['title', 'main'])
  expect(fieldPath(['sections', 1, 'measures', 2, 'body'])).toEqual(['sections', 1, 'measures', 2, 'body'])
  expect(fieldPath(['honors', 1, 'name'])).toEqual(['honors', 1, 'name'])
  expect(fieldPath(['别的', '甲'])).toEqual(['别的'])
})
