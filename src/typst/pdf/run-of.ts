import type {Glyph, SetFont} from './drawn.ts'
import {codes, isString, type PdfValue} from './read-values.ts'

/** How words are set: a size in points of the page, and where their baseline begins. */
export interface Setting {
  readonly font: SetFont
  readonly size: number
  readonly x: number
}

/** The glyphs that an operator shows (ISO 32000-1, 9.4.3): strings, and numbers that draw what follows nearer. */
export function glyphsOf(parts: ReadonlyArray<PdfValue>, {font, size, x: from}: Setting): Glyph[] {
  const glyphs: Glyph[] = []
  let x = from
  for (const part of parts) {
    if (typeof part === 'number') x -= (part / 1000) * size
    else if (isString(part))
      for (const id of codes(part.characters)) {
        const advance = ((font.widths.get(id) ?? 0) / 1000) * size
        glyphs.push({id, text: font.texts.get(id) ?? '', x, advance})
        x += advance
      }
  }
  return glyphs
}

/** The same glyphs, which cannot say each what they say together: one a character, or all by the first. */
export function saying(glyphs: ReadonlyArray<Glyph>, words: string): Glyph[] {
  const each = [...words]
  const isOneEach = each.length === glyphs.length
  return glyphs.map((glyph, index) => ({...glyph, text: isOneEach ? each[index]! : index === 0 ? words : ''}))
}
