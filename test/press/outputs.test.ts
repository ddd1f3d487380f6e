import {spawnSync} from 'node:child_process'
import {readdir, readFile} from 'node:fs/promises'
import {DOMParser} from '@xmldom/xmldom'
import {strFromU8, unzipSync} from 'fflate'
import iconv from 'iconv-lite'
import {imageSize} from 'image-size'
import {beforeAll, expect, test} from 'vitest'
import {pageOutputs} from '../../src/cli/page-outputs.ts'
import type {Article} from '../../src/compose/article.ts'
import type {Finding} from '../../src/finding.ts'
import {outputs} from '../../src/page/outputs/index.ts'
import type {PageWork} from '../../src/page/outputs/output.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import {reportCoarse, reportCuts} from '../../src/page/report-photos.ts'
import type {StoryPart} from '../../src/page/sheet.ts'
import {storyOf} from '../../src/page/story.ts'
import {readPdf} from '../../src/typst/pdf/pdf-objects.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, example, wordsOf} from './page.ts'
import {pagesOf, textOf, unspaced} from './pdf-text.ts'

let work: PageWork
let articles: Article[]
const findings: Finding[] = []

beforeAll(async () => {
  const text = await readFile('examples/zhaotong-page/page.yaml', 'utf8')
  const report = (finding: Finding) => void findings.push(finding)
  const read = readPage(sourceOf(text, 'page.yaml'), report)!
  articles = [await example('zhaoyang-cards'), await example('zhaotong-police')]
  const engine = await press(typesetter())
  work = {set: await setPage(read, articles, engine, '2023-06-30'), read, articles, press: engine, report}
}, 60_000)

const write = async (name: string) =>
  (await outputs.find(output => output.name === name)!.write(work))[0]!.bytes

test('the help names the outputs that there are', () => {
  expect(pageOutputs).toEqual(Object.fromEntries(outputs.map(({name, summary}) => [name, summary])))
})

test('every output gives the same bytes twice', async () => {
  for (const {name} of outputs) {
    const [first, second] = [await write(name), await write(name)]
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second)), name).toBe(0)
  }
}, 180_000)

test('the print PDF has its boxes and its words, on a sheet larger than the paper', async () => {
  const [proof, bytes] = [await work.set.typeset.pdf(), await write('press')]
  const [plain, page] = [(await pagesOf(proof))[0]!, (await pagesOf(bytes))[0]!]
  expect([plain.width, plain.height].map(Math.round)).toEqual([1106, 1548])
  const around = (12 / 25.4) * 72
  expect(page.width - plain.width).toBeCloseTo(around * 2, 2)
  expect(page.height - plain.height).toBeCloseTo(around * 2, 2)
  expect(await textOf(bytes)).toContain(unspaced(wordsOf(storyOf(articles[0]!)).body))
})

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined
test.skipIf(!hasPoppler)('poppler finds the boxes of the print PDF, and nothing to mend', async () => {
  const told = spawnSync('pdfinfo', ['-box', '-'], {input: await write('press'), encoding: 'utf8'})
  expect(told.stderr).not.toMatch(/xref|reconstruct/i)
  const box = (name: string) =>
    told.stdout
      .match(new RegExp(`^${name}:\\s+(.+)$`, 'm'))![1]!
      .split(/\s+/)
      .map(Number)
  const [, , width = 0, height = 0] = box('MediaBox')
  const within = (millimetres: number) => {
    const by = (millimetres / 25.4) * 72
    return [by, by, width - by, height - by].map(edge => expect.closeTo(edge, 1))
  }
  expect(box('MediaBox').slice(0, 2)).toEqual([0, 0])
  expect(box('BleedBox')).toEqual(within(9))
  expect(box('TrimBox')).toEqual(within(12))
})

test('a PDF of another make is not read', () => {
  for (const text of [
    '',
    '%PDF-1.7\nstartxref\n9\n%%EOF',
    '%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nstartxref\n9\n%%EOF\n'
  ])
    expect(() => readPdf(new TextEncoder().encode(text))).toThrow(/^Cannot read the PDF/)
})

