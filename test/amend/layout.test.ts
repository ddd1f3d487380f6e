import {describe, expect, test} from 'vitest'
import {withEdits} from '../../src/amend/edit.ts'
import {addNamed, rename} from '../../src/amend/entries.ts'
import {insertItem, moveItem, removeEntry, removeItem} from '../../src/amend/items.ts'
import {figureInWords, namesIn} from '../../src/amend/names.ts'
import {setField} from '../../src/amend/set-field.ts'
import {type FormTree, formTree} from '../../src/amend/tree.ts'
import type {Edit, Path} from '../../src/finding.ts'

/** What becomes of a text; undefined where the edit cannot be made. */
const changed = (text: string, change: (tree: FormTree) => Edit[] | undefined) => {
  const edits = change(formTree(text))
  return edits && withEdits(text, edits)
}
const set = (text: string, path: Path, words: string) => changed(text, tree => setField(tree, path, words))

describe('a field that is set', () => {
  test.each<[what: string, before: string, path: Path, words: string, wanted: string]>([
    [
      'takes only its words',
      '导语: 甲   # 说明\n展望: 乙\n',
      ['lead'],
      '丙',
      '导语: 丙   # 说明\n展望: 乙\n'
    ],
    ['keeps its quotes', "导语: '甲'\n", ['lead'], '乙: 丙', "导语: '乙: 丙'\n"],
    ['is quoted where it must be', '导语: 甲\n', ['lead'], '- 甲', '导语: "- 甲"\n'],
    ['becomes a block of lines', '导语: 甲 # 说明\n', ['lead'], '甲\n乙', '导语: | # 说明\n  甲\n  乙\n'],
    [
      'leaves the comment of its block',
      '导语: |  # 说明\n  甲\n\n展望: 乙\n',
      ['lead'],
      '',
      '导语: # 说明\n\n展望: 乙\n'
    ],
    [
      'keeps the indent of its block',
      '导语: |\n      甲\n展望: 乙\n',
      ['lead'],
      '丙\n丁',
      '导语: |\n      丙\n      丁\n展望: 乙\n'
    ],
    [
      'leaves the lines behind what was folded',
      '导语: >\n  甲\n  乙\n\n展望: 丙\n',
      ['lead'],
      '丁',
      '导语: 丁\n\n展望: 丙\n'
    ],
    [
      'goes where the schema has it',
      '文种: 上报总结\n展望: 乙\n',
      ['lead'],
      '甲',
      '文种: 上报总结\n导语: 甲\n展望: 乙\n'
    ],
    ['begins a draft', '', ['lead'], '甲', '导语: 甲\n'],
    ['follows a last line without an end', '# 说明', ['lead'], '甲', '# 说明\n导语: 甲\n'],
    ['is in English among English', 'kind: report\n', ['lead'], '甲', 'kind: report\nlead: 甲\n'],
    [
      'is an entry between brackets',
      '地区: {名称: 甲}\n',
      ['region', 'level'],
      '县级',
      '地区: {名称: 甲, 级别: 县级}\n'
    ],
    [
      'makes an object of one word',
      '荣誉:\n  -\n    称号: 甲\n数据: {乙: 3人}\n',
      ['figures', '乙', 'of'],
      '丙',
      '荣誉:\n  -\n    称号: 甲\n数据: {乙: {数值: 3人, 占: 丙}}\n'
    ],
    [
      'makes a block of one word',
      '数据:\n  乙: 3人  # 说明\n',
      ['figures', '乙', 'of'],
      '丙',
      '数据:\n  乙:  # 说明\n    数值: 3人\n    占: 丙\n'
    ],
    [
      'makes an object of one word among others',
      '荣誉:\n  - 甲\n  - 乙  # 说明\n',
      ['honors', 1, 'by'],
      '国务院',
      '荣誉:\n  - 甲\n  - {称号: 乙, 授予: 国务院}  # 说明\n'
    ],
    [
      'makes an object of the only word',
      '荣誉:\n  - 甲  # 说明\n',
      ['honors', 0, 'by'],
      '国务院',
      '荣誉:\n  - 称号: 甲  # 说明\n    授予: 国务院\n'
    ],
    [
      'fills what is empty',
      '地区:   # 说明\n标题: 甲\n',
      ['region', 'name'],
      '乙',
      '地区: 乙   # 说明\n标题: 甲\n'
    ],
    [
      'goes where the schema has it in an object',
      '地区:\n  名称: 甲\n  级别: 县级\n',
      ['region', 'shortName'],
      '乙',
      '地区:\n  名称: 甲\n  简称: 乙\n  级别: 县级\n'
    ],
    [
      'leaves empty lines empty where one alone becomes a list',
      '荣誉:\n  称号: 甲\n\n  授予: 乙\n',
      ['honors', 1, 'name'],
      '丁',
      '荣誉:\n  - 称号: 甲\n\n    授予: 乙\n  - 称号: 丁\n'
    ],
    [
      'fills an object that is empty',
      '地区:   # 说明\n标题: 甲\n',
      ['region', 'level'],
      '县级',
      '地区:   # 说明\n  级别: 县级\n标题: 甲\n'
    ],
    [
      'makes an object of one word that stands alone',
      '荣誉: 甲  # 说明\n标题: 丙\n',
      ['honors', 0, 'by'],
      '乙',
      '荣誉:  # 说明\n  称号: 甲\n  授予: 乙\n标题: 丙\n'
    ],
    [
      'is quoted as the one word of an item',
      '荣誉:\n  - 甲\n',
      ['honors', 0, 'name'],
      '甲：乙',
      '荣誉:\n  - "甲：乙"\n'
    ],
    [
      'fills an item that is empty',
      '荣誉:\n  -\n标题: 甲\n',
      ['honors', 0, 'by'],
      '乙',
      '荣誉:\n  - 授予: 乙\n标题: 甲\n'
    ],
    [
      'makes a list of one alone',
      '荣誉:\n  称号: 甲\n  # 说明\n  授予: 乙\n标题: 丙\n',
      ['honors', 1, 'name'],
      '丁',
      '荣誉:\n  - 称号: 甲\n    # 说明\n    授予: 乙\n  - 称号: 丁\n标题: 丙\n'
    ],
    [
      'makes a list of lines',
      '附件: |\n  甲\n\n  乙\n标题: 丙\n',
      ['attachments', 1, 'name'],
      '丁',
      '附件:\n  - 甲\n  - 乙\n  - 名称: 丁\n标题: 丙\n'
    ],
    [
      'makes a list between brackets',
      '署名: {身份: 记者}\n',
      ['byline', 1, 'name'],
      '乙',
      '署名: [{身份: 记者}, {姓名: 乙}]\n'
    ]
  ])('%s', (_, before, path, words, wanted) => {
    expect(set(before, path, words)).toBe(wanted)
  })

  test('cannot stand where a list or an object stands, or behind items that are not there', () => {
    expect(set('地区: {名称: 甲}\n', ['region'], '乙')).toBeUndefined()
    expect(set('荣誉:\n  - 甲\n', ['honors', 'name'], '乙')).toBeUndefined()
    expect(set('荣誉:\n  - 甲\n', ['honors', 2, 'name'], '乙')).toBeUndefined()
    expect(set('导语: 甲\n', ['lead', 'body'], '乙')).toBeUndefined()
  })
})

