import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {headBreaks} from '../../src/page/head-breaks.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {planOf} from '../../src/page/plan/plan.ts'
import {press} from '../../src/page/press.ts'
import type {Part, StoryPart} from '../../src/page/sheet.ts'
import {writePage} from '../../src/page/write.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf} from './page.ts'

const story = (title: string, sentences: number) =>
  articleOf(
    stringify({
      标题: title,
      署名: [{姓名: '甲'}],
      导语: '村里的路修通了。',
      章节: [{标题: ['一起干'], 正文: '各族群众像石榴籽一样紧紧抱在一起。'.repeat(sentences)}],
      展望: '日子越过越好。'
    })
  ).article

/** Set a page, with what was found on the way. */
async function pageOf(spec: string, ...sentences: number[]) {
  const found: Finding[] = []
  const report = (finding: Finding) => void found.push(finding)
  const read = readPage(sourceOf(spec), report)!
  const articles = sentences.map((count, index) => story(`第${'一二三四'[index]}篇`, count))
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, '2023-06-30')
  await writePage({set, read, articles, press: engine, report}, [])
  return {set, found, rules: found.map(({ruleId}) => ruleId)}
}

const ofKind = <Kind extends Part['kind']>(parts: ReadonlyArray<Part>, kind: Kind) =>
  parts.filter((part): part is Extract<Part, {kind: Kind}> => part.kind === kind)

test('a story off the paper, and one over another, are errors', async () => {
  const outside = await pageOf(
    '稿件: [{草稿: a.yaml, 起行: 1, 占行: 40}, {草稿: b.yaml, 起行: 90, 占行: 60}]\n',
    8,
    8
  )
  expect(outside.found.map(({message}) => message).join()).toContain(
    '从第 90 行起占 60 行，超出版面：版心共 112 行'
  )
  const broad = await pageOf('稿件: [{草稿: a.yaml, 起栏: 7, 占栏: 6}]\n', 8)
  expect(broad.found.map(({message}) => message).join()).toContain(
    '从第 7 栏起占 6 栏，超出版面：全版 8 个基本栏'
  )
  const over = await pageOf(
    '稿件: [{草稿: a.yaml, 起行: 1, 占行: 40}, {草稿: b.yaml, 起行: 30, 占行: 40}]\n',
    400,
    20
  )
  expect(over.found.map(({message}) => message).join()).toContain('“b.yaml”与“a.yaml”重叠')
  const right = await pageOf(
    '稿件: [{草稿: a.yaml, 起行: 1, 占行: 30}, {草稿: b.yaml, 起行: 40, 占行: 30}]\n',
    20,
    20
  )
  expect(right.rules).not.toContain('places-overlap')
})

test('stories side by side get columns by their length', () => {
  const {spec} = readPage(sourceOf('版式: 头版通栏\n稿件: [a.yaml, b.yaml, c.yaml]\n'), () => {})!
  const columns = (lengths: number[]) =>
    planOf(spec, () => {}, lengths).slots.map(slot => [slot.column, slot.columns])
  expect(columns([900, 1500, 500])).toEqual([
    [0, 8],
    [0, 6],
    [6, 2]
  ])
  expect(columns([900, 500, 500])).toEqual([
    [0, 8],
    [0, 4],
    [4, 4]
  ])
  expect(columns([900, 10, 5000])).toEqual([
    [0, 8],
    [0, 2],
    [2, 6]
  ])
})

test('stories whose own columns leave room for one another stand side by side', () => {
  const places = (articles: string) => {
    const {spec} = readPage(sourceOf(`稿件: [${articles}]\n`), () => {})!
    return planOf(spec, () => {}).slots.map(({tier}) => tier)
  }
  expect(places('{草稿: a, 起栏: 1, 占栏: 5}, {草稿: b, 起栏: 6, 占栏: 3}')).toEqual([0, 0])
  expect(places('{草稿: a, 起栏: 1, 占栏: 5}, {草稿: b, 起栏: 5, 占栏: 3}')).toEqual([0, 1])
  expect(places('{草稿: a}, {草稿: b, 起栏: 6, 占栏: 3}')).toEqual([0, 1])
})

test('a rule is as wide as the stories under it, and a thin one stands between stories side by side', async () => {
  const {set} = await pageOf(
    '稿件: [{草稿: a, 起栏: 1, 占栏: 5, 起行: 1, 占行: 60}, {草稿: b, 起栏: 6, 占栏: 3, 起行: 1, 占行: 24}, {草稿: c, 起栏: 6, 占栏: 3, 起行: 27, 占行: 34}]\n',
    20,
    5,
    5
  )
  const stories = ofKind(set.sheet.parts, 'story')
  const [rule, ...others] = ofKind(set.sheet.parts, 'rule')
  expect(others).toEqual([])
  expect(rule).toMatchObject({x: stories[2]!.x, width: stories[2]!.width})
  const between = ofKind(set.sheet.parts, 'column-rule')
  expect(between.length).toBeGreaterThan(0)
  for (const {x} of between) expect(x).toBe(stories[1]!.x - 0.5)
})

test('a column title never stands over the stories; one that is long is told', async () => {
  const long = '凝心聚力促进各民族交往交流交融共同建设美好家园系列综合报道专栏'.repeat(4)
  const {set, rules} = await pageOf(
    `纸张: A4\n栏题: {名称: ${long}, 联办: [${'某某县委宣传部, '.repeat(9)}某某报社]}\n稿件: [a]\n`,
    8
  )
  const [banner] = ofKind(set.sheet.parts, 'banner')
  const [first] = ofKind(set.sheet.parts, 'story') as StoryPart[]
  expect(first!.row).toBeGreaterThan(banner!.row + banner!.rows)
  expect(rules).toContain('banner-too-long')
  const short = await pageOf('栏题: {名称: 石榴花开, 联办: [县委宣传部]}\n稿件: [a]\n', 8)
  expect(short.rules).not.toContain('banner-too-long')
})

test('heads are divided after marks, and within a phrase only where it is wider than a line', () => {
  const lines = (head: string, perLine: number) => {
    const edges = [0, ...headBreaks(head, perLine, []), head.length]
    return edges.slice(1).map((end, index) => head.slice(edges[index], end))
  }
  expect(lines('党建领航聚合力：压实治理责任，健全工作网络', 12)).toEqual([
    '党建领航聚合力：',
    '压实治理责任，',
    '健全工作网络'
  ])
  expect(lines('党建领航，网格支撑', 8)).toEqual(['党建领航，', '网格支撑'])
  for (const line of lines('四、强化共同责任使命，开创民族事务共治新局面', 10))
    expect(line.length).toBeGreaterThan(1)
})
