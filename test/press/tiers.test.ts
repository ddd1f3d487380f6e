import {getDocumentProxy} from 'unpdf'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {press as pressFormat} from '../../src/formats/press/press.ts'
import {arrange} from '../../src/page/arrange.ts'
import {emptyAreas} from '../../src/page/empty-areas.ts'
import type {StoryReport} from '../../src/page/fit-report.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {planOf} from '../../src/page/plan/plan.ts'
import {press} from '../../src/page/press.ts'
import type {StoryPart} from '../../src/page/sheet.ts'
import {context, typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf} from './page.ts'

const refuse = (finding: Finding) => {
  throw new Error(finding.message)
}

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

const read = (spec: string) => readPage(sourceOf(spec), refuse)!

const stories = (set: Awaited<ReturnType<typeof setPage>>) =>
  set.sheet.parts.filter((part): part is StoryPart => part.kind === 'story')

test('of an odd number below the first, the story that is least like the others stands alone', () => {
  const tiers = (lengths: number[], more = '') => {
    const names = lengths.map((_, index) => `{草稿: ${index}.yaml${more}}`)
    const {spec} = read(`版式: 专版模块\n稿件: [${names}]\n`)
    return planOf(spec, refuse, lengths).slots.map(({tier}) => tier)
  }
  expect(tiers([900, 300, 320, 800])).toEqual([0, 1, 1, 2])
  expect(tiers([900, 300, 800, 320])).toEqual([0, 1, 2, 1])
  expect(tiers([900, 800, 300, 320])).toEqual([0, 1, 2, 2])
  expect(tiers([900, 300, 800])).toEqual([0, 1, 1])
  expect(tiers([900, 800, 300, 320], ', 占栏: 2')).toEqual([0, 1, 1, 2])
  const fixed = read('版式: 专版模块\n稿件: [a.yaml, b.yaml, c.yaml, {草稿: d.yaml, 破栏: 8破3}]\n')
  expect(planOf(fixed.spec, refuse, [900, 800, 300, 320]).slots.map(({tier}) => tier)).toEqual([0, 1, 1, 2])
})

test('short stories stand one under the other, and the empty foot is told', async () => {
  const set = await setPage(
    read('纸张: A3\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}]\n'),
    [story('修路记', 20), story('种树记', 14)],
    await press(typesetter()),
    '2023-06-30'
  )
  const [first, second] = stories(set)
  expect(second!.row).toBe(first!.row + first!.rows + 2)
  expect(set.empty).toBe(set.sheet.rows - second!.row - second!.rows)
  expect(emptyAreas(set)).toEqual([
    {column: 0, columns: set.plan.paper.base.columns, row: set.sheet.rows - set.empty, rows: set.empty}
  ])
})

test('where words find no room, titles give way to them', async () => {
  // Just more than the page holds with titles of the usual size.
  for (let sentences = 32; sentences < 60; sentences += 2) {
    const articles = [story('修路记', sentences), story('种树记', sentences), story('植绿记', sentences)]
    const set = await setPage(
      // Where the row of a story is given, no other plan is tried.
      read(
        '纸张: A4\n稿件: [{草稿: a.yaml, 占栏: 4, 起行: 1}, {草稿: b.yaml, 占栏: 4}, {草稿: c.yaml, 占栏: 4}]\n'
      ),
      articles,
      await press(typesetter()),
      '2023-06-30'
    )
    const [first] = stories(set)
    if (set.fitted.some(({fit}) => fit.overset.length > 0))
      throw new Error('Cannot find a page that is tight')
    if (first!.most < 46 * Math.min(1, set.sheet.paper.width / 390 + 0.1)) return
  }
  throw new Error('Cannot find a page that is tight')
})

test('a story that goes on on another page keeps the size of its title', async () => {
  const sizes = await Promise.all(
    ['', ', 转版: 第4版'].map(async carry => {
      const spec = read(`纸张: A4\n稿件: [{草稿: a.yaml${carry}}]\n`)
      const set = await setPage(spec, [story('修路记', 200)], await press(typesetter()), '2023-06-30')
      return stories(set)[0]!.most
    })
  )
  expect(sizes[0]).toBeLessThan(sizes[1]!)
})

test('a page with one story that is longer has no empty foot', async () => {
  const set = await setPage(
    read('纸张: A4\n稿件: [{草稿: a.yaml}]\n'),
    [story('修路记', 200)],
    await press(typesetter()),
    '2023-06-30'
  )
  expect(set.empty).toBe(0)
  expect(emptyAreas(set)).toEqual([])
})

test('a caption has as many rows as its words, and its credit is not divided', () => {
  const line = (text: string) => ({clusters: [...text], marks: []})
  const rows = (caption: string, credit: string | undefined, scale = 0.2) => {
    const picture = {
      file: null,
      caption: line(caption),
      credit: credit === undefined ? null : line(credit),
      alt: '',
      ratio: 1.5,
      finest: 10_000,
      src: 'a.jpg',
      'caption-rows': 2
    }
    const room = {width: 71, columns: 4, chars: 17, size: 9, pitch: 12.6}
    const {photos} = arrange([picture], room, scale)
    return photos.map(photo => [photo.span, photo['caption-rows']])
  }
  expect(rows('各族群众跳起舞来。', '李明 摄')).toEqual([[1, 1]])
  expect(rows('各族群众在广场上跳起舞来。', '通讯员 李明 摄')).toEqual([[1, 2]])
  expect(rows('各族群众在广场上跳起舞来。'.repeat(4), undefined)).toEqual([[1, 4]])
  expect(rows('各族群众在广场上跳起舞来。'.repeat(4), '通讯员 李明 摄')).toEqual([[1, 4]])
  expect(rows('各族群众在广场上跳起舞来。'.repeat(5), '通讯员 李明 摄')).toEqual([[1, 5]])
})

test('a story that fills no page becomes a block as deep as itself, and it is told how much is missing to a page', async () => {
  let fit: StoryReport | undefined
  const tellFit = (told: StoryReport) => {
    fit = told
  }
  const work = context({tellFit})
  const written = await pressFormat.write(story('修路记', 20), {fonts: 'bundled'}, work)
  expect(fit!.foot).toBe(0)
  expect(work.told).toMatchObject([
    {
      ruleId: 'page-not-full',
      severity: 'hint',
      message: expect.stringMatching(
        /^稿件不满一版A4，排成 210×\d+(?:\.\d+)?毫米 的一块；排满还差 \d+ 行，约 \d+ 字。$/
      ),
      note: expect.stringContaining('zongshu page')
    }
  ])
  const depth = Number(/210×([\d.]+)/.exec(work.told[0]!.message)![1])
  const {height} = (
    await getDocumentProxy(written![0]!.bytes.slice()).then(pdf => pdf.getPage(1))
  ).getViewport({scale: 1})
  expect((height / 72) * 25.4).toBeCloseTo(depth, 0)
})
