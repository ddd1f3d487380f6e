import {expect, test} from 'vitest'
import {withoutMetadata} from '../../src/photo/image-metadata.ts'
import {inspect} from '../../src/photo/inspect.ts'

const latin = (text: string) => [...text].map(character => character.charCodeAt(0))
const segment = (marker: number, text: string) => [0xff, marker, 0, text.length + 2, ...latin(text)]
/** A scan of a few bytes, which is all that the marks around it need. */
const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]

test('of what stands before a picture, only what draws it stays', () => {
  const jpeg = new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, 'JFIF\0'),
    ...segment(0xe1, 'Exif\0\0 GPS'),
    ...segment(0xe2, 'ICC_PROFILE\0 colours'),
    ...segment(0xe2, 'MPF\0 another picture'),
    ...segment(0xed, 'Photoshop 3.0 names'),
    ...segment(0xee, 'Adobe'),
    ...segment(0xfe, 'taken by'),
    ...scan,
    ...latin('a film behind it')
  ])
  const plain = String.fromCharCode(...withoutMetadata(jpeg, 'jpeg')!)
  for (const kept of ['JFIF', 'ICC_PROFILE', 'Adobe']) expect(plain).toContain(kept)
  for (const gone of ['GPS', 'MPF', 'Photoshop', 'taken by', 'film']) expect(plain).not.toContain(gone)
})

test('a PNG of a palette that is not there cannot be opened, and one that has it can', () => {
  const chunk = (name: string, bytes: number[]) => [
    0,
    0,
    0,
    bytes.length,
    ...latin(name),
    ...bytes,
    0,
    0,
    0,
    0
  ]
  const png = (...between: number[][]) =>
    new Uint8Array([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]),
      ...between.flat(),
      ...chunk('IEND', [])
    ])
  const [palette, pixels] = [chunk('PLTE', [1, 2, 3]), chunk('IDAT', [1])]
  expect(inspect(png(palette, pixels))).toEqual({type: 'png', width: 2, height: 2})
  for (const wrong of [png(pixels), png(pixels, palette), png(palette)])
    expect(inspect(wrong)).toContain('打不开')
})
