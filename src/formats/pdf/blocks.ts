import type {List, Paragraph, Parent, PhrasingContent, RootContent, Table} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {columnWidths} from '../../official/column-widths.ts'
import {creditApart} from '../../official/credit-apart.ts'
import {attachments, imprint, letterhead, sheet, signoff} from './closing.ts'
import type {Block, Face, HeadRole, Line, PhotoBlock, Piece} from './official.ts'
import {titleLines} from './title.ts'
import {lineOf, lineSaying, piecesOf} from './words.ts'

/** How a paragraph looks, and what stands before and after its words. */
interface Look {
  readonly face: Face
  readonly flush?: true
  readonly before?: string
  readonly after?: string
}

const plain: Look = {face: 'song'}

/** Lays out the photo of a block. */
export type PlacePhoto = (src: string, alt: string, captions: ReadonlyArray<Line>) => PhotoBlock

/** Bring an article's blocks into those that an official document has. */
export function blocksOf(nodes: ReadonlyArray<RootContent>, place: PlacePhoto): Block[] {
  const written = (children: ReadonlyArray<RootContent>, look: Look = plain) =>
    children.flatMap(child => block(child, look))

  function block(node: RootContent, look: Look): Block[] {
    switch (node.type) {
      case 'heading':
        if (node.depth === 1) return head('title', titleLines(node.children))
        // The two lines of a newspaper sub-head are phrases of one head here.
        return [{kind: 'heading', level: node.depth, words: piecesOf(node.children).map(onOneLine)}]
      case 'paragraph':
        return [paragraph(node, look)]
      case 'containerDirective':
        return container(node)
      case 'table':
        return [table(node)]
      case 'list':
        return list(node, look)
      case 'blockquote':
        return written(node.children, {face: 'kai'})
      case 'code':
        return written(node.value.split('\n').map(paragraphSaying), look)
      // Notes stand where they are written, under their sign: an official document has no footnotes.
      case 'footnoteDefinition':
        return numbered(node.children, `〔${node.label ?? node.identifier}〕`, look)
      case 'leafDirective':
        return [paragraph({type: 'paragraph', children: node.children}, look)]
      default:
        return []
    }
  }

  function container(node: ContainerDirective): Block[] {
    const {name, children} = node
    switch (name) {
      case 'kicker':
      case 'deck':
      case 'byline':
        return head(
          name,
          children.map(child => lineOf(child))
        )
      case 'editors-note':
        return written(children, {face: 'kai'})
      case 'photo': {
        const captions = creditApart(children, Math.floor(across / captionSize))
          .map(child => lineOf(child))
          .filter(line => line.length > 0)
        return [place(node.attributes?.src ?? '', wordsOf(node), captions)]
      }
      case 'addressee':
        return written(children, {face: 'song', flush: true, ...closing(node, '', '：')})
      case 'annotation':
        return written(children, {face: 'song', ...closing(node, '（', '）')})
      case 'letterhead':
        return [letterhead(node)]
      case 'imprint':
        return [imprint(node)]
      case 'signoff':
        return signoff(node)
      case 'attachments':
        return attachments(node)
      case 'attachment':
      case 'annex': {
        const {block: top, rest} = sheet(node)
        return [top, ...written(rest)]
      }
      default:
        return written(children)
    }
  }

  function numbered(children: ReadonlyArray<RootContent>, before: string, look: Look): Block[] {
    const [first, ...others] = children
    return first ? [...block(first, {...look, before}), ...written(others, look)] : []
  }

  function list({children, ordered, start}: List, look: Look): Block[] {
    return children.flatMap((item, index) =>
      numbered(item.children, ordered ? `${(start ?? 1) + index}.` : '——', look)
    )
  }

  return kept(joined(written(nodes)))
}

function paragraph({children}: Paragraph, {face, flush, before = '', after = ''}: Look): Block {
  const words = [...lineSaying(before), ...piecesOf(children), ...lineSaying(after)]
  return {kind: 'paragraph', face, words, ...(flush ? {flush} : {})}
}

const paragraphSaying = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{type: 'text', value}]
})

const head = (role: HeadRole, lines: ReadonlyArray<Line>): Block[] => [{kind: 'head', parts: [{role, lines}]}]

/** Marks around a block's words, unless the words bring them along. */
function closing(node: Parent, before: string, after: string): Pick<Look, 'before' | 'after'> {
  const words = wordsOf(node)
  return {before: words.startsWith(before) ? '' : before, after: /[：:）]$/.test(words) ? '' : after}
}

/** Points of a caption's characters. */
const captionSize = 14

/** Points across the type area, and of a table's characters and its cells' sides. */
const [across, cell, padding] = [442.2, 12, 4.25]

function table(node: Table): Block {
  const widths = columnWidths(node, {cell, padding, width: across})
  const cellsOf = ({children}: Table['children'][number]): Line[] =>
    widths.map((width, column) => {
      const words: PhrasingContent[] = children[column]?.children ?? []
      return piecesOf(words, {}, Math.max(1, Math.floor((width - 2 * padding) / cell)))
    })
  const [top, ...rows] = node.children
  return {
    kind: 'table',
    widths,
    aligns: widths.map((_, column) => node.align?.[column] ?? 'left'),
    head: top ? cellsOf(top) : [],
    rows: rows.map(row => {
      const cells = cellsOf(row)
      const depth = cells.map((line, column) => (charactersOf(line) * cell) / (widths[column]! - 2 * padding))
      return {cells, long: Math.max(0, ...depth) > 16}
    })
  }
}

const charactersOf = (line: Line): number => line.reduce((sum, {text}) => sum + text.length, 0)

/** The parts of the head that follow each other, as one. */
function joined(blocks: ReadonlyArray<Block>): Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (block.kind === 'head' && last?.kind === 'head')
      all[all.length - 1] = {kind: 'head', parts: [...last.parts, ...block.parts]}
    else all.push(block)
  }
  return all
}

/** The signature never stands alone: the last lines before it go with it. */
function kept(blocks: ReadonlyArray<Block>): Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && ['signoff', 'attachments'].includes(blocks[index + 1]?.kind ?? '')
      ? {...block, keep: true}
      : block
  )
}

const onOneLine = (piece: Piece): Piece => (piece.text === '\n' ? {...piece, text: '\u3000'} : piece)
