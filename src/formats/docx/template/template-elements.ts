import type {Node, Parent, Root, RootContent} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {partsOf} from '../../../official/parts.ts'

/** What a template may call for by name, as `{{发文字号}}`; `正文` is everything it does not call for. */
export const elementNames = {
  title: '标题',
  issuer: '发文机关标志',
  number: '发文字号',
  'signed-by': '签发人',
  secrecy: '密级',
  urgency: '紧急程度',
  'copy-number': '份号',
  addressee: '主送机关',
  unit: '署名',
  date: '成文日期',
  annotation: '附注',
  'copy-to': '抄送机关',
  'printed-by': '印发机关',
  'printed-on': '印发日期'
} as const

export type ElementName = keyof typeof elementNames

/** Which block of the article each element stands in; a block is left out when the template calls for any of it. */
const blockOf: Readonly<Record<ElementName, string>> = {
  title: 'title',
  issuer: 'letterhead',
  number: 'letterhead',
  'signed-by': 'letterhead',
  secrecy: 'letterhead',
  urgency: 'letterhead',
  'copy-number': 'letterhead',
  addressee: 'addressee',
  unit: 'signoff',
  date: 'signoff',
  annotation: 'annotation',
  'copy-to': 'imprint',
  'printed-by': 'imprint',
  'printed-on': 'imprint'
}

/**
 * Whether an element has its place in the body and nowhere else: a running header that repeats the title does not make
 * up for it.
 */
export const standsInBody = (name: ElementName): boolean => !/^(?:letterhead|imprint)$/.test(blockOf[name])

/** Whether most documents do without an element, so that its place in a template is meant to stay blank in them. */
export const isSeldom = (name: ElementName): boolean =>
  /^(?:secrecy|urgency|copy-number|annotation)$/.test(name)

/** The words of the article's elements. */
export function elementsOf(tree: Root): ReadonlyMap<ElementName, string> {
  const found = new Map<ElementName, string>()
  for (const node of tree.children) {
    const block = blockName(node)
    if (block === 'title') found.set('title', lines(node as Parent))
    else if (block === 'letterhead' || block === 'imprint') {
      for (const [name, part] of partsOf(node as Parent)) {
        if (name in elementNames) found.set(name as ElementName, wordsOf(part))
      }
    } else if (block === 'signoff') {
      const [unit, date] = (node as Parent).children
      if (unit) found.set('unit', wordsOf(unit))
      if (date) found.set('date', wordsOf(date))
    } else if (block === 'addressee') found.set('addressee', wordsOf(node).replace(/[：:]$/, ''))
    else if (block === 'annotation') found.set('annotation', wordsOf(node).replace(/^（|）$/g, ''))
  }
  return found
}

/**
 * The article without the blocks of which the template has a part. The elements of such a block that the template has
 * no place for are given too, since they would be lost without a word.
 */
export function withoutElements(
  tree: Root,
  called: ReadonlySet<ElementName>,
  shown: ReadonlySet<ElementName>
): {readonly tree: Root; readonly lost: ReadonlyArray<ElementName>} {
  const blocks = new Set([...called].map(name => blockOf[name]))
  const children = tree.children.filter(node => !blocks.has(blockName(node) ?? ''))
  const lost = [...elementsOf(tree).keys()].filter(name => blocks.has(blockOf[name]) && !shown.has(name))
  return {tree: {...tree, children}, lost}
}

/** The elements that a template has no place for: those that are written with the report, and those that have nowhere to go. */
export function withoutPlace(
  called: ReadonlySet<ElementName>,
  shown: ReadonlySet<ElementName>
): {
  readonly absent: ReadonlyArray<ElementName>
  readonly lost: ReadonlyArray<ElementName>
} {
  const blocks = new Set([...called].map(name => blockOf[name]))
  const names = (Object.keys(elementNames) as ElementName[]).filter(name => !called.has(name))
  return {
    absent: names.filter(name => !blocks.has(blockOf[name])),
    lost: names.filter(name => blocks.has(blockOf[name]) && !shown.has(name))
  }
}

function blockName(node: RootContent): string | undefined {
  if (node.type === 'containerDirective') return node.name
  return node.type === 'heading' && node.depth === 1 ? 'title' : undefined
}

/** The words of a title, a line break wherever it has one. */
function lines(title: Parent): string {
  return title.children.map((child: Node) => (child.type === 'break' ? '\n' : wordsOf(child))).join('')
}
