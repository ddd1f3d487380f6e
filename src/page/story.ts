import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import type {Article} from '../compose/article.ts'
import {type ChartData, chartIn} from '../compose/chart.ts'
import {clustersOf} from './clusters.ts'
import type {Filler} from './fillers/filler.ts'
import {fullWidth} from './full-width.ts'
import {isOfficialPart} from './official-parts.ts'
import type {PhotoWish} from './photo-wish.ts'
import type {Head, Item, Line, Paragraph, StoryText} from './sheet.ts'

/** A photo of an article where it stands in the story. */
export interface StoryPhoto extends PhotoWish {
  readonly src: string
  readonly caption: Line
  readonly credit: Line | null
  readonly bytes: Uint8Array | undefined
  /** What is drawn instead of a picture. */
  readonly chart?: ChartData
  /** What fills the page instead of a picture. */
  readonly filler?: Filler
  /** How many items of the story stand before it. */
  readonly at: number
}

export interface Story extends StoryText {
  readonly photos: ReadonlyArray<StoryPhoto>
  /** The region's names, which no title is divided in. */
  readonly names: ReadonlyArray<string>
}

/** About how many characters a story takes, its heads and photos as what stands in their place. */
export function lengthOf({items, photos}: Story): number {
  const words = items.reduce((sum, item) => sum + ('clusters' in item ? item.clusters.length : 60), 0)
  return words + photos.length * 250
}

/** An article as a page takes it. */
export type OnPage = Omit<Article, 'kind'>

/** Bring an article into the parts that a newspaper page knows. */
export function storyOf({tree, photos, draft}: OnPage): Story {
  const text: {-readonly [Key in keyof StoryText]: StoryText[Key]} = {
    kicker: null,
    title: [],
    deck: null,
    byline: [],
    note: [],
    items: []
  }
  const items: Item[] = []
  const placed: StoryPhoto[] = []
  const add = (item: NewItem) => void items.push({...item, id: items.length} as Item)

  function block(node: RootContent, kind: Paragraph['kind'] = 'plain'): void {
    if (node.type === 'heading') {
      const lines = linesOf(node.children)
      if (node.depth === 1) text.title = lines
      else add({kind: node.depth === 2 ? 'section' : 'sub', lines})
    } else if (node.type === 'paragraph') add({kind, ...lineOf(node.children)})
    else if (node.type === 'containerDirective') container(node.name, node)
    else if (node.type === 'table')
      for (const row of node.children) add({kind: 'flush', ...cells(row.children)})
    else if ('children' in node) for (const child of node.children) block(child as RootContent, kind)
  }

  function container(
    name: string,
    node: Nodes & {children: RootContent[]; attributes?: Record<string, string | null | undefined> | null}
  ): void {
    if (isOfficialPart(name)) return
    const lines = () =>
      node.children.flatMap(child =>
        'children' in child ? [lineOf(child.children as PhrasingContent[])] : []
      )
    if (name === 'kicker') text.kicker = lines()[0] ?? null
    else if (name === 'deck') text.deck = lines()[0] ?? null
    else if (name === 'occasion' || name === 'byline') text.byline = [...text.byline, ...lines()]
    else if (name === 'editors-note') text.note = lines()
    else if (name === 'chart') chart(node as ContainerDirective)
    else if (name === 'photo')
      placed.push({...photoOf(node.attributes?.src ?? '', node.children), at: items.length})
    else
      for (const child of node.children)
        block(child, name === 'lead' || name === 'signoff' || name === 'guide' ? name : 'plain')
  }

  /** A chart stands on the page as a photo does, with its title as the caption. */
  function chart(node: ContainerDirective): void {
    const data = chartIn(node)
    const title = node.children.flatMap(child => (child.type === 'paragraph' ? child.children : []))
    if (data)
      placed.push({
        src: data.title,
        caption: trimmed(lineOf(title)),
        credit: null,
        bytes: undefined,
        chart: data,
        at: items.length
      })
    else for (const child of node.children) block(child)
  }

  function photoOf(src: string, children: ReadonlyArray<RootContent>): Omit<StoryPhoto, 'at'> {
    const words = children.flatMap(child =>
      'children' in child ? (child.children as PhrasingContent[]) : []
    )
    const isCredit = (node: PhrasingContent) => node.type === 'textDirective' && node.name === 'credit'
    const credit = words.find(isCredit)
    return {
      src,
      caption: trimmed(lineOf(words.filter(node => !isCredit(node)))),
      credit: credit ? lineOf([credit]) : null,
      bytes: photos.get(src)?.bytes
    }
  }

  for (const node of tree.children) block(node)
  const names = [draft?.region?.name?.text, draft?.region?.shortName?.text].filter(name => name !== undefined)
  return {...text, items, photos: placed, names}
}

type NewItem = Omit<Paragraph, 'id'> | Omit<Head, 'id'>

/** Words of a block as one line of clusters; half-width marks between 汉字 become full-width ones. */
export function lineOf(nodes: ReadonlyArray<PhrasingContent>): Line {
  const clusters: string[] = []
  const marks: [number, number, 'slot' | 'head'][] = []
  const walk = (node: PhrasingContent, isHead: boolean): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      const from = clusters.length
      clusters.push(...clustersOf(node.value))
      const slot = node.type === 'text' && node.data?.slot
      if (slot || isHead) marks.push([from, clusters.length, slot ? 'slot' : 'head'])
    } else if (node.type === 'break') clusters.push('\u3000')
    else if ('children' in node) {
      const inside = isHead || (node.type === 'textDirective' && node.name === 'run-in')
      for (const child of node.children) walk(child as PhrasingContent, inside)
    }
  }
  for (const node of nodes) walk(node, false)
  return {clusters: fullWidth(clusters), marks}
}

/** A heading's lines, divided at its breaks. */
function linesOf(nodes: ReadonlyArray<PhrasingContent>): Line[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)!.push(node)
  }
  return lines.map(lineOf)
}

function trimmed(line: Line): Line {
  let end = line.clusters.length
  while (end > 0 && !line.clusters[end - 1]!.trim()) end--
  return {clusters: line.clusters.slice(0, end), marks: line.marks.filter(([from]) => from < end)}
}

/** A table's row as a line of text; pages have no tables. */
function cells(nodes: ReadonlyArray<{children: PhrasingContent[]}>): Line {
  const lines = nodes.map(({children}) => lineOf(children))
  return lines.reduce<Line>(
    (row, line, index) => {
      const gap = index > 0 ? ['\u3000'] : []
      const shift = row.clusters.length + gap.length
      return {
        clusters: [...row.clusters, ...gap, ...line.clusters],
        marks: [
          ...row.marks,
          ...line.marks.map(([from, to, kind]) => [from + shift, to + shift, kind] as const)
        ]
      }
    },
    {clusters: [], marks: []}
  )
}
