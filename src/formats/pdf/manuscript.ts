import type {ChartData} from '../../compose/chart.ts'
import type {DocumentForm, LetterheadMark} from '../../official/block.ts'
import type {Profile, StyleName} from '../../style/profile.ts'

/** What the Typst modules take: a document as blocks. The same shape as `typ/main.typ` reads. */
export interface Official {
  readonly title: string
  /** The unit that signs; empty when none does. */
  readonly author: string
  /** ISO 8601. */
  readonly date: string
  readonly blocks: ReadonlyArray<SetBlock>
}

/** How the documents of a profile look, apart from what they say, so that Typst keeps what it knows of one for the next. */
export interface Looks {
  readonly sheet: SheetOfPaper
  /** The font of Latin letters; with `null` the Chinese faces draw them, too. */
  readonly latin: string | null
  readonly faces: Readonly<Record<string, Face>>
  readonly styles: Readonly<Record<StyleName, Style>>
  readonly pageNumber: PageNumber | null
  readonly signoff: Profile['signoff']
}

/** Lengths in points. */
export interface SheetOfPaper {
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** From the top of a line to the top of the next, half of what is between two lines above and below each. */
  readonly pitch: number
  /** Across a character of the body. */
  readonly cell: number
  /** From the upper edge of the lines to that of the type area, and from the lower edge of the lines up to it. */
  readonly inset: {readonly top: number; readonly bottom: number}
  /** From the upper edge of the type area to the name of the issuer. */
  readonly issuerTop: number
  /** Left and right of the words of a cell. */
  readonly cellPadding: number
}

/** Font families, the first that has a character draws it, and their weight. */
export interface Face {
  readonly families: ReadonlyArray<string>
  readonly weight: number
}

/** Lengths in points. */
export interface Style {
  /** A key of `faces`. */
  readonly face: string
  readonly size: number
  /** Six hexadecimal digits. */
  readonly colour: string
  readonly bold: boolean
  readonly align: 'left' | 'center' | 'right' | 'both'
  readonly indent: number
  readonly line: number
  readonly tracking: number
  readonly before: number
  readonly after: number
}

export interface PageNumber {
  /** Words, and where the number of the page and that of all pages go. */
  readonly parts: ReadonlyArray<string | {readonly count: 'page' | 'total'}>
  readonly side: 'outside' | 'center'
  /** Points from the edge of the type area. */
  readonly inset: number
  /** Points from the lower edge of the type area to the middle of the number. */
  readonly below: number
}

/** Words in one look. */
export interface Piece {
  readonly text: string
  /** A key of `faces` (default: that of the style). */
  readonly face?: string
  readonly bold?: boolean
  readonly strike?: boolean
  /** Not filled yet. */
  readonly slot?: true
  /** May be divided after every character, as a long address. */
  readonly loose?: true
  /** Is not divided. */
  readonly whole?: true
  /** The contents lead to this place. */
  readonly anchor?: string
}

export type Line = ReadonlyArray<Piece>

export type SetBlock =
  | {
      readonly kind: 'contents'
      readonly title: Line
      readonly entries: ReadonlyArray<{
        readonly style: StyleName
        readonly anchor: string
        readonly words: Line
      }>
      /** Whether the text behind it begins with page 1, on the front of a leaf. */
      readonly restarts: boolean
    }
  | {readonly kind: 'head'; readonly parts: ReadonlyArray<SetParagraph>; readonly lineAfter: boolean}
  | (SetParagraph & {readonly kind: 'paragraph'})
  | {
      readonly kind: 'chart'
      readonly data: ChartData
      /** Points. */
      readonly width: number
      readonly height: number
      readonly alt: string
      readonly captions: ReadonlyArray<Line>
    }
  | {
      readonly kind: 'photo'
      readonly file: string | null
      /** Points. */
      readonly width: number
      readonly height: number
      readonly alt: string
      readonly captions: ReadonlyArray<Line>
    }
  | {
      readonly kind: 'letterhead'
      readonly form: DocumentForm
      readonly marks: ReadonlyArray<{readonly name: LetterheadMark['name']; readonly words: Line}>
      readonly issuer: Line
      readonly number: Line
      readonly joint: Joint | null
      readonly signers: ReadonlyArray<Line>
    }
  | {
      readonly kind: 'attachments'
      readonly names: ReadonlyArray<{readonly label: Line; readonly words: Line}>
    }
  | {
      readonly kind: 'attendance'
      readonly rows: ReadonlyArray<{readonly label: Line; readonly words: Line}>
    }
  | {
      readonly kind: 'signoff'
      readonly names: ReadonlyArray<Line>
      readonly joint: JointRows | null
      readonly date: Line
    }
  | {readonly kind: 'sheet'; readonly mark: Line; readonly title: Line}
  | {
      readonly kind: 'table'
      /** Points. */
      readonly widths: ReadonlyArray<number>
      readonly aligns: ReadonlyArray<'left' | 'center' | 'right'>
      readonly head: ReadonlyArray<Line>
      readonly rows: ReadonlyArray<{readonly cells: ReadonlyArray<Line>; readonly long: boolean}>
    }
  | {
      readonly kind: 'imprint'
      readonly form: DocumentForm
      readonly copyTo: Line
      readonly printedBy: Line
      readonly printedOn: Line
    }

/** The issuers of a joint document, all of them, and what stands beside them; lengths in points. */
export interface Joint {
  readonly size: number
  readonly line: number
  readonly names: number
  readonly beside: number
  readonly issuers: ReadonlyArray<Line>
  readonly words: Line
}

/** Signatures side by side, the last of which has the date below it. */
export interface JointRows {
  readonly columns: number
  /** Lines left blank between two rows. */
  readonly between: number
  readonly rows: ReadonlyArray<ReadonlyArray<Line>>
}

export interface SetParagraph {
  readonly style: StyleName
  readonly words: Line
  /** As headings count: 1 for a title; 0 for what is none. */
  readonly level: number
  /** Its last lines go to the next page with what follows. */
  readonly keep: boolean
}
