import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inflateSync} from 'node:zlib'
import {createCanvas} from '@napi-rs/canvas'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {afterFills} from '../../src/page/outputs/print/with-overprint.ts'
import {type PdfObject, readPdf, writePdf} from '../../src/typst/pdf/pdf-objects.ts'
import {world} from '../cli/world.ts'
import {pagesOf, textOf} from './pdf-text.ts'
import {preflight, samplesOf} from './preflight.ts'

/** A photo with colours, darkest at its upper left, or the same without colours. */
function photo(
  type: 'jpeg' | 'png',
  {width = 600, height = 400, isGrey = false, alpha = 1} = {}
): Uint8Array {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  for (let row = 0; row < 30; row++)
    for (let column = 0; column < 30; column++) {
      const [red, green, blue] = [row * 8, column * 8, (row * column) % 255]
      pen.fillStyle = isGrey
        ? `rgba(${red}, ${red}, ${red}, ${alpha})`
        : `rgba(${red}, ${green}, ${blue}, ${alpha})`
      pen.fillRect((column * width) / 30, (row * height) / 30, width / 30, height / 30)
    }
  return new Uint8Array(type === 'jpeg' ? canvas.toBuffer('image/jpeg', 95) : canvas.toBuffer('image/png'))
}

const draft = (files: ReadonlyArray<string>, title = '会泽县创建综述') =>
  `文种: 报纸综述\n地区: 会泽县\n标题: {主题: ${title}, 副题: 一份答卷}\n署名: [{姓名: 甲}]\n导语: 各项工作有序推进。\n章节:\n  - 标题: 一章\n    正文: ${'各族群众齐心协力建设家园。'.repeat(60)}\n    图片: [${files.map((_, index) => `照${index}`).join(', ')}]\n展望: 日子越过越好。\n图片:\n${files.map((file, index) => `  照${index}: {文件: ${file}, 说明: 古城${index}, 摄影: 甲}\n`).join('')}`

const pictures = ({objects}: ReturnType<typeof readPdf>): PdfObject[] =>
  [...objects.values()].filter(({text}) => text.includes('/Subtype /Image\n'))

let here: Awaited<ReturnType<typeof world>>
let bytes: Buffer

beforeAll(async () => {
  const cmyk = Buffer.from(await readFile('test/press/cmyk.txt', 'utf8'), 'base64')
  here = await world({
    'a.yaml': draft(['a.jpg', 'b.png', 'c.png', 'd.jpg']),
    'a.jpg': photo('jpeg'),
    'b.png': photo('png', {isGrey: true}),
    'c.png': photo('png', {alpha: 0.5}),
    'd.jpg': cmyk,
    'e.yaml': draft(['none.jpg']),
    'f.yaml':
      `${draft([]).replace(/图片:\n$/, '')}数据: {甲: 12个, 乙: 18个}\n图表: {比: {类型: 折线, 数据: [甲, 乙]}}\n`.replace(
        '展望:',
        '  - 标题: 二章\n    正文: |\n      如下图。\n      {比}\n展望:'
      ),
    'g.yaml': draft(['a.jpg', 'b.png', 'c.png', 'a.jpg'], '渠水绕山走'),
    'spread.yaml':
      '纸张: 四开\n连版: 第5版\n报眉: {报名: 日报, 版次: 第4版}\n稿件: [{草稿: g.yaml, 底纹: 是}, {图片: a.jpg, 标题: 通水, 说明: 水到渠成, 跨版: 是}, f.yaml]\n',
    'page.yaml':
      '纸张: 四开\n报眉: {报名: 日报, 版次: 第3版}\n栏题: {名称: 同心, 联办: [甲局]}\n稿件: [a.yaml]\n'
  })
  const {out, code} = await here.run('page', '@page.yaml', '--press-ready')
  expect(code, out).toBeLessThan(2)
  bytes = await readFile(here.at('page.print.pdf'))
  expect(out).toContain('照片“d.jpg”已经是 CMYK 的')
}, 60_000)
afterAll(() => here.remove())

test('a page for the press is what a press takes', () => {
  expect(preflight(bytes)).toEqual([])
})

