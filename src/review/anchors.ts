import type {Node, Parent, Root, Text} from 'mdast'
import type {Edit, Finding, Path, Range} from '../finding.ts'
import {placeIn, type Value} from '../model/value.ts'

/** A stretch of a text node that a comment covers; a comment may run over several nodes of one block. */
export interface Mark {
  /** Index of the comment. */
  readonly comment: number
  readonly start: number
  readonly end: number
  readonly opens: boolean
  readonly closes: boolean
}

/** Words of a text node that a finding would replace. */
export interface Change extends Range {
  readonly text: string
}

export interface Comment {
  readonly finding: Finding
  /** Whether its fix stands in the text as a tracked change. */
  readonly isTracked: boolean
}

export interface Anchors {
  readonly comments: ReadonlyArray<Comment>
  readonly marks: ReadonlyMap<Text, ReadonlyArray<Mark>>
  readonly changes: ReadonlyMap<Text, ReadonlyArray<Change>>
}

/** A text of the article, with the block it stands in. */
interface Spot {
  readonly node: Text
  readonly block: Node
}

/**
 * Find where each finding stands in the article: at its exact words, where the words of its place in the draft are
 * printed; else at the field it speaks of, the section the field is in, or the title.
 */
export function anchorFindings(tree: Root, findings: ReadonlyArray<Finding>): Anchors {
  const spots = spotsOf(tree)
  const marks = new Map<Text, Mark[]>()
  const changes = new Map<Text, Change[]>()
  const comments: Comment[] = []
  if (spots.length === 0) return {comments, marks, changes}
  for (const finding of findings) {
    const covered = atWords(finding, spots) ?? atField(finding.path ?? [], spots)
    const isTracked = track(finding.fix ?? [], covered, changes)
    const comment = comments.push({finding, isTracked}) - 1
    for (const [index, {node, start, end}] of covered.entries()) {
      const own = marks.get(node) ?? []
      own.push({comment, start, end, opens: index === 0, closes: index === covered.length - 1})
      marks.set(node, own)
    }
  }
  return {comments, marks, changes}
}

const blocks = new Set(['paragraph', 'heading', 'tableCell'])

function spotsOf(tree: Root): Spot[] {
  const spots: Spot[] = []
  const walk = (node: Node, block: Node) => {
    if (node.type === 'text') {
      if ((node as Text).value) spots.push({node: node as Text, block})
      return
    }
    for (const child of (node as Partial<Parent>).children ?? [])
      walk(child, blocks.has(node.type) ? node : block)
  }
  walk(tree, tree)
  return spots
}

interface Covered extends Range {
  readonly node: Text
}

/** The words at the finding's place, in the first block that prints them. */
function atWords({range}: Finding, spots: ReadonlyArray<Spot>): Covered[] | undefined {
  const hit = spots.findIndex(({node}) => overlapOf(node, range) !== undefined)
  if (hit < 0) return undefined
  const {block} = spots[hit]!
  const inBlock = spots.slice(hit).filter(spot => spot.block === block)
  const last = inBlock.findLastIndex(({node}) => overlapOf(node, range) !== undefined)
  return inBlock.slice(0, last + 1).map(({node}) => ({node, ...(overlapOf(node, range) ?? whole(node))}))
}

const whole = (node: Text): Range => ({start: 0, end: node.value.length})

/** The part of a text node that is typed at a place of the draft. */
function overlapOf(node: Text, range: Range): Range | undefined {
  const value = node.data?.value
  if (!value) return undefined
  // A place without width is its next character.
  const end = Math.max(range.end, range.start + 1)
  const place = placeIn(value)
  if (place.end <= range.start || place.start >= end) return undefined
  if (!value.node) return whole(node)
  const from = firstWhere(value.text.length, at => placeIn(value, at, at + 1).end > range.start)
  const to = firstWhere(value.text.length, at => placeIn(value, at, at + 1).start >= end)
  return from < to ? {start: from, end: to} : undefined
}

/** The first of so many places at which something holds, which then holds to the end. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The text whose field is nearest to a path: its own, its figure's, its section's heading, or the title. */
function atField(path: Path, spots: ReadonlyArray<Spot>): Covered[] {
  const figure = path[0] === 'figures' ? path[1] : undefined
  let best = spots[0]!.node
  let closeness = 0
  for (const {node} of spots) {
    const value = node.data?.value
    const near = figure !== undefined && node.data?.figure === figure ? path.length : sharedSteps(value, path)
    if (near > closeness) [best, closeness] = [node, near]
  }
  // The first step alone says no more than which list it is.
  const title = spots.find(({block}) => block.type === 'heading' && (block as {depth?: number}).depth === 1)
  const node = closeness > 1 || (closeness === 1 && path.length === 1) ? best : (title ?? spots[0]!).node
  return [{node, ...whole(node)}]
}

function sharedSteps(value: Value | undefined, path: Path): number {
  if (!value) return 0
  let shared = 0
  while (shared < path.length && value.path[shared] === path[shared]) shared += 1
  return shared
}

/** Note a fix as changes of the text, if all of it can be shown; whether it is. */
function track(
  fix: ReadonlyArray<Edit>,
  covered: ReadonlyArray<Covered>,
  changes: Map<Text, Change[]>
): boolean {
  if (fix.length === 0) return false
  const found: Array<{node: Text; change: Change}> = []
  for (const {range, text} of fix) {
    const place = covered
      .map(({node}) => ({node, at: verbatimAt(node, range)}))
      .find(({at}) => at !== undefined)
    if (!place?.at || /[\n\\]/.test(text)) return false
    found.push({node: place.node, change: {...place.at, text}})
  }
  const clashes = found.some(({node, change}) => changes.get(node)?.some(other => meets(change, other)))
  if (clashes) return false
  for (const {node, change} of found) changes.set(node, [...(changes.get(node) ?? []), change])
  return true
}

/** Two insertions at one place meet too: their order would be a guess. */
function meets(a: Change, b: Change): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** The characters of a node that stand in the draft at exactly that place, letter for letter. */
function verbatimAt({data, value: text}: Text, range: Range): Range | undefined {
  const value = data?.value
  if (!value?.node || range.start < placeIn(value).start || range.end > placeIn(value).end) return undefined
  const start = firstWhere(text.length, at => placeIn(value, at, at + 1).start >= range.start)
  const end = start + range.end - range.start
  if (end > text.length || !value.node.isVerbatim(value.start + start, value.start + end)) return undefined
  const place = placeIn(value, start, end)
  return place.start === range.start && place.end === range.end ? {start, end} : undefined
}
