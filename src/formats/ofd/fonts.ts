import {type FontProgram, fontFile} from '../../fonts/font-file.ts'
import type {DrawnPage, SetFont} from '../../typst/pdf/drawn.ts'

/** A font of a document with the number that its words refer to. */
export interface OfdFont extends FontProgram {
  readonly id: number
  /** In its folder. */
  readonly file: string
  readonly characters: ReadonlyMap<number, number>
}

/** The fonts in the order in which the pages use them. */
export function fontsOn(
  pages: ReadonlyArray<DrawnPage>,
  nextId: () => number
): ReadonlyMap<SetFont, OfdFont> {
  const fonts = new Map<SetFont, OfdFont>()
  for (const {things} of pages)
    for (const thing of things) {
      if (thing.type !== 'run' || fonts.has(thing.font)) continue
      const {name, program, kind, widths, texts} = thing.font
      const characters = charactersOf(texts)
      const file = `font_${fonts.size}.${kind === 'cff' ? 'otf' : 'ttf'}`
      fonts.set(thing.font, {id: nextId(), file, name, program, kind, widths, characters})
    }
  return fonts
}

/** The first glyph that says a character is the font's own for it. */
function charactersOf(texts: ReadonlyMap<number, string>): ReadonlyMap<number, number> {
  const characters = new Map<number, number>()
  for (const [glyph, text] of texts) {
    const [character, ...others] = text
    const code = character?.codePointAt(0)
    if (code !== undefined && others.length === 0 && !characters.has(code)) characters.set(code, glyph)
  }
  return characters
}

/** Its file, which readers find its characters in. */
export const fileOf = (font: OfdFont): Uint8Array => fontFile(font, font.characters)
