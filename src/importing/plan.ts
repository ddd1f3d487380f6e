/** A heading as it stands in the file. */
export interface Head {
  /** With its number and, where it runs in, with the mark it ends in. */
  readonly text: string
  readonly runsIn: boolean
}

/** A paragraph, or what stands between paragraphs, by its name. */
export type Piece = {readonly text: string} | {readonly table: string} | {readonly photo: string}

/** A section, measure or item on its way into a draft. */
export interface Part {
  readonly head: Head | undefined
  readonly body: Piece[]
  /** Of a section measures and items, of a measure items. */
  readonly measures: Part[]
  readonly items: Part[]
}

export interface PlannedTable {
  readonly name: string
  title?: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

export interface PlannedPhoto {
  readonly name: string
  /** Where it will lie, seen from the draft; undefined where only its caption is known. */
  file?: string
  bytes?: Uint8Array
  caption?: string
  credit?: string
  creditRole?: string
}

export interface Author {
  readonly role?: string
  readonly name: string
  readonly unit?: string
  readonly photos?: boolean
}

/** What an article says, by the fields of a draft; of no kind yet. */
export interface Plan {
  kicker?: string
  readonly title: string[]
  deck?: string
  readonly occasion: string[]
  speaker?: string
  readonly byline: Author[]
  readonly note: string[]
  readonly lead: Piece[]
  readonly sections: Part[]
  readonly outlook: Piece[]
  readonly attachments: {name: string; readonly body: Piece[]}[]
  unit?: string
  /** Others that sign, too. */
  readonly jointUnits: string[]
  date?: string
  readonly official: Record<string, string>
  /** The rows of the table of figures at the end. */
  readonly annex: ReadonlyArray<string>[]
  readonly tables: PlannedTable[]
  readonly photos: PlannedPhoto[]
  /** What a draft has no place for: who edited the page, and the like. */
  readonly left: string[]
}

export const emptyPlan = (): Plan => ({
  title: [],
  occasion: [],
  byline: [],
  note: [],
  lead: [],
  sections: [],
  outlook: [],
  attachments: [],
  jointUnits: [],
  official: {},
  annex: [],
  tables: [],
  photos: [],
  left: []
})
