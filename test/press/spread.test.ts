import {createCanvas} from '@napi-rs/canvas'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {outerOf} from '../../src/page/framed.ts'
import {idml} from '../../src/page/outputs/idml.ts'
import {print} from '../../src/page/outputs/print.ts'
import {ownArticle} from '../../src/page/own-articles.ts'
import {type ReadPage, readPage, setPage} from '../../src/page/page.ts'
import {charsAcross, paperCalled} from '../../src/page/paper.ts'
import {planOfPage} from '../../src/page/plan-file/plan-of-page.ts'
import {readPlan} from '../../src/page/plan-file/read-plan.ts'
import {press} from '../../src/page/press.ts'
import {reportPlaces} from '../../src/page/report-places.ts'
import {startIn} from '../../src/page/room.ts'
import {spreadOf} from '../../src/page/spread.ts'
import type {OnPage} from '../../src/page/story.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, story} from './page.ts'
import {pagesOf} from './pdf-text.ts'

const day = '2023-06-30'
const head = '纸张: 四开\n报眉: {报名: 某报, 版次: 第4版}\n责任: {责编: 甲}\n'
const single = charsAcross(paperCalled('四开')!)

const photo = async () => new Uint8Array(createCanvas(900, 600).toBuffer('image/jpeg', 50))

/** Stories of a page file: of so many sentences, with so many photos and what boxes are made of; a photo or a guide is its own. */
async function articlesFor(
  {spec}: ReadPage,
  stories: ReadonlyArray<{readonly length: number; readonly photos: number}>
): Promise<OnPage[]> {
  return Promise.all(
    spec.articles!.map((entry, nth) => {
      const {length, photos} = stories[nth]!
      const named = Array.from({length: photos}, (_, at) => `渠${at}`)
      const text = stringify({
        标题: `修渠记之${nth + 1}`,
        署名: [{姓名: '甲'}],
        导语: '水渠通到了村口。',
        章节: [
          {标题: ['引水上山'], 正文: '家家户户都来出工，渠水顺着山腰流进田里。'.repeat(length), 图片: named}
        ],
        展望: '明年还要再修一段。',
        数据: {水渠: '18公里', 水窖: '220口', 出工: '1300人'},
        图片: Object.fromEntries(named.map(name => [name, {文件: `${name}.jpg`, 说明: `${name}通水`}]))
      })
      return withPhotos(ownArticle(entry) ?? articleOf(text).article, photo, () => {})
    })
  )
}

async function spreadOn(text: string, lengths: ReadonlyArray<number>) {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const read = readPage(sourceOf(text), report)!
  const articles = lengths.map((length, nth) => story(`修渠记之${nth + 1}`, length))
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, day, {report})
  reportPlaces(set, read.spec, report)
  return {read, articles, engine, set, told: findings.map(({message}) => message)}
}

/** Whether something that begins so many characters from the left, and is so wide, reaches into the gap between the pages. */
const isOnFold = (x: number, width: number) => {
  const {gap} = foldOf()
  return x < single + gap - 0.1 && x + width > single + 0.1
}
const foldOf = () => ({gap: spreadOf(paperCalled('四开')!).base.fold!})

for (const [name, key, entries] of [
  ['Chinese', '连版: 第5版', '[{草稿: a.yaml, 跨版: 是}, {草稿: b.yaml}, {草稿: c.yaml}]'],
  ['English', 'spread: 是', '[{draft: a.yaml}, {draft: b.yaml}, {draft: c.yaml}]']
] as const) {
  test(`a spread by its ${name} keys: its first story crosses, the others stand on one page each, and no word between them`, async () => {
    const {set, told} = await spreadOn(`${head}${key}\n稿件: ${entries}\n`, [150, 70, 60])
    expect(told).toEqual([])
    const {sheet, fitted} = set
    expect(sheet.paper.width).toBe(2 * 273)
    const [across, left, right] = fitted.map(({part}) => outerOf(part))
    expect([across!.x, across!.width]).toEqual([0, sheet.chars])
    expect([left!.x, left!.width]).toEqual([0, single])
    expect(right!.x).toBeCloseTo(single + foldOf().gap)
    expect(right!.width).toBeCloseTo(single)
    for (const {fit} of fitted) expect(fit.overset).toEqual([])
    const {part} = fitted[0]!
    expect(part.columns % 2).toBe(0)
    for (let column = 0; column < part.columns; column++)
      expect(isOnFold(part.x + startIn(part, column), part.chars)).toBe(false)

    const {runs} = (await pagesOf(await set.typeset.pdf()))[0]!
    const words = runs.map(({text}) => text).join('')
    for (const number of ['第4版', '第5版']) expect(words.replace(/\s/g, '')).toContain(number)
    const edge = ((sheet.paper.width / 25.4) * 72 - sheet.chars * sheet.size) / 2
    const body = runs.filter(
      ({size, text}) => Math.abs(size - sheet.size) < 0.05 && /\p{Script=Han}/u.test(text)
    )
    expect(body.length).toBeGreaterThan(100)
    for (const {x, width} of body) {
      const [from, to] = [x - edge, x + width - edge].map(points => points / sheet.size)
      expect(to! < single + 1 || from! > single + foldOf().gap - 1).toBe(true)
    }
  })
}

