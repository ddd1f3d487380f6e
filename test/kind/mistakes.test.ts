import {expect, test} from 'vitest'
import {newKind} from '../../src/engine/new-kind.ts'
import {type LoadedKind, loadKind} from '../../src/kind/load.ts'
import {kindCalled} from '../kinds.ts'

/** What template authors get wrong, as it is told: `file:line:column  message`. */
const from = kindCalled('briefing')
const files = newKind('述职材料', from)

const load = (file: string, before: string | RegExp, after: string): LoadedKind => {
  const changed = {...files, [file]: files[file]!.replace(before, () => after)}
  expect(changed[file], 'the change is made').not.toBe(files[file])
  return loadKind({
    id: '述职材料',
    manifest: changed['kind.yaml']!,
    template: changed['article.md.hbs']!,
    partials: from.partials,
    isOwn: () => false,
    formats: ['md', 'docx', 'pdf', 'press'],
    styles: ['gbt9704', '党政机关公文格式']
  })
}
const said = (loaded: LoadedKind) =>
  ('problems' in loaded ? loaded.problems : loaded.repairs).map(
    ({file, line, column, message}) => `${file}:${line}:${column + 1}  ${message}`
  )
const lineOf = (words: string) => files['kind.yaml']!.split(words)[0]!.split('\n').length

test.each([
  ['別名', /^别名/m, '別名', '别名:', '1  未知字段“別名”，是否“别名”'],
  [
    'a length in words',
    '[800, 5000]',
    '三千',
    '全文:',
    '7  “篇幅·全文”要写最少和最多两个数，如 全文: [300, 3000]'
  ],
  [
    'a pattern without its place',
    '"{}"',
    '"甲"',
    '章: {',
    '23  “甲”里没有 {}，不知道标题的这一句放在哪里，写成如“打好“{}牌””'
  ],
  ['对 for 是', '段首: 是', '段首: 对', '小节: {', '51  “标题写法·小节·段首”写的是“对”，只能是：是、否'],
  [
    'a number that nobody counts',
    '"一、"',
    '"◆"',
    '章: {',
    '12  “标题写法·章·编号”写的是“◆”，只能是：一、、（一）、1.、1、、1．、（1）'
  ],
  [
    'chapters of no sort',
    '章节: 自己的',
    '章节: 自己',
    '章节: ',
    '5  “章节”写的是“自己”，只能是：按创建、自己的'
  ],
  ['no name', '名称: 述职材料', '名称:', '名称: ', '1  “名称”是空的，写成：名称: 卫生县城总结'],
  [
    'a role of the author’s own',
    '[主要做法]',
    '[主要做法, 党风廉政]',
    '必写: ',
    '14  没有“党风廉政”这个角色；自己起名的章，写进“角色”的“自定”里，如 自定: [党风廉政]'
  ],
  [
    'a field without its point',
    '导语, 章节.标题',
    '导语, 自定联系人',
    '必填: ',
    '26  草稿里没有“自定联系人”这个字段，是否“自定.联系人”'
  ],
  [
    'a field by another name',
    '章节.标题',
    '章节.题目',
    '必填: ',
    '26  草稿里没有“章节.题目”这个字段，是否“标题”'
  ]
])('kind.yaml with %s', (_, before, after, line, message) => {
  expect(said(load('kind.yaml', before, after))).toEqual([`kind.yaml:${lineOf(line)}:${message}`])
})

test.each([
  ['样式: gbt9704', '样式：gbt9704'],
  ['样式: gbt9704', '样式:gbt9704'],
  ['  必写: [主要', '\t必写: [主要'],
  ['格式: [md, docx]', '格式: md、docx'],
  ['全文: [800, 5000]', '全文: 800—5000']
])('“%s” written as “%s” is read as it was meant', (before, after) => {
  const [loaded, right] = [
    load('kind.yaml', before, after),
    load('kind.yaml', '名称: 述职材料', '名称: 述职材料 ')
  ]
  if (!('kind' in loaded) || !('kind' in right)) throw new Error(said(loaded).join('\n'))
  const {fill: _, ...kind} = loaded.kind
  expect(right.kind).toMatchObject(kind)
})

test.each([
  ['{{> lead 导语}}', '{{> 导雨 导语}}', '13:1  没有名为“导雨”的部件，是否“导语”'],
  ['{{> lead 导语}}', '{{> lead}}', /13:1 {2}部件“lead”用在这里不合适：要写成“\{\{> lead 导语\}\}”的样子/],
  ['{{> lead 导语}}', '｛｛导语｝｝', '13:1  大括号要用半角的：{{导语}}'],
  ['{{> lead 导语}}', '县名：{地区.名称}', '13:4  “{地区.名称}”会照样印出来；要印字段，写成 {{地区.名称}}'],
  ['{{> lead 导语}}', '{{自定联系人}}', '13:3  草稿里没有“自定联系人”这个字段，是否“自定.联系人”'],
  ['{{> lead 导语}}', '{{主题}}', '13:3  草稿里没有“主题”这个字段，是否“标题.主题”'],
  ['{{> lead 导语}}', '{{导语', '13:1  “{{”没有对应的“}}”，写成 {{字段}}'],
  ['{{> lead 导语}}', '{{#if 导语}}{{导语}}', '13:1  {{#if …}} 没有结束，在它管的内容后面写 {{/if}}'],
  [
    '{{> lead 导语}}',
    '{{#if 导语}}{{#each 章节}}{{/if}}{{/each}}',
    '13:23  {{/if}} 和第13行的 {{#each …}} 对不上，先写 {{/each}}'
  ],
  ['{{> lead 导语}}', '{{/if}}', '13:1  {{/if}} 前面没有 {{#if …}}'],
  ['{{> lead 导语}}', '{{> lead 导语 展望 落款}}', '13:1  部件后面最多写一个字段：{{> 名称 字段}}'],
  ['{{> lead 导语}}', '{{#each}}甲{{/each}}', '13:4  {{#each}} 后面要写一个字段，如 {{#each 章节}}'],
  ['{{> lead 导语}}', '{{#if 导语 展望}}甲{{/if}}', '13:4  {{#if}} 后面要写一个字段，如 {{#if 章节}}'],
  ['{{> lead 导语}}', '{{#with}}甲{{/with}}', '13:4  {{#with}} 后面要写一个字段，如 {{#with 章节}}']
])('a template with “%s” as “%s”', (before, after, message) => {
  const [first] = said(load('article.md.hbs', before, after))
  if (typeof message === 'string') expect(first).toBe(`article.md.hbs:${message}`)
  else expect(first).toMatch(message)
})

test('partials are known by their Chinese names, too', () => {
  const [chinese, english] = [
    load('article.md.hbs', '{{> lead 导语}}', '{{> 导语 导语}}'),
    load('article.md.hbs', '{{> lead 导语}}', '{{> lead 导语}} ')
  ]
  if (!('kind' in chinese) || !('kind' in english)) throw new Error(said(chinese).join('\n'))
  const view = {lead: ['甲', '乙'], sections: []}
  expect(chinese.kind.fill(view)).toContain('甲')
  expect(chinese.kind.fill(view).trim()).toBe(english.kind.fill(view).trim())
})
