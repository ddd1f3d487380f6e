import {emsOf} from '../language/characters.ts'
import {linesOf} from '../language/lines-of.ts'
import type {Geometry} from '../style/geometry.ts'
import {millimetres} from '../style/length.ts'
import type {Profile, StyleName} from '../style/profile.ts'
import type {Block, Letterhead, Signoff, Words} from './block.ts'
import {cellPadding} from './blocks.ts'
import {chartSize} from './chart-size.ts'
import {contentsStyle, contentsTitle} from './contents.ts'
import {jointLook} from './joint-issuers.ts'
import {jointSignatures} from './joint-signatures.ts'
import {photoSize} from './photo-size.ts'
import {saying, textOf} from './words.ts'

/** Pixels of the photos of an article. */
export type Photos = ReadonlyMap<string, {readonly width: number; readonly height: number}>

/** Where blocks stand on their pages. */
export interface Counted {
  /** The page on which they end, and how far down, of how much; in twips. */
  readonly page: number
  readonly y: number
  readonly height: number
  /** The page on which each block begins. */
  readonly starts: ReadonlyArray<number>
}

/** Count on which pages blocks stand, line by line, as wide characters fill them. */
export function countLines(
  blocks: ReadonlyArray<Block>,
  profile: Profile,
  geometry: Geometry,
  photos: Photos
): Counted {
  const height = geometry.page.height - geometry.margins.top - geometry.margins.bottom
  let page = 1
  let y = 0
  const put = (line: number, count = 1) => {
    for (let index = 0; index < count; index += 1) {
      if (y + line > height + 1) {
        page += 1
        y = 0
      }
      y += line
    }
  }
  const turn = () => {
    if (y > 0) page += 1
    y = 0
  }
  const write = (style: StyleName, words: Words) => {
    const {line, count, around} = countOf(style, textOf(words), profile, geometry)
    put(line, count)
    y += around
  }
  const {pitch} = geometry
  const starts: number[] = []
  for (const block of blocks) {
    // What is as high as a line, or goes to the next page with what follows, begins there.
    if (y + leastOf(block) * pitch > height + 1) turn()
    starts.push(block.type === 'sheet' && y > 0 ? page + 1 : page)
    switch (block.type) {
      case 'contents':
        write('contentsTitle', saying(contentsTitle))
        for (const {level, text} of block.entries) write(contentsStyle(level), saying(text))
        turn()
        break
      case 'paragraph':
        write(block.style, block.children)
        if (block.lineAfter) y += pitch
        break
      case 'photo': {
        const photo = photos.get(block.src)
        if (photo) put(photoSize(photo, profile, geometry).height + pitch)
        for (const caption of block.captions)
          if (caption.type === 'paragraph') write(caption.style, caption.children)
        break
      }
      case 'chart':
        put(chartSize(geometry).height + pitch)
        write(block.title.style, block.title.children)
        break
      case 'table':
        for (const row of block.rows) put(rowHeight(row, block.widths, profile))
        break
      case 'letterhead':
        for (const mark of block.marks) write('mark', mark.words)
        y = Math.max(y, profile.issuerTop) + issuersHeight(block, profile, geometry)
        y += Math.max(0, block.signers.length - 1) * pitch
        y += 3 * pitch + millimetres(4) + 2 * pitch
        break
      case 'attachments':
        y += pitch
        for (const {words} of block.names) write('attachments', words)
        break
      case 'attendance':
        y += pitch
        // Every line begins five characters in, the first one with what they are.
        for (const {label, words} of block.rows)
          write('attachments', [...saying(`　　　　　${label}`), ...words])
        break
      case 'signoff':
        put(signoffHeight(block, profile, geometry))
        break
      case 'sheet':
        turn()
        if (block.mark) write('attachmentMark', block.mark)
        write('attachmentTitle', block.title)
    }
  }
  return {page, y, height, starts}
}

/** How many lines there must be room for where a block begins. */
const leastOf = (block: Block): number =>
  block.type !== 'paragraph' ? 0 : block.style.startsWith('heading') ? 2 : 1

/** The lines of a paragraph, and what its style leaves above and below, in twips. */
function countOf(style: StyleName, text: string, profile: Profile, {width, pitch, spacing}: Geometry) {
  const {
    size = 16,
    line,
    indent = 0,
    before = 0,
    after = 0
  } = {...profile.styles.body, ...profile.styles[style]}
  const isBody = size === profile.styles.body.size
  const perLine = Math.floor(width / (size * 20 + (isBody ? spacing : 0)))
  const counts = text.split('\n').map(part => linesOf(part, perLine, indent))
  return {
    line: typeof line === 'number' ? line : pitch,
    count: counts.reduce((sum, count) => sum + count, 0),
    around: (before + after) * pitch
  }
}

function rowHeight(row: ReadonlyArray<Words>, widths: ReadonlyArray<number>, {styles}: Profile): number {
  const {size = 12, line} = {...styles.body, ...styles.tableCell}
  const deepest = row.map((words, column) => {
    const perLine = Math.max(1, Math.floor((widths[column]! - 2 * cellPadding) / (size * 20)))
    return Math.ceil(emsOf(textOf(words)) / perLine)
  })
  return Math.max(1, ...deepest) * (typeof line === 'number' ? line : size * 30)
}

/** The height of the issuers, in twips. */
function issuersHeight(block: Letterhead, profile: Profile, {width}: Geometry): number {
  if (!block.joint) return (profile.styles.issuer.size ?? 60) * 20
  return jointLook(block, profile, width).line * (block.joint.issuers.length + 1)
}

/** The height of the signature with what is above it, in twips. */
function signoffHeight(block: Signoff, profile: Profile, geometry: Geometry): number {
  const joint = jointSignatures(block, profile, geometry)
  const dated = block.date ? 1 : 0
  const lines = joint
    ? 2 + joint.rows.length + (joint.rows.length - 1) * joint.between + dated
    : (profile.signoff.sealed ? 2 : 1) + block.names.length + dated
  return lines * geometry.pitch
}
