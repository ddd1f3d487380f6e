import {createCanvas, type Image, loadImage} from '@napi-rs/canvas'
import {expect, test} from 'vitest'
import {writeOfd} from '../../src/formats/ofd/write-ofd.ts'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {pictureOf} from '../../src/page/outputs/png.ts'
import {context, typesetter} from '../context.ts'
import {profile} from '../docx/article.ts'
import {example} from '../press/page.ts'
import {drawPage} from './draw.ts'
import {openOfd} from './open-ofd.ts'

const perInch = 254
/** 4 mm. */
const side = 40
/**
 * Of 255. Two programs draw edges of characters differently, which comes to less than 13; words half a millimetre from their
 * place come to more than 20.
 */
const most = 16

test.each([
  ['zhaotong', [1, 3, 5]],
  ['zhaoyang-selfassess', [2, 3]],
  ['county-blank', [1]]
] as const)('the pages of %s look as those of its PDF', async (name, numbers) => {
  const article = await example(name)
  const options = {profile: profile(), report: context().report}
  const ofd = openOfd(await writeOfd(article, typesetter(), options))
  const pdf = await writePdf(article, typesetter(), options)
  for (const number of numbers) {
    const ours = await drawPage(ofd, number, perInch)
    const theirs = await loadImage(Buffer.from(await pictureOf(pdf, perInch, number)))
    const samples = ours.getContext('2d').getImageData(0, 0, ours.width, ours.height).data
    expect(farthest(samples, samplesOf(theirs), ours.width), `page ${number}`).toBeLessThan(most)
  }
})

function samplesOf(image: Image): Uint8ClampedArray {
  const ink = createCanvas(image.width, image.height).getContext('2d')
  ink.drawImage(image, 0, 0)
  return ink.getImageData(0, 0, image.width, image.height).data
}

/** How much lighter or darker one picture is than the other, in the square where they differ most. */
function farthest(one: Uint8ClampedArray, other: Uint8ClampedArray, width: number): number {
  const across = Math.ceil(width / side)
  const sums: number[] = []
  for (let at = 0; at < one.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    const square = Math.floor(y / side) * across + Math.floor(x / side)
    const light = (data: Uint8ClampedArray) => data[at]! + data[at + 1]! + data[at + 2]!
    sums[square] = (sums[square] ?? 0) + light(one) - light(other)
  }
  return Math.max(...sums.map(sum => Math.abs(sum) / 3 / side / side))
}
