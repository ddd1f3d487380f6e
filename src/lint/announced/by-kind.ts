import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, isOpen, numeral} from './announced.ts'

const measure = '(?:个|大|项|条|类|种|支|所|家|座|处|套|部|场|张|道|份|本|间|片)'
// 4个工作专班：综合专班、宣传专班、督查专班
const named = new RegExp(
  `${alone}(?<said>(?<number>${numeral})${measure}(?<kind>\\p{Script=Han}{1,8}))(?:[：:](?:即|分别是|分别为)?|，(?:即|分别是|分别为|就是)[：:]?)(?<list>[^。！？：:\\n]{4,200})(?=[。！？\\n]|$)`,
  'gu'
)
// 议事制度、监督制度、考核制度四项制度: the number stands right behind the row.
const counted = new RegExp(
  `(?<=\\p{Script=Han})(?<said>(?<number>${numeral})${measure})(?<kind>\\p{Script=Han}{1,6})`,
  'gu'
)
/** As long as the clause before the number may be. */
const longest = 120
/** Kinds of one character that names end in. */
const ends = /^[组队班村镇乡街站校园馆所路桥库院店厂室社会团岗网]$/u
/** What may follow the kind where it is not the beginning of a longer one: 3个社区全部达标, but not 3个社区工厂. */
const over = /^(?:[，。；：、！？）]|$|[全均都已的共在])/u
/** Farther apart, the number surely counts something else. */
const farthest = 3

/**
 * A number of things of a kind, before or behind a row of names that all end in that kind: the kind itself tells that
 * they are what is counted.
 */
export function* byKind(text: string): Generator<Announced> {
  if (!text.includes('、') && !text.includes('；')) return
  for (const match of text.matchAll(named)) {
    const {said = '', number = '', kind = '', list = ''} = match.groups!
    const items = namesIn(list, kind)
    if (items) yield* near(match.index, said, number, items)
  }
  for (const match of text.matchAll(counted)) {
    const {said = '', number = '', kind = ''} = match.groups!
    const before = text.slice(Math.max(0, match.index - longest), match.index)
    const list = /[^，。；：！？“”（）\n]*$/u.exec(before)![0]
    const items = list.split('、')
    if (items.length < 2 || items.slice(1).some(item => item.length > 14) || isOpen(list)) continue
    const shared = sharedEnd(items, kind)
    const at = kind.indexOf(shared)
    const after = text.slice(match.index + said.length + at + shared.length)
    // 4支队伍: teams are called so where they are counted.
    const isOver = over.test(shared === '队' ? after.replace(/^伍/u, '') : after)
    // The row may begin before a comma.
    if (!shared || !isOver || before.slice(0, -list.length).endsWith(`${shared}，`)) continue
    const end = text.length - after.length + (shared === '队' && after.startsWith('伍') ? 1 : 0)
    yield* near(match.index, text.slice(match.index, end), number, apart(items, shared))
  }
}

function* near(
  start: number,
  said: string,
  number: string,
  items: ReadonlyArray<string>
): Generator<Announced> {
  const announced = numberOf(number)
  if (announced > 30 || Math.abs(announced - items.length) > farthest) return
  yield {start, end: start + said.length, announced, delivered: items.length, items}
}

/** The names of a row, if all of it is names of the kind; undefined where it may be something else. */
function namesIn(list: string, kind: string): ReadonlyArray<string> | undefined {
  if (isOpen(list)) return undefined
  // 综合小组，由县委办牵头；宣传小组，由宣传部牵头
  const isLong = list.includes('；')
  const row = isLong
    ? list.split('；').map(item => item.replace(/[，（(].*$/su, ''))
    : /^[^，；]*/u.exec(list)![0].split('、')
  const shared = commonEnd([...row, kind])
  if (row.length < 2 || !isKind(shared) || row.some(item => item.length > 18)) return undefined
  if (isLong && row.some(item => item.includes('、'))) return undefined
  // What comes after a comma may go on with the row.
  if (!isLong && list.slice(row.join('、').length).includes(shared)) return undefined
  return apart(row, shared)
}

const isKind = (words: string): boolean => words.length > 1 || ends.test(words)

/** The end that all words have in common, as long as it can be. */
function commonEnd(words: ReadonlyArray<string>): string {
  const [first = ''] = words
  let length = 0
  while (length < first.length && words.every(word => word.endsWith(first.slice(-length - 1)))) length++
  return length === 0 ? '' : first.slice(-length)
}

/** The longest end of all names that the kind has in it; none where it is no kind. */
function sharedEnd(items: ReadonlyArray<string>, kind: string): string {
  let shared = commonEnd(items)
  while (shared && !kind.includes(shared)) shared = shared.slice(1)
  return isKind(shared) ? shared : ''
}

/** 督查组和后勤组 are two. */
const apart = (items: ReadonlyArray<string>, kind: string): ReadonlyArray<string> =>
  items.flatMap(item => item.split(new RegExp(`(?<=${kind})(?:和|与|及|以及)(?=.*${kind}$)`, 'u')))
