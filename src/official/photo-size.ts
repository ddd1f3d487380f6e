import type {Geometry} from '../style/geometry.ts'
import type {Profile} from '../style/profile.ts'

/** No photo is set larger than it would be at this many pixels an inch. */
const coarsest = 110

/** How large a photo of so many pixels is set, in twips. */
export function photoSize(
  {width, height}: {readonly width: number; readonly height: number},
  {photo}: Profile,
  geometry: Geometry
): {readonly width: number; readonly height: number} {
  const natural = 1440 / coarsest
  const scale = Math.min(natural, (geometry.width * photo.share) / width, photo.height / height)
  return {width: Math.round(width * scale), height: Math.round(height * scale)}
}
