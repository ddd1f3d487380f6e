import {isBody} from './forms/names.ts'
import {isDate} from './is-date.ts'
import {numberOf} from './number-of.ts'

/** How a line looks on its page. */
export interface Look {
  /** Points. */
  readonly size: number
  /** Names its font and weight: lines in the same have the same. */
  readonly face: string
  readonly isCentred: boolean
}

/** What the looks of an article's lines say: which are its title, and which of those without a number are heads, how deep. */
export interface Sights {
  readonly title: ReadonlySet<number>
  /** The number of the document or the newsletter above the title; -1 where there is none. */
  readonly numbered: number
  readonly heads: ReadonlyMap<number, number>
  /** Lines without a number that look like the text, where heads do not. */
  readonly plain: ReadonlySet<number>
}

/** How much larger a title is than the text, in points; and how much a size may be measured wrongly. */
const [larger, same] = [1.5, 0.6]
/** No head is longer; one that ends in a full stop is shorter. */
const [longestHead, longestSentence] = [40, 25]
/** Lines from this length on are text. */
const prose = 30

/** See titles and heads by how lines look; undefined where all look alike, or nobody knows. */
export function sightsOf(
  lines: ReadonlyArray<string>,
  looks: ReadonlyArray<Look | undefined>
): Sights | undefined {
  const body = usualLook(lines, looks)
  if (!body) return undefined
  const isLarge = (index: number) => (looks[index]?.size ?? 0) >= body.size + larger
  const begins = lines.findIndex((line, index) => !isLarge(index) && isText(line))
  const front = begins < 0 ? lines.length : begins
  const numbered = lines.findLastIndex((line, index) => index < front && numbering.test(line))
  const title = titleIn(lines, looks, {numbered, front, isLarge})
  const from = title.length > 0 ? title.at(-1)! + 1 : front
  return {title: new Set(title), numbered, ...headsIn(lines, looks, {from, body})}
}

const isText = (line: string): boolean =>
  line.length > prose ? /[。；：]/.test(line) : numberOf(line) !== undefined || /^.{2,40}[：:]$/.test(line)

