import type {Range} from '../finding.ts'
import {emsOf} from './characters.ts'

// Marks that may not begin a line, words that hang on what stands before them, and marks that may not end one.
const cannotBegin = /^[，。、；：？！”’）》〉」』】〕—…·的地得了着过们等与和及之]/
const cannotEnd = /[“‘（《〈「『【〔与和及在对向以为]$/
const opening = /[“‘（《〈「『【〔]/g
const closing = /[”’）》〉」』】〕]/g

/**
 * Where to break a title that is longer than its line: after whole words only, the lines as even as they come, in the
 * shape of a trapezium (梯形) or rhombus (菱形), as GB/T 9704—2012, 7.3.1 wants it. Offsets into the title; none when
 * it fits. `names` are not divided, whatever the segmenter takes for words in them.
 */
export function breakTitle(title: string, perLine: number, names: ReadonlyArray<string> = []): number[] {
  const width = emsOf(title)
  if (width <= perLine || width > perLine * mostLines) return []
  const named = names.flatMap(name => occurrences(title, name))
  const places = placesIn(title).filter(
    ({offset}) => !named.some(({start, end}) => offset > start && offset < end)
  )
  // Some piece is wider than a line: so is its line, however many there are.
  const edges = [0, ...places.map(({offset}) => offset), title.length]
  if (edges.some((end, index) => emsOf(title.slice(edges[index - 1] ?? 0, end)) > perLine)) return []
  for (let lines = Math.ceil(width / perLine); lines <= places.length + 1; lines += 1) {
    const found = best(title, places, lines, perLine)
    if (found) return found
  }
  return []
}

/** A longer title is no title; a word processor may break it. */
const mostLines = 6

function occurrences(title: string, name: string): Range[] {
  const found: Range[] = []
  for (let at = title.indexOf(name); name && at >= 0; at = title.indexOf(name, at + 1))
    found.push({start: at, end: at + name.length})
  return found
}

interface Place {
  readonly offset: number
  /** How little sense the break disturbs: lower is better. */
  readonly cost: number
}

function placesIn(title: string): Place[] {
  const words = [...new Intl.Segmenter('zh', {granularity: 'word'}).segment(title)]
  const places: Place[] = []
  for (const [number, {index, segment}] of words.entries()) {
    if (number === 0) continue
    const before = title.slice(0, index)
    const after = title.slice(index)
    if (cannotBegin.test(after) && !/^——/.test(after)) continue
    // The dash is one sign of two characters.
    if (/—$/.test(before) && /^—/.test(after)) continue
    const depth = (before.match(opening)?.length ?? 0) - (before.match(closing)?.length ?? 0)
    const isPause = /[，。；：？！、]$/.test(before) || /^——/.test(after)
    // The segmenter cuts 示范区 into 示范 and 区: a single character seldom stands for itself.
    const beside = [segment, words[number - 1]!.segment].filter(word => single.test(word)).length
    // A word that it does not know, such as 双拥, is two of them. After a mark it may: 压实 and 守护 are cut, too; after
    // 在…上 there is a breath.
    const isBreath = breath.test(before)
    const looseness = isBreath || isPause ? 0 : [0, 5, 9][beside]!
    const cost =
      (depth > 0 ? 4 : 0) +
      looseness +
      (cannotEnd.test(before) ? 6 : 0) +
      (waits.test(before) ? 5 : 0) +
      (ordinal.test(before) ? 9 : 0) -
      (isPause ? 5 : isBreath ? 7 : 0)
    places.push({offset: index, cost})
  }
  return places
}

/** 一座小城, 这条老街: a number and its measure word wait for their noun. */
const waits =
  /[一二两三四五六七八九十百千万亿几数每这那某此\d][个座条项件名场张次份支家户位种类批片幅首部届栋处所只块道轮]$/

/** 第十 of 第十八届: an ordinal is one word with its measure word. */
const ordinal = /第[\d一二三四五六七八九十百]*$/u

