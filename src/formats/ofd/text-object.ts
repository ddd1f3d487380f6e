import {escapeXml, tag} from '../../ooxml/xml.ts'
import type {Glyph, Run} from '../../typst/pdf/drawn.ts'
import {colourXml} from './colour.ts'
import type {OfdFont} from './fonts.ts'
import {boxOf, mm, rounded} from './lengths.ts'

/** How far characters reach beyond their baseline and their advance, in their size; what reaches farther is cut off. */
const above = 1.05
const below = 0.35
const beside = 0.15

/** The text objects of a run, as XML; `nextId` gives each its number, and `font` is what its words are drawn in. */
export function textObjects(run: Run, font: OfdFont, nextId: () => number): string[] {
  return partsOf(run.glyphs).map(glyphs => textObject(run, glyphs, font, nextId()))
}

/**
 * Readers agree on what the offsets between characters mean only where a glyph says one character, and some take blanks away
 * at the ends of a text: ligatures and such blanks stand by themselves.
 */
function partsOf(glyphs: ReadonlyArray<Glyph>): Glyph[][] {
  const parts: Glyph[][] = []
  let last: 'words' | 'blanks' | undefined
  for (const [index, glyph] of glyphs.entries()) {
    const isBlank = glyph.text.trim() === ''
    const isWords = glyph.text.length === 1 && !(isBlank && isEdge(glyphs, index))
    if (isWords && last === 'words') parts.at(-1)!.push(glyph)
    else parts.push([glyph])
    last = isWords ? 'words' : undefined
  }
  return parts.filter(([first]) => first!.text !== '' || first!.advance > 0)
}

/** Whether only blanks, or a glyph that stands by itself, lie between a glyph and the beginning or the end of its text. */
function isEdge(glyphs: ReadonlyArray<Glyph>, index: number): boolean {
  const isText = (glyph: Glyph | undefined) => glyph?.text.length === 1 && glyph.text.trim() !== ''
  const reaches = (step: 1 | -1) => {
    let at = index
    while (glyphs[at]?.text.length === 1 && glyphs[at]!.text.trim() === '') at += step
    return isText(glyphs[at])
  }
  return !(reaches(1) && reaches(-1))
}

function textObject({size, y, colour}: Run, glyphs: ReadonlyArray<Glyph>, font: OfdFont, id: number): string {
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!]
  const [left, top] = [mm(first.x - beside * size), mm(y - above * size)]
  const box = {
    x: left,
    y: top,
    width: mm(last.x + last.advance + beside * size) - left,
    height: mm(y + below * size) - top
  }
  const words = glyphs.map(({text}) => text).join('') || '\uFFFD'
  // Readers without the glyph of a ligature set its characters beside each other.
  const steps: number[] =
    glyphs.length === 1
      ? Array(words.length - 1).fill(first.advance / words.length)
      : glyphs.slice(1).map(({x}, index) => x - glyphs[index]!.x)
  return tag(
    'ofd:TextObject',
    {ID: id, Boundary: boxOf(box), Font: font.id, Size: mm(size)},
    colourXml('ofd:FillColor', colour),
    ...transforms(glyphs, font),
    tag(
      'ofd:TextCode',
      {
        X: rounded(mm(first.x) - left),
        Y: rounded(mm(y) - top),
        DeltaX: steps.length > 0 ? together(steps.map(fine)) : undefined
      },
      escapeXml(words)
    )
  )
}

/** Points as millimetres, finer than places, since offsets add up over the line. */
const fine = (points: number) => Math.round((points * 25.4 * 10_000) / 72) / 10_000

/** Characters that are drawn by other glyphs than their font has for them. */
function transforms(glyphs: ReadonlyArray<Glyph>, {characters}: OfdFont): string[] {
  const found: string[] = []
  let position = 0
  for (const {id, text} of glyphs) {
    const count = Math.max(1, text.length)
    const isOwn = [...text].length === 1 && characters.get(text.codePointAt(0)!) === id
    if (!isOwn)
      found.push(
        tag(
          'ofd:CGTransform',
          {CodePosition: position, CodeCount: count, GlyphCount: 1},
          tag('ofd:Glyphs', {}, String(id))
        )
      )
    position += count
  }
  return found
}

/** `g 5 5.6` says five times 5.6 (7.3, ST_Array of offsets). */
function together(deltas: ReadonlyArray<number>): string {
  const parts: string[] = []
  for (let at = 0; at < deltas.length; ) {
    let end = at + 1
    while (deltas[end] === deltas[at]) end++
    const delta = String(deltas[at])
    parts.push(
      end - at > 2
        ? `g ${end - at} ${delta}`
        : Array(end - at)
            .fill(delta)
            .join(' ')
    )
    at = end
  }
  return parts.join(' ')
}
