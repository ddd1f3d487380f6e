import {emsOf} from '../language/characters.ts'
import {body} from './paper.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {NameplatePart} from './sheet.ts'

/** Of the words beside the name: sizes in points, the first that fits; its frame takes so much of either side, its title so much more than its size. */
const ear = {sizes: [18, 16, 14, 12, 11, 10, 9], frame: 14, title: 10}
/** Of their title, at least. */
const smallestTitle = 12
/** Sizes above this are for words that take no more than such a share of their place. */
const large = {above: 12, share: 0.8}
/** Lines of words that stand in the middle, if each is one. */
const mostCentred = 3

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
    ear: hasEar ? {title, words, width: width - own - 2, ...earSetting(words, title, width - own - 2)} : null
  }
}

type EarSetting = Pick<NonNullable<NameplatePart['ear']>, 'size' | 'title-size' | 'is-centred' | 'isOver'>

/** How the words beside the name are set, and whether even the smallest size leaves some over. */
function earSetting(words: ReadonlyArray<string>, title: string, chars: number): EarSetting {
  const across = chars * body.size - ear.frame
  const down = usual.rows * body.pitch - ear.frame
  const titleSize = (size: number) => Math.max(smallestTitle, size)
  const isInLines = (size: number) =>
    words.length <= mostCentred && words.every(text => emsOf(text) * size <= across)
  const depth = (size: number) => {
    const perLine = Math.floor(across / size)
    const lines = words.reduce((sum, text) => sum + Math.ceil((emsOf(text) + 2.5) / perLine), 0)
    return (
      (isInLines(size) ? words.length : lines) * size * leading + (title ? titleSize(size) + ear.title : 0)
    )
  }
  const found = ear.sizes.find(one => depth(one) <= down * (one > large.above ? large.share : 1))
  const size = found ?? ear.sizes.at(-1)!
  return {
    size,
    'title-size': titleSize(size),
    'is-centred': isInLines(size),
    isOver: found === undefined
  }
}

/** From line to line, in sizes. */
const leading = 1.4
