import {createCanvas} from '@napi-rs/canvas'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {arrange, countsFor} from '../../src/page/arrange.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import type {Picture} from '../../src/page/sheet.ts'
import {focusIn as focusSaid} from '../../src/page/with-wishes.ts'
import {writePage} from '../../src/page/write.ts'
import {coverOf} from '../../src/photo/cover.ts'
import {focusOf} from '../../src/photo/focus.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {tries} from '../tries.ts'
import {articleOf} from './page.ts'

/** A picture of so many pixels with something to see in a square of it. */
function picture(width: number, height: number, [x, y]: [number, number]): Uint8Array {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#cdd6dd'
  pen.fillRect(0, 0, width, height)
  const side = Math.min(width, height) / 3
  for (let at = 0; at < 12; at++) {
    pen.fillStyle = at % 2 ? '#222' : '#c98f6a'
    pen.fillRect(
      x * width - side / 2 + (at % 4) * (side / 4),
      y * height - side / 2 + Math.floor(at / 4) * (side / 3),
      side / 5,
      side / 4
    )
  }
  return new Uint8Array(canvas.toBuffer('image/png'))
}

const asked = (more: Partial<Picture> = {}): Picture => ({
  file: 'p',
  caption: {clusters: [...'水渠边'], marks: []},
  credit: null,
  alt: '',
  ratio: 1.5,
  finest: 10_000,
  src: 'p.jpg',
  'caption-rows': 1,
  ...more
})
const room = {width: 111, columns: 6, chars: 17, size: 9, pitch: 12.6}

describe('a photo with a place', () => {
  test.each([
    ['topLeft', 0, 0],
    ['topRight', 4, 0],
    ['middle', 2, 0.5],
    ['bottomRight', 4, 1]
  ] as const)('%s stands there', (place, column, at) => {
    const {photos} = arrange([asked({place, columns: 2})], room, 0.8)
    expect(photos.map(one => [one.column, one.at, one.span])).toEqual([[column, at, 2]])
  })

  test('at the foot stands below the columns', () => {
    const {photos, bands} = arrange([asked({src: 'a'}), asked({src: 'b', place: 'foot'})], room, 1)
    expect(photos.map(({src}) => src)).toEqual(['a'])
    expect(bands.flatMap(band => band.photos.map(({src}) => src))).toEqual(['b'])
  })

  test('breaks so many columns as it is asked to, all of them at most', () => {
    for (const columns of [1, 3, 6, 9])
      expect(arrange([asked({columns})], room, 1).photos[0]!.span).toBe(Math.min(6, columns))
  })

  test('every photo stands once, whatever is asked', () => {
    const places = ['topLeft', 'top', 'right', 'bottom', 'foot', undefined] as const
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...places), {maxLength: 6}),
        fc.constantFrom(0.2, 1, 2),
        (wanted, scale) => {
          const pictures = wanted.map((place, index) => asked({src: `${index}`, ...(place && {place})}))
          for (const count of countsFor(pictures)) {
            const {photos, bands} = arrange(pictures, room, scale, undefined, count)
            const shown = [...photos, ...bands.flatMap(band => band.photos)].map(({src}) => src)
            expect(shown.toSorted()).toEqual(pictures.map(({src}) => src))
          }
        }
      ),
      tries(200)
    )
  })
})

describe('the focus of a photo', () => {
  const read = (text: string) => {
    const told: string[] = []
    const value = {text, path: ['x'], start: 0, place: {start: 0, end: 1}}
    return [focusSaid(value, ({message}) => void told.push(message)), told.length]
  }

  test.each([
    ['左', [0.2, 0.5]],
    ['右上', [0.8, 0.2]],
    ['下', [0.5, 0.8]],
    ['居中', [0.5, 0.5]],
    ['top left', [0.2, 0.2]],
    ['30% 40%', [0.3, 0.4]],
    ['0.3,0.4', [0.3, 0.4]]
  ])('%s', (text, focus) => expect(read(text)).toEqual([focus, 0]))

  test.each(['远处', '130% 20%', '左右上'])('%s is told', text => expect(read(text)).toEqual([undefined, 1]))

  test('the picture covers its frame, wherever the focus lies', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true})
    const ratio = fc.double({min: 0.3, max: 3, noNaN: true})
    fc.assert(
      fc.property(ratio, ratio, share, share, (own, frame, across, down) => {
        const box = coverOf(own, [100 * frame, 100], [across, down])
        expect(box.x).toBeLessThanOrEqual(0)
        expect(box.y).toBeLessThanOrEqual(0)
        expect(box.x + box.width).toBeGreaterThanOrEqual(100 * frame - 1e-6)
        expect(box.y + box.depth).toBeGreaterThanOrEqual(100 - 1e-6)
        expect(box.width / box.depth).toBeCloseTo(own)
      }),
      tries(200)
    )
  })

  test('is where there is something to see, if nobody says', async () => {
    expect((await focusOf(picture(900, 300, [0.85, 0.5]), 1))![0]).toBeGreaterThan(0.7)
    expect((await focusOf(picture(900, 300, [0.15, 0.5]), 1))![0]).toBeLessThan(0.3)
    expect((await focusOf(picture(300, 900, [0.5, 0.8]), 1))![1]).toBeGreaterThan(0.7)
    expect(await focusOf(picture(900, 300, [0.5, 0.5]), 1)).toBeUndefined()
  })
})

