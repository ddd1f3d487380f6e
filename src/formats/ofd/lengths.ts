import type {Point} from '../../typst/pdf/drawn.ts'

/** Points as millimetres, to the micrometre. */
export const mm = (points: number): number => rounded((points * 25.4) / 72)

export const rounded = (length: number): number => Math.round(length * 1000) / 1000

/** The sides of a page, which no paper has finer: twips make 210.009 of 210. */
export const paper = ({width, height}: {readonly width: number; readonly height: number}): string =>
  listed(0, 0, Math.round(mm(width) * 10) / 10, Math.round(mm(height) * 10) / 10)

/** Numbers as OFD lists them. */
export const listed = (...numbers: ReadonlyArray<number>): string => numbers.map(rounded).join(' ')

/** A rectangle in millimetres. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** `ST_Box`. */
export const boxOf = ({x, y, width, height}: Box): string => listed(x, y, width, height)

/** What holds all of these points, in millimetres, and so much around them. */
export function around(points: ReadonlyArray<Point>, margin: number): Box {
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...across) - margin, Math.min(...down) - margin]
  return {
    x: left,
    y: top,
    width: Math.max(...across) + margin - left,
    height: Math.max(...down) + margin - top
  }
}
