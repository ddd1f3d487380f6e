import {emsOf} from '../language/characters.ts'
import {body} from './paper.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {NameplatePart} from './sheet.ts'

/** Of the words beside the name: sizes in points, the first that fits; its frame takes so much of either side, its title so much above. */
const ear = {sizes: [12, 11, 10, 9], frame: 14, title: 22}

/** Rows of a 报头, its share of the width where something stands beside it, and the largest size of the name in points. */
const usual = {rows: 13, share: 0.62, size: 76}

/** 报头 over so many characters; undefined for a page without. */
export function nameplateOf(
  {nameplate, masthead}: PageSpec,
  width: number,
  pitch: number
): NameplatePart | undefined {
  if (!nameplate) return undefined
  const paper = wordsOf(nameplate.paper ?? masthead?.paper)
  const words = (nameplate.ear ?? []).map(({text}) => text)
  const title = wordsOf(nameplate.earTitle)
  const hasEar = words.length > 0 || title !== ''
  const own = hasEar ? Math.floor(width * usual.share) : width
  const line = [nameplate.publisher, nameplate.date ?? masthead?.date, nameplate.issue, nameplate.licence]
  // Names are set wide, a third of a character between two.
  const size = Math.min(usual.size, (own * body.size * 0.9) / (emsOf(paper) * 1.35))
  return {
    kind: 'nameplate',
    x: 0,
    row: 0,
    width,
    rows: Math.ceil((usual.rows * body.pitch) / pitch),
    paper,
    size,
    line: line.map(wordsOf).filter(Boolean),
    ear: hasEar ? {title, words, width: width - own - 2, ...earSize(words, title, width - own - 2)} : null
  }
}

/** The size of the words beside the name, and whether even the smallest leaves some over. */
function earSize(
  words: ReadonlyArray<string>,
  title: string,
  chars: number
): {size: number; isOver: boolean} {
  const across = chars * body.size - ear.frame
  const down = usual.rows * body.pitch - ear.frame - (title ? ear.title : 0)
  const depth = (size: number) =>
    words.reduce((sum, text) => sum + Math.ceil((emsOf(text) + 2.5) / Math.floor(across / size)), 0) *
    size *
    leading
  const size = ear.sizes.find(one => depth(one) <= down)
  return {size: size ?? ear.sizes.at(-1)!, isOver: size === undefined}
}

/** From line to line, in sizes. */
const leading = 1.4
