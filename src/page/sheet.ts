import type {ChartData} from '../compose/chart.ts'
import type {Focus} from '../photo/cover.ts'
import type {Filler} from './fillers/filler.ts'
import type {PhotoPlace} from './photo-wish.ts'
import type {RoomFold} from './room.ts'
import type {TitleFace} from './schema.ts'
import type {Measured} from './story-fit.ts'

/** What the Typst modules take: one page, in rows and characters. The same shape as `typ/page.typ` reads. */
export interface Sheet {
  readonly name: string
  /** ISO 8601. */
  readonly date: string
  /** Millimetres. */
  readonly paper: {readonly width: number; readonly height: number}
  /** From the paper's edge to the type area, in millimetres. */
  readonly top: number
  /** Body size and line pitch in points. */
  readonly size: number
  readonly pitch: number
  /** The type area: characters across, rows down. */
  readonly chars: number
  readonly rows: number
  /** Base columns, for the marks of a proof. */
  readonly 'base-columns': number
  readonly 'base-chars': number
  /** The pages that it is, with their heads: one, or the two of a spread. */
  readonly pages: ReadonlyArray<SheetPage>
  /** Draw the grid. */
  readonly marks: boolean
  readonly footer: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Part>
  /** Whether each page of a spread is a page of its own (default: the two are one). */
  readonly 'is-parted'?: boolean
  /** What stands around the paper for the printer (default: nothing). */
  readonly surround?: Surround
  /** Whether it is only asked how its stories fit, and nothing is drawn (default: no). */
  readonly 'fit-only'?: true
}

/** The sheet that a page is printed on, with crop marks and a bar of inks outside the bleed. */
export interface Surround {
  /** Millimetres on each side of the paper. */
  readonly width: number
  /** Of that, what is cut off if it is printed on, in millimetres. */
  readonly bleed: number
  /** What is written outside. */
  readonly note: string
  /** Whether it is folded in the middle (default: it is not). */
  readonly 'is-folded'?: boolean
}

/** A page of a sheet, in characters from the left of the type area. */
export interface SheetPage {
  readonly x: number
  readonly width: number
  readonly masthead: Masthead | null
}

export interface Masthead {
  readonly section: string
  readonly paper: string
  readonly date: string
  readonly page: string
  /** Millimetres above the type area. */
  readonly above: number
  /** Whether the number of the page stands at its left, as on the left page of a spread. */
  readonly 'is-left': boolean
}

export type Part = StoryPart | BannerPart | NameplatePart | BoxPart | FramePart | RulePart | ColumnRulePart

interface Placed {
  /** Characters from the left of the type area. */
  readonly x: number
  readonly row: number
  /** In characters. */
  readonly width: number
}

export interface RulePart extends Placed {
  readonly kind: 'rule'
}

/** Between stories side by side. */
export interface ColumnRulePart extends Placed {
  readonly kind: 'column-rule'
  readonly rows: number
}

export interface BannerPart extends Placed {
  readonly kind: 'banner'
  readonly rows: number
  readonly title: string
  /** In one line; empty when there are none. */
  readonly hosts: string
  /** Of the title, in points. */
  readonly size: number
  /** Whether the hosts stand below the title. */
  readonly stacked: boolean
}

/** 报头: the name of the paper on its first page, with what stands below and beside it (报眼). */
export interface NameplatePart extends Placed {
  readonly kind: 'nameplate'
  readonly rows: number
  readonly paper: string
  /** Of the paper's name, in points. */
  readonly size: number
  /** The line below the name. */
  readonly line: ReadonlyArray<string>
  readonly ear: {
    readonly title: string
    readonly words: ReadonlyArray<string>
    /** Characters. */
    readonly width: number
    /** Points. */
    readonly size: number
    readonly 'title-size': number
    /** Whether its few lines stand in the middle, without an indent. */
    readonly 'is-centred': boolean
    /** Whether its words are more than it holds. */
    readonly isOver: boolean
  } | null
}

/** A piece that is kept for an advertisement; one without a label stays empty. */
export interface BoxPart extends Placed {
  readonly kind: 'box'
  readonly rows: number
  readonly label: string
}

/** The frame of a story, or its ground. */
export interface FramePart extends Placed {
  readonly kind: 'frame'
  readonly rows: number
  readonly stroke: boolean
  readonly tint: boolean
}

