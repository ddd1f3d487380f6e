import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {arrange} from '../../src/page/arrange.ts'
import {framesOf} from '../../src/page/photo-frames.ts'
import {cutOf} from '../../src/page/photo-shape.ts'
import type {Picture, StoryPart} from '../../src/page/sheet.ts'
import {titleLines, titleOf} from '../../src/page/title-lines.ts'

const line = (text: string) => ({clusters: [...text], marks: []})
const picture = (ratio: number, caption = '群众在广场上。'): Picture => ({
  file: null,
  caption: line(caption),
  credit: null,
  alt: '',
  ratio,
  finest: 10_000,
  src: 'a.jpg',
  'caption-rows': 2
})
const room = {width: 111, columns: 5, chars: 21, size: 9, pitch: 12.6}

test('no photo loses a quarter of its picture, but where words would find no room', () => {
  const ratios = fc.array(fc.double({min: 0.4, max: 4, noNaN: true}), {minLength: 1, maxLength: 9})
  fc.assert(
    fc.property(ratios, fc.double({min: 0.15, max: 3, noNaN: true}), (given, scale) => {
      const pictures = given.map(ratio => picture(ratio))
      const {photos, bands} = arrange(pictures, room, scale)
      expect(photos.length + bands.reduce((sum, band) => sum + band.photos.length, 0)).toBe(given.length)
      const part = {...room, photos, bands} as unknown as StoryPart
      for (const {picture, width, depth} of framesOf(part, room)) {
        // A row more or less is much of a frame of three.
        const row = room.pitch / Math.min(width / picture.ratio, depth)
        expect(cutOf(picture.ratio, width / depth)).toBeLessThan((scale < 0.35 ? 0.45 : 0.2) + row)
      }
    })
  )
})

test('photos of a band are of one depth, each as wide as its picture, and within the story', () => {
  const pictures = [1.5, 1.5, 1.5, 0.7, 1.5, 1.8].map(ratio => picture(ratio))
  const {bands} = arrange(pictures, room, 1)
  expect(bands).toHaveLength(1)
  const [portrait, , wide] = bands[0]!.photos
  expect(portrait!.width * 1.8).toBeCloseTo(wide!.width * 0.7)
  for (const {x, width} of bands[0]!.photos) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(room.width + 1e-9)
  }
})

test('with much room one photo rules, and it is the one at the top', () => {
  const {photos} = arrange(
    [1.5, 1.5, 1.5].map(ratio => picture(ratio)),
    room,
    2
  )
  const areas = photos.map(({span, rows}) => span * rows)
  expect(photos[2]).toMatchObject({at: 0})
  expect(areas[2]).toBeGreaterThan(1.5 * Math.max(areas[0]!, areas[1]!))
})

test('less room makes a photo less deep first, then narrower', () => {
  const at = (scale: number) => arrange([picture(1.5)], room, scale).photos[0]!
  expect(at(1).span).toBe(2)
  expect(at(0.6)).toMatchObject({span: 2, rows: expect.any(Number)})
  expect(at(0.6).rows).toBeLessThan(at(1).rows)
  expect(at(0.3).span).toBe(1)
  expect(at(0.2).rows).toBeLessThan(at(0.3).rows)
  // Portraits stand in one column.
  expect(arrange([picture(0.7)], room, 1).photos[0]!.span).toBe(1)
})

test('a caption takes a second row only when it needs one', () => {
  const rows = (caption: string) => arrange([picture(1.5, caption)], room, 1).photos[0]!['caption-rows']
  expect(rows('群众在广场上。')).toBe(1)
  expect(rows('群众在广场上。'.repeat(8))).toBe(2)
})

test('a title too long for its line is divided at sense, and read as one again', () => {
  const couplet = [line('军民同心筑长城'), line('鱼水情深谱新篇')]
  expect(titleLines(couplet, 20)).toEqual(couplet)
  expect(titleOf(couplet)).toBe('军民同心筑长城\u3000鱼水情深谱新篇')
  const long = '关于进一步推进双拥模范县创建工作重点任务落实情况的阶段性总结'
  const lines = titleLines([line(long)], 20)
  expect(lines.length).toBeGreaterThan(1)
  for (const {clusters} of lines) expect(clusters.length).toBeLessThanOrEqual(20)
  expect(titleOf(lines)).toBe(long)
})

test('photos stand in the order of the story as columns are read', () => {
  for (const count of [1, 2, 3]) {
    const pictures = Array.from({length: count}, (_, nth) => picture(1.5, `第${nth}张。`))
    const {photos} = arrange(pictures, room, 0.8)
    const read = photos.toSorted((a, b) => a.column - b.column || a.at - b.at)
    expect(read.map(({caption}) => caption.clusters.join(''))).toEqual(
      pictures.map(({caption}) => caption.clusters.join(''))
    )
  }
})