describe('a list of texts that is set', () => {
  const heading: Path = ['sections', 0, 'heading']
  test.each<[what: string, before: string, words: string, wanted: string]>([
    ['between brackets changes one', '[甲, "乙", 丙]', '甲，丁，丙', '[甲, "丁", 丙]'],
    ['between brackets grows', '[甲, 乙]', '甲，丙，乙', '[甲, 丙, 乙]'],
    ['between brackets shrinks', '[甲, 乙, 丙]', '甲，丙', '[甲, 丙]'],
    ['between brackets goes', '[甲, 乙]', '', '[]'],
    [
      'in lines changes one',
      '\n      - 甲  # 一\n      - 乙  # 二',
      '甲，丙',
      '\n      - 甲  # 一\n      - 丙  # 二'
    ],
    [
      'in lines grows in the middle',
      '\n      - 甲  # 一\n      - 乙  # 二',
      '甲，丙，乙',
      '\n      - 甲  # 一\n      - 丙\n      - 乙  # 二'
    ],
    [
      'in lines grows at the end',
      '\n      - 甲\n      - 乙',
      '甲，乙，丙: 丁',
      '\n      - 甲\n      - 乙\n      - "丙: 丁"'
    ],
    [
      'in lines grows at the beginning',
      '\n      - 甲  # 一\n      - 乙',
      '丙，甲，乙',
      '\n      - 丙\n      - 甲  # 一\n      - 乙'
    ],
    [
      'in lines shrinks',
      '\n      - 甲\n      - 乙\n      - 丙  # 三',
      '甲，丙',
      '\n      - 甲\n      - 丙  # 三'
    ],
    ['in lines goes', '\n      - 甲\n      - 乙', '', ''],
    ['keeps what says the same', '[ 甲,乙 ]  # 说明', '甲，乙', '[ 甲,乙 ]  # 说明']
  ])('%s', (_, before, words, wanted) => {
    const draft = (value: string) => `章节:\n  - 标题: ${value}\n    正文: 戊\n`.replace(': \n', ':\n')
    expect(set(draft(before), heading, words)).toBe(draft(wanted))
  })

  test('is not set where objects are among them', () => {
    expect(set('附件:\n  - 甲\n  - {名称: 乙}\n', ['attachments'], '丙')).toBeUndefined()
  })
})

