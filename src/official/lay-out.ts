import type {Heading, Node, Paragraph, Parent, PhrasingContent, Root, RootContent, Text} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {breakTitle} from '../language/break-title.ts'
import {slice} from '../model/value.ts'
import type {Geometry} from '../style/geometry.ts'
import type {Profile} from '../style/profile.ts'

/** What has to be known of the article as a whole before its blocks are written. */
export interface Layout {
  /** The article's tree with its title broken into lines. */
  readonly tree: Root
  readonly closesHead: ReadonlySet<Node>
  readonly keepsNext: ReadonlySet<Paragraph>
  readonly properties: {readonly title: string; readonly creator: string}
}

const headBlocks = new Set(['kicker', 'deck', 'byline'])

/** Look at the whole article: where its head ends, what the signature hangs on, how the title breaks. */
export function layOut(tree: Root, profile: Profile, geometry: Geometry): Layout {
  const perLine = Math.floor(geometry.width / ((profile.styles.title.size ?? 22) * 20))
  const children = tree.children.map(node => (isTitle(node) ? brokenTitle(node, perLine) : node))
  const closesHead = new Set<Node>()
  const keepsNext = new Set<Paragraph>()
  for (const [index, node] of children.entries()) {
    const next = children[index + 1]
    if (isHead(node) && next && !isHead(next) && nameOf(next) !== 'addressee') closesHead.add(node)
    if (next && nameOf(next) === 'signoff') {
      const last = lastParagraph(node)
      if (last) keepsNext.add(last)
    }
  }
  const title = children.find(isTitle)
  const signoff = children.find(node => nameOf(node) === 'signoff') as ContainerDirective | undefined
  return {
    tree: {...tree, children},
    closesHead,
    keepsNext,
    properties: {
      title: title
        ? wordsOf({...title, children: title.children.filter(child => child.type !== 'break')})
        : '',
      creator: signoff?.children[0] ? wordsOf(signoff.children[0]) : ''
    }
  }
}

const isTitle = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 1
const nameOf = (node: RootContent) => (node.type === 'containerDirective' ? node.name : undefined)
const isHead = (node: RootContent) => isTitle(node) || headBlocks.has(nameOf(node) ?? '')

function lastParagraph(node: Node): Paragraph | undefined {
  if (node.type === 'paragraph') return node as Paragraph
  const last = (node as Partial<Parent>).children?.at(-1)
  return last && lastParagraph(last)
}

/** The title with a line break wherever it has to be broken; lines it brings along stay. */
function brokenTitle(title: Heading, perLine: number): Heading {
  const lines: PhrasingContent[][] = [[]]
  for (const child of title.children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)!.push(child)
  }
  const broken = lines.flatMap((line, index) => {
    const words = line.map(child => wordsOf(child)).join('')
    const parts = cut(line, breakTitle(words, perLine))
    return index === 0 ? parts : [{type: 'break'} as const, ...parts]
  })
  return {...title, children: broken}
}

/** Put breaks at these offsets of a line. */
function cut(line: ReadonlyArray<PhrasingContent>, offsets: ReadonlyArray<number>): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let passed = 0
  for (const child of line) {
    const length = wordsOf(child).length
    const inside = offsets
      .filter(offset => offset > passed && offset < passed + length)
      .map(offset => offset - passed)
    if (offsets.includes(passed) && passed > 0) parts.push({type: 'break'})
    if (inside.length === 0 || child.type !== 'text') parts.push(child)
    else {
      const edges = [0, ...inside, length]
      for (const [index, start] of edges.slice(0, -1).entries()) {
        if (index > 0) parts.push({type: 'break'})
        parts.push(textPart(child, start, edges[index + 1]!))
      }
    }
    passed += length
  }
  return parts
}

function textPart(node: Text, start: number, end: number): Text {
  const value = node.data?.value
  const data = value ? {...node.data, value: slice(value, start, end)} : node.data
  return {...node, value: node.value.slice(start, end), ...(data ? {data} : {})}
}
