import type {FontProgram} from '../../fonts/font-file.ts'

/** What stands on a page that Typst set, each thing at its place: in points from the upper left corner. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly things: ReadonlyArray<Thing>
}

export type Thing = Run | Shape | Picture

interface OnPage {
  /** No part of the text: page numbers, the rules of tables, a head that is said again. */
  readonly isArtifact: boolean
}

/** Glyphs beside each other, of one font, size and colour. */
export interface Run extends OnPage {
  readonly type: 'run'
  readonly font: SetFont
  readonly size: number
  /** Their common baseline. */
  readonly y: number
  readonly colour: Colour
  readonly glyphs: ReadonlyArray<Glyph>
}

export interface Glyph {
  /** In the font of the document. */
  readonly id: number
  /** What it says; a ligature says several characters, what belongs to the glyph before it none. */
  readonly text: string
  readonly x: number
  /** How far the font goes on after it. */
  readonly advance: number
}

/** Lines and areas. */
export interface Shape extends OnPage {
  readonly type: 'shape'
  readonly steps: ReadonlyArray<Step>
  readonly colour: Colour
  /** The width of a line; undefined for an area that is filled. */
  readonly line?: number
}

/** `M` and `L` with one point, `B` with three (two of them steer a curve), `C` closes. */
export interface Step {
  readonly to: 'M' | 'L' | 'B' | 'C'
  readonly points: ReadonlyArray<Point>
}

export type Point = readonly [x: number, y: number]

export interface Picture extends OnPage {
  readonly type: 'picture'
  /** Which of the document's pictures: the first that is painted is 0. */
  readonly number: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number]

/** A font of a document, of which the glyphs that it needs are embedded. */
export interface SetFont extends FontProgram {
  /** What its glyphs say. */
  readonly texts: ReadonlyMap<number, string>
}