const draft = (sentences: number, photos: Readonly<Record<string, object>>) =>
  withPhotos(
    articleOf(
      stringify({
        标题: '引水上山',
        导语: '水渠通到了村口。',
        章节: [{标题: ['修渠', '护渠'], 正文: '渠水顺着山腰流进田里，家家户户都来出工。'.repeat(sentences)}],
        展望: '明年还要再修一段。',
        图片: Object.fromEntries(
          Object.entries(photos).map(([name, more]) => [
            name,
            {文件: `${name}.png`, 说明: '水渠边。', ...more}
          ])
        )
      })
    ).article,
    async () => picture(1800, 1200, [0.8, 0.4]),
    () => {}
  )

async function page(spec: string, ...articles: Awaited<ReturnType<typeof draft>>[]) {
  const told: Finding[] = []
  const report = (one: Finding) => void told.push(one)
  const read = readPage(sourceOf(spec, 'page.yaml'), report)!
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, '2024-05-01', {report})
  await writePage({set, read, articles, press: engine, report}, [])
  return {set, told: told.map(({ruleId}) => ruleId), messages: told.map(({message}) => message)}
}

describe('on a page', () => {
  test('a photo stands where the page file has it, before what the draft says', async () => {
    const one = await draft(60, {渠首: {位置: '左下', 跨栏: '2'}})
    const drafted = await page('纸张: 四开\n稿件: [{草稿: a.yaml}]', one)
    const [photo] = drafted.set.fitted[0]!.part.photos
    expect([photo!.column, photo!.at, photo!.span]).toEqual([0, 1, 2])
    const paged = await page(
      '纸张: 四开\narticles: [{draft: a.yaml, photos: [{name: 渠首, place: topRight, span: 3, focus: left}]}]',
      one
    )
    const {part} = paged.set.fitted[0]!
    expect([part.photos[0]!.column, part.photos[0]!.at, part.photos[0]!.span]).toEqual([
      part.columns - 3,
      0,
      3
    ])
    expect(part.photos[0]!.focus).toEqual([0.2, 0.5])
    expect(paged.told).not.toContain('photo-moved')
  })

  test('photos that would stand over one another stand elsewhere, which is told', async () => {
    const one = await draft(60, {渠首: {位置: '左上', 跨栏: '2'}, 渠尾: {位置: '左上', 跨栏: '2'}})
    const {set, told} = await page('纸张: 四开\n稿件: [{草稿: a.yaml}]', one)
    expect(told).toContain('photo-moved')
    expect(told).not.toContain('overset')
    const [a, b] = set.fitted[0]!.fit.photos
    const isApart = a!.column + a!.span <= b!.column || b!.column + b!.span <= a!.column
    expect(isApart || a!.top + a!.rows <= b!.top || b!.top + b!.rows <= a!.top).toBe(true)
  })

  test('a photo that may be left out gives way to words, and says so; others do not', async () => {
    const spec = '纸张: A4\n稿件: [{草稿: a.yaml}]'
    const free = {渠尾: {可不用: '是'}}
    const roomy = await page(spec, await draft(60, free))
    expect(roomy.set.pictures[0]).toHaveLength(1)
    expect(roomy.told).not.toContain('photo-dropped')
    const tight = await page(spec, await draft(150, free))
    expect(tight.messages).toEqual(['版面放不下，标了“可不用”的照片“渠尾.png”没有登。'])
    expect(tight.set.pictures[0]).toEqual([])
    expect(tight.told).not.toContain('overset')
    const kept = await page(spec, await draft(150, {渠尾: {}}))
    expect(kept.set.pictures[0]).toHaveLength(1)
    expect(kept.told).not.toContain('photo-dropped')
    expect(kept.told).toContain('overset')
    // Closer lines come first.
    const closer = await page(spec, await draft(147, free))
    expect(closer.set.pictures[0]).toHaveLength(1)
    expect(closer.told).toEqual(['page-tight'])
  })

  test('what cannot be followed is told', async () => {
    const one = await draft(60, {渠首: {}})
    const {messages} = await page(
      '纸张: 四开\n稿件: [{草稿: a.yaml, 照片: [{图片: 渠首, 跨栏: 很宽, 焦点: 远处}, {图片: 渠底, 位置: 上}]}]',
      one
    )
    expect(messages).toContain('跨栏写的是“很宽”，应写 1 到 16 的整数，如“2”。')
    expect(messages).toContain(
      '焦点写的是“远处”，应写“左”“右上”这样的方位，或离左边、上边的百分比，如“30% 40%”。'
    )
    expect(messages).toContain('草稿里没有图片“渠底”，可写的有：渠首。')
  })
})
