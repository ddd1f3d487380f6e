import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, isOn, numberOf, valOf} from '../../ooxml/elements.ts'
import {symbolOf} from '../../ooxml/symbols.ts'
import {inCustomFormat, inFormat} from './number-format.ts'

interface Level {
  readonly format: string
  /** The first numbers of a format of its own: `001, 002, 003, ...`. */
  readonly sample: string | undefined
  /** `%1、`, `（%2）`; of a bullet, its sign. */
  readonly text: string
  readonly start: number
  /** A paragraph style that is numbered by this level. */
  readonly style: string | undefined
  /** Whether it shows all numbers as 1, 2, 3. */
  readonly isLegal: boolean
  /** After which level it begins again, 1-based; 0 for none. By default after every higher one. */
  readonly restart: number | undefined
}

/** What paragraphs of one abstract list count together. */
interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>
  readonly counts: Map<number, number>
}

interface NumberedList extends AbstractList {
  /** Levels whose first paragraph of this list begins with a number of its own. */
  readonly starts: Map<number, number>
}

/** The mark before a paragraph. */
export interface Label {
  readonly text: string
  readonly isBullet: boolean
}

/** Writes the numbers that Word makes up, in the order of the paragraphs. */
export interface Numbering {
  /** The mark of the next paragraph of this list and level, e.g. `（二）`; a paragraph without words counts too. */
  next(list: string, level: number): Label
  /** The level of a list by which a paragraph style is numbered. */
  levelOf(list: string, style: string): number | undefined
}

/** Read `numbering.xml`. */
export function readNumbering(root: Element | undefined): Numbering {
  const lists = readLists(root)
  return {
    levelOf: (id, style) =>
      [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0],
    next(id, level) {
      const list = lists.get(id)
      const own = list?.levels.get(level)
      if (!list || !own) return {text: '', isBullet: false}
      count(list, level, own)
      if (own.format === 'bullet') return {text: own.text, isBullet: true}
      const text = own.text.replace(/%([1-9])/g, (_whole, digit: string) => {
        const index = Number(digit) - 1
        const other = list.levels.get(index)
        if (!other || other.format === 'none') return ''
        const number = list.counts.get(index) ?? other.start
        if (own.isLegal) return String(number)
        return other.sample ? inCustomFormat(number, other.sample) : inFormat(number, other.format)
      })
      return {text, isBullet: false}
    }
  }
}

function count({levels, counts, starts}: NumberedList, level: number, own: Level): void {
  const start = starts.get(level)
  counts.set(level, start ?? (counts.get(level) ?? own.start - 1) + 1)
  starts.delete(level)
  for (const deeper of [...counts.keys()]) {
    const {restart} = levels.get(deeper) ?? {}
    if (deeper > level && (restart === undefined || level < restart)) counts.delete(deeper)
  }
}

/** The lists of a document by their ids; those of one abstract list go on counting, unless they say where they start. */
function readLists(root: Element | undefined): Map<string, NumberedList> {
  const all = childrenOf(root, 'abstractNum').map(element => {
    const levels = childrenOf(element, 'lvl').map(
      level => [numberOf(level, 'ilvl') ?? 0, readLevel(level)] as const
    )
    const list: AbstractList = {levels: new Map(levels), counts: new Map()}
    return {element, id: attributeOf(element, 'abstractNumId') ?? '', list}
  })
  const byId = new Map(all.map(({id, list}) => [id, list]))
  // A list that only names a style of lists is the one that has that style.
  for (const {element, id} of all) {
    const style = valOf(element, 'numStyleLink')
    const linked = style && all.find(other => valOf(other.element, 'styleLink') === style)
    if (linked) byId.set(id, linked.list)
  }
  const lists = new Map<string, NumberedList>()
  for (const element of childrenOf(root, 'num')) {
    const base = byId.get(valOf(element, 'abstractNumId') ?? '')
    if (base) lists.set(attributeOf(element, 'numId') ?? '', listOf(element, base))
  }
  return lists
}

function listOf(element: Element, {levels: given, counts}: AbstractList): NumberedList {
  const levels = new Map(given)
  const starts = new Map<number, number>()
  for (const override of childrenOf(element, 'lvlOverride')) {
    const level = numberOf(override, 'ilvl') ?? 0
    const own = childOf(override, 'lvl')
    if (own) levels.set(level, readLevel(own))
    const start = numberOf(childOf(override, 'startOverride'), 'val')
    if (start !== undefined) starts.set(level, start)
  }
  return {levels, counts, starts}
}

/** Of the text of a level, in characters: each paragraph of a list bears it, with its numbers. Word allows fewer. */
const longestMark = 255

function readLevel(element: Element): Level {
  // A format of its own stands beside one for older programs.
  const choice = childOf(childOf(element, 'AlternateContent'), 'Choice')
  const custom = childOf(choice, 'numFmt')
  const format = valOf(element, 'numFmt') ?? attributeOf(custom, 'val') ?? 'decimal'
  const text = attributeOf(childOf(element, 'lvlText'), 'val')?.slice(0, longestMark) ?? ''
  const sample = attributeOf(custom ?? childOf(element, 'numFmt'), 'format')?.slice(0, longestMark)
  return {
    format,
    sample: format === 'custom' ? sample : undefined,
    text: format === 'bullet' ? bulletOf(text, element) : text,
    start: numberOf(childOf(element, 'start'), 'val') ?? 1,
    style: valOf(element, 'pStyle'),
    isLegal: isOn(element, 'isLgl') ?? false,
    restart: numberOf(childOf(element, 'lvlRestart'), 'val')
  }
}

/** The sign of a bullet, in a character that every font has. */
function bulletOf(text: string, element: Element): string {
  const fonts = childOf(childOf(element, 'rPr'), 'rFonts')
  const font = attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? ''
  // Word's own bullet of the second level.
  if (text === 'o' && font.startsWith('Courier')) return '○'
  const signs = [...text].map(sign => symbolOf(font, sign.codePointAt(0)!.toString(16)))
  // What only its own font shows looks like a dot in others.
  return signs.join('').replace(/[\ue000-\uf8ff]/g, '•')
}
