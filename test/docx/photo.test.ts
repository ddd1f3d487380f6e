import {unzipSync} from 'fflate'
import {expect, test, vi} from 'vitest'
import {articleOf, make} from './article.ts'
import {drawn} from './full.ts'

const block = ':::photo{src="a.jpg"}\n说明\n:::'

/** The pictures of a document with one photo, and what was said. */
async function place(bytes: Uint8Array | undefined) {
  const made = await make(articleOf(block, {'a.jpg': bytes}))
  const parts = unzipSync(made.bytes)
  const media = Object.keys(parts).filter(name => name.startsWith('word/media/'))
  return {
    media,
    bytes: media[0] ? parts[media[0]]! : new Uint8Array(),
    messages: made.findings.map(finding => finding.message),
    document: new TextDecoder().decode(parts['word/document.xml'])
  }
}

/** A JPEG with an EXIF block: how the camera was held, and where. */
function withExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0
  ]
  const payload = [
    ...new TextEncoder().encode('Exif\0\0'),
    ...tiff,
    ...new TextEncoder().encode('GPS 27.3382,103.7174')
  ]
  const segment = [0xff, 0xe1, (payload.length + 2) >> 8, (payload.length + 2) & 255, ...payload]
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)])
}

const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(Buffer.from(words))

test('a JPEG and a PNG go in as they are', async () => {
  for (const type of ['jpeg', 'png'] as const) {
    const photo = await drawn(type)
    const placed = await place(photo)
    expect(placed.media).toEqual([`word/media/image1.${type}`])
    expect(placed.messages).toEqual([])
    expect(Math.abs(placed.bytes.length - photo.length)).toBeLessThan(photo.length)
  }
})

test('a WebP becomes a PNG, whatever its name says', async () => {
  const placed = await place(await drawn('webp'))
  expect(placed.media).toEqual(['word/media/image1.png'])
  expect([...placed.bytes.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')])
})

test('the place and camera of a photo stay out of the document', async () => {
  const photo = withExif(await drawn('jpeg'), 1)
  expect(holds(photo, 'GPS 27.3382')).toBe(true)
  const placed = await place(photo)
  expect(placed.messages).toEqual([])
  expect(holds(placed.bytes, 'GPS')).toBe(false)
  expect(holds(placed.bytes, 'Exif')).toBe(false)
})

test('a photo is turned the way its camera was held', async () => {
  const {createCanvas, loadImage} = await import('@napi-rs/canvas')
  // Where the white upper left corner of the stored picture belongs, by EXIF orientation.
  const corners: Record<number, [right: boolean, bottom: boolean]> = {
    2: [true, false],
    3: [true, true],
    4: [false, true],
    5: [false, false],
    6: [true, false],
    7: [true, true],
    8: [false, true]
  }
  for (const [orientation, [right, bottom]] of Object.entries(corners)) {
    const placed = await place(withExif(await drawn('jpeg', 60, 40), Number(orientation)))
    const image = await loadImage(placed.bytes)
    expect([image.width, image.height], orientation).toEqual(Number(orientation) > 4 ? [40, 60] : [60, 40])
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const x = right ? image.width - 3 : 3
    const y = bottom ? image.height - 3 : 3
    expect(context.getImageData(x, y, 1, 1).data[1], orientation).toBeGreaterThan(200)
    expect(holds(placed.bytes, 'GPS')).toBe(false)
  }
})

test('an unusable photo is told, and its place is kept', async () => {
  const jpeg = await drawn('jpeg', 900, 600)
  const png = await drawn('png')
  const bomb = Uint8Array.from(png)
  new DataView(bomb.buffer).setUint32(16, 60_000)
  new DataView(bomb.buffer).setUint32(20, 60_000)
  const heic = Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), ...new Uint8Array(40)])
  const cases: Array<[Uint8Array, RegExp]> = [
    [bomb, /60000×60000 像素，太大/],
    [jpeg.subarray(0, jpeg.length / 2), /不完整/],
    [png.subarray(0, png.length - 20), /不完整/],
    [jpeg.subarray(0, 20), /打不开|不完整/],
    [heic, /HEIC/],
    [new TextEncoder().encode('<html>不是照片</html>'), /不是 JPEG/],
    [new Uint8Array(), /不是 JPEG/],
    [new TextEncoder().encode('RIFF____WEBPVP8 '), /打不开|不完整/]
  ]
  for (const [bytes, expected] of cases) {
    const placed = await place(bytes)
    expect(placed.messages).toHaveLength(1)
    expect(placed.messages[0]).toMatch(expected)
    expect(placed.media).toEqual([])
    expect(placed.document).toContain('〔图片：a.jpg〕')
    expect(placed.document).toContain('说明')
  }
})

test('a photo that nobody could read keeps its place without a second word', async () => {
  const placed = await place(undefined)
  expect(placed.messages).toEqual([])
  expect(placed.document).toContain('〔图片：a.jpg〕')
})

test('photos are set no larger than the type area and never stretched', async () => {
  for (const [width, height] of [
    [3000, 1000],
    [500, 3000],
    [60, 40]
  ] as const) {
    const {document} = await place(await drawn('jpeg', width, height))
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document)!
    expect(Number(cx)).toBeLessThanOrEqual(156.1 * 36_000)
    expect(Number(cy)).toBeLessThanOrEqual(100.1 * 36_000)
    expect(Math.abs(Number(cx) / Number(cy) / (width / height) - 1)).toBeLessThan(0.01)
  }
})

test('a photo larger than a page can show is made smaller', async () => {
  const {imageSize} = await import('image-size')
  for (const type of ['jpeg', 'png'] as const) {
    const placed = await place(await drawn(type, 4000, 3000))
    expect(imageSize(placed.bytes)).toMatchObject({width: 2400, height: 1800})
    expect(placed.media).toEqual([`word/media/image1.${type}`])
  }
})

test('200 photos go in, each once', async () => {
  const photo = await drawn('jpeg', 300, 200)
  const names = Array.from({length: 200}, (_, index) => `p${index}.jpg`)
  const markdown = names.map(name => `:::photo{src="${name}"}\n${name}\n:::`).join('\n\n')
  const {bytes, findings} = await make(
    articleOf(markdown, Object.fromEntries(names.map(name => [name, photo])))
  )
  expect(findings).toEqual([])
  expect(Object.keys(unzipSync(bytes)).filter(name => name.startsWith('word/media/'))).toHaveLength(200)
})

test('where nothing can draw, the document is written without the photo, and says what to do', async () => {
  const turned = withExif(await drawn('jpeg'), 6)
  vi.doMock('@napi-rs/canvas', () => {
    throw new Error('Cannot find native binding')
  })
  const {media, messages, document} = await place(turned)
  vi.doUnmock('@napi-rs/canvas')
  expect(media).toEqual([])
  expect(document).toContain('说明')
  expect(messages).toEqual([expect.stringContaining('没有画图组件（@napi-rs/canvas）；请先存成端正的 JPEG')])
})
