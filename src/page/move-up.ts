import {between, depthOf, type OfStory, type Tree, topsIn} from './plan/tree.ts'
import type {Sheet, StoryPart} from './sheet.ts'

/** Rows more than these that may stand there. */
const mostAir = 3
/** Empty rows at the foot that the eye takes for the margin. */
const fewRows = 5

/**
 * Move stories up to where those above them end, for a story that is short ends above the foot of its room. What is
 * empty then stands at the foot of the page, where one more story fits; a few rows go between the tiers instead.
 */
export function movedUp<One extends {readonly part: StoryPart}>(
  tree: Tree,
  fitted: ReadonlyArray<One>,
  from: number,
  rows: number
): {fitted: ReadonlyArray<One>; empty: number} {
  const depth: OfStory = story => {
    const {rows: own, inset} = fitted[story]!.part
    return own + 2 * inset
  }
  const tiers = typeof tree !== 'number' && tree.way === 'under' ? tree.parts : [tree]
  const spare = Math.max(0, rows - from - depthOf(tree, depth))
  const joints = tiers.length - 1
  const most = joints > 0 ? Math.min(mostAir, Math.floor(spare / joints)) : 0
  // Where much stays empty, all of it stands at the foot.
  const air = spare - most * joints <= fewRows ? most : 0
  const places = new Map<number, number>()
  let row = from
  for (const tier of tiers) {
    for (const [story, top] of topsIn(tier, row, depth)) places.set(story, top)
    row += depthOf(tier, depth) + between + air
  }
  return {
    fitted: fitted.map((one, story) => {
      const top = places.get(story)
      return top === undefined ? one : {...one, part: {...one.part, row: top + one.part.inset}}
    }),
    empty: spare - air * joints
  }
}

/** Characters across a page, or the two of a spread without what is between them. */
export const charsOnPages = ({pages}: Pick<Sheet, 'pages'>): number =>
  pages.reduce((sum, {width}) => sum + width, 0)
