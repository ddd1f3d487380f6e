import {breakTitle} from '../language/break-title.ts'
import {emsOf} from '../language/characters.ts'
import {body} from './paper.ts'
import type {Head, Item, Line} from './sheet.ts'

/**
 * Size of a head's characters in those of the body, as a rule and at least, and what its frame takes of the width in points, as
 * `typ/thread.typ` has it.
 */
export const faces = {
  section: {size: 1.36, least: 1.1, frame: 10},
  sub: {size: 1.12, least: 1, frame: 0}
}

/**
 * Items with the places at which the lines of their heads are divided in columns of so many characters: between words, and
 * in none of the `names`. Typst, which knows how wide the words are, divides those that do not fit. Where phrases are wider than
 * their column, all heads of their level are set a little smaller.
 */
export function withBreaks(
  items: ReadonlyArray<Item>,
  chars: number,
  names: ReadonlyArray<string>
): ReadonlyArray<Item> {
  const section = sizeOf('section', items, chars)
  // No head is larger than those above it.
  const sub = Math.max(faces.sub.least, Math.min(sizeOf('sub', items, chars), section))
  const sizes = {section, sub}
  return items.map(item => {
    if (!('lines' in item)) return item
    const {frame} = faces[item.kind]
    const size = sizes[item.kind]
    const perLine = (chars * body.size - frame) / (body.size * size)
    return {...item, size, lines: item.lines.map(line => withOwn(line, perLine, names))}
  })
}

/** The size of the heads of a level: the largest at which the phrases that may fit a line do. */
function sizeOf(kind: Head['kind'], items: ReadonlyArray<Item>, chars: number): number {
  const {size, frame} = faces[kind]
  const least = leastIn(kind, chars)
  const room = chars - frame / body.size
  const fitting = items.flatMap(item =>
    item.kind === kind && 'lines' in item
      ? item.lines.flatMap(({clusters}) =>
          phrasesIn(clusters.join('')).map(phrase => room / (widthOf(phrase) + unsure))
        )
      : []
  )
  return Math.min(size, ...fitting.filter(one => one >= least))
}

/** Columns of fewer characters may have heads as small as the body: they stand out by their ground, and few phrases fit. */
const narrow = 15

const leastIn = (kind: Head['kind'], chars: number): number => (chars < narrow ? 1 : faces[kind].least)

/** The width that a column must have, in characters, for each phrase of heads not to be divided. */
export const charsForHeads = (items: ReadonlyArray<Item>): number[] =>
  items.flatMap(item => {
    if (!('lines' in item)) return []
    const across = (phrase: string, least: number) =>
      (widthOf(phrase) + unsure) * least + faces[item.kind].frame / body.size
    return item.lines.flatMap(({clusters}) =>
      phrasesIn(clusters.join('')).map(phrase => {
        const least = across(phrase, 1)
        return least < narrow ? least : across(phrase, faces[item.kind].least)
      })
    )
  })

/** By how many characters words may prove to be wider than reckoned. */
const unsure = 0.2

function withOwn(line: Line, perLine: number, names: ReadonlyArray<string>): Line {
  const title = line.clusters.join('')
  const width = emsOf(title)
  // To find words costs time; one that is about as wide as the column may prove to be wider.
  if (width < perLine - 1) return line
  return dividedAt(line, headBreaks(title, perLine, names))
}

/** A deck, divided at sense where it is wider than so many ems. */
export function withDeckBreaks(
  deck: Line | null,
  perLine: number,
  names: ReadonlyArray<string>
): Line | null {
  if (!deck) return null
  const words = deck.clusters.join('')
  if (emsOf(words) <= perLine) return deck
  const even = breakTitle(words, perLine, names)
  return dividedAt(deck, even.length > 0 ? even : headBreaks(words, perLine, names))
}

/** A line with breaks at these offsets. */
function dividedAt(line: Line, offsets: ReadonlyArray<number>): Line {
  const breaks: number[] = []
  let passed = 0
  for (const [index, cluster] of line.clusters.entries()) {
    if (passed > 0 && offsets.includes(passed)) breaks.push(index)
    passed += cluster.length
  }
  return {...line, breaks}
}

/** What stands between the marks of a head; a number stays with its words. */
const phrasesIn = (title: string): ReadonlyArray<string> =>
  title.match(
    /(?:^[一二三四五六七八九十]+、)?[^，：、；！？—]+[，：、；！？—]*["”’）》]*|[，：、；！？—]+/g
  ) ?? [title]

/** In ems; a mark at the end of a line takes half its width, and so does one right before another. */
const widthOf = (words: string): number =>
  emsOf(words) -
  (/[，：、；”’）》]$/.test(words) ? 0.5 : 0) -
  0.5 * (words.match(/[，：、；”’）》](?=[，：、；”’）》“‘（《])/g)?.length ?? 0)

/** Where a head's lines end, as offsets: after marks, and within a phrase only where that is wider than a line. */
export function headBreaks(title: string, perLine: number, names: ReadonlyArray<string>): number[] {
  const pieces = phrasesIn(title).flatMap(phrase => {
    if (widthOf(phrase) <= perLine) return [phrase]
    const even = cutAt(phrase, breakTitle(phrase, Math.min(perLine, emsOf(phrase) - 0.5), names))
    // So long a phrase is divided wherever words are.
    return even.length > 1 ? even : wordsIn(phrase)
  })
  const lines = fewestLines(pieces, perLine)
  let passed = 0
  return lines.slice(0, -1).map(line => (passed += line.length))
}

function wordsIn(phrase: string): string[] {
  const words = new Intl.Segmenter('zh', {granularity: 'word'}).segment(phrase)
  return Array.from(words, ({segment}) => segment).reduce<string[]>((joined, word) => {
    // Marks stay with what is before them.
    if (joined.length > 0 && /^[^\p{L}\p{N}“‘《（]/u.test(word)) joined.push(joined.pop()! + word)
    else joined.push(word)
    return joined
  }, [])
}

function cutAt(words: string, offsets: ReadonlyArray<number>): string[] {
  const edges = [0, ...offsets, words.length]
  return edges.slice(1).map((end, index) => words.slice(edges[index], end))
}

/** Pieces joined to as few lines as hold them, as even as can be. */
function fewestLines(pieces: ReadonlyArray<string>, perLine: number): string[] {
  let best: {lines: string[]; cost: number}[] = [{lines: [], cost: 0}]
  for (let end = 1; end <= pieces.length; end++) {
    const ways: {lines: string[]; cost: number}[] = []
    for (let start = end - 1; start >= 0; start--) {
      const line = pieces.slice(start, end).join('')
      const spare = perLine - widthOf(line)
      // A piece that is wider by itself stands as it is.
      if (spare < 0 && start < end - 1) break
      const before = best[start]!
      ways.push({lines: [...before.lines, line], cost: before.cost + lineCost + spare ** 2})
    }
    best = [...best, ways.reduce((least, way) => (way.cost < least.cost ? way : least))]
  }
  return best.at(-1)!.lines
}

/** One more line is worse than any raggedness of those there are. */
const lineCost = 10_000
