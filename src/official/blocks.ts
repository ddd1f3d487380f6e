import type {List, Paragraph as MdastParagraph, Table as MdastTable, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {chartIn, chartWords} from '../compose/chart.ts'
import type {Geometry} from '../style/geometry.ts'
import type {Profile, StyleName} from '../style/profile.ts'
import type {Block, Paragraph, Table} from './block.ts'
import {attachments, attendance, imprint, sheet, sheetParts, signoff} from './closing.ts'
import {columnWidths} from './column-widths.ts'
import {containerStyles, headStyles} from './container-styles.ts'
import {creditApart} from './credit-apart.ts'
import {headedProse} from './headed-prose.ts'
import {letterhead} from './letterhead.ts'
import {onOneLine} from './one-line.ts'
import {saying, wordsIn} from './words.ts'

/** Left and right of the words of a cell, in twips. */
export const cellPadding = 85

/** The style of the paragraphs of a block, and what stands before and after their words. */
interface Look {
  readonly style?: StyleName
  readonly before?: string
  readonly after?: string
}

const headings: ReadonlyArray<StyleName> = ['title', 'heading1', 'heading2', 'heading3', 'heading4']

/** Bring an article into the blocks that an official document has, in the styles of a profile. */
export function blocksOf(nodes: ReadonlyArray<RootContent>, profile: Profile, geometry: Geometry): Block[] {
  const written = (children: ReadonlyArray<RootContent>, look: Look = {}) =>
    children.flatMap(child => block(child, look))

  function block(node: RootContent, look: Look): Block[] {
    switch (node.type) {
      case 'heading': {
        const style = headings[node.depth - 1] ?? 'heading4'
        // The second line of a head that is not centred would begin at the margin, under the indent of the first.
        const isCentred = node.depth === 1 || profile.styles[style].align === 'center'
        const words = isCentred ? node.children : onOneLine(node.children)
        return [{type: 'paragraph', style, children: wordsIn(words, profile)}]
      }
      case 'paragraph':
        return [paragraph(node, look)]
      case 'containerDirective':
        return container(node, look)
      case 'table':
        return [table(node)]
      case 'list':
        return list(node, look)
      case 'blockquote':
        return written(node.children, {...look, style: 'editorsNote'})
      case 'code':
        return written(node.value.split('\n').map(paragraphSaying), look)
      // Notes stand where they are written, under their sign: an official document has no footnotes.
      case 'footnoteDefinition':
        return numbered(node.children, `〔${node.label ?? node.identifier}〕`, look)
      case 'leafDirective':
        return [paragraph({type: 'paragraph', children: node.children}, {style: look.style})]
      case 'thematicBreak':
        return [{type: 'paragraph', style: 'body', children: []}]
      default:
        return []
    }
  }

  function paragraph({children}: MdastParagraph, look: Look): Paragraph {
    const {before = '', after = ''} = look
    const [only, ...others] = children
    const isTableTitle = only?.type === 'textDirective' && only.name === 'table-title' && others.length === 0
    if (isTableTitle)
      return {type: 'paragraph', style: 'caption', children: wordsIn(only.children, profile), keepsNext: true}
    const {style = 'body'} = look
    const words = [...saying(before), ...wordsIn(children, profile), ...saying(after)]
    return {type: 'paragraph', style, children: words}
  }

  function container(node: ContainerDirective, look: Look): Block[] {
    const {name, children} = node
    switch (name) {
      case 'photo': {
        const size = profile.styles.caption.size ?? profile.styles.body.size ?? 16
        const captions = creditApart(children, Math.floor(geometry.width / (size * 20)))
        const src = node.attributes?.src ?? ''
        return [{type: 'photo', src, alt: wordsOf(node), captions: written(captions, {style: 'caption'})}]
      }
      case 'chart':
        return chart(node, written(children))
      case 'addressee':
        return written(children, {...look, style: 'addressee', ...marksAround(node, '', '：')})
      case 'annotation':
        return written(children, {...look, style: 'annotation', ...marksAround(node, '（', '）')})
      case 'letterhead':
        return [letterhead(node, profile)]
      case 'imprint':
        return imprint(node, profile)
      case 'attendance':
        return attendance(node, profile)
      case 'signoff':
        return signoff(node, profile)
      case 'attachments':
        return attachments(node, profile)
      case 'attachment':
      case 'annex':
        return [
          sheet(node, profile),
          ...written(sheetParts(node).rest).map(part => headedProse(part, profile))
        ]
      default:
        return written(children, {...look, style: containerStyles[name] ?? 'body'})
    }
  }

  function chart(node: ContainerDirective, blocks: Block[]): Block[] {
    const data = chartIn(node)
    const [title, table] = blocks
    if (!data || title?.type !== 'paragraph' || table?.type !== 'table') return blocks
    return [{type: 'chart', data, alt: chartWords(data), title, table}]
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

  function table(node: MdastTable): Table {
    const cell = (profile.styles.tableCell.size ?? 12) * 20
    const widths = columnWidths(node, {cell, padding: cellPadding, width: geometry.width})
    return {
      type: 'table',
      widths,
      aligns: widths.map((_, column) => node.align?.[column] ?? null),
      rows: node.children.map(row =>
        widths.map((_, column) => wordsIn(row.children[column]?.children ?? [], profile))
      )
    }
  }

  return written(nodes).map(hangingTogether)
}

const paragraphSaying = (value: string): MdastParagraph => ({
  type: 'paragraph',
  children: [{type: 'text', value}]
})

/** Marks around a block's words, unless the words bring them along. */
function marksAround(
  node: ContainerDirective,
  before: string,
  after: string
): Pick<Look, 'before' | 'after'> {
  const words = wordsOf(node)
  return {before: words.startsWith(before) ? '' : before, after: /[：:）]$/.test(words) ? '' : after}
}

const isHead = (block: Block | undefined) => block?.type === 'paragraph' && headStyles.has(block.style)

/** What a block has to do with the next one: a blank line ends the head, and the signature is never alone on a page. */
function hangingTogether(block: Block, index: number, blocks: ReadonlyArray<Block>): Block {
  const [next, second] = blocks.slice(index + 1, index + 3)
  const isSigned = next?.type === 'signoff' || (next?.type === 'attachments' && second?.type === 'signoff')
  if (isSigned) {
    if (block.type === 'paragraph' || block.type === 'attachments') return {...block, keepsNext: true}
    if (block.type === 'photo') return {...block, captions: block.captions.map(hangingOnNext)}
  }
  const isAddressed = next?.type === 'paragraph' && next.style === 'addressee'
  if (block.type === 'paragraph' && isHead(block) && next && !isHead(next) && !isAddressed)
    return {...block, lineAfter: true}
  return block
}

const hangingOnNext = (block: Block): Block =>
  block.type === 'paragraph' ? {...block, keepsNext: true} : block