/** What most characters of sentences stand in. */
function usualLook(lines: ReadonlyArray<string>, looks: ReadonlyArray<Look | undefined>): Look | undefined {
  const counts = new Map<string, {look: Look; count: number}>()
  for (const [index, look] of looks.entries()) {
    if (!look || !/[。；]/.test(lines[index]!)) continue
    const known = counts.get(keyOf(look)) ?? {look, count: 0}
    known.count += lines[index]!.length
    counts.set(keyOf(look), known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.look
}

const keyOf = ({size, face, isCentred}: Look): string => `${Math.round(size)} ${face} ${isCentred}`

/** The number of an official document, or of a newsletter: what stands above it is whose it is. */
const numbering =
  /[〔[(（]\d{4}[〕\])）]\s*第?\d+号|^[（(]?(?:\d{4}年)?[（(]?(?:总?第)[\s\d〇零一二三四五六七八九十百]+期/

/** 某某县水务局, 某某县水务局文件 */
const isIssuer = (line: string): boolean => isBody(line.replace(/文件$/, ''))

/** Of the lines in larger characters at the beginning, the largest that belong together. */
function titleIn(
  lines: ReadonlyArray<string>,
  looks: ReadonlyArray<Look | undefined>,
  {
    numbered,
    front,
    isLarge
  }: {readonly numbered: number; readonly front: number; readonly isLarge: (index: number) => boolean}
): number[] {
  const groups: number[][] = []
  for (let index = numbered + 1; index < front; index++) {
    if (!isLarge(index) || /^[—－]/.test(lines[index]!) || isDate(lines[index]!)) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isOne = last === index - 1 && Math.abs(looks[last]!.size - looks[index]!.size) < same
    if (isOne) group!.push(index)
    else groups.push([index])
  }
  const sizeOf = ([first]: number[]) => looks[first!]!.size
  // Whose document it is stands above the title, in characters that are larger still.
  const titles = groups.filter(
    ([first, ...others], at) => others.length > 0 || at > 0 || !isIssuer(lines[first!]!)
  )
  return (titles.length > 0 ? titles : groups).reduce<number[]>(
    (best, group) => (best.length === 0 || sizeOf(group) > sizeOf(best) + same ? group : best),
    []
  )
}

function headsIn(
  lines: ReadonlyArray<string>,
  looks: ReadonlyArray<Look | undefined>,
  {from, body}: {readonly from: number; readonly body: Look}
): Pick<Sights, 'heads' | 'plain'> {
  const isOther = (look: Look) =>
    look.size > body.size - same &&
    (look.face !== body.face || look.size > body.size + same || look.isCentred)
  const numbered = new Map<string, number>()
  const found = new Map<string, number[]>()
  const ones = new Map<string, number[]>()
  const above = new Map<string, number>()
  for (let index = from; index < lines.length; index++) {
    const [line, look] = [lines[index]!, looks[index]]
    if (!look || !isOther(look) || line.length > longestHead) continue
    const number = numberOf(line)
    if (number) {
      numbered.set(keyOf(look), Math.min(number.depth, numbered.get(keyOf(look)) ?? 9))
      if (/^[（(]?[一1][、.．）)]/.test(line))
        ones.set(keyOf(look), [...(ones.get(keyOf(look)) ?? []), index])
    } else if (mayHead(line)) found.get(keyOf(look))?.push(index) ?? found.set(keyOf(look), [index])
  }
  const heads = new Map<number, number>()
  const deepest = Math.max(1, ...numbered.values())
  const byLook = [...found].filter(
    ([key, all]) =>
      numbered.has(key) || (all.length > 1 && !arePairs(all, lines.length) && areOverText(all, lines))
  )
  const unlike = byLook
    .filter(([key]) => !numbered.has(key))
    .sort(([, [a]], [, [b]]) => rankOf(looks[b!]!) - rankOf(looks[a!]!) || a! - b!)
  // Numbers that begin again under each head without a number lie under it.
  for (const [key, all] of found) {
    const depth = numbered.get(key)
    if (depth === undefined || all.length < 2) continue
    const begun = ones.get(key) ?? []
    const isUnder = all.filter((head, at) =>
      begun.some(one => one > head && one < (all[at + 1] ?? lines.length))
    )
    if (begun.length > 1 && isUnder.length > 1) above.set(key, Math.max(2, depth - 1))
  }
  const isAbove = deepest > 1 && Math.min(...numbered.values()) > 2
  const depths = new Map(unlike.map(([key], rank) => [key, (isAbove ? 1 : deepest) + 1 + rank]))
  for (const [key, all] of byLook)
    for (const index of all)
      heads.set(index, Math.min(6, above.get(key) ?? numbered.get(key) ?? depths.get(key)!))
  const isPlain = (look: Look | undefined) => look !== undefined && keyOf(look) === keyOf(body)
  const plain = lines.flatMap((line, index) => (isPlain(looks[index]) && !numberOf(line) ? [index] : []))
  return {heads, plain: new Set(heads.size > 1 ? plain : [])}
}

/** What stands in larger characters, or in the middle, lies above what does not. */
const rankOf = ({size, isCentred}: Look): number => Math.round(size) * 2 + (isCentred ? 1 : 0)

const mayHead = (line: string): boolean =>
  line.length > 1 &&
  !/[；;，,、：:]$/.test(line) &&
  !(line.endsWith('。') && line.length > longestSentence) &&
  !/。./.test(line) &&
  !/^(?:附?表|图|附件|注)[\s\d一二三四五六七八九十：:]|^[—－（(]|\t/.test(line) &&
  !isDate(line)

/** Heads in two lines always come by twos, which their form tells. */
function arePairs(all: ReadonlyArray<number>, count: number): boolean {
  const isNext = (index: number) => all[index + 1] === all[index]! + 1
  const pairs = all.filter((_, index) => index % 2 === 0 && isNext(index)).length
  return all.length % 2 === 0 && pairs * 2 === all.length && count > 0
}

/** Whether text stands under most of them, or another head. */
function areOverText(all: ReadonlyArray<number>, lines: ReadonlyArray<string>): boolean {
  const over = all.filter((index, at) => {
    const next = lines[index + 1]
    return next !== undefined && (next.length > prose || /[。！？]$/.test(next) || all[at + 1] !== index + 1)
  })
  return over.length * 2 > all.length
}
