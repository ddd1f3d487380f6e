import {createCanvas} from '@napi-rs/canvas'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {arrange} from '../../src/page/arrange.ts'
import {emptyAreas} from '../../src/page/empty-areas.ts'
import {emptyRows, setAlone} from '../../src/page/fit.ts'
import {ownArticle} from '../../src/page/own-articles.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {cutsIn} from '../../src/page/photo-frames.ts'
import {press} from '../../src/page/press.ts'
import {reportEmpty} from '../../src/page/report-empty.ts'
import type {StoryPart} from '../../src/page/sheet.ts'
import {shortened, shortStory} from '../../src/page/short-story.ts'
import {trial} from '../../src/page/simulate.ts'
import type {OnPage} from '../../src/page/story.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf} from './page.ts'

const refuse = (finding: Finding) => {
  throw new Error(finding.message)
}

/** A story of so many sentences with photos of these ratios. */
const storyWith = (title: string, sentences: number, ratios: ReadonlyArray<number> = []) => {
  const named = ratios.map((ratio, nth) => `${ratio}-${nth}`)
  const text = stringify({
    标题: title,
    署名: [{姓名: '甲'}],
    导语: '林子一年比一年密。',
    章节: [{标题: ['封山育林'], 正文: '护林队天天上山，树苗成活了九成多。'.repeat(sentences), 图片: named}],
    展望: '明年再种一片。',
    图片: Object.fromEntries(named.map(name => [name, {文件: `${name}.jpg`, 说明: '上山'}]))
  })
  return withPhotos(articleOf(text).article, pictureOf, () => {})
}

async function pictureOf(path: string): Promise<Uint8Array> {
  const ratio = Number(path.split('-')[0])
  const height = Math.round(1200 / Math.max(1, ratio))
  return new Uint8Array(createCanvas(Math.round(height * ratio), height).toBuffer('image/jpeg', 50))
}

async function pageOf(text: string, articles: ReadonlyArray<Promise<OnPage>>) {
  const read = readPage(sourceOf(text), refuse)!
  const set = await setPage(read, await Promise.all(articles), await press(typesetter()), '2023-06-30')
  const told: string[] = []
  reportEmpty(set, read.spec, ({message}) => told.push(message))
  return {set, told}
}

test('pieces of the page in which nothing stands are told by their base columns and rows', async () => {
  const {set, told} = await pageOf(
    `纸张: 四开
稿件:
  - {草稿: a.yaml, 起栏: 1, 占栏: 3, 起行: 1, 占行: 40}
  - {草稿: b.yaml, 起栏: 4, 占栏: 3, 起行: 1, 占行: 20}
广告: [{名称: 广告, 起栏: 1, 占栏: 6, 起行: 60, 占行: 18}]
`,
    [storyWith('育林记', 60), storyWith('护林记', 24)]
  )
  const [first, second] = set.fitted.map(({part}) => part.rows)
  // Below the deeper story over the whole width, and beside it below the other.
  expect(emptyAreas(set)).toEqual([
    {column: 0, columns: 6, row: first!, rows: 59 - first!},
    {column: 3, columns: 3, row: second!, rows: first! - second!}
  ])
  expect(told).toEqual([
    `版面从第 1 栏起 6 栏、第 ${first! + 1} 行起空 ${59 - first!} 行，约 ${(59 - first!) * 71} 字。`,
    `版面从第 4 栏起 3 栏、第 ${second! + 1} 行起空 ${first! - second!} 行，约 ${(first! - second!) * 35} 字。`
  ])
})

test('a photo that is deeper than the words beside it becomes so small that these fill their columns', () => {
  const line = {clusters: [], marks: []}
  const picture = {
    file: null,
    caption: line,
    credit: null,
    alt: '',
    ratio: 0.67,
    finest: 10_000,
    src: 'a.jpg',
    'caption-rows': 1
  }
  const room = {width: 107, columns: 6, chars: 17, size: 9, pitch: 12.6}
  const measured = {'title-rows': 6, items: [87]}
  const shaped = (scale: number, count: number) =>
    ({
      ...room,
      rows: 100,
      side: null,
      items: [{kind: 'plain', id: 0, ...line}],
      ...arrange([picture], room, scale, undefined, count)
    }) as unknown as StoryPart
  const usual = shortened(shaped(3, 1), measured)
  const {part, scale} = shortStory(shaped, measured, {most: 3, counts: [1, 0]})
  expect(trial(usual, measured).left).toBeGreaterThan(usual.rows - 6)
  expect(trial(part, measured).left).toBeLessThan(part.rows - 6)
  expect(trial(part, measured).over).toBeLessThanOrEqual(0)
  expect(scale).toBeLessThan(3)
})

test.each([
  1, 2, 3
])('above or below a photo %i rows hold lines only if these do not look lost', async rows => {
  const {set} = await pageOf('纸张: 四开\n稿件: [a.yaml]\n', [storyWith('育林记', 60, [1.5])])
  const [{part, fit}] = set.fitted as [(typeof set.fitted)[number]]
  const [photo] = part.photos
  for (const at of [rows, fit['body-rows'] - photo!.rows - rows]) {
    const moved = {...part, photos: [{...photo!, at: at / (fit['body-rows'] - photo!.rows)}]}
    const beside = (await setAlone(set.sheet, moved, await press(typesetter()))).slots.filter(
      slot => slot.column >= photo!.column && slot.rows === rows
    )
    expect(beside).toHaveLength(photo!.span)
    expect(beside.every(({left}) => left === rows)).toBe(rows < 3)
    const measured = {...part.measured!, items: []}
    expect(trial({...moved, items: []}, measured).left).toBeGreaterThanOrEqual(photo!.span * rows)
  }
})

test('columns that stay empty in a story are told', async () => {
  const {set, told} = await pageOf('纸张: 对开\n连版: 第5版\n报眉: {版次: 第4版}\n稿件: [a.yaml]\n', [
    storyWith('育林记', 6, [1.5])
  ])
  const rows = emptyRows(set.fitted[0]!.fit)
  expect(told).toContain(
    `“a.yaml”的 ${set.fitted[0]!.part.columns} 栏里空着 ${rows} 行，约 ${rows * set.fitted[0]!.part.chars} 字。`
  )
})

test('photos without a story become as wide as the page has room for', async () => {
  const ratios = [3.4, 1.5, 0.7, 1.33]
  const spec = [
    '纸张: 四开',
    '稿件:',
    ...ratios.map((ratio, nth) => `  - {图片: ${ratio}-${nth}, 标题: 上山, 说明: 护林队上山。}`),
    '  - a.yaml',
    ''
  ].join('\n')
  const {articles = []} = readPage(sourceOf(spec), refuse)!.spec
  const photos = articles.flatMap(entry => ownArticle(entry) ?? [])
  const {set} = await pageOf(spec, [
    ...photos.map(photo => withPhotos(photo, pictureOf, () => {})),
    storyWith('育林记', 12)
  ])
  const foot = Math.max(...set.fitted.map(({part}) => part.row + part.rows))
  expect(set.sheet.rows - foot).toBeLessThan(12)
  expect(set.fitted[0]!.part.width).toBe(set.sheet.chars)
})

test('a photo that its columns would cut is set in narrower ones', async () => {
  const {set} = await pageOf('纸张: 1/4版\n稿件: [a.yaml]\n', [storyWith('育林记', 40, [0.7])])
  const [{part}] = set.fitted as [(typeof set.fitted)[number]]
  expect(Math.max(...cutsIn(part, set.sheet))).toBeLessThanOrEqual(0.25)
})
