import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {arrange} from '../../src/page/arrange.ts'
import type {Picture} from '../../src/page/sheet.ts'
import {titleLines, titleOf} from '../../src/page/title-lines.ts'

const line = (text: string) => ({clusters: [...text], marks: []})
const picture = (ratio: number, caption = '群众在广场上。'): Picture => ({
  file: null,
  caption: line(caption),
  credit: null,
  alt: '',
  ratio,
  src: 'a.jpg',
  'caption-rows': 2
})
const room = {width: 111, columns: 5, chars: 21, size: 9, pitch: 12.6}
const wide = (span: number) => span * room.chars + (span - 1) * 1.5

test('no photo is cropped to a strip or a slit, however little or much room there is', () => {
  const ratios = fc.array(fc.double({min: 0.4, max: 3, noNaN: true}), {minLength: 1, maxLength: 9})
  fc.assert(
    fc.property(ratios, fc.double({min: 0.15, max: 1.8, noNaN: true}), (given, scale) => {
      const {photos, bands} = arrange(
        given.map(ratio => picture(ratio)),
        room,
        scale
      )
      expect(photos.length + bands.reduce((sum, band) => sum + band.photos.length, 0)).toBe(given.length)
      for (const {span, rows, ...photo} of photos) {
        const shown = (wide(span) * room.size) / ((rows - photo['caption-rows'] - 1) * room.pitch)
        expect(shown).toBeGreaterThan(0.5)
        expect(shown).toBeLessThan(3.2)
      }
    })
  )
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
