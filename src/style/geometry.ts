import {millimetres} from './length.ts'
import type {Profile} from './profile.ts'

/** The page in twips, rounded the way that keeps the promised lines and characters. */
export interface Geometry {
  readonly page: {readonly width: number; readonly height: number}
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** Of the type area. */
  readonly width: number
  /** From the top of one line of the grid to the next. */
  readonly pitch: number
  /** Added after each character, so that the promised characters fit the line. */
  readonly spacing: number
  /** From the lower edge of the paper to the lower edge of the footer. */
  readonly footer: number
  /** The width of one character of the body. */
  readonly cell: number
  /** Whether the section lays lines on a grid; an office's own template may not (default: it does). */
  readonly hasGrid?: boolean
}

/** Header distance; there is no header, but Word wants a number. */
const header = Math.round(millimetres(15))

/**
 * The page of a profile.
 *
 * `ink` puts the printed type where GB/T 9704—2012, 5.2.1 measures it: the first line touches the type area's upper
 * edge and the last one its lower edge, so the grid, which adds half a gap above and below each line, starts half a
 * gap higher. `dialog` writes the margins that inspectors read in Word's page setup.
 */
export function geometryOf(profile: Profile, choice: 'ink' | 'dialog' = profile.geometry): Geometry {
  const {paper, margins, grid} = profile
  const size = (profile.styles.body.size ?? 16) * 20
  const width = Math.round(paper.width) - Math.round(margins.left) - Math.round(margins.right)
  const height = paper.height - margins.top - margins.bottom
  const spacing = grid.spacing ?? Math.min(0, Math.floor(width / grid.characters) - size)
  const common = {
    page: {width: Math.round(paper.width), height: Math.round(paper.height)},
    width,
    spacing: Math.round(spacing),
    cell: size + Math.round(spacing),
    footer: Math.round(
      margins.bottom -
        profile.pageNumber.below -
        (profile.styles.pageNumber.line === 'grid' ? 0 : (profile.styles.pageNumber.line ?? 0)) / 2
    )
  }
  const sides = {left: Math.round(margins.left), right: Math.round(margins.right)}
  if (choice === 'dialog') {
    // Rounded down: one twip more a line and the last line goes to the next page.
    const pitch = Math.floor(grid.pitch ?? height / grid.lines)
    return {
      ...common,
      pitch,
      margins: {...sides, top: Math.round(margins.top), bottom: Math.round(margins.bottom)}
    }
  }
  const pitch = Math.floor(grid.pitch ?? (height - size) / (grid.lines - 1))
  const top = Math.round(margins.top - (pitch - size) / 2)
  const bottom = common.page.height - top - pitch * grid.lines - slack
  return {...common, pitch, margins: {...sides, top, bottom}}
}

/** Twips left under the last line, against the rounding of word processors. */
const slack = 7

export {header as headerDistance}
