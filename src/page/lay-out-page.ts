import {boxesOf} from './boxes.ts'
import {emptyRows, isHollow} from './fit.ts'
import {outerOf} from './framed.ts'
import {furnitureOn} from './furniture.ts'
import type {LaidOut, PageWork} from './laid-out.ts'
import {charsOnPages} from './move-up.ts'
import {body, charsAcross, closestPitch, rowsDown} from './paper.ts'
import {cutsIn} from './photo-frames.ts'
import {mostUnsaid} from './photo-shape.ts'
import {picturesOf} from './picture.ts'
import {plansFor} from './plan/plans.ts'
import {known} from './plan/reckon.ts'
import {leftOf} from './plan/rectangle.ts'
import {setPlan} from './set-plan.ts'

/**
 * Lay out a page of several articles. The plans that seem best are set, until one has room for every word and shows its
 * photos: its stories get as many rows as their words and photos need, with photos of one scale on the whole page, and each is fitted into
 * its rectangle. Where words find no room, titles give way; last, lines stand closer on the whole page.
 */
export async function layOutPage(work: PageWork): Promise<LaidOut> {
  const pictures = work.stories.map(({photos}) => picturesOf(photos, work.press))
  const stories = work.stories.map((story, index) => known(story, pictures[index]!))
  let best: LaidOut | undefined
  for (const step of stepsFor(work)) {
    if (best && !mayMend(step, best)) continue
    const titleScale = step.titleScale * (work.titleScale ?? 1)
    const paper = {...work.plan.paper, pitch: step.pitch}
    const plan = {...work.plan, paper}
    const furniture = furnitureOn(work.spec, charsAcross(paper), step.pitch)
    const boxes = boxesOf(work.spec, paper, () => {})
    const rows = {row: furniture.rows, rows: rowsDown(paper) - furniture.rows}
    const free = leftOf(rows, paper.base.columns, boxes)
    const plans = plansFor(plan, stories, free, titleScale)
    // Where one seems to have room for all, those that seem to have none are not set.
    const hopeful = plans.filter((one, nth) => nth === 0 || one.hasRoom)
    for (const reckoning of hopeful.slice(0, mostTried)) {
      const found = await setPlan({
        ...work,
        reckoning,
        pictures,
        furniture,
        boxes,
        titleScale,
        isTight: work.given?.isTight ?? step.titleScale < 1
      })
      if (!best || dislikesOf(found) < dislikesOf(best)) best = found
      if (dislikesOf(best) === 0) return best
    }
    // Titles, then the air between lines, give way to words, and to photos that would lose much.
    if (dislikesOf(best!) < smallestGain) break
  }
  return best!
}

/** What gives way on a page until words find room: titles, by their usual size, and the pitch of its lines in points. */
interface Step {
  readonly titleScale: number
  readonly pitch: number
}

const steps: ReadonlyArray<Step> = [
  {titleScale: 1, pitch: body.pitch},
  {titleScale: 0.8, pitch: body.pitch},
  {titleScale: 0.6, pitch: body.pitch},
  {titleScale: 0.8, pitch: 12.2},
  {titleScale: 0.6, pitch: 12.2},
  {titleScale: 0.6, pitch: closestPitch}
]

/** The steps for a page; lines keep their pitch where the page file says of something how many rows it takes. */
function stepsFor({
  given,
  titleScale = 1,
  spec: {articles = [], advertisements = []}
}: PageWork): ReadonlyArray<Step> {
  const asked = given?.titleScale
  if (asked !== undefined || given?.pitch !== undefined)
    return [{titleScale: (asked ?? titleScale) / titleScale, pitch: given?.pitch ?? body.pitch}]
  const isInRows = advertisements.length > 0 || articles.some(({row, rows}) => row ?? rows)
  return steps.filter(({pitch}) => pitch === body.pitch || !isInRows)
}

/** Whether a step can win the rows that are missing: so many are not won by a title a little smaller. */
function mayMend({titleScale, pitch}: Step, best: LaidOut): boolean {
  const lost = lostIn(best)
  const {paper} = best.plan
  if (pitch === body.pitch) return titleScale === leastTitle || lost <= mostWon
  const rows = rowsDown({...paper, pitch}) - rowsDown({...paper, pitch: body.pitch})
  return lost <= rows * paper.base.columns * mostOfPitch
}

/** How small titles become, of their usual size, until words find room. */
const leastTitle = 0.6
/** What must be wrong with a page for something to give way. */
const smallestGain = 0.5
/** Rows of a column that a smaller title may win. */
const mostWon = 60
/** How many rows of columns closer lines may win, of those that the page then has more. */
const mostOfPitch = 1.6
/** Plans that are set, with titles of one size. */
const mostTried = 3
/** Rows of columns that find no room, but for those of stories that go on on another page, and those that leave the paper. */
export function lostIn({fitted, plan, sheet}: Pick<LaidOut, 'fitted' | 'plan' | 'sheet'>): number {
  return fitted.reduce((sum, {fit, part}, index) => {
    const {article, row} = plan.slots[index]!
    const outer = outerOf(part)
    const off = row === undefined ? Math.max(0, outer.row + outer.rows - sheet.rows) : 0
    return sum + (article.carry ? 0 : fit.over) + off * part.columns
  }, 0)
}

/** What is wrong with a page: words first, then what photos lose, then much that stays empty. */
export function dislikesOf(page: LaidOut): number {
  const cuts = page.fitted.flatMap(({part}) => cutsIn(part, page.sheet))
  const spoilt = cuts.reduce((sum, cut) => sum + Math.max(0, cut - mostUnsaid), 0)
  const covered = page.fitted.reduce((sum, one) => {
    const {part, fit} = one
    const empty = isHollow(one) ? holes * emptyRows(fit) * part.chars : 0
    return sum + (part.width - (part.fold?.gap ?? 0)) * part.rows - empty
  }, 0)
  const rows = Math.min(...page.fitted.map(({part}) => part.row))
  const chars = charsOnPages(page.sheet)
  const bare = 1 - covered / (chars * (page.sheet.rows - rows))
  return 100 * lostIn(page) + 10 * spoilt + Math.max(0, bare - mostBare)
}

/** What a reader sees empty within columns looks worse than what is empty below stories. */
const holes = 2
/** The share of a page, with the space between stories and what is seen empty in columns, in which nothing may stand. */
const mostBare = 0.12