test('a photo that is too coarse after cropping is told, and what is cut away, too', () => {
  // The head of a PNG is all that is looked at.
  const png = (width: number, height: number) => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex')
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const told = (width: number, height: number, rows: number) => {
    const file = {text: 'a.png', path: ['photos', 0], start: 0, place: {start: 0, end: 5}}
    const article = {
      ...articles[0]!,
      photos: new Map([['a.png', {file, caption: '', credit: '', bytes: png(width, height)}]])
    }
    const photo = {
      src: 'a.png',
      file: 'a',
      ratio: width / height,
      column: 0,
      span: 1,
      rows,
      'caption-rows': 1
    }
    const part = {width: 20, columns: 1, chars: 20, photos: [photo], bands: []} as unknown as StoryPart
    const sheet = {...work.set.sheet, size: 9, pitch: 12.6}
    const found: string[] = []
    const report = ({message}: Finding) => void found.push(message)
    reportCoarse({part, sheet, article, isOwn: true}, 200, report)
    reportCuts({part, sheet, article, isOwn: true}, report)
    return found.join()
  }
  // 180 points wide, so 500 pixels are 200 an inch; a frame of 120 points is as flat as 3:2.
  expect(told(600, 400, 12)).toBe('')
  expect(told(450, 300, 12)).toMatch(/每英寸只有 1[78]\d 像素/)
  // In a frame half as deep nothing is enlarged; in one twice as deep the picture is enlarged twice, and half of it cut.
  expect(told(600, 400, 7)).toMatch(/^照片“a\.png”在版面上裁去了 \d+%/)
  expect(told(600, 400, 21)).toMatch(/每英寸只有 1\d\d 像素.*裁去了 (?:49|5\d)%/)
})

test('the layout program is asked for faces by the names that our files bear', async () => {
  const files = unzipSync(await write('idml'))
  const asked = [...strFromU8(files['Resources/Fonts.xml']!).matchAll(/PostScriptName="([^"]+)"/g)].map(
    ([, name]) => name!
  )
  const names = await Promise.all(
    (await readdir('dist/fonts'))
      .filter(name => /\.(?:otf|ttf)$/.test(name))
      .map(async name => postScriptNameOf(await readFile(`dist/fonts/${name}`)))
  )
  expect(asked.length).toBeGreaterThan(3)
  for (const name of asked) expect(names).toContain(name)
})

/** Name 6 of a font's `name` table (OpenType), in UTF-16. */
function postScriptNameOf(font: Buffer): string | undefined {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'name') continue
    const start = font.readUInt32BE(at + 8)
    const [count, strings] = [font.readUInt16BE(start + 2), start + font.readUInt16BE(start + 4)]
    for (let record = start + 6; record < start + 6 + count * 12; record += 12) {
      if (font.readUInt16BE(record) !== 3 || font.readUInt16BE(record + 6) !== 6) continue
      const from = strings + font.readUInt16BE(record + 10)
      return Buffer.from(font.subarray(from, from + font.readUInt16BE(record + 8)))
        .swap16()
        .toString('utf16le')
    }
  }
  return undefined
}

test('a CMYK photo is named, and no archive is written with it', async () => {
  // The frame of a JPEG with four components.
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc00014080010001004', 'hex')
  const [photo] = articles[0]!.photos
  const article = {
    ...articles[0]!,
    photos: new Map([[photo![0], {...photo![1], bytes: new Uint8Array(jpeg)}]])
  }
  const told: Finding[] = []
  const archive = outputs.find(({name}) => name === 'archive')!
  const report = (finding: Finding) => void told.push(finding)
  expect(await archive.write({...work, articles: [article, ...articles.slice(1)], report})).toEqual([])
  expect(told).toMatchObject([{ruleId: 'not-for-archive', message: expect.stringContaining('是 CMYK 的')}])
})

