import {boxesOf} from './boxes.ts'
import {furnitureOn} from './furniture.ts'
import type {LaidOut, PageWork} from './laid-out.ts'
import {charsAcross, rowsDown} from './paper.ts'
import {framesOf} from './photo-frames.ts'
import {cutOf} from './photo-shape.ts'
import {picturesOf} from './picture.ts'
import {plansFor} from './plan/plans.ts'
import {known} from './plan/reckon.ts'
import {leftOf} from './plan/rectangle.ts'
import {setPlan} from './set-plan.ts'

/**
 * Lay out a page of several articles. The plans that seem best are set, until one has room for every word and shows its
 * photos: its stories get as many rows as their words and photos need, with photos of one scale on the whole page, and each is fitted into
 * its rectangle. Where words find no room, titles give way.
 */
export async function layOutPage(work: PageWork): Promise<LaidOut> {
  const {spec, plan, press} = work
  const {paper} = plan
  const pictures = work.stories.map(({photos}) => picturesOf(photos, press))
  const stories = work.stories.map((story, index) => known(story, pictures[index]!))
  const furniture = furnitureOn(spec, charsAcross(paper))
  const boxes = boxesOf(spec, paper, () => {})
  const free = leftOf(
    {row: furniture.rows, rows: rowsDown(paper) - furniture.rows},
    paper.base.columns,
    boxes
  )
  let best: LaidOut | undefined
  const asked = work.given?.titleScale
  for (const smaller of asked === undefined ? titleScales : [asked / (work.titleScale ?? 1)]) {
    // So many rows over are not won by a title a little smaller.
    if (best && smaller !== titleScales.at(-1) && lostIn(best) > mostWon) continue
    const titleScale = smaller * (work.titleScale ?? 1)
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
        isTight: work.given?.isTight ?? smaller < 1
      })
      if (!best || dislikesOf(found) < dislikesOf(best)) best = found
      if (dislikesOf(best) === 0) return best
    }
    // Titles give way to words, and to photos that would lose much.
    if (dislikesOf(best!) < smallestGain) break
  }
  return best!
}

/** How small titles become, of their usual size, until words find room. */
const titleScales = [1, 0.8, 0.6]
/** What must be wrong with a page for its titles to become smaller. */
const smallestGain = 0.5
/** Rows of a column that a smaller title may win. */
const mostWon = 60
/** Plans that are set, with titles of one size. */
const mostTried = 3
/** The share of a picture that a page may cut away where there is a choice. */
const mostCut = 0.25

/** Rows that find no room, but for those of stories that go on on another page. */
export function lostIn({fitted, plan}: Pick<LaidOut, 'fitted' | 'plan'>): number {
  return fitted.reduce((sum, {fit}, index) => sum + (plan.slots[index]!.article.carry ? 0 : fit.over), 0)
}

/** What is wrong with a page: words first, then what photos lose, then much that stays empty. */
export function dislikesOf(page: LaidOut): number {
  const cuts = page.fitted.flatMap(({part}) =>
    framesOf(part, page.sheet).flatMap(({picture, width, depth}) =>
      picture.filler ? [] : [cutOf(picture.ratio, width / depth)]
    )
  )
  const spoilt = cuts.reduce((sum, cut) => sum + Math.max(0, cut - mostCut), 0)
  const covered = page.fitted.reduce((sum, {part}) => sum + part.width * part.rows, 0)
  const rows = Math.min(...page.fitted.map(({part}) => part.row))
  const bare = 1 - covered / (page.sheet.chars * (page.sheet.rows - rows))
  return 100 * lostIn(page) + 10 * spoilt + Math.max(0, bare - mostBare)
}

/** The share of a page, with the space between stories, in which nothing may stand. */
const mostBare = 0.12
