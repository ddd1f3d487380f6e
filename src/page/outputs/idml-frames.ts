import type {Article} from '../../compose/article.ts'
import {emsOf} from '../../language/characters.ts'
import type {Focus} from '../../photo/cover.ts'
import type {Filler} from '../fillers/filler.ts'
import type {Fitted} from '../fit.ts'
import {faces} from '../head-breaks.ts'
import {acrossOf, captionChars, startIn} from '../room.ts'
import type {Head, Item, Line, Picture, Sheet, StoryPart} from '../sheet.ts'
import {titleOf, titleSetting} from '../title-lines.ts'
import {advance, sizeIn} from '../vertical-title.ts'
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
  | '联办'
  | '章题'
  | '小标题'
  | '图说'
  | '报眉左'
  | '报名'
  | '报眉右'
  | '责编'
  | '竖引题'
  | '竖题'
  | '竖副题'

/** Words of a paragraph; those that run in as a head are bold. */
export interface StyledRun {
  readonly text: string
  readonly isHead?: boolean
}

export interface StyledParagraph {
  readonly style: StyleName
  readonly runs: ReadonlyArray<StyledRun>
  /** Where a tab sets what follows it flush right, in points from the left. */
  readonly rightTab?: number
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
  /** Whether its frames are filled with the tint of the page. */
  readonly isTinted?: boolean
}

/** A straight line, from its upper left. */
export interface IdmlRule extends Box {
  readonly isRed: boolean
  /** Points. */
  readonly weight: number
}

export interface IdmlPicture extends Box {
  readonly name: string
  /** Beside the file, as `bundle` lays it. */
  readonly uri: string
  /** The picture's own, in points. */
  readonly natural: {readonly width: number; readonly height: number} | undefined
  /** What its crop keeps (default: the middle). */
  readonly focus?: Focus
}

const textOf = ({clusters}: Line): string => clusters.join('')

export const plain = (text: string): StyledRun[] => [{text}]

/** The words of a line, parted where a head that runs in begins and ends. */
function runsOf({clusters, marks}: Line): StyledRun[] {
  const heads = marks.filter(([, , kind]) => kind === 'head')
  const runs: StyledRun[] = []
  let at = 0
  for (const [from, to] of heads) {
    runs.push(
      {text: clusters.slice(at, from).join('')},
      {text: clusters.slice(from, to).join(''), isHead: true}
    )
    at = to
  }
  return [...runs, {text: clusters.slice(at).join('')}].filter(({text}) => text !== '')
}

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

/** What a filler says, line by line; its bars are left to whoever draws them anew. */
function fillerParagraphs(filler: Filler): StyledParagraph[] {
  if (filler.kind === 'quote')
    return [
      {style: '编者按', runs: plain(`“${filler.words}”`)},
      ...(filler.by ? [{style: '落款' as const, runs: plain(`——${filler.by}`)}] : [])
    ]
  const head: StyledParagraph = {style: '小标题', runs: plain(filler.title)}
  if (filler.kind === 'note')
    return [head, ...filler.paragraphs.map(text => ({style: '编者按' as const, runs: plain(text)}))]
  return [
    head,
    ...filler.entries.map(({label, points, remark}) => {
      const said = points.map(({time, number, unit}) => `${time}${number}${unit}`)
      const words = [label, ...said, ...(remark ? [remark] : [])].join('\u3000')
      return {style: '续文' as const, runs: plain(words)}
    })
  ]
}

/** The type area, in points. */
export function areaOf({paper, top, chars, size}: Sheet): {left: number; upper: number; width: number} {
  const width = chars * size
  return {left: (points(paper.width) - width) / 2, upper: points(top), width}
}

function headOf(part: StoryPart, bodySize: number): StyledParagraph[] {
  const {kicker, title, deck, byline, note} = part
  const {size, isOneLine} = titleSetting(part, bodySize)
  const words = isOneLine ? titleOf(title) : title.map(textOf).join('\u2028')
  return [
    ...(kicker ? [{style: '引题' as const, runs: plain(textOf(kicker))}] : []),
    ...(title.length > 0 ? [{style: '主标题' as const, runs: plain(words), size}] : []),
    ...(deck ? [{style: '副题' as const, runs: plain(textOf(deck))}] : []),
    ...(byline.length > 0
      ? [{style: '署名' as const, runs: plain(byline.map(textOf).join('\u3000\u3000'))}]
      : []),
    ...note.map(line => ({style: '编者按' as const, runs: runsOf(line)}))
  ]
}

const paragraphStyles = {plain: '正文', lead: '导语', flush: '续文', signoff: '落款'} as const

/** How much larger than the body heads are, and how many characters of body size stand beside those of sections. */
export const headScales = {section: faces.section.size, sub: faces.sub.size}
const besideHead = {section: 10 / 9, sub: 0}

/** The lines of a head; one that is wider than the column is divided where the page divides it. */
function headLines({kind, lines, size = headScales[kind]}: Head, chars: number): string {
  const most = (chars - besideHead[kind]) / size
  return lines
    .flatMap(({clusters, breaks = []}) => {
      const text = clusters.join('')
      const edges = emsOf(text) > most ? [0, ...breaks, clusters.length] : [0, clusters.length]
      return edges.slice(1).map((edge, at) => clusters.slice(edges[at], edge).join(''))
    })
    .join('\u2028')
}

/** What stands on another page, and at the right which one that is. */
function guideOf({clusters}: Line, width: number): StyledParagraph {
  const gap = clusters.lastIndexOf('\u3000')
  if (gap < 0) return {style: '续文', runs: plain(clusters.join(''))}
  const words = `${clusters.slice(0, gap).join('')}\t${clusters.slice(gap + 1).join('')}`
  return {style: '续文', runs: plain(words), rightTab: width}
}

/** Of an item in columns of so many characters of a size in points. */
function paragraphsOf(item: Item, chars: number, bodySize: number): StyledParagraph[] {
  if ('lines' in item) {
    const own =
      item.size !== undefined && item.size < headScales[item.kind] ? {size: item.size * bodySize} : {}
    return [{style: item.kind === 'section' ? '章题' : '小标题', runs: plain(headLines(item, chars)), ...own}]
  }
  if (item.kind === 'guide') return [guideOf(item, chars * bodySize)]
  return [{style: paragraphStyles[item.kind], runs: runsOf(item)}]
}

export const points = (millimetres: number): number => (millimetres / 25.4) * 72
