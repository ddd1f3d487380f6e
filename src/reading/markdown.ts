import type {Parent, Root, Text} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Node} from 'unist'
import type {Source, TextNode} from '../draft/tree.ts'
import {align} from './align.ts'
import {stretch, textNode} from './stretch.ts'

/** Read Markdown: every text knows its place in the file, escapes and entities included. */
export function readMarkdown(source: Source): Root {
  const text = withoutFrontMatter(source.text)
  const tree = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).parse(text)
  place(tree, source.text)
  return tree
}

/** Front matter is no part of the text; blanks of the same length keep every place. */
function withoutFrontMatter(text: string): string {
  const matter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text)
  return matter ? matter[0].replace(/[^\r\n]/g, ' ') + text.slice(matter[0].length) : text
}

function place(parent: Parent, file: string): void {
  parent.children = parent.children.flatMap(child => {
    if (child.type === 'text') return [placed(child, file)]
    if (!('children' in child)) return [child]
    place(child, file)
    return isSlots(child, file) ? asTyped(child, file) : [child]
  })
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

function placed(node: Text, file: string): Text {
  const range = offsets(node)
  if (file.slice(range.start, range.end) === node.value)
    return textNode(stretch(file, range.start, range.end))
  const units = align(node.value, file, range)
  const startOf = (index: number) => units[index]?.start ?? range.end
  const typed: TextNode = {
    type: 'text',
    value: node.value,
    range,
    style: 'plain',
    place: (from, to) => ({start: startOf(from), end: to > from ? units[to - 1]!.end : startOf(from)}),
    isVerbatim: (from, to) => file.slice(startOf(from), startOf(to)) === node.value.slice(from, to)
  }
  return {...node, data: {value: {text: node.value, path: [], start: 0, node: typed, place: range}}}
}
