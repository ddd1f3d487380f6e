/** A cell of a table that may only hold photos in their places. */
export interface GridCell {
  readonly hasPicture: boolean
  /** Its words, paragraphs with a blank between them. */
  readonly words: string
}

/** No caption is longer. */
const longestCaption = 60

/**
 * Photos set side by side by means of a table without lines, their captions in the same cells or in the row under them:
 * where each photo stands, as row and column, with its caption. Undefined where the table has other words too.
 */
export function photoGrid(
  rows: ReadonlyArray<ReadonlyArray<GridCell>>
): {readonly row: number; readonly column: number; readonly caption: string}[] | undefined {
  const isPicture = (row: number, column: number) => rows[row]?.[column]?.hasPicture === true
  const photos: {row: number; column: number; caption: string}[] = []
  for (const [row, cells] of rows.entries()) {
    for (const [column, {hasPicture, words}] of cells.entries()) {
      if (words.length > longestCaption) return undefined
      if (!hasPicture) {
        if (words && !isPicture(row - 1, column)) return undefined
        continue
      }
      const under = rows[row + 1]?.[column]
      photos.push({row, column, caption: words || (under && !under.hasPicture ? under.words : '')})
    }
  }
  return photos.length > 0 ? photos : undefined
}