/** A story in its rectangle. */
export interface StoryPart extends Placed, StoryText {
  readonly kind: 'story'
  readonly id: string
  readonly rows: number
  readonly columns: number
  /** Characters of a column's line. */
  readonly chars: number
  /** Where its columns go on on the right page of a spread (default: they stand on one). */
  readonly fold?: RoomFold
  /** The title's size, at most and at least, in points. */
  readonly most: number
  readonly least: number
  readonly 'deck-size': number
  readonly 'title-face': TitleFace
  /** Rows and characters that its frame takes on each side, outside of the rectangle. */
  readonly inset: number
  /** Its title, kicker and deck where they stand at its side, outside of the rectangle (竖题); null where they stand over it. */
  readonly side: VerticalTitle | null
  readonly photos: ReadonlyArray<Broken>
  readonly bands: ReadonlyArray<Band>
  /** The line at the foot of the last column that says where the story goes on, e.g. `下转第4版`. */
  readonly turn: string | null
  /** Whether the last column is filled up to its foot. */
  readonly close: boolean
  /** Whether there is as little air around its heads as can be, where words would find no room otherwise. */
  readonly tight: boolean
  /** What was measured of the story before, so that it is not measured again; null for a story to be measured only. */
  readonly measured: Measured | null
}

/** A photo that breaks columns; `at` is its place in the depth of the body, from 0, the top, to 1, the foot. */
export interface Broken extends Picture {
  readonly column: number
  readonly span: number
  readonly at: number
  readonly rows: number
}

/** Photos side by side over the whole width, under the columns. */
export interface Band {
  readonly rows: number
  readonly photos: ReadonlyArray<InBand>
}

/** A photo in a band, with its place and width in characters from the left of the story. */
export interface InBand extends Picture {
  readonly x: number
  readonly width: number
}

export interface Picture {
  /** Path in Typst's workspace; null when there is no picture to show. */
  readonly file: string | null
  readonly caption: Line
  readonly credit: Line | null
  readonly alt: string
  /** Width over height. */
  readonly ratio: number
  /** As wide as it may be shown without printing soft, in points. */
  readonly finest: number
  /** The file as the draft names it. */
  readonly src: string
  readonly 'caption-rows': number
  /** Where it is asked to stand, and how many columns it is asked to break (default: as the page likes). */
  readonly place?: PhotoPlace
  readonly columns?: number
  /** What a crop keeps (default: the middle). */
  readonly focus?: Focus
  /** A width in pixels, one high: what fills the frame until the inks of the photo are put there (default: the file does). */
  readonly 'stand-in'?: number
  /** What is drawn in the frame, in the place of a file. */
  readonly chart?: ChartData
  /** A box made of what the draft says, in the place of a file. */
  readonly filler?: Filler
}

/** Words as clusters, with marks over some of them. */
export interface Line {
  readonly clusters: ReadonlyArray<string>
  readonly marks: ReadonlyArray<readonly [from: number, to: number, kind: 'slot' | 'head']>
  /** Goes on with the line before it, which was too long. */
  readonly runsOn?: boolean
  /** Clusters before which a head's line is divided if it is too wide. */
  readonly breaks?: ReadonlyArray<number>
}

export interface StoryText {
  readonly kicker: Line | null
  readonly title: ReadonlyArray<Line>
  readonly deck: Line | null
  readonly byline: ReadonlyArray<Line>
  readonly note: ReadonlyArray<Line>
  readonly items: ReadonlyArray<Item>
}

export type Item = Paragraph | Head

export interface Paragraph extends Line {
  readonly kind: 'plain' | 'lead' | 'flush' | 'signoff' | 'guide'
  readonly id: number
}

export interface Head {
  readonly kind: 'section' | 'sub'
  readonly id: number
  /** Of its characters, in those of the body (default: that of its level). */
  readonly size?: number
  readonly lines: ReadonlyArray<Line>
}

/** 竖题: a title that stands beside its story, read from the top down and from the right to the left. */
export interface VerticalTitle {
  readonly at: 'left' | 'right'
  /** Characters that it takes of the story's width, with the gutter to the text. */
  readonly width: number
  /** Rows that the story has at least. */
  readonly rows: number
  /** From the right. */
  readonly lines: ReadonlyArray<VerticalLine>
}

export interface VerticalLine {
  readonly role: 'kicker' | 'title' | 'deck'
  /** What stands one under the other. */
  readonly cells: ReadonlyArray<string>
  /** Of a character, at most, in points. */
  readonly size: number
}
