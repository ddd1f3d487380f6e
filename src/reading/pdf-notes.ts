import {inScript} from '../ooxml/scripts.ts'
import type {Passage} from './passage.ts'
import type {PageLine} from './pdf-lines.ts'

// The notes at the foot of a page, to which small raised numbers refer.

/** A line in characters of this part of the usual size is a note. */
const smaller = 0.88
/** A note, by its number. */
export interface PageNote {
  readonly number: string
  readonly text: string
}

/** Lines without the notes at the foot of their pages, in whose signs stands （注1）. */
export function withoutNotes(
  lines: ReadonlyArray<PageLine>,
  usual: number
): {readonly lines: ReadonlyArray<PageLine>; readonly notes: ReadonlyArray<PageNote>} {
  const notes: PageNote[] = []
  const kept: PageLine[] = []
  for (const page of new Set(lines.map(line => line.page))) {
    const own = lines.filter(line => line.page === page)
    const from = own.findIndex((_, at) => isFirstNote(own, at, usual))
    if (from < 0) {
      kept.push(...own)
      continue
    }
    const text = own.slice(0, from)
    const found: {number: string; sign: string; text: string}[] = []
    for (const line of own.slice(from)) {
      const sign = signIn(line, text)
      const words = line.text.trim()
      if (sign) found.push({number: plainOf(sign), sign, text: words.replace(begins, '')})
      else found.at(-1)!.text += words
    }
    const said = (words: string) =>
      found.reduce((all, {sign, number}) => all.replace(sign, `（注${number}）`), words)
    kept.push(...text.map(line => ({...line, text: said(line.text)})))
    notes.push(...found.map(({number, text}) => ({number, text})))
  }
  return {lines: kept, notes}
}

/** Whether the notes of a page begin with a line: in small characters down to the foot, or apart from the text above. */
function isFirstNote(own: ReadonlyArray<PageLine>, at: number, usual: number): boolean {
  const line = own[at]!
  const above = own.slice(0, at)
  const before = above.at(-1)
  if (!before || line.isRow || signIn(line, above) === undefined) return false
  const below = own.slice(at)
  if (below.some(({isRow}) => isRow)) return false
  const isSmall = below.every(({size}) => size <= usual * smaller)
  return isSmall || before.y - line.y > line.size * apart
}

/** Lines stand no farther from each other, in characters. */
const apart = 2

const begins = /^(?:[¹²³⁴-⁹⁰]{1,2}|\d{1,2}(?=[\s　]*[\p{Script=Han}“《])|[①-⑳])[\s　]*/u

/** The raised number with which a line begins, or what stands for it, if it is referred to in the text above. */
function signIn({text}: PageLine, above: ReadonlyArray<PageLine>): string | undefined {
  const [found = ''] = begins.exec(text.trim()) ?? []
  const mark = found.trim()
  const sign = /^\d+$/.test(mark) ? inScript(mark, 'superscript')! : mark
  // 12m² refers to nothing.
  const isReferredTo = (words: string) =>
    words
      .split(sign)
      .some((one, index, all) => index < all.length - 1 && /[\p{Script=Han}）)”》。，；]$/u.test(one))
  return sign && above.some(line => isReferredTo(line.text)) ? sign : undefined
}

const plainOf = (sign: string): string => sign.normalize('NFKC')

/** Passages with each note behind the one that refers to it. */
export function withNotes(
  passages: ReadonlyArray<Passage>,
  notes: ReadonlyArray<PageNote>
): ReadonlyArray<Passage> {
  const waiting = [...notes]
  const all = passages.flatMap(passage => {
    const own: Passage[] = []
    for (const found of passage.text.matchAll(/（注(\d{1,2})）/g)) {
      const at = waiting.findIndex(({number}) => number === found[1])
      const [note] = at < 0 ? [] : waiting.splice(at, 1)
      if (note) own.push(passageOf(note, passage.line))
    }
    return [passage, ...own]
  })
  return [...all, ...waiting.map(note => passageOf(note, passages.at(-1)?.line ?? 1))]
}

const passageOf = ({number, text}: PageNote, line: number): Passage => ({
  text: `注${number}：${text}`,
  line,
  form: {block: 'paragraph'}
})