test('the fold divides no character of a title that crosses it, however many it has', async () => {
  for (const title of ['渠水绕山走', '渠水绕山走千里', '一渠清水绕山走']) {
    const {set} = await spreadOn(
      `${head}连版: 第5版\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n`,
      [150, 70, 60]
    )
    const parts = set.sheet.parts.map(part =>
      part.kind === 'story' && part.id === 'a0' ? {...part, title: [{clusters: [...title], marks: []}]} : part
    )
    const engine = await press(typesetter())
    const {runs} = (await pagesOf(await engine.set({...set.sheet, parts}).pdf()))[0]!
    const fold = (273 / 25.4) * 72
    const large = runs.filter(({size}) => size > 40)
    expect(large.map(({text}) => text).join('')).toContain(title.slice(0, 2))
    for (const {x, width, text, size} of large) {
      const before = (fold - x) / size
      if (before > 0 && x + width > fold && [...text].length > 0)
        expect(Math.abs(before - Math.round(before))).toBeLessThan(0.05)
    }
  }
})

test('stories are planned for either page, and a place may cross from the one to the other', async () => {
  const entries =
    '[{草稿: a.yaml, 起栏: 4, 占栏: 6, 起行: 1, 占行: 40}, {草稿: b.yaml}, {草稿: c.yaml}, {草稿: d.yaml}]'
  const {set, read, told, articles, engine} = await spreadOn(
    `${head}连版: 第5版\n稿件: ${entries}\n`,
    [60, 70, 60, 50]
  )
  expect(told).toEqual([])
  const [across, ...others] = set.fitted.map(({part}) => part)
  expect(across!.fold).toBeDefined()
  for (const {x, width, fold} of others) {
    expect(fold).toBeUndefined()
    expect(isOnFold(x, width)).toBe(false)
  }
  const refuse = ({message}: Finding) => {
    throw new Error(message)
  }
  const given = readPlan(
    sourceOf(JSON.stringify(planOfPage(set, read.spec)), 'plan.json'),
    read.spec,
    refuse
  )!
  expect((await setPage(read, articles, engine, day, {given})).sheet).toEqual(set.sheet)
})

const crossing: ReadonlyArray<readonly [name: string, head: string, entries: string]> = [
  ['a frame', head, '[{草稿: a.yaml, 边框: 是}, {草稿: b.yaml, 边框: 是}, {草稿: c.yaml}]'],
  ['a ground', head, '[{草稿: a.yaml, 底纹: 是}, {草稿: b.yaml}, {草稿: c.yaml, 底纹: 是}]'],
  [
    'boxes',
    head,
    '[{草稿: a.yaml, 补白: 数说, 底纹: 是}, {草稿: b.yaml, 补白: 数说}, {草稿: c.yaml, 补白: 数说}]'
  ],
  [
    'boxes and photos below',
    head,
    '[{草稿: a.yaml, 补白: 数说, 照片: [{图片: 渠0, 位置: 文末}]}, {草稿: b.yaml}, {草稿: c.yaml}]'
  ],
  [
    'a photo alone',
    head,
    '[{图片: 渠.jpg, 标题: 通水, 说明: 水到渠成, 摄影: 甲, 跨版: 是}, {草稿: b.yaml}, {草稿: c.yaml}]'
  ],
  [
    'a framed photo on a large paper',
    head.replace('四开', '对开'),
    '[{草稿: a.yaml}, {图片: 渠.jpg, 标题: 通水, 说明: 水到渠成, 跨版: 是, 边框: 是}, {草稿: c.yaml}]'
  ],
  ['a guide', head, '[{导读: [{标题: 一事, 版次: 第2版}]}, {草稿: b.yaml}, {草稿: c.yaml}]']
]

