import type {Edit, Range} from '../finding.ts'
import type {Particulars} from '../notice.ts'
import type {Desk} from './desk.ts'
import {linesOf} from './lines.ts'
import type {NoticeId} from './notices.ts'
import {patch} from './patch.ts'
import {surveyDraft} from './survey.ts'

/** What reading may know of the fields of a draft. */
export interface ReadOptions {
  /** Whether a name is a known field, in either language (default: judged by the look of the line). */
  readonly isKey?: (name: string) => boolean
  /** Whether a known field holds names of the author's own, as 数据 does (default: judged by what stands in it). */
  readonly isOpen?: (name: string) => boolean
  /** Whether a known field holds items with fields of their own, as 章节 does (default: none does). */
  readonly isList?: (name: string) => boolean
}

/** Where the rooms of reading say what they found. */
export type Tell = (id: NoticeId, particulars: Particulars) => void

/** An indicator that was hidden, why, and whether it may have been meant for one after all. */
export interface Mask {
  readonly offset: number
  readonly id: NoticeId
  readonly isDoubtful: boolean
}

/** The text as the parser may have it, with the way back and what was hidden in it. */
export interface Prepared {
  readonly text: string
  /** The character that stands in for every hidden indicator; the draft itself does not hold it. */
  readonly stand: string
  /** Offsets in the original of hidden indicators, in order, and why they were hidden. */
  readonly masks: ReadonlyArray<Mask>
  /** Where lines begin that were turned into comments. */
  readonly hidden: ReadonlySet<number>
  readonly comments: ReadonlyArray<Range>
  toOriginal(range: Range): Range
}

/** Survey a text, and make of it one that the parser reads as its author meant it. */
export function prepare(text: string, {isKey, isOpen}: ReadOptions, tell: Tell): Prepared {
  const hiddenAt = new Map<number, Omit<Mask, 'offset'>>()
  const edits: Edit[] = []
  const comments: Range[] = []
  const hidden = new Set<number>()
  const replace = (start: number, end: number, by: string) => edits.push({range: {start, end}, text: by})
  let read = text
  const desk: Desk = {
    get text() {
      return read
    },
    lines: linesOf(text),
    isKey: name => isKey?.(name),
    isOpen: name => isOpen?.(name),
    // What is noticed first says more: an unclosed bracket rather than a bracket.
    mask(offset, id, {isDoubtful = false} = {}) {
      const before = hiddenAt.get(offset)
      hiddenAt.set(offset, {id: before?.id ?? id, isDoubtful: isDoubtful || before?.isDoubtful === true})
    },
    replace,
    repair(id, {edits: fix, ...particulars}) {
      for (const edit of fix) edits.push(edit)
      tell(id, {...particulars, fix})
    },
    hint: tell,
    readAs(changes) {
      for (const {range, text: by} of changes) read = read.slice(0, range.start) + by + read.slice(range.end)
    },
    hide(id, particulars) {
      // In the first column, where no text goes on, whatever it was indented.
      const start = text.lastIndexOf('\n', particulars.range.start - 1) + 1
      hidden.add(start)
      replace(start, start, '#')
      tell(id, particulars)
    },
    cut(id, particulars) {
      const {start} = particulars.range
      hidden.add(start)
      replace(start, start, '# ')
      tell(id, particulars)
    },
    drop(lines, comment) {
      comments.push(comment)
      replace(lines.start, lines.end, '')
      tell('comment-in-text', {message: '注释插在一段文字中间，已跳过它继续读取。', range: comment})
    },
    anchors: new Set(),
    wanted: wantedAnchors(text)
  }
  const end = surveyDraft(desk)
  if (
    text
      .slice(end)
      .replace(/^(?:---|\.\.\.)/gm, '')
      .trim() !== ''
  ) {
    tell('yaml-multiple-docs', {
      message: `${text.startsWith('...', end) ? '...' : '---'} 把文件分成了几份，只读了它前面的一份。`,
      range: {start: end, end: text.trimEnd().length}
    })
  }
  edits.push({range: {start: end, end: text.length}, text: ''})

  const stand = unused(text)
  const masks = Array.from(hiddenAt, ([offset, why]) => ({offset, ...why})).sort(
    (a, b) => a.offset - b.offset
  )
  for (const {offset} of masks) edits.push({range: {start: offset, end: offset + 1}, text: stand})
  edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const patched = patch(text, edits)
  const toOriginal = ({start, end}: Range) => ({
    start: patched.toOriginal(start),
    end: patched.toOriginal(end)
  })
  return {text: patched.text, stand, masks, hidden, comments, toOriginal}
}

/** A character that does not occur in the text: a noncharacter, or, if someone used them all, a private one. */
function unused(text: string): string {
  for (let code = 0xfdd0; code <= 0xfdef; code++) {
    const char = String.fromCharCode(code)
    if (!text.includes(char)) return char
  }
  const used = new Set(text)
  for (let code = 0xe000; ; code++) {
    const char = String.fromCharCode(code)
    if (!used.has(char)) return char
  }
}

/** The names that something with a star in front may refer to. */
function wantedAnchors(text: string): Set<string> {
  if (!text.includes('&')) return new Set()
  return new Set(Array.from(text.matchAll(/(?<=[\s[{,])\*([^\s,[\]{}]+)/g), ([, name]) => name!))
}
