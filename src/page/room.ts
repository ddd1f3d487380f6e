/** The room that a story has. */
export interface Room {
  /** Width in characters. */
  readonly width: number
  readonly columns: number
  readonly chars: number
  /** Point sizes. */
  readonly size: number
  readonly pitch: number
  /** Where its columns go on on the right page of a spread (default: they stand on one). */
  readonly fold?: RoomFold
}

/** Where columns cross from page to page: after so many, and so many characters from the left, over a gap of so many. */
export interface RoomFold {
  readonly columns: number
  readonly at: number
  readonly gap: number
}

/** How a photo stands among columns. */
export interface Shape {
  /** Columns that it breaks. */
  readonly span: number
  /** With its caption and a row of air. */
  readonly rows: number
  readonly 'caption-rows': number
}

/** What says where the columns of a room stand. */
type Columns = Pick<Room, 'width' | 'columns' | 'chars' | 'fold'>

/** Characters from the left of a room to one of its columns. */
export function startIn({width, columns, chars, fold}: Columns, column: number): number {
  const from = (count: number, own: number) => (count > 1 ? chars + (own - count * chars) / (count - 1) : 0)
  if (!fold) return column * from(columns, width)
  const right = fold.at + fold.gap
  return column < fold.columns
    ? column * from(fold.columns, fold.at)
    : right + (column - fold.columns) * from(columns - fold.columns, width - right)
}

/** Characters across so many columns of a room from one on. */
export const acrossOf = (room: Columns, column: number, span: number): number =>
  startIn(room, column + span - 1) + room.chars - startIn(room, column)

/** Characters that a caption has under what begins so many from the left and is so many wide: none stand between the pages of a spread. */
export const captionChars = ({fold}: Pick<Room, 'fold'>, x: number, width: number): number =>
  fold && x < fold.at && x + width > fold.at + fold.gap ? fold.at - x : width
