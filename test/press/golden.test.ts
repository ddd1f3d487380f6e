import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import {press as format} from '../../src/formats/press/press.ts'
import {pictureOf} from '../../src/page/outputs/png.ts'
import {ownArticle} from '../../src/page/own-articles.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {context, typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {example} from './page.ts'

/** Mean difference of a colour channel, of 255, that two drawings of one page may have. */
const tolerance = 2

/** Hold a page against its golden picture; a missing one is drawn, for somebody to look at. */
async function holds(name: string, pdf: Uint8Array): Promise<void> {
  const path = `test/press/golden/${name}.png`
  const drawn = await pictureOf(pdf, 26)
  if (!existsSync(path) && process.env.CI) throw new Error(`Cannot find the golden picture ${path}`)
  if (!existsSync(path)) await writeFile(path, drawn)
  const [now, golden] = await Promise.all([pixelsOf(drawn), pixelsOf(await readFile(path))])
  expect([now.width, now.height]).toEqual([golden.width, golden.height])
  const total = now.data.reduce((sum, value, index) => sum + Math.abs(value - golden.data[index]!), 0)
  expect(total / now.data.length).toBeLessThan(tolerance)
}

async function pixelsOf(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return {
    width: image.width,
    height: image.height,
    data: context.getImageData(0, 0, image.width, image.height).data
  }
}

const pageOf = async (article: Article) =>
  (await format.write(article, {fonts: 'bundled'}, context()))[0]!.bytes

test.each([
  'zhaotong',
  'tongliao',
  'kunming',
  'zhaotong-police',
  'zhaoyang-briefing'
])('%s looks as it did', async name => {
  await holds(name, await pageOf(await example(name)))
})

test('the page of two articles looks as it did', async () => {
  const read = readPage(
    sourceOf(await readFile('examples/zhaotong-page/page.yaml', 'utf8'), 'page.yaml'),
    () => {}
  )!
  const articles = [await example('zhaoyang-cards'), await example('zhaotong-police')]
  const {typeset} = await setPage(read, articles, await press(typesetter()), '2023-06-30')
  await holds('zhaotong-page', await typeset.pdf())
})

test('the first page, with all that may stand on one, looks as it did', async () => {
  const read = readPage(
    sourceOf(await readFile('examples/zhaotong-page/front.yaml', 'utf8'), 'front.yaml'),
    () => {}
  )!
  const drafts = [await example('zhaoyang-cards'), await example('zhaotong-police')]
  const own = read.spec.articles!.flatMap(entry => ownArticle(entry) ?? [])
  const articles = await Promise.all(
    own.map(one =>
      withPhotos(
        one,
        path => readFile(`examples/zhaotong-page/${path}`),
        () => {}
      )
    )
  )
  const {typeset} = await setPage(read, [...drafts, ...articles], await press(typesetter()), '2023-06-30')
  await holds('front', await typeset.pdf())
})