test.each(
  crossing
)('over two pages, %s stands over nothing and not off the paper', async (_, top, entries) => {
  const read = readPage(sourceOf(`${top}连版: 第5版\n稿件: ${entries}\n`), () => {})!
  const articles = await articlesFor(read, [
    {length: 140, photos: 4},
    {length: 60, photos: 1},
    {length: 60, photos: 3}
  ])
  const told: string[] = []
  const set = await setPage(read, articles, await press(typesetter()), day)
  reportPlaces(set, read.spec, ({message}) => void told.push(message))
  expect(told).toEqual([])
  const {sheet} = set
  const right = sheet.pages[1]!.x
  const left = sheet.pages[0]!.width
  const isAcross = (x: number, width: number) => x < right - 0.1 && x + width > left + 0.1
  for (const {part, fit} of set.fitted) {
    expect(fit.overset).toEqual([])
    for (const [nth, one] of fit.photos.entries()) {
      expect(one.top + one.rows).toBeLessThanOrEqual(fit['body-rows'])
      for (const other of fit.photos.slice(0, nth)) {
        const beside = one.column + one.span <= other.column || other.column + other.span <= one.column
        expect(beside || one.top + one.rows <= other.top || other.top + other.rows <= one.top).toBe(true)
      }
    }
    for (const {photos} of part.bands) {
      for (const [nth, {x, width, filler}] of photos.entries()) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(part.width + 0.1)
        if (nth > 0) expect(x).toBeGreaterThan(photos[nth - 1]!.x + photos[nth - 1]!.width)
        if (filler || part.columns > 1) expect(isAcross(part.x + x, width)).toBe(false)
      }
    }
  }
  const frames = sheet.parts.filter(part => part.kind === 'frame')
  for (const frame of frames) {
    expect(frame.x).toBeGreaterThanOrEqual(0)
    expect(frame.x + frame.width).toBeLessThanOrEqual(sheet.chars + 0.1)
    expect(frame.row + frame.rows).toBeLessThanOrEqual(sheet.rows)
    const over = set.fitted
      .map(({part}) => outerOf(part))
      .filter(
        ({x, row, width, rows}) =>
          x < frame.x + frame.width - 0.1 &&
          frame.x < x + width - 0.1 &&
          row < frame.row + frame.rows &&
          frame.row < row + rows
      )
    expect(over).toHaveLength(1)
  }
  // Only titles and what stands above the pages are larger than the body.
  const {runs} = (await pagesOf(await set.typeset.pdf()))[0]!
  const edge = ((sheet.paper.width / 25.4) * 72 - sheet.chars * sheet.size) / 2
  for (const {x, width, size, text} of runs)
    if (size <= sheet.size && text.trim())
      expect(isAcross((x - edge) / sheet.size + 1, width / sheet.size - 2), text).toBe(false)
})

test('a photo without a story stands in the middle of both pages, its caption on the left one', async () => {
  const [, top, entries] = crossing.find(([name]) => name === 'a photo alone')!
  const read = readPage(sourceOf(`${top}连版: 第5版\n稿件: ${entries}\n`), () => {})!
  const articles = await articlesFor(read, [
    {length: 0, photos: 0},
    {length: 60, photos: 1},
    {length: 60, photos: 1}
  ])
  const {fitted, sheet} = await setPage(read, articles, await press(typesetter()), day)
  const {part} = fitted[0]!
  const {x, width} = part.bands[0]!.photos[0]!
  expect(x + width / 2).toBeCloseTo(sheet.chars / 2)
  expect(part.fold!.at - x).toBeGreaterThan(8)
})

test('a story over both pages has columns of twelve characters or more where the base columns have fewer', async () => {
  for (const length of [100, 150, 200]) {
    const {set} = await spreadOn(
      `${head}连版: 第5版\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n`,
      [length, 70, 60]
    )
    expect(set.fitted[0]!.part.fold).toBeDefined()
    expect(set.fitted[0]!.part.chars).toBeGreaterThanOrEqual(12)
  }
})

test('it is handed on as two pages: to the printer as one sheet and as two, to layout programs as facing pages', async () => {
  const work = await spreadOn(
    `${head}连版: 第5版\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n`,
    [150, 70, 60]
  )
  const report = () => {}
  const files = await print.write({...work, press: work.engine, report})
  expect(files.map(({suffix}) => suffix)).toEqual(['.print.pdf', '.print.pages.pdf'])
  const [whole, pages] = await Promise.all(files.map(({bytes}) => pagesOf(bytes)))
  expect([whole!.length, pages!.length]).toEqual([1, 2])
  const around = (24 / 25.4) * 72
  expect(pages![0]!.width - around).toBeCloseTo((whole![0]!.width - around) / 2, 0)
  const shown = ({runs, width}: (typeof pages & object)[number]) =>
    runs
      .flatMap(({text, x}) => (x > 0 && x < width ? [text] : []))
      .join('')
      .replace(/\s/g, '')
  expect(shown(pages![0]!)).toContain('第4版')
  expect(shown(pages![1]!)).toContain('第5版')

  const [file] = await idml.write({...work, press: work.engine, report})
  const spread = strFromU8(unzipSync(file!.bytes)['Spreads/Spread_sp.xml']!)
  expect(spread.match(/<Page /g)).toHaveLength(2)
  expect(spread).toContain('BindingLocation="1"')
  expect(strFromU8(unzipSync(file!.bytes)['Resources/Preferences.xml']!)).toContain('FacingPages="true"')
})

