import {emsOf} from '../language/characters.ts'
import {isAddressee} from './forms/addressee.ts'
import {standsByItself} from './forms/credits.ts'
import {beginsOccasion} from './forms/dates.ts'
import {endsSentence, leftOpen, plainHeadingLength, standsAlone} from './forms/marks.ts'
import {isDate} from './is-date.ts'
import {numberOf} from './number-of.ts'
import {alongNumbers} from './spread-numbers.ts'

/** A line as it stands in a file or on a page. */
export interface Line {
  readonly text: string
  /** What it is moved in by, in ems, counted from the leftmost lines. */
  readonly indent: number
  /** What it takes on its page, in ems; of a text, its characters are counted. */
  readonly width?: number
  /** Blank lines above it. */
  readonly gap: number
  /** Whether it stands in other characters than the text. */
  readonly isOther?: boolean
  /** Points. */
  readonly size?: number
}

/** Where a line ends, in ems from the leftmost lines. */
const endOf = ({text, indent, width = emsOf(text)}: Line): number => indent + width

/**
 * Which lines belong together: the first of each paragraph's lines, and whether it goes on. A page or a column of a
 * newspaper that was copied out has a line break where its lines ended; a text that was typed has none.
 */
export function unwrap(given: ReadonlyArray<Line>): boolean[] {
  const spread = alongNumbers(given.map(({text}) => text))
  if (spread) return spread
  const {lines, width, isCounted} = measured(given)
  if (width === undefined) return lines.map(() => false)
  const wordOf = (text: string): number => (isCounted ? 1 : emsOf(firstWord(text)))
  const hasIndents = countOf(lines, ({indent}) => indent >= 1) >= 2
  const hasGaps =
    lines.some(({gap}, index) => gap > 0 && index > 0) &&
    countOf(lines, ({gap}) => gap > 0) < lines.length / 2
  const tolerance = toleranceOf(lines, width, wordOf)
  const isAlone = headsAlone(lines, width - tolerance, wordOf)
  const page = {width, tolerance, hasIndents, hasGaps, isAlone, wordOf}
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) return false
    if (index < 8 && isInBracket(lines, index)) return true
    // Under a title stand an occasion or an addressee, however long the title is.
    if (index < 8 && (isAddressee(line.text) || beginsOccasion(line.text)) && !before.text.includes('，'))
      return false
    if (isApart(before, line, lines[index + 1], {width, index})) return false
    if (hasIndents && isHeadBetween(before, line, lines[index + 1])) return false
    return goesOn(before, line, page)
  })
}

/** Whether a line goes on what a bracket at the beginning of a line above opened: when a law was passed, and where. */
function isInBracket(lines: ReadonlyArray<Line>, index: number): boolean {
  const from = lines.findLastIndex(({text}, at) => at < index && at > index - 5 && /^[（(]/.test(text))
  if (from < 1) return false
  const isClosed = (text: string) => leftOpen(text).every(open => open <= 0)
  const words = (to: number) =>
    lines
      .slice(from, to)
      .map(({text}) => text)
      .join('')
  return (
    /\d日|通过|修订|修正|批准/.test(words(index)) &&
    !isClosed(words(index)) &&
    lines.slice(index, index + 4).some((_, at) => isClosed(words(index + at + 1)))
  )
}

/** Whether a line that is not moved in stands between a sentence's end and a line that is, and ends no sentence itself: a head. */
const isHeadBetween = (before: Line, {text, indent}: Line, next: Line | undefined): boolean =>
  indent < 1 &&
  next !== undefined &&
  next.indent >= 1 &&
  endsSentence(before.text) &&
  standsAlone(text, plainHeadingLength)

/** Lines that are not the rest of the one above, however full that is: a closing phrase, who signs, the text under a title. */
function isApart(
  before: Line,
  {text, isOther, size}: Line,
  next: Line | undefined,
  {width, index}: {readonly width: number; readonly index: number}
): boolean {
  // Text that ended is over where a head in its own characters begins, and a head where text begins.
  if (isOther && before.isOther === false && endsSentence(before.text)) return true
  // A title is over where smaller characters begin.
  if (size !== undefined && before.size !== undefined && Math.abs(size - before.size) > larger) return true
  if (/^特此(?:报告|通知|函告|说明|汇报|公告|批复)/.test(text)) return true
  if (next && isDate(next.text) && emsOf(text) < 30 && !/[，。；]/.test(text))
    return endsSentence(before.text)
  const isUnderTitle =
    index <= 2 &&
    before.isOther !== false &&
    !/[，。；：、]/.test(before.text) &&
    numberOf(before.text) === undefined
  return isUnderTitle && emsOf(text) > width - slack
}

interface Page {
  readonly width: number
  /** How much room a line may leave beside what would have fitted. */
  readonly tolerance: number
  readonly hasIndents: boolean
  readonly hasGaps: boolean
  /** Whether heads of a depth stand on lines of their own, as those do that leave no doubt. */
  isAlone(depth: number): boolean
  /** What the first word of a line takes, which stands in the line above where it fits. */
  wordOf(text: string): number
}

/** How much characters of a title differ from others, in points, beyond what is measured wrongly. */
const larger = 1.2

/** Lines are not all as wide as they were counted: marks are squeezed, letters have widths of their own. */
const [leastTolerance, mostTolerance] = [0.6, 3.5]

/** How uneven the lines are that surely go on: long ones that end in no mark, before one that begins no head. */
function toleranceOf(lines: ReadonlyArray<Line>, width: number, wordOf: Page['wordOf']): number {
  const room = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const isLong = endOf(line) > width * 0.75 && endOf(line) <= width
    if (!next || !isLong || endsSentence(line.text) || numberOf(line.text) || numberOf(next.text)) return []
    return [width - endOf(line) - wordOf(next.text)]
  })
  const most = room.sort((a, b) => a - b)[Math.floor(room.length * 0.95)] ?? 0
  return Math.min(mostTolerance, Math.max(leastTolerance, most + 0.1))
}

