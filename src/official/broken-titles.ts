import type {Heading, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {breakTitle} from '../language/break-title.ts'
import {emsOf} from '../language/characters.ts'
import type {Geometry} from '../style/geometry.ts'
import type {Profile, StyleName} from '../style/profile.ts'
import {sheetParts} from './closing.ts'
import {containerStyles} from './container-styles.ts'
import {textPart} from './text-part.ts'

/**
 * The article with a line break in its titles wherever they have to be broken (GB/T 9704—2012, 7.3.1). `names` are not
 * divided.
 */
export function brokenTitles(
  tree: Root,
  profile: Profile,
  {width}: Geometry,
  names: ReadonlyArray<string> = []
): Root {
  const perLine = (style: StyleName) => Math.floor(width / ((profile.styles[style].size ?? 22) * 20))
  const broken = <Title extends Heading | Paragraph>(title: Title, style: StyleName): Title => ({
    ...title,
    children: brokenLines(title.children, perLine(style), names)
  })
  const brokenIn = (node: RootContent): RootContent => {
    if (node.type === 'heading' && node.depth === 1) return broken(node, 'title')
    if (node.type !== 'containerDirective') return node
    const style = containerStyles[node.name]
    if (style && besideTitle.has(style) && profile.styles[style].align === 'center')
      return {
        ...node,
        children: node.children.map(line => (line.type === 'paragraph' ? broken(line, style) : line))
      }
    if (!sheets.has(node.name)) return node
    const {title} = sheetParts(node)
    const children = node.children.map(child =>
      child === title ? broken(title as Paragraph, 'attachmentTitle') : child
    )
    return {...node, children}
  }
  return {...tree, children: tree.children.map(brokenIn)}
}

/** The lines over and under a title. */
const besideTitle: ReadonlySet<StyleName> = new Set(['kicker', 'deck'])

const sheets: ReadonlySet<string> = new Set(['attachment', 'annex'])

/** Where a line is broken, in none of the names if there is such a way. */
function breaksIn(words: string, perLine: number, names: ReadonlyArray<string>): number[] {
  const fitting = names.filter(name => emsOf(name) <= perLine)
  const found = breakTitle(words, perLine, fitting)
  return found.length > 0 || fitting.length === 0 ? found : breakTitle(words, perLine)
}

/** A title's words with breaks; lines it brings along stay. */
function brokenLines(
  title: ReadonlyArray<PhrasingContent>,
  perLine: number,
  names: ReadonlyArray<string>
): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of title) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)!.push(child)
  }
  return lines.flatMap((line, index) => {
    const words = line.map(child => wordsOf(child)).join('')
    const parts = cut(line, breaksIn(words, perLine, names))
    return index === 0 ? parts : [{type: 'break'} as const, ...parts]
  })
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
