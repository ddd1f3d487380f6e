import {readCff} from './cff.ts'
import {type Characters, cmapOf} from './cmap.ts'
import {ascii, sfntOf, tablesIn, u16, u32, zeros} from './sfnt.ts'

/** The outlines of a font without its names and characters, as a PDF embeds them. */
export interface FontProgram {
  /** As PostScript calls it, e.g. `NotoSerifSC-Black`. */
  readonly name: string
  readonly program: Uint8Array
  /** `cff`: a bare table of outlines; `truetype`: a file that lacks tables. */
  readonly kind: 'cff' | 'truetype'
  /** Advances of its glyphs in thousandths of the size. */
  readonly widths: ReadonlyMap<number, number>
}

/** A whole OpenType file of a font program, in which readers find these characters. */
export function fontFile(font: FontProgram, characters: Characters): Uint8Array {
  const tables = font.kind === 'cff' ? cffTables(font) : tablesIn(font.program)
  const head = tables.get('head')
  if (!head) throw new Error('Cannot read the font: it has no head')
  const unitsPerEm = head[18]! * 256 + head[19]!
  return sfntOf(
    tables
      .set('cmap', cmapOf(characters))
      .set('name', names(font.name))
      .set('OS/2', metrics(font.name, unitsPerEm, [...characters.keys()]))
      .set('post', Uint8Array.from([...u32(0x00030000), ...zeros(28)]))
  )
}

/** As tall and as deep as Chinese fonts are, in ems. */
const ascent = 0.88
const descent = 0.12

function cffTables({program, widths}: FontProgram): Map<string, Uint8Array> {
  const {glyphs, unitsPerEm} = readCff(program)
  const units = (ems: number) => Math.round(ems * unitsPerEm)
  const advances = Array.from({length: glyphs}, (_, glyph) => units((widths.get(glyph) ?? 0) / 1000))
  const widest = advances.reduce((most, advance) => Math.max(most, advance), 0)
  const head = [
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(3, unitsPerEm),
    ...zeros(16),
    ...u16(0, -units(descent), unitsPerEm, units(ascent), 0, 3, 2, 0, 0)
  ]
  const hhea = [
    ...u32(0x00010000),
    ...u16(units(ascent), -units(descent), 0, widest, 0, 0, widest, 1, 0, 0),
    ...zeros(8),
    ...u16(0, glyphs)
  ]
  return new Map([
    ['CFF ', program],
    ['head', Uint8Array.from(head)],
    ['hhea', Uint8Array.from(hhea)],
    ['hmtx', Uint8Array.from(advances.flatMap(advance => u16(advance, 0)))],
    ['maxp', Uint8Array.from([...u32(0x00005000), ...u16(glyphs)])]
  ])
}

/** Family, style, full name, version and PostScript name, for Windows and in UTF-16. */
function names(name: string): Uint8Array {
  const [family = name, style = 'Regular'] = name.split('-')
  const said = [
    [1, family],
    [2, style],
    [3, name],
    [4, name],
    [5, 'Version 1.0'],
    [6, name]
  ] as const
  const records: number[] = []
  const text: number[] = []
  for (const [id, words] of said) {
    records.push(...u16(3, 1, 0x0409, id, words.length * 2, text.length))
    text.push(...u16(...ascii(words)))
  }
  return Uint8Array.from([...u16(0, said.length, 6 + records.length), ...records, ...text])
}

/** `OS/2` of version 4, for readers who ask how heavy and how tall it is. */
function metrics(name: string, unitsPerEm: number, codes: ReadonlyArray<number>): Uint8Array {
  const isHeavy = /black|bold|heavy/i.test(name)
  const units = (ems: number) => Math.round(ems * unitsPerEm)
  const basic = codes.map(code => Math.min(code, 0xffff))
  const first = basic.reduce((least, code) => Math.min(least, code), 0xffff)
  const last = basic.reduce((most, code) => Math.max(most, code), 0)
  return Uint8Array.from([
    ...u16(4, unitsPerEm, isHeavy ? 700 : 400, 5, 0),
    ...zeros(48),
    ...ascii('NONE'),
    ...u16(isHeavy ? 0x20 : 0x40, first, last),
    ...u16(units(ascent), -units(descent), 0, units(ascent), units(descent)),
    ...zeros(8),
    ...u16(units(0.5), units(0.7), 0, 0x20, 0)
  ])
}
