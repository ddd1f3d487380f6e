import type {Element} from '@xmldom/xmldom'
import {inChinese} from '../../language/in-chinese.ts'
import {attributeOf, childOf, childrenOf, numberOf, valOf} from '../../ooxml/elements.ts'

interface Level {
  readonly format: string
  /** `%1、`, `（%2）`. */
  readonly text: string
  readonly start: number
  /** A paragraph style that is numbered by this level. */
  readonly style?: string
}

interface NumberedList {
  readonly levels: ReadonlyMap<number, Level>
  readonly counts: Map<number, number>
}

/** Writes the numbers that Word makes up, in the order of the paragraphs. */
export interface Numbering {
  /** The number of the next paragraph of this list and level, e.g. `（二）`. */
  next(list: string, level: number): string
}

/** Read `numbering.xml`. */
export function readNumbering(root: Element | undefined): Numbering {
  const abstract = new Map<string, NumberedList>()
  for (const element of childrenOf(root, 'abstractNum')) {
    const levels = new Map(
      childrenOf(element, 'lvl').map(level => [numberOf(level, 'ilvl') ?? 0, readLevel(level)])
    )
    abstract.set(attributeOf(element, 'abstractNumId') ?? '', {levels, counts: new Map()})
  }
  const lists = new Map<string, NumberedList>()
  for (const element of childrenOf(root, 'num')) {
    const base = abstract.get(valOf(element, 'abstractNumId') ?? '')
    if (!base) continue
    const overrides = childrenOf(element, 'lvlOverride')
    const levels = new Map(base.levels)
    for (const override of overrides) {
      const level = numberOf(override, 'ilvl') ?? 0
      const own = childOf(override, 'lvl')
      const start = numberOf(childOf(override, 'startOverride'), 'val')
      const known = own ? readLevel(own) : levels.get(level)
      if (known) levels.set(level, start === undefined ? known : {...known, start})
    }
    // Lists of one abstract list go on counting, unless they say where they start.
    lists.set(attributeOf(element, 'numId') ?? '', {
      levels,
      counts: overrides.length ? new Map() : base.counts
    })
  }
  return {
    next(id, level) {
      const list = lists.get(id)
      const own = list?.levels.get(level)
      if (!list || !own) return ''
      list.counts.set(level, (list.counts.get(level) ?? own.start - 1) + 1)
      for (const deeper of [...list.counts.keys()]) if (deeper > level) list.counts.delete(deeper)
      return own.text.replace(/%(\d)/g, (_whole, digit: string) => {
        const index = Number(digit) - 1
        const other = list.levels.get(index)
        return other ? inFormat(list.counts.get(index) ?? other.start, other.format) : ''
      })
    }
  }
}

function readLevel(element: Element): Level {
  const format = valOf(element, 'numFmt') ?? 'decimal'
  return {
    format,
    text: format === 'bullet' || format === 'none' ? '' : (valOf(element, 'lvlText') ?? ''),
    start: numberOf(childOf(element, 'start'), 'val') ?? 1,
    style: valOf(element, 'pStyle')
  }
}

function inFormat(count: number, format: string): string {
  // Letters and Roman numbers grow with what they count.
  if (count < 1 || count > 10_000) return String(count)
  if (/^(?:chinese|ideograph|japanese|taiwanese|korean)/.test(format)) {
    return count < 100 ? inChinese(count) : String(count)
  }
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
    return format.startsWith('lower') ? letter.toLowerCase() : letter
  }
  if (/Roman$/.test(format)) return format.startsWith('lower') ? roman(count).toLowerCase() : roman(count)
  if (format === 'decimalEnclosedCircle' && count <= 20) return String.fromCodePoint(0x2460 + count - 1)
  return String(count)
}

function roman(count: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ] as const
  let rest = count
  let written = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}
