import type {Passage} from '../reading/passage.ts'

/** An article of more passages, or more characters, is long. */
const [mostPassages, mostCharacters] = [600, 60_000]
/** How much of one paragraph, and of one table, is taken. */
const [paragraph, table] = [1000, 40]

/**
 * As much of a long article as shows which kind prints it best: how it begins and how it ends, and no paragraph at full
 * length. Undefined where an article is not long.
 */
export function extractOf(passages: ReadonlyArray<Passage>): ReadonlyArray<Passage> | undefined {
  const characters = passages.reduce((sum, {text, rows}) => sum + text.length + lengthOf(rows), 0)
  if (passages.length <= mostPassages && characters <= mostCharacters) return undefined
  const some =
    passages.length <= mostPassages
      ? passages
      : [...passages.slice(0, (mostPassages * 3) / 4), ...passages.slice(-mostPassages / 4)]
  return some.map(one => ({
    ...one,
    text: one.text.slice(0, paragraph),
    ...(one.rows ? {rows: one.rows.slice(0, table)} : {})
  }))
}

const lengthOf = (rows: Passage['rows']): number =>
  (rows ?? []).reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0)
