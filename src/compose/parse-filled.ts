import type {Nodes, Parents, Root, RootContent} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {deepest, TemplateTooLarge} from '../kind/limits.ts'
import {countedAnew, countedAs} from '../kind/token.ts'
import {partsOf} from './parts-of-markdown.ts'
import {tables} from './tables.ts'

const parser = unified().use(remarkParse).use(tables).use(remarkDirective).freeze()

/** Each begins a quote or a list in the one before it; the parser takes the square of their count. */
const marksInARow = new RegExp(`^[ \\t]*(?:>[ \\t]*|[+*-][ \\t]+){${deepest}}`, 'm')

const tooDeep = (): TemplateTooLarge =>
  new TemplateTooLarge(`模板印出来的引用、列表套了 ${deepest} 层以上，请检查模板里的“>”“-”。`)

/**
 * What parts of templates came to, without positions and with their tokens counted from 0: a paragraph of the author's is
 * one token in every draft, so that hardly any part is parsed twice.
 */
const known = new Map<string, ReadonlyArray<RootContent>>()
/** How many characters of parts are kept before all are let go. */
const most = 1_000_000
let kept = 0

/** A template that was filled, as a tree of one's own, without the positions, which are the template's. */
export function parseFilled(markdown: string): Root {
  if (marksInARow.test(markdown)) throw tooDeep()
  return {type: 'root', children: partsOf(markdown).flatMap(parsed)}
}

function parsed(part: string): RootContent[] {
  const {text, numbers} = countedAnew(part)
  let nodes = known.get(text)
  if (!nodes) {
    nodes = (parser.parse(text) as Root).children.map(node => withoutPositions(node, deepest))
    if (kept > most) {
      known.clear()
      kept = 0
    }
    known.set(text, nodes)
    kept += text.length
  }
  return nodes.map(node => withNumbers(node, numbers))
}

function withoutPositions<Node extends Nodes>({position, ...node}: Node, levels: number): Node {
  if (levels === 0) throw tooDeep()
  const copy = node as Nodes
  if ('children' in copy) {
    const parent = copy as Parents
    parent.children = parent.children.map(child =>
      withoutPositions(child, levels - 1)
    ) as typeof parent.children
  }
  return copy as Node
}

/** A copy of a node, into which what its tokens stand for may be put. */
function withNumbers<Node extends object>(node: Node, numbers: ReadonlyArray<string>): Node {
  const copy = {...node} as Record<string, unknown>
  for (const key in copy) {
    const value = copy[key]
    if (typeof value === 'string') copy[key] = countedAs(value, numbers)
    else if (Array.isArray(value))
      copy[key] = value.map(one => (isObject(one) ? withNumbers(one, numbers) : one))
    else if (isObject(value)) copy[key] = withNumbers(value, numbers)
  }
  return copy as Node
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
