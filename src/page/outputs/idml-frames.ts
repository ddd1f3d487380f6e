import type {Article} from '../../compose/article.ts'
import type {Fitted} from '../fit.ts'
import {acrossOf, captionChars, startIn} from '../room.ts'
import type {Picture, Sheet, StoryPart} from '../sheet.ts'
import {titleOf} from '../title-lines.ts'
import {advance, sizeIn} from '../vertical-title.ts'
import {bundledName} from './bundle.ts'
import {areaOf, type Box, type IdmlPicture, type IdmlStory, points} from './idml-parts.ts'
import {fillerParagraphs, headOf, paragraphsOf, plain, textOf} from './idml-words.ts'
import {naturalSize} from './natural-size.ts'

/** Rows that the last column is longer than on the page, for a program that breaks its lines less tightly: so many, and one for each so many of the story. */
const spare = {least: 2, oneIn: 30}

/** Rows between a photo and the line above it, as `typ/story.typ` has it. */
const airAbove = 0.4

/** The frames of a story from the geometry that its page was set with. */
export function framesOf(
  {part, fit}: Fitted,
  sheet: Sheet,
  index: number,
  given: Article['photos']
): {stories: IdmlStory[]; pictures: IdmlPicture[]} {
  const {size, pitch} = sheet
  const sources = [...given.keys()]
  const area = areaOf(sheet)
  const left = area.left + part.x * size
  const top = area.upper + part.row * pitch
  const body = top + fit['title-rows'] * pitch
  const x = (column: number) => left + startIn(part, column) * size
  const name = titleOf(part.title) || `稿件${index + 1}`

  // No frame leaves the paper.
  const foot = points(sheet.paper.height)
  const more = spare.least + Math.floor(fit.slots.reduce((sum, {rows}) => sum + rows, 0) / spare.oneIn)
  const stories: IdmlStory[] = [
    {
      name: `${name}（标题）`,
      paragraphs: headOf(part.side ? {...part, kicker: null, title: [], deck: null} : part, size),
      frames: [{x: left, y: top, width: part.width * size, height: fit['title-rows'] * pitch}]
    },
    {
      name,
      paragraphs: part.items.flatMap(item => paragraphsOf(item, part.chars, size)),
      frames: fit.slots.map((slot, at) => ({
        x: x(slot.column),
        y: body + slot.top * pitch,
        width: part.chars * size,
        height:
          slot.rows * pitch -
          (pitch - size) +
          (at === fit.slots.length - 1
            ? Math.max(0, Math.min(more * pitch, foot - (body + (slot.top + slot.rows) * pitch)))
            : 0)
      }))
    }
  ]
  stories.push(...verticalFrames(part, {name, left, top, size, pitch}))
  const pictures: IdmlPicture[] = []
  const add = (picture: Picture, box: Box) => {
    const caption = picture['caption-rows'] * pitch
    const across = captionChars(part, (box.x - left) / size, box.width / size) * size
    const at = pictures.length
    // A layout program draws its own.
    if (picture.chart) return
    if (picture.filler) {
      const paragraphs = fillerParagraphs(picture.filler)
      stories.push({name: picture.src, paragraphs, frames: [box], isTinted: picture.filler.kind !== 'quote'})
      return
    }
    pictures.push({
      name: `图片${index + 1}-${at + 1}`,
      natural: naturalSize(given.get(picture.src)?.bytes),
      ...(picture.focus && {focus: picture.focus}),
      uri: `file:${bundledName(index, sources.indexOf(picture.src), picture.src)}`,
      ...box,
      height: box.height - caption
    })
    stories.push({
      name: `图说${index + 1}-${at + 1}`,
      paragraphs: [
        {
          style: '图说',
          runs: plain(textOf(picture.caption) + (picture.credit ? `\t${textOf(picture.credit)}` : '')),
          rightTab: across
        }
      ],
      frames: [{...box, y: box.y + box.height - caption, width: across, height: caption}]
    })
  }
  part.photos.forEach((photo, at) => {
    const placed = fit.photos[at]!
    add(photo, {
      x: x(placed.column),
      y: body + placed.top * pitch + (placed.top > 0 ? airAbove * pitch : 0),
      width: acrossOf(part, placed.column, placed.span) * size,
      height: (placed.rows - 1) * pitch
    })
  })
  let below = top + (part.rows - part.bands.reduce((sum, {rows}) => sum + rows, 0)) * pitch
  for (const band of part.bands) {
    band.photos.forEach(photo => {
      add(photo, {
        x: left + photo.x * size,
        y: below + airAbove * pitch,
        width: photo.width * size,
        height: (band.rows - 1) * pitch - (pitch - size)
      })
    })
    below += band.rows * pitch
  }
  // A photo without a story has neither head nor columns.
  return {
    stories: stories.filter(({paragraphs, frames}) => paragraphs.length > 0 && frames.length > 0),
    pictures
  }
}

/** The height of a line of Chinese faces by themselves, in sizes. */
const natural = 1.5

/** A title at the side of its story, each line in a frame of its own. */
function verticalFrames(
  {side, rows, width}: StoryPart,
  {
    name,
    left,
    top,
    size,
    pitch
  }: {
    readonly name: string
    readonly left: number
    readonly top: number
    readonly size: number
    readonly pitch: number
  }
): IdmlStory[] {
  if (!side) return []
  const depth = rows * pitch - (pitch - size)
  const styles = {kicker: '竖引题', title: '竖题', deck: '竖副题'} as const
  let x = side.at === 'left' ? left - size : left + (width + side.width) * size
  return side.lines.map((line, nth) => {
    x -= line.size * advance.across
    const own = sizeIn(side, line, depth)
    return {
      name: `${name}（竖题${nth + 1}）`,
      paragraphs: [{style: styles[line.role], runs: plain(line.cells.join('\u2028')), size: own}],
      // As deep as the story, or as the lines are in a program that takes the height of the face for their distance.
      frames: [
        {
          x,
          y: top,
          width: line.size * advance.across,
          height: Math.max(depth, line.cells.length * own * natural)
        }
      ]
    }
  })
}
