import {imageSize} from 'image-size'
import type {Finding, Report} from '../finding.ts'
import type {Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import type {Dropped} from './drop-photos.ts'
import type {Fitted} from './fit.ts'
import {lowResolution, photoCropped, photoDropped, photoMoved, planUnfit} from './notices.ts'
import {framesOf} from './photo-frames.ts'
import {cutOf, mostUnsaid} from './photo-shape.ts'
import {leastResolution} from './resolution.ts'
import type {Sheet, StoryPart} from './sheet.ts'
import type {OnPage} from './story.ts'

/** What is told of a photo, and where it is named. */
interface Told {
  readonly part: StoryPart
  readonly sheet: Sheet
  readonly article: OnPage
  /** Whether the article's draft is what is reported on; places of others are not shown. */
  readonly isOwn: boolean
}

/** Tell which photos of a story lose much of their picture. */
export function reportCuts({part, sheet, article, isOwn}: Told, report: Report): void {
  for (const {picture, width, depth} of framesOf(part, sheet)) {
    const photo = article.photos.get(picture.src)
    const cut = cutOf(picture.ratio, width / depth)
    if (!photo || picture.file === null || cut <= mostUnsaid) continue
    const message = `照片“${photo.file.text}”在版面上裁去了 ${Math.round(cut * 100)}%，请看要紧的部分还在不在。`
    report(findingOf(photoCropped, {message, ...placeOf(photo.file, isOwn)}))
  }
}

/** Tell that photos of a story do not stand where they were asked to; `field` names the story. */
export function reportMoved({hasMoved}: Fitted, field: Value | undefined, report: Report): void {
  if (!hasMoved) return
  const name = field ? `“${field.text}”的` : ''
  const message = `${name}照片没有照要求的位置、栏数放：照那样放，照片会叠在一起，或有的字放不下。`
  report(findingOf(photoMoved, {message, path: field?.path, range: {start: 0, end: 0}}))
}

/** Tell which photos that may be left out were. */
export function reportDropped(dropped: ReadonlyArray<Pick<Dropped, 'photo'>>, report: Report): void {
  for (const {photo} of dropped) {
    const message = `版面放不下，标了“可不用”的照片“${photo.src}”没有登。`
    report(findingOf(photoDropped, {message, range: {start: 0, end: 0}}))
  }
}

/** Tell that photos of a story cannot stand where a plan has them. */
export function reportUnplanned({isUnplanned}: Fitted, field: Value | undefined, report: Report): void {
  if (!isUnplanned) return
  const message = `计划里“${field?.text ?? ''}”的照片放不到那里（出了栏、叠在一起，或草稿里没有），照片由版式安排。`
  report(findingOf(planUnfit, {message, path: field?.path, range: {start: 0, end: 0}}))
}

/** Tell which photos of a story are too coarse for their size on the page, after cropping. */
export function reportCoarse({part, sheet, article, isOwn}: Told, least: number, report: Report): void {
  for (const {picture, width, depth} of framesOf(part, sheet)) {
    const photo = article.photos.get(picture.src)
    if (!photo?.bytes || picture.file === null) continue
    const {width: across = 0, height: down = 0} = imageSize(photo.bytes)
    // The picture covers its frame: the side that is not cropped tells its scale.
    const pixels = Math.max(across, down)
    const shown =
      picture.ratio >= 1 ? Math.max(width, depth * picture.ratio) : Math.max(depth, width / picture.ratio)
    const perInch = Math.round(pixels / (shown / 72))
    if (perInch >= least) continue
    const message = `照片“${photo.file.text}”在版面上每英寸只有 ${perInch} 像素，印出来会发虚，宜不少于 ${leastResolution.print}。`
    report(findingOf(lowResolution, {message, ...placeOf(photo.file, isOwn)}))
  }
}

const placeOf = (
  file: {readonly path: Finding['path']; readonly place: Finding['range']},
  isOwn: boolean
): Pick<Finding, 'path' | 'range'> => ({path: file.path, range: isOwn ? file.place : {start: 0, end: 0}})
