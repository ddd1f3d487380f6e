import {emsOf} from '../../language/characters.ts'
import {body} from '../paper.ts'

/** What a desk fills a page with (补白): the draft's own figures, words that somebody said, its editor's note; or nothing. */
export const fillerNames = {numbers: '数说', quote: '引语', note: '编者按', none: '不用'} as const

export type FillerName = keyof typeof fillerNames

/** A box made of what the draft says, in the columns or at the foot of a story. */
export type Filler = Numbers | Quote | Note

/** Figures in large numerals, and those of two years as a pair of bars. */
export interface Numbers {
  readonly kind: 'numbers'
  readonly title: string
  readonly entries: ReadonlyArray<NumberEntry>
}

export interface NumberEntry {
  readonly label: string
  /** One, or two that are compared. */
  readonly points: ReadonlyArray<NumberPoint>
  /** What stands below, e.g. `年均增长7.8%`; may be empty. */
  readonly remark: string
}

export interface NumberPoint {
  /** E.g. `2016年`; empty for a figure of no year. */
  readonly time: string
  /** As it was typed: the number, and what stands behind it. */
  readonly number: string
  readonly unit: string
  /** Of the largest of its entry, from 0 to 1. */
  readonly share: number
}

export interface Quote {
  readonly kind: 'quote'
  readonly words: string
  /** Who said it; may be empty. */
  readonly by: string
}

export interface Note {
  readonly kind: 'note'
  readonly title: string
  readonly paragraphs: ReadonlyArray<string>
}

/** What its words are set in, in points, as `typ/filler.typ` has it; `inset` is what the box takes on each side. */
const faces = {inset: 7, title: 22, numeral: 30, quote: 13, small: body.pitch}
/** Characters that a figure has at least beside others. */
const leastCell = 12

/** Rows of a pitch that a filler takes in so many characters of the body. */
export function fillerRows(filler: Filler, chars: number, pitch: number): number {
  const points = 2 * faces.inset + depthOf(filler, chars * body.size - 2 * faces.inset)
  return Math.ceil((points + pitch - body.size) / pitch)
}

/** Figures side by side in so many points. */
export const cellsIn = ({entries}: Numbers, width: number): number =>
  Math.max(1, Math.min(entries.length, Math.floor(width / (leastCell * body.size))))

function depthOf(filler: Filler, width: number): number {
  const lines = (text: string, size: number, across = width) => Math.ceil(emsOf(text) / (across / size - 0.5))
  if (filler.kind === 'quote')
    return (
      lines(filler.words, faces.quote) * faces.quote * 1.45 + 14 + lines(filler.by, body.size) * faces.small
    )
  if (filler.kind === 'note')
    return (
      faces.title +
      filler.paragraphs.reduce((sum, text) => sum + lines(`　　${text}`, body.size), 0) * faces.small
    )
  const cells = cellsIn(filler, width)
  const across = width / cells - 8
  const depths = filler.entries.map(({label, points, remark}) => {
    const own = points.length > 1 ? points.length * (faces.small + 2) : faces.numeral
    return own + (lines(label, body.size, across) + lines(remark, 8, across)) * faces.small + 5
  })
  let depth: number = faces.title
  for (let from = 0; from < depths.length; from += cells)
    depth += Math.max(...depths.slice(from, from + cells))
  return depth
}

/** A filler in one line, for whoever does not see it. */
export function fillerWords(filler: Filler): string {
  if (filler.kind === 'quote') return `“${filler.words}”${filler.by && `——${filler.by}`}`
  if (filler.kind === 'note') return `${filler.title}：${filler.paragraphs.join('')}`
  const said = filler.entries.map(
    ({label, points, remark}) =>
      `${label}${points.map(({time, number, unit}) => `${time}${number}${unit}`).join('、')}${remark && `，${remark}`}`
  )
  return `${filler.title}：${said.join('；')}。`
}
