import type {BannerPart, NameplatePart, Part, Sheet, SheetPage} from '../sheet.ts'
import {areaOf, type Box, type IdmlRule, type IdmlStory, points, type StyleName} from './idml-parts.ts'
import {plain} from './idml-words.ts'

/** What belongs to the page and not to a story: masthead, column title, footer. */
export function furnitureOf(sheet: Sheet): IdmlStory[] {
  const {size, pitch, rows, footer, parts} = sheet
  const {left, upper, width} = areaOf(sheet)
  const one = (style: StyleName, text: string, box: Box, more: Partial<IdmlStory> = {}): IdmlStory[] =>
    text ? [{name: style, paragraphs: [{style, runs: plain(text)}], frames: [box], ...more}] : []
  const line = (y: number, height: number): Box => ({x: left, y, width, height})
  const over = (page: SheetPage, y: number, height: number): Box => ({
    ...line(y, height),
    x: left + page.x * size,
    width: page.width * size
  })
  const mastheadOf = (page: SheetPage): IdmlStory[] => {
    const {masthead} = page
    if (!masthead) return []
    const head = over(page, upper - points(masthead.above), 1.6 * pitch)
    const words = [masthead.date, masthead.page].filter(Boolean)
    const sides = masthead['is-left']
      ? [words.toReversed().join('\u3000'), masthead.section]
      : [masthead.section, words.join('\u3000')]
    return [
      ...one('报眉左', sides[0]!, head),
      ...one('报名', masthead.paper, head),
      ...one('报眉右', sides[1]!, head)
    ]
  }
  const bannerOf = (part: BannerPart) => {
    const box = {
      ...line(upper + part.row * pitch, part.rows * pitch - (pitch - size)),
      x: left + part.x * size
    }
    // Beside the title where there is room, and below it where there is none.
    const hosts = part.stacked ? {...box, y: box.y + box.height - 1.4 * pitch, height: 1.4 * pitch} : box
    return [...one('栏题', part.title, box, {isTinted: true}), ...one('联办', part.hosts, hosts)]
  }
  return [
    ...sheet.pages.flatMap(mastheadOf),
    ...parts.flatMap(part => {
      if (part.kind === 'banner') return bannerOf(part)
      if (part.kind === 'nameplate') return nameplateOf(part, boxOf(part, sheet), pitch)
      if (part.kind === 'box') return one('报眉右', part.label, footOf(boxOf(part, sheet), 1.4 * pitch))
      if (part.kind !== 'frame' || !part.tint) return []
      return [
        {
          name: '底纹',
          paragraphs: [{style: '正文' as const, runs: plain(' ')}],
          frames: [boxOf(part, sheet)],
          isTinted: true
        }
      ]
    }),
    ...sheet.pages.flatMap(page =>
      one('责编', footer.join('\u3000'), over(page, upper + rows * pitch + 8, 2 * pitch))
    )
  ]
}

/** The rules of a page: under its masthead, between stories, over its footer. */
export function rulesOf(sheet: Sheet): IdmlRule[] {
  const {size, pitch, rows, pages, footer, parts} = sheet
  const {left, upper} = areaOf(sheet)
  const across = (y: number, from: number, length: number, weight: number, isRed: boolean): IdmlRule => ({
    x: from,
    y,
    width: length,
    height: 0,
    weight,
    isRed
  })
  return [
    ...pages.flatMap(({x, width, masthead}) => {
      const y = masthead && upper - points(masthead.above) + 1.6 * pitch
      return y === null ? [] : [across(y, left + x * size, width * size, 1.4, true)]
    }),
    ...parts.flatMap(part => {
      const [x, y] = [left + part.x * size, upper + part.row * pitch]
      if (part.kind === 'frame' && part.stroke) return outlineOf(boxOf(part, sheet), 0.6, true)
      if (part.kind === 'box' && part.label) return outlineOf(boxOf(part, sheet), 0.4, false)
      if (part.kind === 'nameplate') return nameplateRules(part, boxOf(part, sheet), size)
      if (part.kind === 'rule') return [across(y + size / 2, x, part.width * size, 1, true)]
      if (part.kind !== 'column-rule') return []
      return [{x, y, width: 0, height: part.rows * pitch - (pitch - size), weight: 0.4, isRed: false}]
    }),
    ...pages.flatMap(({x, width}) =>
      footer.length > 0 ? [across(upper + rows * pitch + 8, left + x * size, width * size, 0.4, false)] : []
    )
  ]
}

/** Where a part stands, in points. */
function boxOf({x, row, width, rows}: Extract<Part, {rows: number}>, sheet: Sheet): Box {
  const {size, pitch} = sheet
  const {left, upper} = areaOf(sheet)
  return {
    x: left + x * size,
    y: upper + row * pitch,
    width: width * size,
    height: rows * pitch - (pitch - size)
  }
}

const footOf = (box: Box, height: number): Box => ({...box, y: box.y + box.height - height, height})

/** The four sides of a box. */
function outlineOf({x, y, width, height}: Box, weight: number, isRed: boolean): IdmlRule[] {
  const side = (from: Pick<Box, 'x' | 'y'>, across: number, down: number): IdmlRule => ({
    ...from,
    width: across,
    height: down,
    weight,
    isRed
  })
  return [
    side({x, y}, width, 0),
    side({x, y: y + height}, width, 0),
    side({x, y}, 0, height),
    side({x: x + width, y}, 0, height)
  ]
}

/** Points at the foot of a 报头 for its line, as `typ/nameplate.typ` has it. */
const lineDepth = 24

/** Where the name of the paper and what stands beside it have their places. */
function sidesOf({ear}: NameplatePart, box: Box, size: number): {own: Box; aside: Box | undefined} {
  if (!ear) return {own: box, aside: undefined}
  const width = ear.width * size
  return {
    own: {...box, width: box.width - width - 2 * size},
    aside: {...box, x: box.x + box.width - width, width}
  }
}

function nameplateOf(part: NameplatePart, box: Box, pitch: number): IdmlStory[] {
  const size = box.width / part.width
  const {own, aside} = sidesOf(part, box, size)
  const {ear} = part
  const depth = own.height - lineDepth
  // The name stands in the middle of its room.
  const name = {...own, y: own.y + (depth - part.size * 1.2) / 2, height: part.size * 1.3}
  return [
    {name: '报头', paragraphs: [{style: '报名', runs: plain(part.paper), size: part.size}], frames: [name]},
    {
      name: '报头行',
      paragraphs: [{style: '责编', runs: plain(part.line.join('\u2003'))}],
      frames: [footOf(own, 1.2 * pitch)]
    },
    ...(ear && aside
      ? [
          {
            name: '报眼',
            paragraphs: [
              ...(ear.title
                ? [{style: '小标题' as const, runs: plain(ear.title), size: ear['title-size']}]
                : []),
              ...ear.words.map(words => ({
                style: ear['is-centred'] ? ('署名' as const) : ('导语' as const),
                runs: plain(words),
                size: ear.size
              }))
            ],
            isCentred: true,
            frames: [{x: aside.x + 7, y: aside.y + 7, width: aside.width - 14, height: aside.height - 14}]
          }
        ]
      : [])
  ]
}

function nameplateRules(part: NameplatePart, box: Box, size: number): IdmlRule[] {
  const {own, aside} = sidesOf(part, box, size)
  const line = {x: own.x, y: own.y + own.height - 16, width: own.width, height: 0, weight: 1.4, isRed: true}
  return [line, ...(aside ? outlineOf(aside, 0.6, true) : [])]
}