test('what does not go with a spread is told', () => {
  const told = (text: string) => {
    const messages: string[] = []
    readPage(sourceOf(text), ({message}) => void messages.push(message))
    return messages.join('\n')
  }
  expect(told('连版: 第5版\n报头: {报名: 某报}\n稿件: [{草稿: a.yaml}]\n')).toContain('报头')
  expect(told('稿件: [{草稿: a.yaml, 跨版: 是}]\n')).toContain('连版: 第5版')
  expect(told('连版: 第5版\n版式: 双文\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}]\n')).toContain('不用“版式”')
  expect(told('连版: 第5版\n稿件: [{草稿: a.yaml, 破栏: 16破9}]\n')).toContain('双数')
  const two = (entry: string, top = head) =>
    told(`${top}连版: 第5版\n稿件: [{草稿: a.yaml, ${entry}}, {草稿: b.yaml}, {草稿: c.yaml}]\n`)
  expect(two('跨版: 是, 起栏: 1, 占栏: 4')).toContain('可从第 1 栏起占 4 栏只在一版上')
  expect(two('跨版: 是, 起栏: 9')).toContain('可从第 9 栏起占 4 栏只在一版上')
  expect(two('跨版: 否, 起栏: 5, 占栏: 4')).toContain('可从第 5 栏起占 4 栏横跨两版')
  expect(two('跨版: 是, 占栏: 14')).toContain('1 到 12 之间')
  expect(two('起栏: 13')).toContain('1 到 12 之间')
  for (const fine of ['跨版: 是', '跨版: 否', '跨版: 是, 起栏: 4', '起栏: 6', '跨版: 是, 占栏: 8'])
    expect(two(fine), fine).toBe('')
  expect(two('边框: 是', head.replace('第4版', '第5版'))).toContain('左右两版都会印成“第5版”')
  expect(two('边框: 是', head.replace('第4版', '第1版'))).toContain('没有能相连的版')
  expect(told(`${head.replace('第4版', '第四版')}连版: 是\n稿件: [a.yaml, b.yaml]\n`)).toContain('“第四版”')
  expect(told(`${head}连版: 是\n稿件: [{导读: [{标题: 甲}], 跨版: 是}, a.yaml, b.yaml]\n`)).toContain('导读')
})

test('a spread is set where it is as small as can be, or of one story, or of one that is too long', async () => {
  const small = head.replace('四开', 'A4')
  const one = await spreadOn(`${small}连版: 第5版\n稿件: [a.yaml]\n`, [60])
  expect([one.told, one.set.fitted[0]!.fit.overset]).toEqual([[], []])
  expect(one.set.fitted[0]!.part.fold).toBeDefined()
  const two = await spreadOn(`${small}连版: 第5版\n稿件: [a.yaml, {草稿: b.yaml, 跨版: 否}]\n`, [60, 40])
  expect(two.told).toEqual([])
  const long = await spreadOn(`${small}连版: 第5版\n稿件: [{草稿: a.yaml, 跨版: 是}]\n`, [900])
  expect(long.told).toEqual([])
  expect(long.set.fitted[0]!.fit.over).toBeGreaterThan(0)
})

test('a plan of one page is none for two, nor the other way round', async () => {
  const entries = '稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n'
  const texts = [`${head}${entries}`, `${head}连版: 第5版\n${entries}`]
  const works = await Promise.all(texts.map(text => spreadOn(text, [40, 30, 30])))
  for (const [nth, {set, read}] of works.entries()) {
    const messages: string[] = []
    const source = sourceOf(JSON.stringify(planOfPage(set, read.spec)), 'plan.json')
    const other = works[1 - nth]!.read.spec
    expect(readPlan(source, other, ({message}) => void messages.push(message))).toBeUndefined()
    expect(messages.join()).toMatch(/计划是给四开.*，版面是四开.*；没有照计划排/)
  }
})
