import {emptyRows, type Fitted, isHollow, isOver} from './fit.ts'
import {cutsIn} from './photo-frames.ts'
import {mostUnsaid} from './photo-shape.ts'
import {scales} from './photo-sizes.ts'
import type {Sheet, StoryPart} from './sheet.ts'
import type {Measured} from './story-fit.ts'

type Drafted = StoryPart & {readonly measured: Measured}

/** Numbers of columns that a story is not set in, the nearest first, and how it stands in one of them. */
export interface OtherColumns {
  readonly columns: ReadonlyArray<number>
  readonly inColumns: (columns: number) => Promise<Drafted>
}

/** Numbers of columns that are tried. */
const mostTried = 4
/** The share of its room that a story may leave before its photos are shrunk to fill its columns. */
const mostFoot = 0.05
/** What a character of room below a story counts, against one within its columns: another story may stand there. */
const below = 0.5
/** What a photo counts that is wholly lost, in characters of its columns. */
const lost = 1500

/**
 * A story that leaves columns empty, or whose photos lose much or had to shrink so that it does not, in another number of columns, where
 * photos are shown better or its room of so many rows is filled better.
 */
export async function inOtherColumns(
  found: Fitted,
  {
    rows,
    others,
    sheet
  }: {readonly rows: number; readonly others: OtherColumns; readonly sheet: Pick<Sheet, 'size' | 'pitch'>},
  setStory: (part: Drafted) => Promise<Fitted>
): Promise<Fitted> {
  const emptyIn = ({part, fit: own}: Fitted) =>
    emptyRows(own) * part.chars + (rows - part.rows) * part.width * below
  const isShrunk = ({part, scale}: Fitted) =>
    part.photos.length > 0 && scale < 1 && scale > scales.least && part.rows < rows * (1 - mostFoot)
  const spoilt = ({part}: Fitted) =>
    cutsIn(part, sheet).reduce((sum, cut) => sum + Math.max(0, cut - mostUnsaid), 0)
  const costOf = (one: Fitted) => emptyIn(one) + lost * spoilt(one)
  let best = found
  for (const columns of others.columns.slice(0, mostTried)) {
    if (isOver(best.fit) || !(isHollow(best) || isShrunk(best) || spoilt(best) > 0)) break
    const next = await setStory({...(await others.inColumns(columns)), rows, row: found.part.row})
    if (!isOver(next.fit) && costOf(next) < costOf(best)) best = next
  }
  return best
}
