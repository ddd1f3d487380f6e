import type {Room} from './arrange.ts'
import {arrange, deepened} from './arrange.ts'
import type {Press} from './press.ts'
import type {Measured, Picture, Sheet, StoryFit, StoryPart} from './sheet.ts'
import {rowsOver, trial} from './simulate.ts'

/** How large photos may be, as multiples of their natural area. */
const scales = {least: 0.15, most: 1.7}
const rounds = 12
/** A story that fills less of its room than this is set as short as it is. */
const shortest = 0.88
/** Rows by which a reckoning may be wrong for the whole story. */
const unsure = 4
/** How far down the second photo may stand. */
const middles = [0.45, 0.42, 0.48, 0.39, 0.51, 0.36, 0.54, 0.33, 0.57, 0.3, 0.6]
/** How far to step back when the page that was reckoned with does not hold the words after all. */
const backwards = [0, 0.02, 0.05, 0.1, 0.2, 0.4]

export interface Fitted {
  readonly part: StoryPart
  readonly fit: StoryFit
  /** Multiple of the photos' natural area. */
  readonly scale: number
}

/** Measure a story that has no place yet. */
export async function measureStory(sheet: Sheet, part: StoryPart, press: Press): Promise<Measured> {
  const {'title-rows': titleRows, items} = await setAlone(sheet, {...part, measured: null}, press)
  return {'title-rows': titleRows, items}
}

/** Set one story of a sheet, without what else is on the page. */
export const setAlone = async (sheet: Sheet, part: StoryPart, press: Press): Promise<StoryFit> => {
  const fits = await press.set({...sheet, masthead: null, footer: [], parts: [part]}).fits()
  const fit = fits.find(({id}) => id === part.id)
  if (!fit) throw new Error(`Cannot find the fit of the story ${part.id}`)
  return fit
}

/**
 * Fit a story that was measured into its room: the deepest photos with which every word finds a place. When not even the
 * smallest photos leave enough room, the fit has overset words.
 */
export async function fitStory(
  sheet: Sheet,
  part: StoryPart & {readonly measured: Measured},
  pictures: ReadonlyArray<Picture>,
  press: Press
): Promise<Fitted> {
  const {measured} = part
  const room: Room = {
    width: part.width,
    columns: part.columns,
    chars: part.chars,
    size: sheet.size,
    pitch: sheet.pitch
  }
  const shaped = (scale: number, middle?: number): StoryPart => ({
    ...part,
    ...arrange(pictures, room, scale, middle)
  })
  const setAt = async (scale: number, candidate = shaped(scale)): Promise<Fitted> => ({
    part: candidate,
    scale,
    fit: await setAlone(sheet, candidate, press)
  })

  const natural = shaped(1)
  const short = shortened(natural, measured)
  // Even with room to spare at their own size, photos are not blown up: the story ends above the foot.
  if (short.rows < part.rows * shortest) {
    // What is cut in whole rows may miss by one or two.
    for (const more of [0, 1, 2]) {
      const found = await setAt(1, {...short, rows: short.rows + more})
      if (!isOver(found.fit)) return closed(found)
    }
  }
  if (pictures.length === 0 || rowsOver(shaped(scales.least), measured) > unsure) return setAt(scales.least)

  const settled = await settle()
  return isOver(settled.fit) ? settled : closed(settled)

  /** The largest photos with which every word found a place; the smallest, if there are none. */
  async function settle(): Promise<Fitted> {
    const scale = deepest(candidate =>
      middles.some(middle => rowsOver(shaped(candidate, middle), measured) === 0)
    )
    for (const less of backwards) {
      const smaller = Math.max(scales.least, scale - less)
      const middle = tightest(candidate => trial(shaped(smaller, candidate), measured))
      const found = await setAt(smaller, shaped(smaller, middle))
      if (!isOver(found.fit)) return found
    }
    return setAt(scales.least)
  }

  /** Photos a row deeper, by turns, while the columns have room; where that was reckoned too boldly, a few less. */
  async function closed(found: Fitted): Promise<Fitted> {
    const grown = growthsOf(found.part, measured, emptyRows(found.fit))
    for (let count = grown.length; count > Math.max(0, grown.length - mostLess); count--) {
      const next = await setAt(found.scale, grown.slice(0, count).reduce(deepened, found.part))
      if (!isOver(next.fit)) return next
    }
    return found
  }
}

/** Which photos can take a row more, one after the other, of so many rows: none takes so many that it is cropped much. */
function growthsOf(part: StoryPart, measured: Measured, rows: number): number[] {
  let left = rows
  const grown: number[] = []
  let now = part
  for (let round = 0; round < mostRows; round++) {
    for (const index of part.photos.keys()) {
      const {span} = part.photos[index]!
      const next = deepened(now, index)
      if (span > left || rowsOver(next, measured) > 0) continue
      now = next
      left -= span
      grown.push(index)
    }
  }
  return grown
}

/** Rows that a photo may grow to close its columns, and how often fewer are tried. */
const mostRows = 4
const mostLess = 5

/** The story in as few rows as hold it, so that its columns end together. */
function shortened(part: StoryPart, measured: Measured): StoryPart {
  let rows = part.rows
  while (rows > measured['title-rows'] + 4 && rowsOver({...part, rows: rows - 1}, measured) === 0) rows--
  return {...part, rows}
}

/** Where the middle photo leaves the fewest empty rows above it. */
function tightest(attempt: (middle: number) => {over: number; gaps: number}): number | undefined {
  return middles
    .map(middle => ({middle, ...attempt(middle)}))
    .filter(({over}) => over === 0)
    .sort((a, b) => a.gaps - b.gaps)[0]?.middle
}

/** The largest scale that holds, to a hair. */
function deepest(holds: (scale: number) => boolean): number {
  let [low, high] = [scales.least, scales.most]
  if (holds(high)) return high
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

export const isOver = (fit: StoryFit): boolean => fit.overset.length > 0

/** Rows that are left over, but for those that stand around heads. */
const emptyRows = (fit: StoryFit): number => fit.slots.reduce((sum, {left, air}) => sum + left - air, 0)

/** Rows of the columns that no line stands in. */
export const rowsLeft = (fit: StoryFit): number => fit.slots.reduce((sum, {left}) => sum + left, 0)
