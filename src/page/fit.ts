import {arrange, arranged, countsFor, deepened} from './arrange.ts'
import {isHollow as isHollowBox} from './fillers/shape.ts'
import {cutOf, frameOf, mostCut, type Room, roomOf} from './photo-shape.ts'
import {middles, photoSizes, scales} from './photo-sizes.ts'
import type {Press} from './press.ts'
import type {Broken, Picture, Sheet, StoryPart} from './sheet.ts'
import {emptySides, mostLeft, shortened, shortStory} from './short-story.ts'
import {mayHold, rowsOver, trial} from './simulate.ts'
import type {Measured, StoryFit} from './story-fit.ts'

/** A story that fills less of its room than this is set as short as it is. */
const shortest = 0.88
/** Rows by which a reckoning may be wrong for the whole story. */
export const unsure = 4
/** Rows that are to be left, from attempt to attempt: a page that was reckoned full may not hold the words after all. */
const margins = [0, 1, 2, 3, 5, 8, 13, 21, 34]

export interface Fitted {
  readonly part: StoryPart
  readonly fit: StoryFit
  /** Multiple of the photos' natural area. */
  readonly scale: number
  /** Whether photos do not stand where they were asked to (default: no). */
  readonly hasMoved?: true
  /** Whether photos cannot stand where a plan has them (default: no). */
  readonly isUnplanned?: true
}

/** Measure a story that has no place yet. */
export async function measureStory(sheet: Sheet, part: StoryPart, press: Press): Promise<Measured> {
  const {'title-rows': titleRows, items} = await setAlone(sheet, {...part, measured: null}, press)
  return {'title-rows': titleRows, items}
}

/** Set one story of a sheet, without what else is on the page. */
export const setAlone = async (sheet: Sheet, part: StoryPart, press: Press): Promise<StoryFit> => {
  const fits = await press.set({...sheet, pages: [], footer: [], parts: [part]}).fits()
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
  if (!pictures.some(({place, columns}) => place ?? columns)) return fitPhotos(sheet, part, pictures, press)
  const room = roomOf(part, sheet)
  const isPossible = countsFor(pictures).some(
    count =>
      rowsOver({...part, ...arrange(pictures, room, scales.least, undefined, count)}, part.measured) === 0
  )
  const found = isPossible ? await fitPhotos(sheet, part, pictures, press) : undefined
  if (found && !isOver(found.fit)) return found
  // Words come before what is asked for photos.
  const free = pictures.map(({place, columns, ...picture}) => picture)
  const plain = await fitPhotos(sheet, part, free, press)
  return !found || plain.fit.over < found.fit.over ? {...plain, hasMoved: true} : found
}

async function fitPhotos(
  sheet: Sheet,
  part: StoryPart & {readonly measured: Measured},
  pictures: ReadonlyArray<Picture>,
  press: Press
): Promise<Fitted> {
  const {measured} = part
  const room = roomOf(part, sheet)
  const shaped = (scale: number, middle?: number, count?: number): StoryPart => ({
    ...part,
    ...arrange(pictures, room, scale, middle, count)
  })
  const inRoom = (scale: number, count: number) => shaped(scale, undefined, count)
  const smallest = countsFor(pictures)
    .map(count => shaped(scales.least, undefined, count))
    .reduce((best, one) => (rowsOver(one, measured) < rowsOver(best, measured) ? one : best))
  const setAt = async (scale: number, candidate = shaped(scale)): Promise<Fitted> => ({
    part: candidate,
    scale,
    fit: await setAlone(sheet, candidate, press)
  })

  const largest = shortened(shaped(scales.most), measured)
  if (largest.rows < part.rows) {
    // Where no photo fills the room, none is blown up for it: the story ends above the foot.
    const loose = part.items.length === 0 ? 1 : scales.loose
    const most = largest.rows < part.rows * shortest || part.items.length === 0 ? loose : scales.most
    const {scale, part: short} = shortStory(inRoom, measured, {most, counts: countsFor(pictures)})
    // What is cut in whole rows may miss by one or two.
    for (const more of [0, 1, 2]) {
      const found = await setAt(scale, {...short, rows: Math.min(part.rows, short.rows + more)})
      if (!isOver(found.fit)) return closed(found)
    }
  }
  if (pictures.length === 0 || rowsOver(smallest, measured) > unsure) return setAt(scales.least, smallest)

  return settle()

  /** The photos with which every word found a place and the fewest rows stay empty; the smallest, if there are none. */
  async function settle(): Promise<Fitted> {
    const candidates = photoSizes({
      counts: countsFor(pictures),
      hasBoxes: pictures.some(({filler}) => filler),
      sized: (scale, count) => arranged(pictures, room, scale, count),
      mayHold: arrangement => mayHold({...part, ...arrangement}, measured),
      attempt(arrangement) {
        const candidate = {...part, ...arrangement}
        const {over, left} = trial(candidate, measured)
        return over > 0 ? undefined : {left, sides: emptySides(candidate)}
      },
      enough: mostEmpty * part.columns * part.rows
    })
    let missed = 0
    for (const margin of margins) {
      // Where words were over, so much more must be left.
      if (margin < missed) continue
      const best = candidates.next(margin)
      if (!best) continue
      const reckoned = shaped(best.scale, best.middle, best.count)
      // Most often it is as reckoned: then the columns are closed at once.
      const {left} = trial(reckoned, measured)
      const grown = grownBy(growthsOf(reckoned, measured, left, room), reckoned)
      for (const candidate of grown === reckoned ? [reckoned] : [grown, reckoned]) {
        const found = await setAt(best.scale, candidate)
        if (isOver(found.fit)) {
          if (candidate === reckoned) missed = left + found.fit.over
          continue
        }
        return isClosed(found) ? found : closed(found)
      }
    }
    return setAt(scales.least, smallest)
  }

  /** Photos a row deeper, by turns, while the columns have room; where that was reckoned too boldly, a few less. */
  async function closed(found: Fitted): Promise<Fitted> {
    const grown = growthsOf(found.part, measured, emptyRows(found.fit), room)
    for (let count = grown.length; count > Math.max(0, grown.length - mostLess); count--) {
      const next = await setAt(found.scale, grownBy(grown.slice(0, count), found.part))
      if (!isOver(next.fit)) return level(next)
    }
    return level(found)
  }

  async function level(found: Fitted): Promise<Fitted> {
    const short = levelled(found.part, measured, found.fit)
    const next = (short && (await lessEmpty(found, found.scale, short))) ?? found
    if (!isHollow(next)) return next
    // A photo as deep as its story keeps it from ending higher.
    const most = Math.min(scales.loose, found.scale)
    const {scale, part: other} = shortStory(inRoom, measured, {most, counts: countsFor(pictures)})
    return (await lessEmpty(next, scale, other)) ?? next
  }

  /** The story in fewer rows, or in one or two more of them, if that leaves less of its columns empty. */
  async function lessEmpty(than: Fitted, scale: number, short: StoryPart): Promise<Fitted | undefined> {
    for (const more of [0, 1, 2]) {
      const next = await setAt(scale, {...short, rows: Math.min(than.part.rows, short.rows + more)})
      if (!isOver(next.fit) && emptyRows(next.fit) < emptyRows(than.fit)) return next
    }
    return undefined
  }
}

