import type {Edit, Range, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {convert} from './convert.ts'
import {notices} from './notices.ts'
import {parse} from './parse.ts'
import {patch} from './patch.ts'
import type {Comment, DraftTree, Source} from './tree.ts'
import {yamlNotices} from './yaml-notices.ts'

/** What reading may know of the fields of a draft. */
export interface ReadOptions {
  /** Whether a name is a known field (default: by the look of it). */
  readonly isKey?: (name: string) => boolean
}

/**
 * Read a draft. Never throws: whatever stands in the file is in the tree, in a comment, or in a finding.
 */
export function readDraft(source: Source, report: Report, _options: ReadOptions = {}): DraftTree {
  const {text} = source
  const maskChar = '\ufdd0'
  const edits: Edit[] = []
  for (const match of text.matchAll(/(?<=(?:^|\n|: +|- +|[[{,] *) *)[*%@`!&](?![\w]+(?:\s|$))/g)) {
    edits.push({range: {start: match.index, end: match.index + 1}, text: maskChar})
  }
  const patched = patch(text, edits)
  const {document, comments} = parse(patched.text)

  for (const problem of document?.errors ?? []) {
    const notice = yamlNotices[problem.code]
    const range = toOriginal({start: problem.pos[0], end: problem.pos[1]})
    report(findingOf(notice, {message: `${notice.why.zh}`, note: notice.how.zh, range}))
  }
  const root = document?.contents ? convert(document, {patched, text, maskChar, report}) : undefined
  if (!root || root.type !== 'map') {
    const range = root?.range ?? {start: 0, end: text.length}
    const notice =
      root && root.range.end > root.range.start ? notices['draft-not-map'] : notices['empty-draft']
    report(findingOf(notice, {message: notice.why.zh, note: notice.how.zh, range}))
  }
  return {
    source,
    root: root?.type === 'map' ? root : undefined,
    comments: comments.map(range => commentAt(text, toOriginal(range)))
  }

  function toOriginal({start, end}: Range): Range {
    return {start: patched.toOriginal(start), end: patched.toOriginal(end)}
  }
}

function commentAt(text: string, range: Range): Comment {
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start)
  return {text: text.slice(range.start + 1, range.end).trim(), range, alone: line.trim() === ''}
}
