/** What a story takes in its columns, whatever its place on the page. */
export interface Measured {
  readonly 'title-rows': number
  /** Rows of each item, uncut. */
  readonly items: ReadonlyArray<number>
}

/** What Typst found out about a story. */
export interface StoryFit extends Measured {
  readonly id: string
  readonly 'body-rows': number
  readonly columns: number
  readonly chars: number
  readonly slots: ReadonlyArray<SlotFit>
  readonly photos: ReadonlyArray<{
    readonly column: number
    readonly span: number
    readonly top: number
    readonly rows: number
  }>
  /** Where the words that found no room begin: item, and cluster in it. */
  readonly rest: ReadonlyArray<{readonly id: number; readonly from: number}>
  /** Words that found no room, piece by piece. */
  readonly overset: ReadonlyArray<string>
  /** Rows that they would take in one column. */
  readonly over: number
}

export interface SlotFit {
  readonly column: number
  readonly top: number
  readonly rows: number
  readonly left: number
  /** Of the rows left over, those that go to the space around heads. */
  readonly air: number
  /** Items that end here. */
  readonly ends: ReadonlyArray<number>
}