test.each([
  ['a photo without a caption', '', '标题', /照片“a\.png”没有说明/],
  ['a character that no font has', '说明', '\u{E123}字', /不合存档 PDF/]
])('%s is told, and no archive is written', async (_, caption, title, message) => {
  const draft = articleOf(
    `标题: ${title}\n导语: 全村修了路。\n章节:\n  - {标题: 一起干, 正文: 村里修了路。, 图片: [照]}\n图片:\n  照: {文件: a.png, 说明: ${caption}}\n`
  ).article
  const [photo] = [...draft.photos.values()]
  const [own] = [...articles[0]!.photos.values()]
  const bytes = own!.bytes!
  const article = {...draft, photos: new Map([['a.png', {...photo!, caption, bytes}]])}
  const told: Finding[] = []
  const report = (finding: Finding) => void told.push(finding)
  const read = readPage(sourceOf('稿件: [a.yaml]\n', 'page.yaml'), report)!
  const engine = await press(typesetter())
  const set = await setPage(read, [article], engine, '2023-06-30')
  const archive = outputs.find(({name}) => name === 'archive')!
  expect(await archive.write({set, read, articles: [article], press: engine, report})).toEqual([])
  expect(told.map(({message}) => message).join()).toMatch(message)
})

test('a page with slots goes to no printer', async () => {
  const draft = articleOf(
    '标题: 修路记\n导语: 全村修路*公里。\n章节:\n  - {标题: 一起干, 正文: 村里修了路。}\n'
  ).article
  const told: Finding[] = []
  const report = (finding: Finding) => void told.push(finding)
  const read = readPage(sourceOf('稿件: [a.yaml]\n', 'page.yaml'), report)!
  const engine = await press(typesetter())
  const set = await setPage(read, [draft], engine, '2023-06-30')
  const output = outputs.find(({name}) => name === 'press')!
  expect(await output.write({set, read, articles: [draft], press: engine, report})).toEqual([])
  expect(told.map(({message}) => message).join()).toMatch(/版面上还有 [1-9]\d* 处待填，没有写印刷 PDF/)
})

test('the archive says that it is PDF/A-2a, and its photos have words', async () => {
  const bytes = Buffer.from(await write('archive')).toString('latin1')
  expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(await textOf(await write('archive'))).toContain(unspaced(wordsOf(storyOf(articles[1]!)).body))
})

test('the editable page is well-formed, and its stories have every word in order', async () => {
  const files = unzipSync(await write('idml'))
  expect(Object.keys(files)[0]).toBe('mimetype')
  let words = ''
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'mimetype') continue
    const problems: string[] = []
    const xml = new DOMParser({onError: (_, message) => void problems.push(message)}).parseFromString(
      strFromU8(bytes),
      'text/xml'
    )
    expect(problems, name).toEqual([])
    for (const content of Array.from(xml.getElementsByTagName('Content'))) words += content.textContent
  }
  for (const article of articles)
    expect(unspaced(words)).toContain(unspaced(wordsOf(storyOf(article)).body).replace(/\u2028/g, ''))
  const spread = strFromU8(files['Spreads/Spread_sp.xml']!)
  expect(spread.match(/<Rectangle /g)).toHaveLength(6)
  // Each story's frames are linked to the next, and to nothing beyond.
  const selves = new Set([...spread.matchAll(/<TextFrame Self="([^"]+)"/g)].map(found => found[1]))
  for (const [, next] of spread.matchAll(/NextTextFrame="([^"]+)"/g))
    expect(next === 'n' || selves.has(next!)).toBe(true)
})

