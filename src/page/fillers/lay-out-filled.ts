import {type Dropped, layOutDropping} from '../drop-photos.ts'
import {outerOf} from '../framed.ts'
import type {LaidOut, PageWork} from '../laid-out.ts'
import {layOutPage, lostIn} from '../lay-out-page.ts'
import {isPinned} from '../plan/reckoning.ts'
import {between} from '../plan/tree.ts'
import type {Filler, FillerName} from './filler.ts'
import type {Offer} from './with-fillers.ts'

/** A filler that the planner put on a page. */
export interface Filled {
  /** Of the story, in the order of the page file. */
  readonly story: number
  readonly name: FillerName
  readonly filler: Filler
}

/** A page, what it was laid out of, and what fills it. */
export interface FilledPage {
  readonly laidOut: LaidOut
  readonly work: PageWork
  readonly filled: ReadonlyArray<Filled>
  /** Photos that gave way to words. */
  readonly dropped: ReadonlyArray<Dropped>
}

/** Rows that stay empty below a story, over its whole width, that call for a filler. */
const fewestRows = 8
/** The share of the page that a filler has to win. */
const leastWon = 0.01
/** Pages that are laid out for fillers, at most. */
const mostTried = 4

/**
 * Lay out a page; where much stays empty below a story, its draft fills it. `offers` are of each story, in the order of
 * the page file; what does not help is taken out again.
 */
export async function layOutFilled(
  work: PageWork,
  offers: ReadonlyArray<ReadonlyArray<Offer>>
): Promise<FilledPage> {
  let best: FilledPage = {...(await layOutDropping(work)), filled: []}
  const left = offers.map(list => [...list])
  for (let round = 0; round < mostTried; round++) {
    const story = emptiest(best.laidOut, left)
    if (story === undefined) break
    const {name, photo} = left[story]!.shift()!
    const stories = best.work.stories.map((one, index) =>
      index === story ? {...one, photos: [...one.photos, photo]} : one
    )
    const next = {...best.work, stories}
    const laidOut = await layOutPage(next)
    if (lostIn(laidOut) > lostIn(best.laidOut) || bareOf(best.laidOut) - bareOf(laidOut) < leastWon) continue
    best = {...best, laidOut, work: next, filled: [...best.filled, {story, name, filler: photo.filler!}]}
  }
  return best
}

/** The story below which most stays empty, of those that have something to fill it with. */
function emptiest(page: LaidOut, offers: ReadonlyArray<ReadonlyArray<Offer>>): number | undefined {
  if (lostIn(page) > 0) return undefined
  const able = gapsBelow(page).flatMap(({rows, width}, story) => {
    if (offers[story]!.length === 0 || isPinned(page.plan.slots[story]!)) return []
    // What is empty at the foot of the page any story above it can take.
    if (rows < fewestRows) return page.empty < fewestRows ? [] : [{story, area: width / page.sheet.chars}]
    return [{story, area: rows * width}]
  })
  return able.reduce<{story: number; area: number} | undefined>(
    (most, one) => (!most || one.area > most.area ? one : most),
    undefined
  )?.story
}

/** Rows below each story in which nothing stands, as wide as the story. */
function gapsBelow({fitted, sheet}: LaidOut): {rows: number; width: number}[] {
  const stories = fitted.map(({part}) => outerOf(part))
  const boxes = sheet.parts.flatMap(part => (part.kind === 'box' ? [part] : []))
  return stories.map(one => {
    const foot = one.row + one.rows
    const below = [...stories, ...boxes].filter(
      other => other.row >= foot && other.x < one.x + one.width && one.x < other.x + other.width
    )
    const end = below.length > 0 ? Math.min(...below.map(({row}) => row)) - between : sheet.rows
    return {rows: end - foot, width: one.width}
  })
}

/** The share of a page in which no story stands. */
function bareOf({fitted, sheet}: LaidOut): number {
  const covered = fitted.reduce((sum, {part}) => sum + part.width * part.rows, 0)
  return 1 - covered / (sheet.chars * sheet.rows)
}
