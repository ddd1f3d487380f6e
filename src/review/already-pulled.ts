import type {TextNode} from '../draft/tree.ts'
import type {ReadField} from './read-field.ts'

/** A piece of a field, and how it reads in the document now. */
export interface Piece {
  readonly field: ReadField
  readonly after: string
}

/** The key of a field among `nodesOf`. */
export const keyOf = ({path}: Pick<ReadField, 'path'>): string => JSON.stringify(path)

/**
 * The fields that read in the draft as they do in the document: their changes were brought back before, and must not be
 * made twice.
 */
export function alreadyPulled(
  pieces: ReadonlyArray<Piece>,
  nodes: ReadonlyMap<string, TextNode>
): ReadonlySet<string> {
  const byField = new Map<string, Piece[]>()
  for (const piece of pieces)
    byField.set(keyOf(piece.field), [...(byField.get(keyOf(piece.field)) ?? []), piece])
  const done = [...byField].filter(([key, own]) => readsAsNow(nodes.get(key)?.value, own))
  return new Set(done.map(([key]) => key))
}

function readsAsNow(value: string | undefined, pieces: ReadonlyArray<Piece>): boolean {
  if (value === undefined) return false
  if (pieces.some(({field}) => field.isMissing))
    return pieces.every(({after}) => after.trim() === value.trim())
  const inOrder = pieces.toSorted((a, b) => a.field.start - b.field.start)
  let moved = 0
  const isNow = inOrder.every(({field: {start, before}, after}) => {
    const at = start + moved
    moved += after.length - before.length
    return value.startsWith(after, at)
  })
  const isAsWritten = inOrder.every(({field: {start, before}}) => value.startsWith(before, start))
  // “总结” and “总结报告” both begin a field that reads “总结报告”: the longer reading is the one that is there.
  return isNow && (!isAsWritten || moved > 0)
}
