import type {Nodes, Parents, Root} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Report} from '../finding.ts'
import type {Kind} from '../kind/kind.ts'
import {tokenBook} from '../kind/token.ts'
import type {Piece} from '../model/piece.ts'
import type {Model} from '../model/read.ts'
import type {Value} from '../model/value.ts'
import type {Article, PlacedPhoto} from './article.ts'
import {reportElements} from './elements.ts'
import {parseFilled} from './parse-filled.ts'
import {withSlots} from './require.ts'
import {reportUnplaced} from './unplaced.ts'
import {reportUnseen} from './unseen.ts'
import {viewOf} from './view.ts'

/**
 * Compose a draft in a kind. Handlebars fills the template with tokens, Markdown gives it structure, and only then do
 * the tokens become the author's words, each with its field.
 */
export function compose(model: Model, kind: Kind, report: Report): Article {
  const draft = withSlots(model, kind)
  const book = tokenBook()
  const tree = parseFilled(kind.fill(viewOf(draft, kind, book, report, model.isEmpty)))
  const used = book.resolve(tree)
  removeEmpty(tree)
  removeEmptyColumns(tree)
  reportElements(model.draft, report)
  reportUnseen(model.draft, report)
  reportUnplaced(model, kind, used, report)
  return {kind, tree, photos: photosIn(tree, used), draft}
}

/** Take out blocks in which nothing was left to say. */
function removeEmpty(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) removeEmpty(child)
  const parent = node as Parents
  parent.children = parent.children.filter(child => !isEmpty(child)) as typeof parent.children
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'tableCell' || !('children' in node)) return node.type === 'text' && node.value === ''
  return node.children.length === 0 && !(node.type === 'containerDirective' && node.name === 'photo')
}

/** Take columns out of the table of figures that are empty in all rows but the head. */
function removeEmptyColumns(tree: Root): void {
  eachContainer(tree, ({name, children}) => {
    if (name !== 'annex') return
    for (const table of children) {
      if (table.type !== 'table') continue
      const [, ...rows] = table.children
      const isUsed = (_: unknown, column: number) =>
        rows.some(({children: cells}) => cells[column] && textOf(cells[column]).trim() !== '')
      if (table.align) table.align = table.align.filter(isUsed)
      for (const row of table.children) row.children = row.children.filter(isUsed)
    }
  })
}

/** Containers stand between paragraphs, never in them, and most of what a tree has is in paragraphs. */
function eachContainer(tree: Root, act: (container: ContainerDirective) => void): void {
  visit(tree, node => {
    if (node.type === 'containerDirective') act(node)
    return node.type === 'paragraph' || node.type === 'heading' || node.type === 'table' ? 'skip' : undefined
  })
}

function photosIn(tree: Root, used: ReadonlyArray<Piece>): ReadonlyMap<string, PlacedPhoto> {
  const files = new Map<string, Value>()
  for (const piece of used) if ('text' in piece && piece.value) files.set(piece.value.text, piece.value)
  const photos = new Map<string, PlacedPhoto>()
  eachContainer(tree, node => {
    const src = node.attributes?.src
    const file = src ? files.get(src) : undefined
    if (node.name !== 'photo' || !src || !file) return
    let credit = ''
    let caption = ''
    visit(node, child => {
      if (child.type === 'textDirective' && child.name === 'credit') {
        credit = textOf(child)
        return 'skip'
      }
      if (child.type === 'text') caption += child.value
    })
    photos.set(src, {file, caption: caption.trim(), credit})
  })
  return photos
}