test.each([
  ['RGB', '0 0 0 1 k', '1 0 0 rg'],
  ['too much ink', '0 0 0 1 k', '.9 .9 .9 .9 k']
])('the list finds %s', (_, before, after) => {
  const pdf = readPdf(bytes)
  const [number, content] = [...pdf.objects].find(([, {stream, text}]) => stream && isContent(text, pdf))!
  const words = Buffer.from(content.stream!)
  const spoilt = Buffer.from(inflated(words).replace(`\n${before}\n`, `\n${after}\n`), 'latin1')
  const objects = new Map(pdf.objects)
  objects.set(number, {text: `<<\n  /Length ${spoilt.length}\n>>`, stream: spoilt})
  expect(preflight(writePdf({...pdf, objects}, '1.6')).length).toBeGreaterThan(0)
  function isContent(text: string, {objects}: typeof pdf) {
    const page = [...objects.values()].find(one => one.text.includes('/Type /Page\n'))!
    return objects.get(Number(/\/Contents (\d+)/.exec(page.text)![1]))!.text === text
  }
})

const inflated = (words: Buffer): string => inflateSync(words).toString('latin1')

test('the list finds the proof unfit', async () => {
  expect(preflight(await readFile(here.at('page.pdf'))).length).toBeGreaterThan(3)
})

test('photos are inks: colours four, grey one, and what shines through lies on white', () => {
  const [colour, grey, pale, given] = pictures(readPdf(bytes))
  expect(colour!.text).toContain('/DeviceCMYK')
  expect(grey!.text).toContain('/DeviceGray')
  expect(given!.text).toContain('/DCTDecode')
  const [dark, light] = [colour!, pale!].map(one =>
    samplesOf(one).reduce((most, ink) => Math.max(most, ink), 0)
  )
  expect(dark).toBeGreaterThan(light!)
  expect(light).toBeGreaterThan(60)
  // Darkest where the photo is, at its upper left.
  const samples = samplesOf(colour!)
  const ink = (at: number) => [0, 1, 2, 3].reduce((all, one) => all + samples[at + one]!, 0)
  expect(ink(0)).toBeGreaterThan(ink(samples.length - 4) * 1.5)
  expect(samplesOf(grey!)[0]).toBe(0)
})

test('a photo is cropped to its frame, and has no more pixels than a press can show', () => {
  for (const {text} of pictures(readPdf(bytes)).slice(0, 3)) {
    const [width, height] = ['Width', 'Height'].map(key =>
      Number(new RegExp(`/${key} (\\d+)`).exec(text)![1])
    )
    expect(width! * height!).toBeLessThanOrEqual(600 * 400)
    expect(width! * height!).toBeGreaterThan(600 * 400 * 0.5)
  }
})

test('words of the page are those of the proof, on a larger sheet', async () => {
  const [proof, page] = [(await pagesOf(await readFile(here.at('page.pdf'))))[0]!, (await pagesOf(bytes))[0]!]
  const around = (12 / 25.4) * 72
  expect(page.width - proof.width).toBeCloseTo(2 * around, 1)
  const [first, same] = [proof.runs[0]!, page.runs.find(({text}) => text === proof.runs[0]!.text)!]
  expect([same.x - first.x, same.y - first.y]).toEqual([expect.closeTo(around, 1), expect.closeTo(around, 1)])
  expect(await textOf(bytes)).toContain(await textOf(await readFile(here.at('page.pdf'))))
})

test('the same page gives the same bytes', async () => {
  await here.run('page', '@page.yaml', '--press-ready')
  expect(Buffer.compare(await readFile(here.at('page.print.pdf')), bytes)).toBe(0)
})

test('one article is written for the press, too, and one without its photo is not', async () => {
  const {out} = await here.run('render', '@a.yaml', '--to', 'press', '--press-ready')
  expect(out).toContain('a.print.pdf')
  expect(preflight(await readFile(here.at('a.print.pdf')))).toEqual([])
  const without = await here.run('render', '@e.yaml', '--to', 'press', '--press-ready')
  expect(without.out).toContain('版面上还有 1 幅照片缺图，没有写印刷 PDF')
  expect(await here.list()).not.toContain('e.print.pdf')
})

test('two pages as one are what a press takes, as one sheet and as two, and go into the archive', async () => {
  const {out, code} = await here.run('page', '@spread.yaml', '--press-ready', '--outputs', 'proof,archive')
  expect(code, out).toBeLessThan(2)
  const [sheet, pages, archive] = await Promise.all(
    ['print', 'print.pages', 'archive'].map(name => readFile(here.at(`spread.${name}.pdf`)))
  )
  expect([preflight(sheet!), preflight(pages!, 2)]).toEqual([[], []])
  const kept = readPdf(archive!)
  const all = [...kept.objects.values()]
  expect(archive!.toString('latin1')).toMatch(/<pdfaid:part>2</)
  expect(all.filter(({text}) => /\/Type \/Page\n/.test(text))).toHaveLength(1)
  for (const number of ['第4版', '第5版']) expect(await textOf(archive!)).toContain(number)
})

