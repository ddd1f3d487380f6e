import {createCanvas} from '@napi-rs/canvas'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {readPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import {storyOf} from '../../src/page/story.ts'
import {writePage} from '../../src/page/write.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, wordsOf} from './page.ts'
import {textOf, unspaced} from './pdf-text.ts'

const long = (count: number) =>
  articleOf(
    stringify({
      标题: '各族同心',
      署名: [{姓名: '甲'}],
      导语: '导语。',
      章节: Array.from({length: count}, (_, index) => ({
        标题: [`第${index}章`],
        正文: '各族群众像石榴籽一样紧紧抱在一起。'.repeat(30)
      })),
      展望: '展望。'
    })
  ).article

async function page(carry: string) {
  const read = readPage(
    sourceOf(`纸张: A4\n报眉: {报名: 日报, 版次: 第3版}\n稿件: [{草稿: a.yaml${carry}}]\n`),
    finding => {
      throw new Error(finding.message)
    }
  )!
  const article = long(8)
  return {article, set: await setPage(read, [article], await press(typesetter()), '2023-06-30')}
}

test('a story that may go on does so on another page, with not a word lost or said twice', async () => {
  const {article, set} = await page(', 转版: 第4版')
  expect(set.continued.map(({page}) => page)).toEqual(['第4版'])
  const first = await textOf(await set.typeset.pdf())
  const second = await textOf(await set.continued[0]!.typeset.pdf())
  expect(first).toContain('（下转第4版）')
  expect(second).toContain('（上接第3版）')
  const {body} = wordsOf(storyOf(article))
  const words = unspaced(body)
  const cut =
    words.length -
    set.continued[0]!.fitted[0]!.part.items.reduce(
      (sum, item) =>
        sum +
        unspaced(
          'clusters' in item
            ? item.clusters.join('')
            : item.lines.map(line => line.clusters.join('')).join('')
        ).length,
      0
    )
  expect(first).toContain(words.slice(0, cut))
  expect(second.replace('（上接第3版）', '')).toContain(words.slice(cut))
})

test('one that may not is over, and says by how much', async () => {
  const {set} = await page('')
  expect(set.continued).toEqual([])
  expect(set.fitted[0]!.fit.over).toBeGreaterThan(0)
})

const photo = async () => new Uint8Array(createCanvas(1800, 1200).toBuffer('image/jpeg', 50))

test('two stories go on on one page, each word once, and photos stand on the page of their section', async () => {
  const draft = (name: string) =>
    stringify({
      标题: `${name}组同心`,
      署名: [{姓名: '甲'}],
      导语: `${name}组导语。`,
      章节: Array.from({length: 7}, (_, nth) => ({
        标题: [`${name}组第${nth + 1}章`],
        正文: `第${nth + 1}块地里的${name}组乡亲修好了水渠。`.repeat(30),
        ...(nth % 3 === 0 ? {图片: [`照片${nth}`]} : {})
      })),
      展望: `${name}组的结尾。`,
      图片: Object.fromEntries(
        [0, 3, 6].map(nth => [`照片${nth}`, {文件: `${nth}.jpg`, 说明: `${name}组照片${nth}`}])
      )
    })
  const read = readPage(
    sourceOf(
      '纸张: A3\n报眉: {报名: 日报, 版次: 第1版}\n稿件: [{草稿: a.yaml, 转版: 第3版}, {草稿: b.yaml, 转版: 第 3 版}]\n'
    ),
    finding => {
      throw new Error(finding.message)
    }
  )!
  const articles = await Promise.all(
    ['甲', '乙'].map(name => withPhotos(articleOf(draft(name)).article, photo, () => {}))
  )
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, '2023-06-30')
  expect(set.continued).toHaveLength(1)
  const work = {set, read, articles, press: engine, report: () => {}}
  const files = await writePage(work, ['proof', 'archive'])
  expect(files.map(({suffix}) => suffix)).toEqual([
    '.pdf',
    '.第3版.pdf',
    '.archive.pdf',
    '.第3版.archive.pdf'
  ])
  const [first, second] = await Promise.all(files.slice(0, 2).map(({bytes}) => textOf(bytes)))
  const count = (text: string, words: string) => text.split(words).length - 1
  for (const name of ['甲', '乙']) {
    expect(count(first! + second!, `${name}组的结尾。`)).toBe(1)
    for (let nth = 0; nth < 7; nth++) {
      expect(count(first! + second!, `${name}组第${nth + 1}章`)).toBe(1)
      if (nth % 3 > 0) continue
      const isHere = first!.includes(`${name}组照片${nth}`)
      expect(second!.includes(`${name}组照片${nth}`)).toBe(!isHere)
      // The first photo stands with the lead; the last belongs to a section of the other page.
      if (nth !== 3) expect(isHere).toBe(first!.includes(`${name}组第${nth + 1}章`))
    }
  }
})
