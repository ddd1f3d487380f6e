import type {Focus} from '../photo/cover.ts'
import {focusOf} from '../photo/focus.ts'
import {framesOf} from './photo-frames.ts'
import {cutOf} from './photo-shape.ts'
import type {Press} from './press.ts'
import type {Picture, Sheet, StoryPart} from './sheet.ts'

/** The share of a picture that the middle may lose on both sides together without a look at what is there. */
const mostBlind = 0.1

/** Changes the pictures of a story. */
export type WithFocus = (part: StoryPart) => StoryPart

/** What gives the photos of these stories that lose more than a little, and for which nothing was asked, the crop that keeps most. */
export async function focusing(
  parts: ReadonlyArray<StoryPart>,
  sheet: Pick<Sheet, 'size' | 'pitch'>,
  press: Press
): Promise<WithFocus> {
  const found = new Map<Picture, Focus>()
  const frames = parts.flatMap(part => framesOf(part, sheet))
  await Promise.all(
    frames.map(async ({picture, width, depth}) => {
      if (picture.file === null || picture.focus || cutOf(picture.ratio, width / depth) <= mostBlind) return
      const focus = await focusOf(press.shown(picture.file), width / depth)
      if (focus) found.set(picture, focus)
    })
  )
  const one = <Shown extends Picture>(picture: Shown): Shown => {
    const focus = found.get(picture)
    return focus ? {...picture, focus} : picture
  }
  return part =>
    found.size === 0
      ? part
      : {
          ...part,
          photos: part.photos.map(one),
          bands: part.bands.map(band => ({...band, photos: band.photos.map(one)}))
        }
}
