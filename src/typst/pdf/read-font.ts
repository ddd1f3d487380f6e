import {unzlibSync} from 'fflate'
import type {SetFont} from './drawn.ts'
import type {Lookup} from './look-up.ts'
import {charactersOf} from './pdf-objects.ts'
import {codes, type Dictionary, isString, type PdfValue, readValues} from './read-values.ts'

/** Read a composite font as Typst embeds it (ISO 32000-1, 9.7): characters are glyphs, two bytes each. */
export function readFont(font: Dictionary, look: Lookup): SetFont {
  const [descendant] = look.value(font.get('DescendantFonts')) as ReadonlyArray<PdfValue>
  const own = look.dictionary(descendant)
  const descriptor = look.dictionary(own.get('FontDescriptor'))
  const cff = descriptor.get('FontFile3')
  const program = look.stream(cff ?? descriptor.get('FontFile2'))
  return {
    name: String(own.get('BaseFont')).replace(/^\/(?:[A-Z]{6}\+)?/, ''),
    program: unzlibSync(program),
    kind: cff ? 'cff' : 'truetype',
    widths: widthsIn(look.value(own.get('W')) as ReadonlyArray<PdfValue>),
    texts: textsIn(charactersOf(look.stream(font.get('ToUnicode'))))
  }
}

/** `first [w1 w2 …]` and `first last w` (9.7.4.3). */
function widthsIn(values: ReadonlyArray<PdfValue>): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < values.length; ) {
    const [first, second, third] = values.slice(at, at + 3)
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(Number(first) + index, Number(width))
      at += 2
    } else {
      for (let glyph = Number(first); glyph <= Number(second); glyph++) widths.set(glyph, Number(third))
      at += 3
    }
  }
  return widths
}

/** The `bfchar` lists of a map to Unicode (9.10.3); Typst writes no ranges. */
function textsIn(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const values = readValues(list).filter(isString)
    for (let at = 0; at + 1 < values.length; at += 2)
      texts.set(codes(values[at]!.characters)[0]!, String.fromCharCode(...codes(values[at + 1]!.characters)))
  }
  return texts
}
