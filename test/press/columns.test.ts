import {beforeAll, describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {reportFit} from '../../src/page/fit-report.ts'
import {type Press, press} from '../../src/page/press.ts'
import type {Single} from '../../src/page/single.ts'
import {singlePage} from '../../src/page/single.ts'
import {typesetter} from '../context.ts'
import {articleOf} from './page.ts'
import {pagesOf, type Run} from './pdf-text.ts'

let engine: Press

beforeAll(async () => {
  engine = await press(typesetter())
})

const points = (millimetres: number) => (millimetres / 25.4) * 72

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

interface Column {
  readonly lines: ReadonlyArray<Line>
  /** The first lines below the head of the page and below photos. */
  readonly tops: ReadonlyArray<Line>
  readonly left: number
  readonly right: number
}

/** The lines of each column, from the top. */
async function columnsOf({sheet, part, fit}: Single): Promise<Column[]> {
  const [page] = await pagesOf(await engine.set(sheet).pdf())
  const left = (points(sheet.paper.width) - sheet.chars * sheet.size) / 2
  const width = part.chars * sheet.size
  const gutter = (part.width * sheet.size - part.columns * width) / (part.columns - 1)
  const yOf = (row: number) => page!.height - points(sheet.top) - row * sheet.pitch
  return Array.from({length: part.columns}, (_, column) => {
    const x = left + column * (width + gutter)
    const mine = (run: Run) =>
      run.x > x - sheet.size && run.x < x + width - 1 && run.y < yOf(part.row + fit['title-rows'])
    const lines = new Map<number, Run[]>()
    for (const run of page!.runs.filter(mine)) {
      const key = [...lines.keys()].find(y => Math.abs(y - run.y) < 2) ?? run.y
      lines.set(key, [...(lines.get(key) ?? []), run])
    }
    const all = [...lines]
      .sort(([a], [b]) => b - a)
      .map(([y, runs]) => {
        const sorted = runs.sort((a, b) => a.x - b.x)
        const size = Math.max(...runs.map(run => run.size))
        return {text: sorted.map(run => run.text).join(''), x: sorted[0]!.x, y, size}
      })
    const slots = fit.slots.filter(slot => slot.column === column)
    const tops = slots.flatMap(slot => {
      const top = yOf(part.row + fit['title-rows'] + slot.top)
      return all.filter(line => line.y < top && line.y > top - sheet.size - 1)
    })
    return {lines: all, tops, left: x, right: x + width}
  })
}

const sentence = (count: number) => '各族群众手足相亲守望相助一起把日子过得红红火火'.repeat(count)

/** A story whose paragraphs are so many characters longer than another's, with photos that break its columns. */
const story = (more: number, photos = 0, title = ['典型引路', '让好人好报成风尚']) =>
  articleOf(
    stringify({
      文种: '报纸综述',
      地区: {名称: '东山县', 简称: '东山'},
      标题: {主题: '一路同行'},
      导语: `${sentence(4)}。`,
      章节: ['一', '二', '三', '四'].map((name, nth) => ({
        标题: `${name}心一意聚合力：一盘棋统筹，一张网落实`,
        ...(nth < photos && {图片: [`图${nth}`]}),
        小节: [1, 2].map(part => ({
          标题: title,
          正文: `${sentence(3 + part)}${'好'.repeat(more + nth)}。\n${sentence(5 - part)}${'多'.repeat((more * 7) % 19)}。`
        }))
      })),
      图片: Object.fromEntries(
        Array.from({length: photos}, (_, nth) => [`图${nth}`, {文件: `${nth}.jpg`, 说明: '村里办喜事。'}])
      )
    })
  ).article

const set = (more: number, photos: number) => singlePage(story(more, photos), engine, '2024-05-20')

const cases = [0, 3, 6, 9, 12, 15].flatMap(more => [0, 1, 3].map(photos => ({more, photos})))

describe.each(cases)('with $more more characters and $photos photos', ({more, photos}) => {
  test('every head has two lines of text below it, and no short line stands alone at a top', async () => {
    const one = await set(more, photos)
    expect(one.fit.overset).toEqual([])
    const report = reportFit(one)
    expect(report.used + report.short).toBe(report.capacity)
    const {size} = one.sheet
    let heads = 0
    for (const {lines, tops, left} of await columnsOf(one)) {
      for (const [index, head] of lines.entries()) {
        if (head.size < size * 1.05) continue
        heads++
        const text = lines.slice(index).filter(line => line.size < size * 1.05)
        const below = lines.slice(index, lines.indexOf(text[1]!) + 1)
        expect(text.length, head.text).toBeGreaterThanOrEqual(2)
        // Above a photo there would be its depth between them.
        for (const [at, line] of below.slice(1).entries())
          expect(below[at]!.y - line.y, `${head.text} ${line.text}`).toBeLessThan(4.6 * one.sheet.pitch)
      }
      for (const top of tops) {
        const isNew = top.x > left + size || top.size > size * 1.05
        if (!isNew) expect(top.text.trim().length, top.text).toBeGreaterThanOrEqual(5)
      }
    }
    expect(heads).toBeGreaterThanOrEqual(12)
  })
})

test('a head that is too wide for its column is divided between words, and never in the name of the region', async () => {
  const title = [
    '在压实双拥工作政治责任上扛起东山担当',
    '在服务驻地部队练兵备战上拿出东山举措',
    '在完善退役军人服务保障中彰显东山温度'
  ]
  const article = articleOf(
    stringify({
      文种: '并列式综述',
      地区: {名称: '东山县', 简称: '东山'},
      标题: {主题: '一路同行'},
      章节: title.map(line => ({标题: line, 正文: `${sentence(16)}。`}))
    }),
    'showcase'
  ).article
  const columns = await columnsOf(await singlePage(article, engine, '2024-05-20'))
  const heads = columns.flatMap(({lines}) => lines.filter(({size}) => size > 9.4).map(({text}) => text))
  expect(heads).toEqual([
    '在压实双拥工作政治责任上',
    '扛起东山担当',
    '在服务驻地部队练兵备战上',
    '拿出东山举措',
    '在完善退役军人服务保障中',
    '彰显东山温度'
  ])
})

test('a signature stands flush right', async () => {
  const text = stringify({
    文种: '上报总结',
    标题: '工作总结',
    章节: [{标题: '坚持高位推动', 正文: `${sentence(40)}。`}],
    落款: {单位: '东山县双拥办', 日期: '2023年3月28日'}
  })
  const one = await singlePage(articleOf(text, 'report').article, engine, '2024-05-20')
  const columns = await columnsOf(one)
  const {lines, right} = columns.at(-1)!
  const [unit, day] = lines.slice(-2)
  expect(unit!.text).toBe('东山县双拥办')
  expect(unit!.x).toBeCloseTo(right - 6 * one.sheet.size, 0)
  expect(day!.text.replaceAll(' ', '')).toBe('2023年3月28日')
  expect(day!.x).toBeGreaterThan(right - 9 * one.sheet.size)
})

test('quotes of the lead are as wide as a character, like those of the body', async () => {
  const words = '他说“好”字当头的日子——越过越好……大家都来'
  const text = stringify({标题: '一路同行', 导语: words, 章节: [{标题: ['一起干'], 正文: words.repeat(3)}]})
  const one = await singlePage(articleOf(text).article, engine, '2024-05-20')
  const [page] = await pagesOf(await engine.set(one.sheet).pdf())
  const marks = page!.runs.filter(
    ({text, size}) => /[“”—…]/.test(text) && Math.abs(size - one.sheet.size) < 0.1
  )
  expect(marks.length).toBeGreaterThan(2)
  for (const {text, width, size} of marks) expect(width).toBeGreaterThan(([...text].length - 0.6) * size)
})
