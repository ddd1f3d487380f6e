import type {Value} from '../../model/value.ts'

/** A plan that a desk hands in: what it says is kept, and the page places the rest. */
export interface GivenPlan {
  /** Of titles, of their usual size (default: as large as there is room for). */
  readonly titleScale?: number
  readonly isTight?: boolean
  /** From line to line, in points (default: as usual). */
  readonly pitch?: number
  /** In the order of the page file. */
  readonly stories: ReadonlyArray<GivenStory>
}

/** What a plan says of a story: its place, as a page file would say it, and its photos. */
export interface GivenStory {
  readonly place: {readonly [Field in 'column' | 'columns' | 'row' | 'rows' | 'broken']?: Value}
  /** All that stand on the page; undefined leaves them to the page. */
  readonly photos?: GivenPhotos
}

export interface GivenPhotos {
  readonly among: ReadonlyArray<GivenPhoto>
  readonly bands: ReadonlyArray<{
    readonly rows: number
    readonly photos: ReadonlyArray<{
      readonly src: string
      readonly x: number
      readonly width: number
      readonly captionRows: number
    }>
  }>
}

/** A photo among the columns; column and row from 0. */
export interface GivenPhoto {
  readonly src: string
  readonly column: number
  readonly span: number
  readonly row: number
  readonly rows: number
  readonly captionRows: number
}

/** What photos and boxes of a story stand on the page. */
export const sourcesOf = ({among, bands}: GivenPhotos): string[] => [
  ...among.map(({src}) => src),
  ...bands.flatMap(({photos}) => photos.map(({src}) => src))
]
