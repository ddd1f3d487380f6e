import type {Article} from '../../compose/article.ts'
import type {Fitted} from '../fit.ts'
import type {Item, Line, Picture, Sheet, StoryPart} from '../sheet.ts'
import {titleOf, titleSetting} from '../title-lines.ts'
import {bundledName} from './bundle.ts'
import {naturalSize} from './natural-size.ts'

/** Paragraph styles of the editable page. */
export type StyleName =
  | '引题'
  | '主标题'
  | '副题'
  | '署名'
  | '编者按'
  | '导语'
  | '正文'
  | '续文'
  | '落款'
  | '栏题'
  | '小标题'
  | '图说'
  | '报眉'
  | '责编'

export interface StyledParagraph {
  readonly style: StyleName
  readonly text: string
  /** In points, where it is not that of the style. */
  readonly size?: number
}

/** A place on the page, in points from its upper left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text that flows through frames in order. */
export interface IdmlStory {
  readonly name: string
  readonly paragraphs: ReadonlyArray<StyledParagraph>
  readonly frames: ReadonlyArray<Box>
}

export interface IdmlPicture extends Box {
  readonly name: string
  /** Beside the file, as `bundle` lays it. */
  readonly uri: string
  /** The picture's own, in points. */
  readonly natural: {readonly width: number; readonly height: number} | undefined
}

const textOf = ({clusters}: Line): string => clusters.join('')

/** Rows that the last column is longer than on the page, for a program that breaks its lines less tightly. */
const spare = 2

/** The frames of a story from the geometry that its page was set with. */
export function framesOf(
  {part, fit}: Fitted,
  sheet: Sheet,
  index: number,
  given: Article['photos']
): {stories: IdmlStory[]; pictures: IdmlPicture[]} {
  const {size, pitch} = sheet
  const sources = [...given.keys()]
  const left = (points(sheet.paper.width) - sheet.chars * size) / 2 + part.x * size
  const top = points(sheet.top) + part.row * pitch
  const body = top + fit['title-rows'] * pitch
  const gutter = part.columns > 1 ? ((part.width - part.columns * part.chars) * size) / (part.columns - 1) : 0
  const x = (column: number) => left + column * (part.chars * size + gutter)
  const wide = (span: number) => span * part.chars * size + (span - 1) * gutter
  const name = titleOf(part.title) || `稿件${index + 1}`

  const stories: IdmlStory[] = [
    {
      name: `${name}（标题）`,
      paragraphs: headOf(part, size),
      frames: [{x: left, y: top, width: part.width * size, height: fit['title-rows'] * pitch}]
    },
    {
      name,
      paragraphs: part.items.flatMap(paragraphsOf),
      frames: fit.slots.map((slot, at) => ({
        x: x(slot.column),
        y: body + slot.top * pitch,
        width: part.chars * size,
        height: (slot.rows + (at === fit.slots.length - 1 ? spare : 0)) * pitch - (pitch - size)
      }))
    }
  ]
  const pictures: IdmlPicture[] = []
  const add = (picture: Picture, box: Box) => {
    const caption = picture['caption-rows'] * pitch
    const at = pictures.length
    pictures.push({
      name: `图片${index + 1}-${at + 1}`,
      natural: naturalSize(given.get(picture.src)?.bytes),
      uri: `file:${bundledName(index, sources.indexOf(picture.src), picture.src)}`,
      ...box,
      height: box.height - caption
    })
    stories.push({
      name: `图说${index + 1}-${at + 1}`,
      paragraphs: [
        {
          style: '图说',
          text: [textOf(picture.caption), picture.credit ? textOf(picture.credit) : ''].join('\u3000').trim()
        }
      ],
      frames: [{...box, y: box.y + box.height - caption, height: caption}]
    })
  }
  part.photos.forEach((photo, at) => {
    const placed = fit.photos[at]!
    add(photo, {
      x: x(placed.column),
      y: body + placed.top * pitch,
      width: wide(placed.span),
      height: (placed.rows - 1) * pitch
    })
  })
  let foot = top + (part.rows - part.bands.reduce((sum, {rows}) => sum + rows, 0)) * pitch
  for (const band of part.bands) {
    band.photos.forEach(photo => {
      add(photo, {
        x: left + photo.x * size,
        y: foot + (pitch - size),
        width: photo.width * size,
        height: (band.rows - 1) * pitch - (pitch - size)
      })
    })
    foot += band.rows * pitch
  }
  return {stories: stories.filter(({paragraphs}) => paragraphs.length > 0), pictures}
}

/** What belongs to the page and not to a story: masthead, column title, footer. */
export function furnitureOf({
  paper,
  top,
  chars,
  size,
  pitch,
  rows,
  masthead,
  footer,
  parts
}: Sheet): IdmlStory[] {
  const width = chars * size
  const left = (points(paper.width) - width) / 2
  const upper = points(top)
  const one = (name: string, style: StyleName, text: string, y: number, height: number): IdmlStory => ({
    name,
    paragraphs: [{style, text}],
    frames: [{x: left, y, width, height}]
  })
  const stories: IdmlStory[] = []
  if (masthead) {
    const words = [masthead.section, masthead.paper, masthead.date, masthead.page].filter(Boolean)
    stories.push(one('报眉', '报眉', words.join('\u3000\u3000'), upper - points(masthead.above), 2 * pitch))
  }
  for (const part of parts) {
    if (part.kind !== 'banner') continue
    const hosts = part.hosts ? `\u3000\u3000${part.hosts}` : ''
    stories.push(one('栏题', '栏题', part.title + hosts, upper + part.row * pitch, 3 * pitch))
  }
  if (footer.length > 0)
    stories.push(one('责编', '责编', footer.join('\u3000'), upper + rows * pitch + 8, 2 * pitch))
  return stories
}

function headOf(part: StoryPart, bodySize: number): StyledParagraph[] {
  const {kicker, title, deck, byline, note} = part
  const {size, isOneLine} = titleSetting(part, bodySize)
  const words = isOneLine ? titleOf(title) : title.map(textOf).join('\u2028')
  return [
    ...(kicker ? [{style: '引题' as const, text: textOf(kicker)}] : []),
    ...(title.length > 0 ? [{style: '主标题' as const, text: words, size}] : []),
    ...(deck ? [{style: '副题' as const, text: textOf(deck)}] : []),
    ...(byline.length > 0 ? [{style: '署名' as const, text: byline.map(textOf).join('\u3000\u3000')}] : []),
    ...note.map(line => ({style: '编者按' as const, text: textOf(line)}))
  ]
}

const paragraphStyles = {plain: '正文', lead: '导语', flush: '续文', signoff: '落款'} as const

function paragraphsOf(item: Item): StyledParagraph[] {
  if (item.kind === 'section') return [{style: '栏题', text: item.lines.map(textOf).join('\u2028')}]
  if (item.kind === 'sub') return [{style: '小标题', text: item.lines.map(textOf).join('\u2028')}]
  if (!('clusters' in item)) return []
  return [{style: paragraphStyles[item.kind], text: textOf(item)}]
}

export const points = (millimetres: number): number => (millimetres / 25.4) * 72
