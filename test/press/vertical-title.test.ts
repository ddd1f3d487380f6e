import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {outerOf} from '../../src/page/framed.ts'
import {idml} from '../../src/page/outputs/idml.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {planOfPage} from '../../src/page/plan-file/plan-of-page.ts'
import {readPlan} from '../../src/page/plan-file/read-plan.ts'
import {press} from '../../src/page/press.ts'
import {reportTitles} from '../../src/page/report-titles.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, story} from './page.ts'
import {pagesOf} from './pdf-text.ts'

const day = '2023-06-30'

const asked = articleOf(
  stringify({
    标题: {引题: '水利普查手记', 主题: ['一渠活水绕山转', '12个村子“尝了鲜”'], 副题: '大河沟引水工程见闻'},
    署名: [{姓名: '甲'}],
    导语: '水渠通到了村口。',
    章节: [{标题: ['引水上山'], 正文: '家家户户都来出工，渠水顺着山腰流进田里。'.repeat(70)}],
    展望: '明年还要再修一段。'
  })
).article

async function pageOf(entry: string, paper = '四开') {
  const read = readPage(sourceOf(`纸张: ${paper}\n稿件: [{草稿: a.yaml}, ${entry}]\n`), ({message}) => {
    throw new Error(message)
  })!
  const articles = [story('修渠记', 60), asked]
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, day)
  return {read, articles, engine, set, one: set.fitted[1]!}
}

for (const [entry, at] of [
  ['{草稿: b.yaml, 竖题: 左}', 'left'],
  ['{draft: b.yaml, verticalTitle: right}', 'right']
] as const) {
  test(`${entry} stands at the ${at} of its story, from the top down and the right to the left`, async () => {
    const {set, one} = await pageOf(entry)
    const {part, fit} = one
    expect(fit.overset).toEqual([])
    expect(part.side?.at).toBe(at)
    expect(part.side?.lines.map(({cells}) => cells.join(''))).toEqual([
      '水利普查手记',
      '一渠活水绕山转',
      '12个村子“尝了鲜”',
      '大河沟引水工程见闻'
    ])
    // Two figures stand side by side in one cell.
    expect(part.side?.lines[2]?.cells[0]).toBe('12')
    // Deep enough, and only its byline stands over the columns.
    expect(part.rows).toBeGreaterThanOrEqual(part.side!.rows)
    expect(fit['title-rows']).toBeLessThan(4)
    // It takes base columns as any story does.
    const outer = outerOf(part)
    expect(outer.x % 12).toBe(0)
    expect((outer.width + 1) % 12).toBe(0)

    const {runs} = (await pagesOf(await set.typeset.pdf()))[0]!
    const left = ((set.sheet.paper.width / 25.4) * 72 - set.sheet.chars * set.sheet.size) / 2
    const [from, to] = [part.x, part.x + part.width].map(chars => left + chars * set.sheet.size)
    const cell = (text: string) => runs.find(run => run.text.trim() === text)!
    const [first, second, last] = ['渠', '活', '转'].map(cell)
    expect(second!.x).toBeCloseTo(first!.x, 0)
    expect(first!.y).toBeGreaterThan(second!.y)
    expect(second!.y).toBeGreaterThan(last!.y)
    // The second line stands left of the first, and both beside the words.
    expect(cell('村').x).toBeLessThan(first!.x - first!.size)
    for (const one of [first!, cell('村')])
      expect(at === 'left' ? one.x + one.size <= from! : one.x >= to!).toBe(true)
  })
}

test('a plan keeps it, and a layout program gets each line in a frame of its own', async () => {
  const {read, articles, engine, set} = await pageOf('{草稿: b.yaml, 竖题: 左}')
  const refuse = ({message}: {message: string}) => {
    throw new Error(message)
  }
  const written = JSON.stringify(planOfPage(set, read.spec))
  const given = readPlan(sourceOf(written, 'plan.json'), read.spec, refuse)!
  const again = await setPage(read, articles, engine, day, {given})
  expect(again.sheet).toEqual(set.sheet)

  const [file] = await idml.write({set, read, articles, press: engine, report: () => {}})
  const stories = Object.entries(unzipSync(file!.bytes))
    .filter(([name]) => name.startsWith('Stories/'))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>|[\s\u2028]/g, ''))
  for (const line of ['一渠活水绕山转', '12个村子“尝了鲜”', '大河沟引水工程见闻', '水利普查手记'])
    expect(stories.filter(text => text.endsWith(line) && text.length < line.length + 8)).toHaveLength(1)
})

test('where the words would have no room beside it, it stands over them, which is told', async () => {
  const {one, articles, read} = await pageOf('{草稿: b.yaml, 起栏: 1, 占栏: 1, 竖题: 左}')
  expect(one.part.side).toBeNull()
  expect(one.part.title.length).toBeGreaterThan(0)
  const told: string[] = []
  reportTitles(one.part, articles[1]!, false, ({message}) => void told.push(message), read.spec.articles![1])
  expect(told.some(message => message.includes('竖题'))).toBe(true)
})