test('a chart is drawn in inks', async () => {
  const {out} = await here.run('render', '@f.yaml', '--to', 'press', '--press-ready')
  expect(out).toContain('f.print.pdf')
  const written = await readFile(here.at('f.print.pdf'))
  expect(preflight(written)).toEqual([])
  expect(await textOf(written)).toMatch(/单位：个.*12.*18|12.*18.*单位：个/)
})

test('a profile that is none for CMYK is told in one sentence, and nothing is written', async () => {
  await here.write('wrong.icc', 'no profile')
  const {code, err, out} = await here.run('page', '@page.yaml', '--icc', '@wrong.icc', '--out', '@out')
  expect(code).toBe(2)
  expect(err + out).toContain('不是 CMYK 印刷用的 ICC 色彩特性文件')
})

test('the printer’s own profile is that of the PDF, under its own name', async () => {
  const own = await readFile('src/node/inks/newsprint.icc')
  await here.write('own.icc', own)
  const {code, out} = await here.run('page', '@page.yaml', '--icc', '@own.icc')
  expect(code, out).toBeLessThan(2)
  const written = await readFile(here.at('page.print.pdf'))
  expect(preflight(written)).toEqual([])
  expect(written.includes('/OutputConditionIdentifier (Custom)')).toBe(true)
  expect(bytes.includes('/OutputConditionIdentifier (CGATS TR 002)')).toBe(true)
})

test('black fills are followed by the state that overprints, all others by the one that knocks out', () => {
  const page = '0 0 0 1 k\n[(\n0 0 0 1 k\n)] TJ\n0 1 .95 .1 k\n0 0 0 1 K\n.5 g\nf\n'
  expect(afterFills(page)).toBe(
    '0 0 0 1 k\n/over gs\n[(\n0 0 0 1 k\n)] TJ\n0 1 .95 .1 k\n/under gs\n0 0 0 1 K\n.5 g\n/under gs\nf\n'
  )
  expect(afterFills('[(\\)(\n1 g\n))] TJ\n')).toBe('[(\\)(\n1 g\n))] TJ\n')
})

const has = (command: string) => spawnSync('which', [command]).status === 0

describe('others find nothing wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-print-'))
  const file = join(folder, 'page.pdf')
  beforeAll(() => writeFileSync(file, bytes))
  afterAll(() => rmSync(folder, {recursive: true}))

  test.skipIf(!has('pdfinfo'))('poppler calls it PDF/X-4', () => {
    expect(spawnSync('pdfinfo', [file], {encoding: 'utf8'}).stdout).toContain('PDF/X-4')
  })

  test.skipIf(!has('qpdf'))('qpdf', () => {
    const told = spawnSync('qpdf', ['--check', file], {encoding: 'utf8'})
    expect([told.status, told.stderr]).toEqual([0, ''])
  })

  /** The plate of magenta, by Ghostscript. */
  function magentaOf(pdf: Uint8Array): string {
    writeFileSync(join(folder, 'plates.pdf'), pdf)
    const plates = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-r60', `-o${join(folder, 'p%d.tif')}`]
    const told = spawnSync('gs', [...plates, join(folder, 'plates.pdf')], {encoding: 'utf8'})
    expect([told.status, told.stderr]).toEqual([0, ''])
    const plate = readFileSync(join(folder, 'p1(Magenta).tif'), 'latin1')
    // The time of day, which it writes into it.
    return plate.replace(/\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/, '')
  }

  test.skipIf(!has('gs'))('Ghostscript prints black over tints: knocked out, the tint is another', () => {
    const pdf = readPdf(bytes)
    const knocking = [...pdf.objects].map(
      ([number, {text, ...rest}]) => [number, {text: text.replace('/op true', '/op false'), ...rest}] as const
    )
    const other = writePdf({...pdf, objects: new Map(knocking)}, '1.6')
    const plate = magentaOf(bytes)
    expect(plate === magentaOf(bytes)).toBe(true)
    expect(plate === magentaOf(other)).toBe(false)
  })
})
