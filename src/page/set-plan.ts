import type {Box} from './boxes.ts'
import {measureStory} from './fit.ts'
import {fitInRooms} from './fit-in-rooms.ts'
import {framesAround, outerOf} from './framed.ts'
import {type Furniture, footerOf, pagesIn} from './furniture.ts'
import type {LaidOut, PageWork, PlacedStory} from './laid-out.ts'
import {movedUp} from './move-up.ts'
import {body, charsAcross, type Paper, rowsDown} from './paper.ts'
import type {Slot} from './plan/plan.ts'
import {isGiven, isPinned, type Reckoning} from './plan/reckoning.ts'
import type {Region} from './plan/regions.ts'
import {otherColumns} from './plan/settings.ts'
import {rulesOf} from './rules.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {Picture, Sheet} from './sheet.ts'
import {storyDraft} from './story-draft.ts'

/** A plan to be set. */
export interface Attempt extends PageWork {
  readonly reckoning: Reckoning
  readonly pictures: ReadonlyArray<ReadonlyArray<Picture>>
  readonly furniture: Furniture
  readonly boxes: ReadonlyArray<Box>
  readonly titleScale: number
  /** Whether heads have as little air as can be. */
  readonly isTight: boolean
}

/** Set the stories of a plan in their pieces of the page. */
export async function setPlan(attempt: Attempt): Promise<LaidOut> {
  const {spec, stories, pictures, furniture, boxes, press, date, isPacked = false} = attempt
  const {plan, regions, isNamed} = attempt.reckoning
  const {paper, slots} = plan
  const sheet = bareSheet(spec, paper, date)
  const measured = await Promise.all(
    slots.map(async (slot, index) => {
      const inColumns = async (broken: number) => {
        const part = storyDraft({...slot, broken}, stories[index]!, index, {...attempt, paper})
        return {...part, measured: await measureStory(sheet, part, press)}
      }
      const part = await inColumns(slot.broken)
      return {
        slot,
        pictures: pictures[index]!,
        given: attempt.given?.stories[index]?.photos,
        part,
        others: {columns: otherColumns(slot, part, paper), inColumns}
      }
    })
  )
  const placed = await fitInRooms(measured, {sheet, regions, isPacked}, press)
  const {fitted, empty} = moved(placed, regions, slots, sheet)
  const parts = fitted.map(({part}) => part)
  const outer = parts.flatMap(part => (part.inset > 0 ? [] : [outerOf(part)]))
  return {
    fitted,
    empty,
    numbers: attempt.numbers ?? stories.map((_, index) => index),
    pictures,
    plan,
    isReplanned: !isNamed,
    titleScale: attempt.titleScale,
    isTight: attempt.isTight,
    sheet: {
      ...sheet,
      parts: [
        ...furniture.parts,
        ...boxes.map(({part}) => part),
        ...framesAround(parts, spec, {rows: sheet.rows, boxes: boxes.map(({part}) => part)}),
        ...rulesOf(outer),
        ...parts
      ]
    }
  }
}

/** Stories moved up in their pieces of the page, but for those that the page file gives rows; and rows that stay empty, on the whole page. */
function moved(
  placed: ReadonlyArray<PlacedStory>,
  regions: ReadonlyArray<Region>,
  slots: ReadonlyArray<Slot>,
  {rows, 'base-columns': all}: Sheet
): {fitted: ReadonlyArray<PlacedStory>; empty: number} {
  const isFixed = slots.some(
    slot => isGiven(slot) && !isPinned(slot) && (slot.row ?? slot.rows) !== undefined
  )
  const foot = Math.max(...placed.map(({part}) => part.row + part.rows + part.inset))
  if (isFixed || slots.every(isPinned)) return {fitted: placed, empty: Math.max(0, rows - foot)}
  let fitted = placed
  let empty = 0
  for (const region of regions) {
    if (typeof region.tree === 'number' && isPinned(slots[region.tree]!)) continue
    const one = movedUp(region.tree, fitted, region.row, region.row + region.rows)
    fitted = one.fitted
    empty += (one.empty * region.columns) / all
  }
  return {fitted, empty: Math.round(empty)}
}

function bareSheet(spec: PageSpec, paper: Paper, date: string): Sheet {
  return {
    name: wordsOf(spec.name) || wordsOf(spec.banner?.name) || '版面',
    date,
    paper: {width: paper.width, height: paper.height},
    top: paper.top,
    size: body.size,
    pitch: paper.pitch ?? body.pitch,
    chars: charsAcross(paper),
    rows: rowsDown(paper),
    'base-columns': paper.base.columns,
    'base-chars': paper.base.chars,
    marks: false,
    pages: pagesIn(spec, paper),
    footer: footerOf(spec),
    parts: []
  }
}
