import type {Edit, Finding, Range, Report} from '../finding.ts'
import {findingOf, type Particulars} from '../notice.ts'
import {convert} from './convert.ts'
import {lostIn} from './coverage.ts'
import type {Desk} from './desk.ts'
import {linesOf} from './lines.ts'
import {type NoticeId, notices} from './notices.ts'
import {parse} from './parse.ts'
import {patch} from './patch.ts'
import {surveyDraft} from './survey.ts'
import type {Comment, DraftTree, MapNode, Source} from './tree.ts'
import {yamlNotices} from './yaml-notices.ts'

/** What reading may know of the fields of a draft. */
export interface ReadOptions {
  /** Whether a name is a known field, in either language (default: judged by the look of the line). */
  readonly isKey?: (name: string) => boolean
  /** Whether a known field holds names of the author's own, as 数据 does (default: judged by what stands in it). */
  readonly isOpen?: (name: string) => boolean
}

/**
 * Read a draft: survey the text for what people type where YAML wants something else, let the YAML library parse what
 * comes of it, and bring the places back to the file. Never throws: whatever stands in the file is in the tree, in a
 * comment, or in a finding.
 */
export function readDraft(source: Source, report: Report, options: ReadOptions = {}): DraftTree {
  const told: Finding[] = []
  const tell = (id: NoticeId, particulars: Particulars) => {
    told.push(findingOf(notices[id], {note: notices[id].how.zh, ...particulars}))
  }
  // Old Macintosh line ends are none to YAML. The length stays the same.
  const text = source.text.replace(/\r(?!\n)/g, '\n')
  const prepared = prepare(text, options, tell)
  const comments = [...prepared.comments]
  const kept: Range[] = []
  let root: MapNode | undefined

  try {
    const {document, comments: found} = parse(prepared.text)
    comments.push(...found.map(prepared.toOriginal).filter(({start}) => !prepared.hidden.has(start)))
    for (const problem of document?.errors ?? []) {
      const {id, severity, why, how} = yamlNotices[problem.code]
      const range = visible(text, prepared.toOriginal({start: problem.pos[0], end: problem.pos[1]}))
      told.push({ruleId: id, severity, message: why.zh, note: how.zh, range})
    }
    const {node, aliases} = convert(document, {...prepared, original: text, tell})
    kept.push(...aliases)
    if (node?.type === 'map') root = node
    else tellNoMap(node?.range)
  } catch (error) {
    // The library recurses; brackets by the thousand exhaust the stack before it says so itself.
    if (!(error instanceof RangeError)) throw error
    tell('yaml-resource-exhaustion', {
      message: notices['yaml-resource-exhaustion'].why.zh,
      range: {start: 0, end: text.length}
    })
  }

  kept.push(...comments, ...told.map(({range}) => range))
  for (const range of lostIn(text, root, kept))
    tell('unread-text', {message: '这里的内容没有读进来。', range})
  for (const finding of told.sort((a, b) => a.range.start - b.range.start)) report(finding)
  return {
    source,
    root,
    comments: comments.sort((a, b) => a.start - b.start).map(range => commentAt(source.text, range))
  }

  function tellNoMap(range: Range | undefined) {
    const isEmpty = range === undefined || !/[^\s:\-[\]{},]/.test(text.slice(range.start, range.end))
    const id = isEmpty ? 'empty-draft' : 'draft-not-map'
    const message = isEmpty ? '草稿里没有任何内容。' : '草稿要由“字段名: 内容”组成，这里没有字段名。'
    tell(id, {message, range: isEmpty ? visible(text, {start: 0, end: 0}) : trimmed(text, range)})
  }
}

/** The text as the parser may have it, with the way back and what was hidden in it. */
export interface Prepared {
  readonly text: string
  /** The character that stands in for every hidden indicator; the draft itself does not hold it. */
  readonly stand: string
  /** Offsets in the original of hidden indicators, in order, and why they were hidden. */
  readonly masks: ReadonlyArray<{readonly offset: number; readonly id: NoticeId}>
  /** Where lines begin that were turned into comments. */
  readonly hidden: ReadonlySet<number>
  readonly comments: ReadonlyArray<Range>
  toOriginal(range: Range): Range
}

type Tell = (id: NoticeId, particulars: Particulars) => void

function prepare(text: string, {isKey, isOpen}: ReadOptions, tell: Tell): Prepared {
  const hiddenAt = new Map<number, NoticeId>()
  const edits: Edit[] = []
  const comments: Range[] = []
  const hidden = new Set<number>()
  const replace = (start: number, end: number, by: string) => edits.push({range: {start, end}, text: by})
  const desk: Desk = {
    text,
    lines: linesOf(text),
    isKey: name => isKey?.(name),
    isOpen: name => isOpen?.(name),
    // What is noticed first says more: an unclosed bracket rather than a bracket.
    mask: (offset, id) => !hiddenAt.has(offset) && hiddenAt.set(offset, id),
    replace,
    repair(id, {edits: fix, ...particulars}) {
      edits.push(...fix)
      tell(id, {...particulars, fix})
    },
    hint: tell,
    hide(id, particulars) {
      hidden.add(particulars.range.start)
      replace(particulars.range.start, particulars.range.start, '#')
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
  const masks = Array.from(hiddenAt, ([offset, id]) => ({offset, id})).sort((a, b) => a.offset - b.offset)
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

function trimmed(text: string, {start, end}: Range): Range {
  return {start, end: start + text.slice(start, end).trimEnd().length}
}

/** A range that can be seen: not empty, and not at the end of the file, when there is something before it. */
function visible(text: string, {start, end}: Range): Range {
  if (end > start && text.slice(start, end).trim() !== '') return {start, end}
  let from = Math.min(start, text.length)
  while (from > 0 && (from >= text.length || /\s/.test(text[from]!))) from--
  return {start: from, end: Math.min(text.length, from + 1)}
}

function commentAt(text: string, range: Range): Comment {
  const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start)
  return {text: text.slice(range.start + 1, range.end).trim(), range, alone: before.trim() === ''}
}