/** A line may be shorter than its column by a mark or a number that did not fit. */
const slack = 2.5

/**
 * What cannot be parted at the beginning of a line: a number, a word, a character with the marks around it. To some programs
 * a quotation mark is a letter, and stays with the mark before it.
 */
const firstWord = (text: string): string =>
  /^[“‘（《〈「【(]*(?:[\dA-Za-z.,%％]+|.(?:“[\dA-Za-z.]+”?)?)(?:[，。；：！？、”’）》〉」】,.;:!?)]+(?:[“‘].)?)?/u.exec(
    text
  )?.[0] ?? ''

function headsAlone(lines: ReadonlyArray<Line>, full: number, wordOf: Page['wordOf']): Page['isAlone'] {
  const counts = new Map<number, {alone: number; all: number}>()
  for (const [index, line] of lines.entries()) {
    const {text} = line
    const depth = numberOf(text)?.depth
    if (depth === undefined) continue
    const count = counts.get(depth) ?? {alone: 0, all: 0}
    counts.set(depth, count)
    count.all++
    const next = lines[index + 1]?.text ?? ''
    const isFull = endOf(line) + wordOf(next) > full
    if (!isFull && !text.includes('。')) count.alone++
  }
  return depth => {
    const {alone, all} = counts.get(depth) ?? {alone: 0, all: 0}
    return depth === 2 || alone > all / 2
  }
}

function goesOn(before: Line, line: Line, page: Page): boolean {
  const {width, tolerance, hasIndents, hasGaps, isAlone, wordOf} = page
  if (hasGaps && line.gap > 0) return false
  const used = endOf(before)
  // Had the next word fitted, it would stand there.
  const isFull = used + wordOf(line.text) > width - tolerance
  const isListed = /^附件[:：]/.test(before.text)
  if (!isFull || (standsByItself(before.text) && !isListed)) return false
  if (hasIndents) return line.indent < 1 && !standsByItself(line.text) && !(isListed && numberOf(line.text))
  if (standsByItself(line.text)) return false
  const numbered = numberOf(line.text)
  const isEnded = endsSentence(before.text)
  if (numbered && (isEnded || numbered.depth < 4 || isListed)) return false
  // A head as long as its column; what follows it is as long again.
  const head = numberOf(before.text)
  const isHead = head !== undefined && isAlone(head.depth) && !/[。；]|[，、]$/.test(before.text)
  if (isHead && leftOpen(before.text).every(open => open <= 0))
    return emsOf(line.text) < width - slack - 2 && !/[。；]/.test(line.text)
  if (isAddressee(before.text)) return false
  return true
}

/** Lines with the width of their column: some programs break a text after so many characters, be they wide or not. */
function measured(given: ReadonlyArray<Line>): {
  readonly lines: ReadonlyArray<Line>
  readonly width: number | undefined
  readonly isCounted: boolean
} {
  const width = columnWidth(given)
  const plain = {lines: given, width, isCounted: false}
  if (given.some(line => line.width !== undefined)) return plain
  const lines = given.map(line => ({...line, width: line.text.length}))
  const counted = columnWidth(lines)
  const full = (all: ReadonlyArray<Line>, most: number | undefined): number =>
    most === undefined ? 0 : countOf(all, line => endOf(line) <= most + 0.5 && endOf(line) > most - 1)
  const isCounted = full(lines, counted) > full(given, width) + 1
  return isCounted ? {lines, width: counted, isCounted} : plain
}

/** The width of the column that the lines were set in, in ems; undefined where lines are no longer than they were typed. */
function columnWidth(lines: ReadonlyArray<Line>): number | undefined {
  const widths = lines.map(endOf)
  const broken = lines.flatMap(({text}, index) =>
    endsSentence(text) || index === lines.length - 1 ? [] : [widths[index]!]
  )
  let best: {readonly width: number; readonly count: number} | undefined
  for (const width of new Set(broken)) {
    if (width < 8) continue
    const count = broken.filter(other => other <= width + 0.5 && other >= width - 2.5).length
    if (!best || count > best.count || (count === best.count && width > best.width)) best = {width, count}
  }
  if (!best || best.count < 3) return undefined
  const {width} = best
  // Lines of a column all end with it; but titles may be wider, which have no sentences.
  const longer = lines.filter(
    ({text}, index) => widths[index]! > width + 3 && (index > 3 || endsSentence(text))
  )
  if (longer.length > lines.length * 0.04) return undefined
  const ofProse = broken.filter(other => other >= width - slack).length
  if (ofProse < Math.max(3, broken.length * 0.3)) return undefined
  const near = widths
    .slice(1)
    .filter(one => one <= width + 3 && one >= width - slack)
    .sort((a, b) => a - b)
  const [usual = width, most = width] = [near[Math.floor(near.length * 0.9)], near.at(-1)]
  // Where lines are uneven, the longest is the one that was squeezed most.
  return most - usual <= 1 ? most : usual
}

const countOf = <One>(list: ReadonlyArray<One>, is: (one: One) => boolean): number => list.filter(is).length
