import {emsOf} from '../../language/characters.ts'
import type {
  Anchor,
  Block,
  Letterhead,
  Paragraph,
  Photo,
  Signoff,
  Table,
  Words
} from '../../official/block.ts'
import {cellPadding} from '../../official/blocks.ts'
import {chartSize} from '../../official/chart-size.ts'
import {headStyles} from '../../official/container-styles.ts'
import {contentsStyle, contentsTitle, numbersRestart} from '../../official/contents.ts'
import {jointLook} from '../../official/joint-issuers.ts'
import {jointSignatures} from '../../official/joint-signatures.ts'
import {textOf} from '../../official/words.ts'
import type {Geometry} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import type {Joint, JointRows, Line, SetBlock, SetParagraph} from './manuscript.ts'
import {dividedAt, piecesOf} from './words.ts'

/** Lays out the photo of a block. */
export type PlacePhoto = (photo: Photo, captions: ReadonlyArray<Line>) => SetBlock

const levels: Partial<Record<string, number>> = {title: 1, heading1: 2, heading2: 3, heading3: 4, heading4: 5}

/** A cell of more lines may break over pages. */
const mostLines = 16

/** Bring the blocks of an official document into what the Typst modules take. */
export function setBlocks(
  blocks: ReadonlyArray<Block>,
  profile: Profile,
  place: PlacePhoto,
  geometry: Geometry
): SetBlock[] {
  const set: SetBlock[] = []
  for (const block of blocks) {
    const last = set.at(-1)
    const isHead = block.type === 'paragraph' && headStyles.has(block.style)
    if (isHead && last?.kind === 'head' && !last.lineAfter) {
      const parts = [...last.parts, paragraph(block, false)]
      set[set.length - 1] = {kind: 'head', parts, lineAfter: block.lineAfter ?? false}
    } else if (isHead) {
      set.push({kind: 'head', parts: [paragraph(block, false)], lineAfter: block.lineAfter ?? false})
    } else set.push(setOne(block, profile, place, geometry))
  }
  return set
}

function setOne(block: Block, profile: Profile, place: PlacePhoto, geometry: Geometry): SetBlock {
  switch (block.type) {
    case 'contents':
      return {
        kind: 'contents',
        title: [{text: contentsTitle}],
        entries: block.entries.map(({name, level, text}) => ({
          style: contentsStyle(level),
          anchor: name,
          words: piecesOf([{type: 'text', value: text}])
        })),
        restarts: numbersRestart(profile)
      }
    case 'paragraph':
      return {kind: 'paragraph', ...paragraph(block, block.keepsNext ?? false)}
    case 'photo':
      return place(
        block,
        block.captions.flatMap(caption =>
          caption.type === 'paragraph' && caption.children.length > 0 ? [piecesOf(caption.children)] : []
        )
      )
    case 'chart': {
      const {width, height} = chartSize(geometry)
      return {
        kind: 'chart',
        data: block.data,
        width: width / 20,
        height: height / 20,
        alt: block.alt,
        captions: [piecesOf(block.title.children)]
      }
    }
    case 'table':
      return table(block, profile)
    case 'letterhead':
      return {
        kind: 'letterhead',
        form: block.form,
        marks: block.marks.map(({name, words}) => ({name, words: piecesOf(words)})),
        issuer: piecesOf(block.issuer),
        number: piecesOf(block.number),
        joint: joint(block, profile, geometry.width),
        signers: block.signers.map(line => piecesOf(line))
      }
    case 'attachments':
      return {
        kind: 'attachments',
        names: block.names.map(({label, number, words}) => {
          const [before, after] = dividedAt(piecesOf(words), label.length + number.length)
          return {label: before, words: after}
        })
      }
    case 'attendance':
      return {
        kind: 'attendance',
        rows: block.rows.map(({label, words}) => ({
          label: [{text: label, face: '黑体'}],
          words: piecesOf(words)
        }))
      }
    case 'signoff':
      return {
        kind: 'signoff',
        names: block.names.map(name => piecesOf(name)),
        joint: sealed(block, profile, geometry),
        date: piecesOf(block.date ?? [])
      }
    case 'sheet':
      return {
        kind: 'sheet',
        mark: piecesOf(block.mark ?? []),
        title: [...anchored(block.anchor), ...piecesOf(block.title)]
      }
    case 'imprint':
      return {
        kind: 'imprint',
        form: block.form,
        copyTo: piecesOf(block.copyTo),
        printedBy: piecesOf(block.printedBy),
        printedOn: piecesOf(block.printedOn)
      }
  }
}

function sealed(block: Signoff, profile: Profile, geometry: Geometry): JointRows | null {
  const {columns, rows, between} = jointSignatures(block, profile, geometry) ?? {}
  if (!columns || !rows || between === undefined) return null
  return {columns, between, rows: rows.map(row => row.map(name => piecesOf(name)))}
}

function joint(block: Letterhead, profile: Profile, width: number): Joint | null {
  if (!block.joint) return null
  const {size, line, names, beside} = jointLook(block, profile, width)
  return {
    size,
    line: line / 20,
    names: names / 20,
    beside: beside / 20,
    issuers: [block.issuer, ...block.joint.issuers].map(one => piecesOf(one)),
    words: piecesOf(block.joint.beside)
  }
}

/** A place of no width that the contents lead to. */
const anchored = (anchor: Anchor | undefined): Line => (anchor ? [{text: '', anchor: anchor.name}] : [])

function paragraph({style, children, anchor}: Paragraph, keep: boolean): SetParagraph {
  return {style, words: [...anchored(anchor), ...piecesOf(children)], level: levels[style] ?? 0, keep}
}

function table({widths, aligns, rows}: Table, {styles}: Profile): SetBlock {
  const cell = (styles.tableCell.size ?? 12) * 20
  const perLine = widths.map(width => Math.max(1, Math.floor((width - 2 * cellPadding) / cell)))
  const cellsOf = (row: ReadonlyArray<Words>) => row.map((words, column) => piecesOf(words, perLine[column]))
  const isLong = (row: ReadonlyArray<Words>) =>
    row.some((words, column) => emsOf(textOf(words)) / perLine[column]! > mostLines)
  const [top, ...others] = rows
  return {
    kind: 'table',
    widths: widths.map(width => width / 20),
    aligns: aligns.map(align => align ?? 'left'),
    head: top ? cellsOf(top) : [],
    rows: others.map(row => ({cells: cellsOf(row), long: isLong(row)}))
  }
}
