import type {Report} from '../../../finding.ts'
import {findingOf} from '../../../notice.ts'
import type {Inks} from '../../../photo/inks.ts'
import {isCmyk} from '../../../photo/is-cmyk.ts'
import {type Separated, separatePhoto} from '../../../photo/separate-photo.ts'
import {framesOf} from '../../photo-frames.ts'
import type {Press} from '../../press.ts'
import type {Picture, Sheet, StoryPart} from '../../sheet.ts'
import {photoInked, photoNotInked} from '../notices.ts'

/** A sheet whose photos are stand-ins for pictures, the first for the first. */
export interface SeparatedSheet {
  readonly sheet: Sheet
  readonly pictures: ReadonlyArray<Separated>
}

/**
 * Crop the photos of a sheet and turn them into inks. Undefined when one cannot be, which is told; those that are inks
 * already stay as they are, which is told, too.
 */
export async function separateSheet(
  sheet: Sheet,
  {inks, press, report}: {readonly inks: Inks; readonly press: Press; readonly report: Report}
): Promise<SeparatedSheet | undefined> {
  const pictures: Separated[] = []
  const standing = new Map<Picture, number>()
  let isWhole = true
  for (const part of sheet.parts) {
    if (part.kind !== 'story') continue
    for (const {picture, width, depth} of framesOf(part, sheet)) {
      if (picture.file === null) continue
      const bytes = press.shown(picture.file)
      if (isCmyk(bytes)) {
        tell(
          photoInked,
          picture,
          '已经是 CMYK 的，照原样放进印刷 PDF，没有再转换；油墨总量请自己核对',
          report
        )
        continue
      }
      const separated = await separatePhoto(bytes, {width, depth, focus: picture.focus}, inks)
      if (typeof separated === 'string') {
        tell(photoNotInked, picture, `${separated}，没有写印刷 PDF`, report)
        isWhole = false
      } else standing.set(picture, pictures.push(separated))
    }
  }
  if (!isWhole) return undefined
  const parts = sheet.parts.map(part => (part.kind === 'story' ? standingIn(part, standing) : part))
  return {sheet: {...sheet, parts}, pictures}
}

function tell(notice: typeof photoInked, {src}: Picture, what: string, report: Report): void {
  report(findingOf(notice, {message: `照片“${src}”${what}。`, range: {start: 0, end: 0}}))
}

function standingIn(part: StoryPart, standing: ReadonlyMap<Picture, number>): StoryPart {
  const one = <Shown extends Picture>(picture: Shown): Shown => {
    const width = standing.get(picture)
    return width === undefined ? picture : {...picture, 'stand-in': width}
  }
  return {
    ...part,
    photos: part.photos.map(one),
    bands: part.bands.map(band => ({...band, photos: band.photos.map(one)}))
  }
}
