import {cutOf, frameOf} from './photo-shape.ts'
import type {Picture, Sheet, StoryPart} from './sheet.ts'

/** A photo as it stands on the page; points. */
export interface Frame {
  readonly picture: Picture
  readonly width: number
  readonly depth: number
}

/** The frames of a story's photos, those in bands too. */
export function framesOf(part: StoryPart, {size, pitch}: Pick<Sheet, 'size' | 'pitch'>): Frame[] {
  const room = {...part, size, pitch}
  return [
    ...part.photos.map(picture => {
      const [width, depth] = frameOf(picture, room)
      return {picture, width, depth}
    }),
    ...part.bands.flatMap(({photos, rows}) =>
      photos.map(picture => ({
        picture,
        width: picture.width * size,
        depth: (rows - 1 - picture['caption-rows']) * pitch - (pitch - size)
      }))
    )
  ]
}

/** The share of each photo of a story that its frame cuts away. */
export const cutsIn = (part: StoryPart, sheet: Pick<Sheet, 'size' | 'pitch'>): number[] =>
  framesOf(part, sheet).flatMap(({picture, width, depth}) =>
    picture.filler || picture.chart ? [] : [cutOf(picture.ratio, width / depth)]
  )
