import {brokenInto} from './paper.ts'
import type {RoomFold} from './room.ts'
import type {Fold} from './spread.ts'

/** The columns that so many characters are broken into: of so many characters, and, where they cross from page to page, so many of them on the left one. */
export function columnsIn(
  {width, fold}: {readonly width: number; readonly fold?: Fold},
  broken: number
): {chars: number; fold?: RoomFold} {
  if (!fold) return {chars: brokenInto(width, broken)}
  // A photo alone, or a guide, has no columns.
  if (broken === 1) return {chars: Math.floor(width), fold: {...fold, columns: 1}}
  const right = width - fold.at - fold.gap
  const columns = Math.min(broken - 1, Math.max(1, Math.round((broken * fold.at) / (fold.at + right))))
  const chars = Math.min(brokenInto(fold.at, columns), brokenInto(right, broken - columns))
  return {chars, fold: {...fold, columns}}
}