test('in the editable page photos fill their frames, and lie where the bundle lays them', async () => {
  const [spread, bundled] = [unzipSync(await write('idml')), unzipSync(await write('bundle'))]
  const xml = new DOMParser().parseFromString(strFromU8(spread['Spreads/Spread_sp.xml']!), 'text/xml')
  const frames = Array.from(xml.getElementsByTagName('Rectangle'))
  for (const frame of frames) {
    const corners = Array.from(frame.getElementsByTagName('PathPointType'), point =>
      point.getAttribute('Anchor')!.split(' ').map(Number)
    )
    const [left, top] = corners[0]!
    const [right, bottom] = corners[2]!
    const image = frame.getElementsByTagName('Image')[0]!
    const [scale, , , , x, y] = image.getAttribute('ItemTransform')!.split(' ').map(Number)
    const bounds = image.getElementsByTagName('GraphicBounds')[0]!
    const [width, height] = ['Right', 'Bottom'].map(side => Number(bounds.getAttribute(side)) * scale!)
    expect(x!).toBeLessThanOrEqual(left! + 0.1)
    expect(y!).toBeLessThanOrEqual(top! + 0.1)
    expect(x! + width!).toBeGreaterThanOrEqual(right! - 0.1)
    expect(y! + height!).toBeGreaterThanOrEqual(bottom! - 0.1)
    const uri = image.getElementsByTagName('Link')[0]!.getAttribute('LinkResourceURI')!
    expect(Object.keys(bundled)).toContain(uri.replace('file:', ''))
  }
  expect(frames).toHaveLength(6)
})

test('the editable page has rules, tints, bold heads that run in, and heads divided as on the page', async () => {
  const files = unzipSync(await write('idml'))
  const spread = strFromU8(files['Spreads/Spread_sp.xml']!)
  const {parts, pages, footer} = work.set.sheet
  const mastheads = pages.filter(({masthead}) => masthead).length
  const rules = parts.filter(({kind}) => kind === 'rule' || kind === 'column-rule').length
  expect(spread.match(/<GraphicLine /g)).toHaveLength(rules + mastheads + (footer.length > 0 ? 1 : 0))
  expect(spread.match(/FillColor="Color\/C=0 M=8 Y=10 K=0"/g)).toHaveLength(1)
  const stories = Object.entries(files).flatMap(([name, xml]) =>
    name.startsWith('Stories/') ? [strFromU8(xml)] : []
  )
  const bold =
    stories
      .join('')
      .match(/FontStyle="Bold"[^>]*><Properties>[^/]*Noto Sans[\s\S]*?<Content>(.*?)<\/Content>/g) ?? []
  expect(bold.length).toBeGreaterThan(10)
  expect(stories.join('')).toContain('打好“党建引领牌”，\u2028带动全域创建')
  // Every style that is used is there.
  const styles = strFromU8(files['Resources/Styles.xml']!)
  for (const [, style] of stories.join('').matchAll(/AppliedParagraphStyle="([^"]+)"/g))
    expect(styles).toContain(`Self="${style}"`)
})

test('the editable page has the furniture of the page', async () => {
  const files = unzipSync(await write('idml'))
  const texts = Object.entries(files).flatMap(([name, bytes]) =>
    name.startsWith('Stories/') ? [strFromU8(bytes)] : []
  )
  for (const words of ['昭通日报', '对标先进 争创一流', '责编：田述安'])
    expect(
      texts.some(text => text.includes(words)),
      words
    ).toBe(true)
})

test('the bundle has texts in two encodings, the photos as they were, and a list', async () => {
  const files = unzipSync(await write('bundle'))
  const utf8 = strFromU8(files['1/正文.utf8.txt']!)
  expect(iconv.decode(Buffer.from(files['1/正文.gb18030.txt']!), 'gb18030')).toBe(utf8)
  expect(unspaced(utf8)).toContain(unspaced(wordsOf(storyOf(articles[0]!)).body))
  const manifest = JSON.parse(strFromU8(files['manifest.json']!))
  expect(manifest.stories.map((story: {characters: number}) => story.characters > 1000)).toEqual([true, true])
  const [photo] = [...articles[0]!.photos.values()]
  expect(
    Object.values(files).some(bytes => Buffer.compare(Buffer.from(bytes), Buffer.from(photo!.bytes!)) === 0)
  ).toBe(true)
})

test('the picture has the shape of the page, and is not empty', async () => {
  const bytes = await write('png')
  const {width, height} = imageSize(bytes)
  expect(width! / height!).toBeCloseTo(390 / 546, 2)
  expect(bytes.length).toBeGreaterThan(300_000)
})
