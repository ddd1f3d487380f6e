import type {Root} from 'mdast'
import type {Matched} from './match-paragraphs.ts'
import {pairPictures} from './pair-pictures.ts'
import type {Picture} from './pictures.ts'
import {printedPhotos} from './printed-photos.ts'
import type {ReadBack} from './read-back.ts'
import {excerpt, oneLine} from './show.ts'
import {bare} from './standing.ts'
import {under} from './tell.ts'

/** What became of the pictures of a document. */
export interface ToldPictures {
  /** One plain sentence each. */
  readonly told: ReadonlyArray<string>
  /** How many drawings more there are by what was told. */
  readonly more: number
}

/**
 * Pictures that were moved, replaced, added or taken out, but for what the draft has by now. A copy of the first versions remembers only how many there
 * were: then nothing is told here.
 */
export function tellPictures(
  {pictures, table, before, after}: Pick<ReadBack, 'pictures' | 'table' | 'before' | 'after'>,
  {groups}: Pick<Matched, 'groups'>,
  printed?: Root
): ToldPictures {
  if (!table.pictures) return {told: [], more: 0}
  const {pairs, gone, added} = pairPictures(table.pictures, pictures, {before, after, groups})
  const told: string[] = []
  const photos =
    printed && printedPhotos(printed).map(({alt, above}) => ({alt: bare(alt), above: bare(above)}))
  const aboveOf = ({paragraph}: Picture) =>
    after.slice(0, paragraph + 1).findLast(({words}) => words.trim() !== '')
  /** Whether the draft has moved a picture to the same place. The number of a heading is none of its words. */
  const isMovedInDraft = (was: Picture, now: Picture) =>
    photos?.some(
      ({alt, above}) =>
        alt && above && alt === bare(was.alt) && bare(aboveOf(now)?.words ?? '').endsWith(above)
    ) === true
  const isFewer =
    photos !== undefined && photos.length < table.pictures.filter(({print}) => print !== '').length
  /** Whether the draft has no such picture any more; one with other words now is another matter. */
  const isGoneInDraft = ({print, alt}: Picture) =>
    isFewer && print !== '' && bare(alt) !== '' && photos.every(photo => photo.alt !== bare(alt))
  /** Where a picture stands. */
  const placeOf = (picture: Picture) => {
    const above = aboveOf(picture)
    if (!above) return '，现在在全文开头'
    return `，现在在${excerpt(above.words)}之后${under(above.heading, above.words)}`
  }
  const nameOf = (one: Picture, words: ReadonlyArray<{readonly words: string}>) => {
    const name = one.alt.trim() || words[one.paragraph + 1]?.words.trim() || one.name
    const sort = one.print || one.size > 0 ? '图片' : '图表'
    return `${sort}${name ? excerpt(name) : ''}`
  }
  for (const {was, now, isMoved} of pairs) {
    const name = nameOf(was, before)
    if (isMoved && !isMovedInDraft(was, now))
      told.push(`${name}移了位置${placeOf(now)}；草稿未改，请自己在草稿里移。`)
    const heading = after[now.paragraph]?.heading ?? ''
    const where = heading.trim() ? `（在“${oneLine(heading)}”下）` : ''
    const change = changeOf(was, now)
    if (change === 'replaced')
      told.push(`${name}换成了另一幅${where}，草稿未改，请把新的存下来，换掉草稿里的那一幅。`)
    if (change === 'linked')
      told.push(`${name}换成了链接${where}，文件里没有图，草稿未改，请向改的人要原图。`)
    if (change === 'unsure') told.push(`${name}和写出时不一样了${where}，可能换过或改过，请自己对照看看。`)
  }
  const left = gone.filter(one => !isGoneInDraft(one))
  if (left.length > 0)
    told.push(
      `少了 ${left.length} 幅图片或图形，草稿未改，请自己看看：${left.map(one => nameOf(one, before)).join('、')}`
    )
  if (added.length > 0)
    told.push(`加了 ${added.length} 幅图片或图形，请自己放到草稿的“图片”里${added.map(placeOf).join('')}。`)
  return {told, more: added.length - gone.length}
}

/**
 * Dots in an inch to which Word, WPS and LibreOffice bring pictures down when they save or compress them: the same
 * picture with fewer pixels, which is nobody's edit.
 */
const officeDots: ReadonlyArray<number> = [90, 96, 150, 200, 220, 300, 330]
/** By how much sides and dots may be off since pixels are whole, as a part of them. */
const rounding = 0.02

/** Whether a picture is another one now; by its shape and size alone, since Word packs pictures anew. */
function changeOf(was: Picture, now: Picture): 'replaced' | 'linked' | 'unsure' | undefined {
  if (was.print === now.print) return undefined
  if (!now.print) return 'linked'
  if (!was.width || !now.width) return 'replaced'
  const height = (now.width * was.height) / was.width
  if (Math.abs(now.height - height) > Math.max(2, height * rounding)) return 'replaced'
  if (now.width > was.width) return 'replaced'
  if (now.width === was.width) {
    // From PNG to JPEG Word goes by itself, and to fewer bytes.
    if (now.type !== was.type) return now.type === 'jpeg' ? undefined : 'replaced'
    return now.size > was.size ? 'replaced' : 'unsure'
  }
  const {across} = now
  if (!across) return undefined
  const dots = now.width / across
  return officeDots.some(one => Math.abs(dots - one) <= one * rounding) ? undefined : 'unsure'
}
