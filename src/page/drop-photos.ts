import type {LaidOut, PageWork} from './laid-out.ts'
import {dislikesOf, layOutPage} from './lay-out-page.ts'
import type {StoryPhoto} from './story.ts'

/** A photo that may be left out, and was. */
export interface Dropped {
  /** Of the story, in the order of the page file. */
  readonly story: number
  readonly photo: StoryPhoto
}

/** A page, what it was laid out of, and the photos that gave way. */
export interface DroppedPage {
  readonly laidOut: LaidOut
  readonly work: PageWork
  readonly dropped: ReadonlyArray<Dropped>
}

/** What must be wrong with a page for a photo to be left out. */
const smallestGain = 0.5

/**
 * Lay out a page; where words find no room, or photos lose much, those that may be left out (可不用) give way one by one, the
 * last of the story that is worst off first, as long as that helps.
 */
export async function layOutDropping(work: PageWork): Promise<DroppedPage> {
  let best: DroppedPage = {laidOut: await layOutPage(work), work, dropped: []}
  const kept = new Set<StoryPhoto>()
  while (dislikesOf(best.laidOut) >= smallestGain) {
    const one = nextOf(best, kept)
    if (!one) break
    const stories = best.work.stories.map((story, index) =>
      index === one.story ? {...story, photos: story.photos.filter(photo => photo !== one.photo)} : story
    )
    const next = {...best.work, stories}
    const laidOut = await layOutPage(next)
    if (dislikesOf(laidOut) < dislikesOf(best.laidOut))
      best = {laidOut, work: next, dropped: [...best.dropped, one]}
    else kept.add(one.photo)
  }
  return best
}

function nextOf({laidOut, work}: DroppedPage, kept: ReadonlySet<StoryPhoto>): Dropped | undefined {
  const able = work.stories.flatMap(({photos}, story) => {
    const photo = photos.findLast(one => one.mayDrop && !kept.has(one))
    return photo ? [{story, photo}] : []
  })
  const overOf = ({story}: Dropped) => laidOut.fitted[story]!.fit.over
  return able.toSorted((a, b) => overOf(b) - overOf(a))[0]
}
