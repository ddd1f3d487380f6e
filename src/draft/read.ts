import type {Finding, Range, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {convert} from './convert.ts'
import {lostIn} from './coverage.ts'
import {notices} from './notices.ts'
import {parse} from './parse.ts'
import {prepare, type ReadOptions, type Tell} from './prepare.ts'
import type {Comment, DraftTree, MapNode, Source} from './tree.ts'
import {yamlNotices} from './yaml-notices.ts'

export type {ReadOptions}

/**
 * Read a draft: survey the text for what people type where YAML wants something else, let the YAML library parse what
 * comes of it, and bring the places back to the file. Never throws: whatever stands in the file is in the tree, in a
 * comment, or in a finding.
 */
export function readDraft(source: Source, report: Report, options: ReadOptions = {}): DraftTree {
  const told: Finding[] = []
  const tell: Tell = (id, particulars) => {
    told.push(findingOf(notices[id], {note: notices[id].how.zh, ...particulars}))
  }
  // Old Macintosh line ends are none to YAML. The length stays the same.
  const text = source.text.replace(/\r(?!\n)/g, '\n')
  const prepared = prepare(text, options, tell)
  let comments = prepared.comments
  let aliases: ReadonlyArray<Range> = []
  let root: MapNode | undefined

  try {
    const parsed = parse(prepared.text)
    const typed = parsed.comments.map(prepared.toOriginal).filter(({start}) => !prepared.hidden.has(start))
    comments = comments.concat(typed).sort((a, b) => a.start - b.start)
    const doubts = prepared.masks.filter(({isDoubtful}) => isDoubtful)
    const unmended = told.filter(({severity, fix}) => severity === 'error' && !fix)
    const troubles: Range[] = [
      ...doubts.map(({offset}) => lineOf(text, {start: offset, end: offset})),
      ...unmended.map(({range}) => lineOf(text, range))
    ]
    for (const problem of parsed.document?.errors ?? []) {
      const {id, severity, why, how} = yamlNotices[problem.code]
      const range = visible(text, prepared.toOriginal({start: problem.pos[0], end: problem.pos[1]}))
      told.push({ruleId: id, severity, message: why.zh, note: how.zh, range})
      troubles.push(lineOf(text, range))
    }
    const converted = convert(parsed.document, {
      ...prepared,
      original: text,
      isList: name => options.isList?.(name) === true,
      tell,
      troubles
    })
    aliases = converted.aliases
    if (converted.node?.type === 'map') root = converted.node
    else tellNoMap(converted.node?.range)
  } catch (error) {
    // The library recurses: brackets by the thousand exhaust the stack before it says so itself.
    const id = error instanceof RangeError ? 'yaml-resource-exhaustion' : 'yaml-impossible'
    const range = {start: 0, end: text.length}
    tell(id, {message: notices[id].why.zh, range, data: {error: String(error)}})
  }

  const kept = [comments, aliases, told.map(({range}) => range)].flat()
  for (const range of lostIn(text, root, kept))
    tell('unread-text', {message: '这里的内容没有读进来。', range})
  for (const finding of told.sort((a, b) => a.range.start - b.range.start)) report(finding)
  return {source, root, comments: comments.map(range => commentAt(source.text, range))}

  function tellNoMap(range: Range | undefined) {
    const isEmpty = range === undefined || !/[^\s:\-[\]{},]/.test(text.slice(range.start, range.end))
    const id = isEmpty ? 'empty-draft' : 'draft-not-map'
    const message = isEmpty ? '草稿里没有任何内容。' : '草稿要由“字段名: 内容”组成，这里没有字段名。'
    tell(id, {message, range: isEmpty ? visible(text, {start: 0, end: 0}) : trimmed(text, range)})
  }
}

function lineOf(text: string, {start, end}: Range): Range {
  const feed = text.indexOf('\n', end)
  return {start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed}
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
