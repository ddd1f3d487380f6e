import {boldIn} from '../language/pasted.ts'
import {type Spelling, spellings} from '../language/slots/spellings.ts'
import {classifySlot, type SlotClass, type SlotKind, signs} from '../language/slots/subject.ts'

/** A place in a text that is not filled yet: a placeholder that its author typed. */
export interface Slot {
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: SlotKind
  /** What is to be filled in, e.g. `县名`, `个数`, `百分比`, `年份`. */
  readonly subject: string
  /** The placeholder as typed. */
  readonly text: string
}

export interface SlotOptions {
  /** Further words that stand for something to be filled in (default: none). */
  readonly words?: ReadonlyArray<string>
  /** Words that are no slots although they look like one, e.g. `“*+N进”` (default: none). */
  readonly allow?: ReadonlyArray<string>
}

const year: SlotClass = {kind: 'date', subject: '年份', isCertain: true}

/** How many characters on each side tell what a placeholder stands for. */
const reach = 24

/** Find the places of a text that are not filled yet, in order. */
export function findSlots(text: string, {words = [], allow = []}: SlotOptions = {}): Slot[] {
  const found: Slot[] = []

  for (const {pattern, isSlot, says} of spellingsIn(text)) {
    for (const {0: sign, index} of text.matchAll(pattern)) {
      const end = index + sign.length
      const start = index - yearBefore(text, index, end)
      const [before, after] = around(text, start, end)
      const slotClass = start < index ? year : (says?.(sign) ?? classifySlot(sign, before, after))
      if (start === index && isSlot && !isSlot({sign, before, after, class: slotClass})) continue
      found.push({start, end, kind: slotClass.kind, subject: slotClass.subject, text: text.slice(start, end)})
    }
  }
  for (const word of words) {
    for (const {start, end} of occurrences(text, word)) {
      const {kind, subject} = classifySlot(word, ...around(text, start, end))
      found.push({start, end, kind, subject, text: word})
    }
  }

  // **重点** is bold that was pasted, and no slot.
  const allowed = [...allow.flatMap(word => occurrences(text, word)), ...boldIn(text)]
  return withoutOverlaps(found).filter(
    slot => !allowed.some(({start, end}) => start <= slot.start && slot.end <= end)
  )
}

const bits = new Map<string, number>()
for (const [index, {signs}] of spellings.entries())
  for (const sign of signs) bits.set(sign, (bits.get(sign) ?? 0) | (1 << index))
const anySign = new RegExp(`[${[...bits.keys()].join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'gu')

/** The spellings that a text may hold, by the signs in it; most texts have none. */
function spellingsIn(text: string): ReadonlyArray<Spelling> {
  let found = 0
  anySign.lastIndex = 0
  for (let sign = anySign.exec(text); sign; sign = anySign.exec(text)) found |= bits.get(sign[0])!
  return found === 0 ? [] : spellings.filter((_, index) => found & (1 << index))
}

function around(text: string, start: number, end: number): [before: string, after: string] {
  return [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)]
}

/** Length of the digits that belong to a year such as `20XX年`, `201*年`, `20××—`. */
function yearBefore(text: string, start: number, end: number): number {
  if (!signs.includes(text[start]!)) return 0
  const digits = /(?<![0-9.])(?:19|20)\d?$/u.exec(text.slice(Math.max(0, start - 5), start))
  if (!digits) return 0
  const after = text.slice(end, end + 3)
  const isWhole = digits[0].length + end - start === 4
  return /^\s*年/u.test(after) || (isWhole && /^[—–~～至到〕）)-]/u.test(after)) ? digits[0].length : 0
}

function occurrences(text: string, word: string): {start: number; end: number}[] {
  const places: {start: number; end: number}[] = []
  if (!word) return places
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({start: at, end: at + word.length})
  }
  return places
}

function withoutOverlaps(slots: Slot[]): Slot[] {
  const kept: Slot[] = []
  for (const slot of slots.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (slot.start >= (kept.at(-1)?.end ?? 0)) kept.push(slot)
  }
  return kept
}