/** The story with photos a row deeper, for each time that they are named. */
const grownBy = (photos: ReadonlyArray<number>, part: StoryPart): StoryPart => photos.reduce(deepened, part)

/** Which photos can take a row more, one after the other, of so many rows: none takes so many that it is cropped much. */
function growthsOf(part: StoryPart, measured: Measured, rows: number, room: Room): number[] {
  let left = rows
  const grown: number[] = []
  let now = part
  for (let round = 0; round < mostRows; round++) {
    for (const index of part.photos.keys()) {
      const {span} = part.photos[index]!
      const next = deepened(now, index)
      if (span > left || isSpoilt(next.photos[index]!, room) || rowsOver(next, measured) > 0) continue
      now = next
      left -= span
      grown.push(index)
    }
  }
  return grown
}

/** Rows that a photo may grow to close its columns, and how often fewer are tried. */
const mostRows = 10
const mostLess = 5

/** Whether a photo shows less of the picture than it should, or is enlarged until it prints soft. */
function isSpoilt(photo: Broken, room: Room): boolean {
  const [width, depth] = frameOf(photo, room)
  if (photo.filler) return isHollowBox(photo.filler, width, depth, room.pitch)
  const isSoft = depth * photo.ratio > Math.max(width, photo.finest)
  return isSoft || cutOf(photo.ratio, width / depth) > mostCut(1)
}

/** The story with its columns level, where rows of the last ones stay empty: it ends above the foot of its room. */
function levelled(part: StoryPart, measured: Measured, fit: StoryFit): StoryPart | undefined {
  if (emptyRows(fit) <= part.columns) return undefined
  // In a shorter story the photo on the other side may have to stand elsewhere.
  const moved = part.photos.length > 1 && !part.photos[0]!.place ? [part.photos[0]!.at, ...middles] : [0]
  const shortest = moved.map(at => shortened(withFirstAt(part, at), measured))
  const best = shortest.reduce((a, b) => (b.rows < a.rows ? b : a))
  return best.rows < part.rows ? best : undefined
}

const withFirstAt = (part: StoryPart, at: number): StoryPart => ({
  ...part,
  photos: part.photos.map((photo, index) => (index === 0 && part.photos.length > 1 ? {...photo, at} : photo))
})

export const isOver = (fit: StoryFit): boolean => fit.overset.length > 0

/** The share of the rows of its columns in which no line may stand, and a story is still as good as it needs to be. */
const mostEmpty = 0.01

/** Whether the columns of a story that was set are as full as they need to be: no better setting is looked for. */
export const isClosed = ({fit, part}: Pick<Fitted, 'fit' | 'part'>): boolean =>
  !isOver(fit) && emptyRows(fit) <= mostEmpty * part.columns * part.rows

/** Whether so much of the columns of a story that was set is empty that a reader takes it for a fault. */
export const isHollow = ({fit, part}: Pick<Fitted, 'fit' | 'part'>): boolean =>
  !isOver(fit) && emptyRows(fit) > mostLeft(part)

/** Rows that are left over, but for those that stand around heads. */
export const emptyRows = (fit: StoryFit): number =>
  fit.slots.reduce((sum, {left, air}) => sum + left - air, 0)

/** Rows of the columns that no line stands in. */
export const rowsLeft = (fit: StoryFit): number => fit.slots.reduce((sum, {left}) => sum + left, 0)