const breath = /^[在从][^，。；：]*[上中下里]$/
const single = /^\p{Script=Han}$/u

/** The cheapest way to break into so many lines; undefined when some line would be too long. */
function best(
  title: string,
  places: ReadonlyArray<Place>,
  lines: number,
  perLine: number
): number[] | undefined {
  const even = emsOf(title) / lines
  const limits = {lines, perLine, even}
  const {least, widthOf} = leastCosts(title, places, limits)
  if (least[lines]![0] === Number.POSITIVE_INFINITY) return undefined
  let found: number[] | undefined
  // The cheapest costs at most what the least uneven does in the worst of shapes; all that cannot cost less is passed over.
  let most = least[lines]![0]! + worstShape + 1e-6
  const search = (from: number, offsets: number[], cost: number, spread: number) => {
    const left = lines - offsets.length
    if (left === 1) {
      const total = cost + shapeCost(title, [...offsets, title.length], even)
      if (total >= most) return
      found = offsets
      most = total
      return
    }
    for (let index = from; index < places.length; index += 1) {
      const width = widthOf(from, index + 1)
      if (width > perLine) break
      const {offset, cost: own} = places[index]!
      const soFar = spread + Math.abs(width - even)
      if (width < even / 2 || cost + own + soFar + least[left - 1]![index + 1]! >= most + 1e-6) continue
      search(index + 1, [...offsets, offset], cost + own, soFar)
    }
  }
  search(0, [], 0, 0)
  return found
}

/**
 * By how many lines are left and where they begin (0: the beginning, n: behind the nth place), what their places and their
 * unevenness cost at least, whatever their shape.
 */
function leastCosts(
  title: string,
  places: ReadonlyArray<Place>,
  {lines, perLine, even}: {lines: number; perLine: number; even: number}
) {
  const edges = [0, ...places.map(({offset}) => offset), title.length]
  const reach = [0]
  for (let edge = 1; edge < edges.length; edge += 1)
    reach.push(reach[edge - 1]! + emsOf(title.slice(edges[edge - 1], edges[edge])))
  const widthOf = (from: number, to: number) => reach[to]! - reach[from]!
  const none = Number.POSITIVE_INFINITY
  const last = places.map((_, index) => index).concat(places.length)
  const least: number[][] = [
    [],
    last.map(from => {
      const width = widthOf(from, places.length + 1)
      return width > perLine ? none : Math.abs(width - even)
    })
  ]
  for (let left = 2; left <= lines; left += 1)
    least.push(
      last.map(from => {
        let cost = none
        for (let to = from + 1; to <= places.length; to += 1) {
          const width = widthOf(from, to)
          if (width > perLine) break
          // Lines shorter than half of the even one make no shape.
          if (width < even / 2) continue
          cost = Math.min(cost, places[to - 1]!.cost + Math.abs(width - even) + least[left - 1]![to]!)
        }
        return cost
      })
    )
  return {least, widthOf}
}

/** What an hourglass and a block cost beside their unevenness. */
const [hourglass, block] = [5, 2]
const worstShape = hourglass + block

/** A trapezium grows or shrinks, a rhombus grows and then shrinks; a block of equal lines and an hourglass are worse. */
function shapeCost(title: string, ends: ReadonlyArray<number>, even: number): number {
  const widths = ends.map((end, index) => emsOf(title.slice(ends[index - 1] ?? 0, end)))
  const spread = widths.reduce((sum, width) => sum + Math.abs(width - even), 0)
  const steps = widths.slice(1).map((width, index) => Math.sign(width - widths[index]!))
  const isHourglass = steps.some((step, index) => step < 0 && steps.slice(index + 1).some(later => later > 0))
  const isBlock = widths.length > 2 && steps.every(step => step === 0)
  return spread + (isHourglass ? hourglass : 0) + (isBlock ? block : 0)
}