describe('an item', () => {
  const honors: Path = ['honors']
  test('that is new has its first field behind its dash, and an empty one among texts is one', () => {
    const add = (text: string, at?: number) => changed(text, tree => insertItem(tree, honors, at))
    expect(add('荣誉:\n  - 称号: 甲\n')).toBe('荣誉:\n  - 称号: 甲\n  - 称号:\n    授予:\n    时间:\n')
    expect(add('荣誉:\n  - 称号: 甲\n', 0)).toBe('荣誉:\n  - 称号:\n    授予:\n    时间:\n  - 称号: 甲\n')
    expect(add('荣誉:\n  - 甲\n', 0)).toBe('荣誉:\n  -\n  - 甲\n')
    expect(add('标题: 甲\n')).toBe('标题: 甲\n荣誉:\n  - 称号:\n    授予:\n    时间:\n')
    expect(add('荣誉: [甲]\n', 0)).toBe('荣誉: [{称号: "", 授予: "", 时间: ""}, 甲]\n')
  })

  test('that goes takes its comments with it, and one alone its field', () => {
    const remove = (text: string, index: number) => changed(text, tree => removeItem(tree, honors, index))
    expect(remove('荣誉:\n  - 甲\n  # 二\n  - 乙\n  - 丙', 1)).toBe('荣誉:\n  - 甲\n  - 丙')
    expect(remove('荣誉:\n  - 甲\n  - 乙', 1)).toBe('荣誉:\n  - 甲')
    expect(remove('荣誉: 甲  # 一\n标题: 乙\n', 0)).toBe('荣誉:  # 一\n标题: 乙\n')
    expect(remove('荣誉: 甲\n', 1)).toBeUndefined()
    expect(remove('荣誉: [甲, {称号: 乙}]\n', 0)).toBe('荣誉: [{称号: 乙}]\n')
  })

  test('that moves takes its comments with it', () => {
    const move = (text: string, from: number, to: number) =>
      changed(text, tree => moveItem(tree, honors, from, to))
    expect(move('荣誉:\n  - 甲\n  # 二\n  - 乙  # 二\n  - 丙', 1, 2)).toBe(
      '荣誉:\n  - 甲\n  - 丙\n  # 二\n  - 乙  # 二'
    )
    expect(move('荣誉: [甲, 乙, 丙]\n', 2, 0)).toBe('荣誉: [丙, 甲, 乙]\n')
    expect(move('荣誉: [甲, 乙]\n', 1, 2)).toBeUndefined()
  })
})

describe('a name of the author’s own', () => {
  const draft = `导语: 有{甲}、{ 甲.占比 }、{甲乙}。
数据:
  甲: 3人  # 一
  # 二
  甲乙: {数值: 4人, 占: 甲}
  丙: {数值: 7人, 合计: 甲、甲乙}
图片: {甲: {文件: a.jpg}}
章节: [{图片: [甲]}]
`
  const renamed = (field: string, before: string, name: string) =>
    changed(draft, tree => rename(tree, [field], before, name))

  test('is changed wherever it is called, and nothing else is', () => {
    expect(renamed('figures', '甲', '丁')).toBe(
      draft
        .replace('{甲}', '{丁}')
        .replace('{ 甲.占比 }', '{ 丁.占比 }')
        .replace('  甲: 3人', '  丁: 3人')
        .replace('占: 甲}', '占: 丁}')
        .replace('合计: 甲、甲乙', '合计: "丁、甲乙"')
    )
    expect(renamed('photos', '甲', '丁')).toBe(
      draft.replace('图片: {甲: {', '图片: {丁: {').replace('图片: [甲]', '图片: [丁]')
    )
  })

  test('may be anything that can be typed', () => {
    expect(renamed('photos', '甲', '$&')).toBe(
      draft.replace('图片: {甲: {', () => '图片: {"$&": {').replace('图片: [甲]', () => '图片: ["$&"]')
    )
  })

  test('is not given twice', () => {
    expect(renamed('figures', '甲', '丙')).toBeUndefined()
    expect(renamed('figures', '没有', '丁')).toBeUndefined()
    expect(changed(draft, tree => addNamed(tree, ['figures'], '甲', '5人'))).toBeUndefined()
    expect(changed(draft, tree => addNamed(tree, ['figures'], '己', '5人'))).toBe(
      draft.replace('图片: {', '  己: 5人\n图片: {')
    )
  })

  test('goes with what it stands for', () => {
    const removed = (name: string) => changed(draft, tree => removeEntry(tree, ['figures', name]))
    expect(removed('甲')).toBe(draft.replace('  甲: 3人  # 一\n', ''))
    expect(removed('没有')).toBeUndefined()
    expect(changed('数据: {甲: 3人, 乙: , 丙: 5人}\n', tree => removeEntry(tree, ['figures', '甲']))).toBe(
      '数据: {乙: , 丙: 5人}\n'
    )
    expect(changed('数据: {甲: 3人, 乙:, 丙: 5人}\n', tree => removeEntry(tree, ['figures', '丙']))).toBe(
      '数据: {甲: 3人, 乙:}\n'
    )
  })

  test('is listed with what it says in a few words', () => {
    const tree = formTree(draft)
    expect(namesIn(tree, 'figures')).toEqual(['甲', '甲乙', '丙'])
    expect(namesIn(tree, 'slogans')).toEqual([])
    expect(['甲', '甲乙', '丙', '没有'].map(name => figureInWords(tree, name))).toEqual([
      '3人',
      '4人，占 甲',
      '7人，合计 甲、甲乙',
      ''
    ])
  })
})
