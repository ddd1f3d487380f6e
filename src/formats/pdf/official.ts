/** What the Typst modules take: a document as blocks one after another. The same shape as `typ/main.typ` reads. */
export interface Official {
  readonly title: string
  /** The unit that signs; empty when none does. */
  readonly author: string
  /** ISO 8601. */
  readonly date: string
  readonly blocks: ReadonlyArray<Block>
}

/** Words in one look. */
export interface Piece {
  readonly text: string
  /** Default: the face of the block. */
  readonly face?: Face
  readonly bold?: true
  readonly strike?: true
  /** Not filled yet. */
  readonly slot?: true
}

export type Face = 'song' | 'hei' | 'kai'
export type Line = ReadonlyArray<Piece>

export type Block =
  | HeadBlock
  | ParagraphBlock
  | HeadingBlock
  | PhotoBlock
  | LetterheadBlock
  | AttachmentsBlock
  | SignoffBlock
  | SheetBlock
  | TableBlock
  | ImprintBlock

/** Kicker, title, deck and byline, one below the other. */
export interface HeadBlock {
  readonly kind: 'head'
  readonly parts: ReadonlyArray<{readonly role: HeadRole; readonly lines: ReadonlyArray<Line>}>
}

export type HeadRole = 'kicker' | 'title' | 'deck' | 'byline'

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly face: Face
  readonly words: Line
  /** Begins at the edge, a line below what stands before: the addressee. */
  readonly flush?: true
  /** Its last lines go to the next page with what follows. */
  readonly keep?: true
}

export interface HeadingBlock {
  readonly kind: 'heading'
  /** As in the article: 2 is a section. */
  readonly level: number
  readonly words: Line
}

export interface PhotoBlock {
  readonly kind: 'photo'
  readonly file: string | null
  /** Points. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly captions: ReadonlyArray<Line>
}

/** 版头 */
export interface LetterheadBlock {
  readonly kind: 'letterhead'
  /** 份号, 密级 and 紧急程度. */
  readonly marks: ReadonlyArray<Line>
  readonly issuer: Line
  readonly number: Line
  readonly signer: Line
}

/** 附件说明 */
export interface AttachmentsBlock {
  readonly kind: 'attachments'
  readonly names: ReadonlyArray<{readonly label: Line; readonly words: Line}>
}

/** 落款 */
export interface SignoffBlock {
  readonly kind: 'signoff'
  readonly names: ReadonlyArray<Line>
  readonly date: Line
}

/** A new page with a title; 附件 have a mark in the corner above it. */
export interface SheetBlock {
  readonly kind: 'sheet'
  readonly mark: Line
  readonly lines: ReadonlyArray<Line>
}

export interface TableBlock {
  readonly kind: 'table'
  /** Points. */
  readonly widths: ReadonlyArray<number>
  readonly aligns: ReadonlyArray<'left' | 'center' | 'right'>
  readonly head: ReadonlyArray<Line>
  readonly rows: ReadonlyArray<{readonly cells: ReadonlyArray<Line>; readonly long: boolean}>
}

/** 版记 */
export interface ImprintBlock {
  readonly kind: 'imprint'
  readonly copyTo: Line
  readonly printedBy: Line
  readonly printedOn: Line
}
