import type {Parent, PhrasingContent, Root, Text} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Node} from 'unist'
import type {Source, TextNode} from '../draft/tree.ts'
import type {Range} from '../finding.ts'
import {align} from './align.ts'
import {frontMatter} from './front-matter.ts'
import {stretch, textNode} from './stretch.ts'
import {withoutThickets} from './thicket.ts'

/** Quotes and lists deeper than this are read as text: nobody writes them, and the parser would exhaust the stack. */
const deepest = 100

/** Read Markdown: every text knows its place in the file, escapes and entities included. */
export function readMarkdown(source: Source): Root {
  const text = withoutThickets(withoutAbyss(withoutFrontMatter(source.text)))
  const tree = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).parse(text)
  place(tree, {file: source.text, parsed: text})
  return tree
}

/** What the author typed, and what the parser got instead, of the same length. */
interface Texts {
  readonly file: string
  readonly parsed: string
}

/** Front matter is no part of the text; blanks of the same length keep every place. */
function withoutFrontMatter(text: string): string {
  const {length = 0} = frontMatter(text) ?? {}
  return text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length)
}

const marker = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])[ \t]*`
const abyss = new RegExp(`^([ \\t]*(?:${marker}){${deepest}})(?=${marker})[^]`, 'gm')

/** A character that means nothing ends the marks at the beginning of a line where they go too deep. */
const withoutAbyss = (text: string): string => text.replace(abyss, '$1\u2060')

function place(parent: Parent, texts: Texts): void {
  parent.children = parent.children.flatMap(child => {
    if (child.type === 'text') return withBold(child, texts)
    if (!('children' in child)) return [child]
    place(child, texts)
    return isSlots(child, texts.file) ? asTyped(child, texts.file) : [child]
  })
}

/**
 * `**（一）健全机制。**各镇` is bold to whoever wrote it, and to CommonMark it is not, since a mark and no blank stands at its
 * end. A line that begins so begins with bold words.
 */
const bold = /(?:^|(?<=[。：；，！？”》）]))\*\*([^*\n]{1,60}[。：；，！？”》）:])\*\*(?=[\p{L}\p{N}“《（])/u

function withBold(node: Text, texts: Texts): PhrasingContent[] {
  const {value} = node
  const {start, end} = offsets(node)
  const found = bold.exec(value)
  const [{length} = '', words = ''] = found ?? []
  const at = found?.index ?? 0
  const [from, to] = [at + 2, at + 2 + words.length]
  const isTyped = texts.parsed.startsWith(value.slice(0, to + 2), start)
  if (!found || !isTyped || afterSlot.test(words)) return [placed(value, {start, end}, texts)]
  const first = {start, end: start + at}
  const next = start + at + length
  return [
    ...(at > 0 ? [placed(value.slice(0, at), first, texts)] : []),
    {type: 'strong', children: [placed(words, {start: start + from, end: start + to}, texts)]},
    ...withBold({type: 'text', value: value.slice(at + length), position: positionFrom(node, next)}, texts)
  ]
}

/** Where the rest of a node stands that begins with that character of the file. */
function positionFrom({position}: Node, offset: number): NonNullable<Node['position']> {
  const {start, end} = position!
  return {start: {...start, offset}, end}
}

/** After a placeholder comes a unit or the sort of place: `*县`, `*个`, `*%`. */
const afterSlot = /^[县市区镇乡州旗省村个名位人户万亿千百余多年月日族家所条项场次处公亩吨元%％]/

/**
 * `全县*个乡镇*个村` is emphasis to Markdown and two slots to whoever wrote it. Two stars are kept as they were typed when
 * either stands before a unit.
 */
function isSlots(node: Node, file: string): boolean {
  const {start, end} = offsets(node)
  return (
    node.type === 'emphasis' &&
    file[start] === '*' &&
    [start + 1, end].some(at => afterSlot.test(file.slice(at, at + 1)))
  )
}

function asTyped(node: Parent, file: string): Parent['children'] {
  const {start, end} = offsets(node)
  const star = (at: number): Text => textNode(stretch(file, at, at + 1))
  return [star(start), ...node.children, star(end - 1)]
}

function offsets(node: Node): {start: number; end: number} {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

function placed(value: string, range: Range, {file, parsed}: Texts): Text {
  if (parsed.slice(range.start, range.end) === value) return textNode(stretch(file, range.start, range.end))
  const units = align(value, parsed, range)
  const startOf = (index: number) => units[index]?.start ?? range.end
  const typed: TextNode = {
    type: 'text',
    value,
    range,
    style: 'plain',
    place: (from, to) => ({start: startOf(from), end: to > from ? units[to - 1]!.end : startOf(from)}),
    isVerbatim: (from, to) => file.slice(startOf(from), startOf(to)) === value.slice(from, to)
  }
  return textNode({text: value, path: [], start: 0, node: typed, place: range})
}
