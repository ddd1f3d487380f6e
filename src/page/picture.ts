import {imageSize} from 'image-size'
import {chartWords} from '../compose/chart.ts'
import {uprightOnly} from '../photo/image-metadata.ts'
import {fillerWords} from './fillers/filler.ts'
import type {Press} from './press.ts'
import {leastResolution} from './resolution.ts'
import type {Picture} from './sheet.ts'
import type {StoryPhoto} from './story.ts'

/** A chart is wider than deep, and no lead picture. */
const drawn = {file: null, ratio: 1.5, finest: 330, 'caption-rows': 2}

/** A box of words has no picture that could be cropped or print soft. */
const boxed = {file: null, ratio: 1.5, finest: Number.MAX_VALUE, 'caption-rows': 0}

/** Hand a story's photos to Typst. A photo without bytes keeps its place, and says that the picture is missing. */
export function picturesOf(photos: ReadonlyArray<StoryPhoto>, press: Press): Picture[] {
  return photos.map(({src, bytes, caption, credit, chart, filler, place, columns, focus}) => {
    const wish = {...(place && {place}), ...(columns && {columns}), ...(focus && {focus})}
    if (filler) return {...boxed, caption, credit, alt: fillerWords(filler), src, filler}
    if (chart) return {...drawn, caption, credit, alt: chartWords(chart), src, chart, ...wish}
    const {type = 'jpg', width = 3, height = 2, orientation = 1} = bytes ? imageSize(bytes) : {}
    // What the camera and its owner wrote into it is nobody's business but theirs.
    const plain = bytes && uprightOnly(bytes, type)
    const file = plain ? press.show(plain, type, src) : null
    // Orientations 5 to 8 lie on their side (Exif 2.3).
    const ratio = orientation >= 5 ? height / width : width / height
    const pixels = orientation >= 5 ? height : width
    const finest = bytes ? (pixels / leastResolution.proof) * 72 : Number.MAX_VALUE
    return {
      file,
      caption,
      credit,
      alt: caption.clusters.join(''),
      ratio,
      finest,
      src,
      'caption-rows': 2,
      ...wish
    }
  })
}
