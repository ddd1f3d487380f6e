import type {Focus} from '../../photo/cover.ts'
import type {Sheet} from '../sheet.ts'

/** Paragraph styles of the editable page. */
export type StyleName =
  | '引题'
  | '主标题'
  | '副题'
  | '署名'
  | '编者按'
  | '导语'
  | '正文'
  | '续文'
  | '落款'
  | '栏题'
  | '联办'
  | '章题'
  | '小标题'
  | '图说'
  | '报眉左'
  | '报名'
  | '报眉右'
  | '责编'
  | '竖引题'
  | '竖题'
  | '竖副题'

/** Words of a paragraph; those that run in as a head are bold. */
export interface StyledRun {
  readonly text: string
  readonly isHead?: boolean
}

export interface StyledParagraph {
  readonly style: StyleName
  readonly runs: ReadonlyArray<StyledRun>
  /** Where a tab sets what follows it flush right, in points from the left. */
  readonly rightTab?: number
  /** In points, where it is not that of the style. */
  readonly size?: number
}

/** A place on the page, in points from its upper left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text that flows through frames in order. */
export interface IdmlStory {
  readonly name: string
  readonly paragraphs: ReadonlyArray<StyledParagraph>
  readonly frames: ReadonlyArray<Box>
  /** Whether its frames are filled with the tint of the page. */
  readonly isTinted?: boolean
  /** Whether its words stand in the middle of their frame's depth. */
  readonly isCentred?: boolean
}

/** A straight line, from its upper left. */
export interface IdmlRule extends Box {
  readonly isRed: boolean
  /** Points. */
  readonly weight: number
}

export interface IdmlPicture extends Box {
  readonly name: string
  /** Beside the file, as `bundle` lays it. */
  readonly uri: string
  /** The picture's own, in points. */
  readonly natural: {readonly width: number; readonly height: number} | undefined
  /** What its crop keeps (default: the middle). */
  readonly focus?: Focus
}

/** The type area, in points. */
export function areaOf({paper, top, chars, size}: Sheet): {left: number; upper: number; width: number} {
  const width = chars * size
  return {left: (points(paper.width) - width) / 2, upper: points(top), width}
}

export const points = (millimetres: number): number => (millimetres / 25.4) * 72
