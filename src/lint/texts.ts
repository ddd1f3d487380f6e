import type {Parent, PhrasingContent, RootContent} from 'mdast'
import type {} from 'mdast-util-directive'
import type {Node} from 'unist'
import type {Article} from '../compose/article.ts'
import {asMeant} from '../language/look-alikes.ts'
import type {Value} from '../model/value.ts'
import {placeIn} from '../model/value.ts'
import type {Block, Cell, Piece, Place, Text} from './text.ts'

/** What the blocks inside a directive are to a rule. A directive that is not named here is read as plain paragraphs. */
const blockIn: Readonly<Record<string, Block>> = {
  kicker: 'deck',
  deck: 'deck',
  occasion: 'byline',
  byline: 'byline',
  photo: 'caption',
  signoff: 'signoff',
  addressee: 'signoff',
  attachments: 'signoff',
  attendance: 'signoff',
  annotation: 'signoff',
  letterhead: 'signoff',
  imprint: 'signoff'
}

/** Directives that stand behind the sections. */
const behindSections = new Set([
  'outlook',
  'attachments',
  'attendance',
  'signoff',
  'annotation',
  'annex',
  'attachment',
  'imprint'
])

/** Directives inside a paragraph that a rule reads apart from it. */
const apart: Readonly<Record<string, Block>> = {
  'run-in': 'run-in',
  credit: 'byline',
  'table-title': 'caption'
}

/** Where in the article a block stands. */
interface Standing {
  readonly cell?: Cell
  readonly block: Block
  readonly depth: number
  readonly section: number | undefined
}

/**
 * The blocks of an article in order, each as one string with the way back to its fields. Blocks made up of the
 * template's own words alone are left out, except headings, which give the article its shape.
 */
export function textsOf(article: Article): Text[] {
  const texts: Text[] = []
  let depth = 1
  let sections = 0
  let tables = 0
  let section: number | undefined

  function add(nodes: ReadonlyArray<Node>, standing: Standing): void {
    const text = textOf(nodes, standing)
    const isOurs = text.pieces.every(piece => !piece.value)
    if (text.value.trim() && (!isOurs || standing.block === 'heading')) texts.push(text)
  }

  function paragraph(children: ReadonlyArray<PhrasingContent>, block: Block): void {
    let run: PhrasingContent[] = []
    for (const child of children) {
      const own = child.type === 'textDirective' ? apart[child.name] : undefined
      if (!own) {
        run.push(child)
        continue
      }
      add(run, {block, depth, section})
      add([child], {block: own, depth, section})
      run = []
    }
    add(run, {block, depth, section})
  }

  function visit(node: RootContent, block: Block): void {
    if (node.type === 'heading') {
      depth = node.depth
      if (depth === 2) section = sections++
      add(node.children, {block: depth === 1 ? 'title' : 'heading', depth, section})
    } else if (node.type === 'paragraph') {
      paragraph(node.children, block)
    } else if (node.type === 'table') {
      const table = tables++
      for (const [row, {children: cells}] of node.children.entries()) {
        for (const [column, {children}] of cells.entries())
          add(children, {block: 'cell', depth, section, cell: {table, row, column, columns: cells.length}})
      }
    } else if (node.type === 'containerDirective') {
      if (behindSections.has(node.name)) section = undefined
      for (const child of node.children) visit(child, blockIn[node.name] ?? block)
    } else if (isParent(node)) {
      for (const child of node.children) visit(child as RootContent, block)
    }
  }

  for (const node of article.tree.children) visit(node, 'paragraph')
  return texts
}

const isParent = (node: Node): node is Parent => 'children' in node

function textOf(nodes: ReadonlyArray<Node>, standing: Standing): Text {
  const pieces: Piece[] = []
  const words: string[] = []
  let length = 0
  function push(word: string, value?: Value, figure?: string): void {
    if (!word) return
    pieces.push({start: length, end: length + word.length, value, ...(figure === undefined ? {} : {figure})})
    words.push(word)
    length += word.length
  }
  function visit(node: Node): void {
    if (node.type === 'text' || node.type === 'inlineCode') {
      const {value, data} = node as Node & {value: string; data?: {value?: Value; figure?: string}}
      push(value, data?.value, data?.figure)
    } else if (node.type === 'break') {
      push('\n')
    } else if (isParent(node)) {
      for (const child of node.children) visit(child)
    }
  }
  for (const node of nodes) visit(node)
  const typed = words.join('')
  const value = asMeant(typed)
  return {
    ...standing,
    value,
    ...(typed !== value && {typed}),
    pieces,
    place: (start, end) => placeAmong(pieces, start, end)
  }
}

/** Whether the range touches the piece; an empty range touches the piece it stands in or before. */
function touches(piece: Piece, start: number, end: number): boolean {
  return start === end ? piece.start <= start && start <= piece.end : piece.start < end && start < piece.end
}

/** The pieces, which stand one after the other, that a range touches. */
function touchedBy(pieces: ReadonlyArray<Piece>, start: number, end: number): ReadonlyArray<Piece> {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end < start) low = middle + 1
    else high = middle
  }
  const touched: Piece[] = []
  for (let index = low; index < pieces.length && pieces[index]!.start <= end; index++) {
    if (touches(pieces[index]!, start, end)) touched.push(pieces[index]!)
  }
  return touched
}

/**
 * From the first field that the range touches to the last piece of the same field in it: what is between them, say an
 * inserted figure, stands between them in the file too.
 */
function placeAmong(pieces: ReadonlyArray<Piece>, start: number, end: number): Place | undefined {
  const touched = touchedBy(pieces, start, end).filter(piece => piece.value)
  const first = touched[0]
  if (!first?.value) return undefined
  const {node, path} = first.value
  const last = touched.findLast(piece => isSame(piece.value?.path, path)) ?? first
  const from = Math.max(start, first.start) - first.start
  const to = Math.min(end, last.end) - last.start
  if (!node || !last.value) return {path, range: first.value.place, isVerbatim: false}
  const nodeStart = first.value.start + from
  const nodeEnd = last.value.start + to
  return {
    path,
    range: {start: placeIn(first.value, from, from).start, end: placeIn(last.value, 0, to).end},
    isVerbatim:
      last.value.node === node && nodeEnd - nodeStart === end - start && node.isVerbatim(nodeStart, nodeEnd)
  }
}

function isSame(a: Value['path'] | undefined, b: Value['path']): boolean {
  return a === b || (a?.length === b.length && a.every((step, index) => step === b[index]))
}
