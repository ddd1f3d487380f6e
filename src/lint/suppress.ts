import type {Comment} from '../draft/tree.ts'
import type {Finding, Range} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {scopeOf} from './suppression-scope.ts'

/** `# 校验忽略 规则, 规则 -- 理由`, or `校验忽略全文` for the file. */
export interface Suppression {
  readonly range: Range
  readonly ruleIds: ReadonlyArray<string>
  readonly reason: string
  /** Where in the file it holds. */
  readonly scope: Range
}

export const suppressionReason: Notice = {
  id: 'suppression-without-reason',
  title: {zh: '忽略没有写理由', en: 'Suppression without a reason'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '别人看到被忽略的问题时要知道为什么，没有理由的忽略不起作用。',
    en: 'Whoever reads the draft must know why a finding was put aside; without a reason it is not.'
  },
  how: {zh: '写成“# 校验忽略 规则 -- 理由”。', en: 'Write `# 校验忽略 rule -- reason`.'}
}

export const unknownSuppression: Notice = {
  id: 'unknown-suppression',
  title: {zh: '忽略的规则不存在', en: 'Suppression of an unknown rule'},
  severity: 'warning',
  basis: '本工具',
  why: {zh: '规则名写错时忽略不起作用。', en: 'A misspelt rule id suppresses nothing.'},
  how: {zh: '改成提示中的规则名；zongshu rules 列出全部规则。', en: '`zongshu rules` lists the ids.'}
}

export const unusedSuppression: Notice = {
  id: 'unused-suppression',
  title: {zh: '忽略已经用不着', en: 'Unused suppression'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '这里已经没有要忽略的问题，留着会盖住以后的新问题。',
    en: 'Nothing is suppressed here any more; what stays could hide a new finding.'
  },
  how: {zh: '删去这条注释。', en: 'Delete the comment.'}
}

export const misspeltSuppression: Notice = {
  id: 'misspelt-suppression',
  title: {zh: '“校验忽略”写错了', en: 'Misspelt suppression'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '注释像是要忽略一条规则，开头却不是“校验忽略”，不起作用。',
    en: 'The comment looks like a suppression, but does not begin with 校验忽略.'
  },
  how: {zh: '写成“# 校验忽略 规则 -- 理由”。', en: 'Write `# 校验忽略 rule -- reason`.'}
}

/** All that suppressing can say. */
export const suppressionNotices = [
  suppressionReason,
  unknownSuppression,
  unusedSuppression,
  misspeltSuppression
] as const

export interface Suppressed {
  /** What is left, with what is wrong with the suppressions themselves, in the order of the file. */
  readonly findings: ReadonlyArray<Finding>
  readonly suppressed: ReadonlyArray<{readonly finding: Finding; readonly reason: string}>
}

const misspelt =
  /^(?:[校检较效交][验检查]\s?(?:忽略|乎略|勿略|略过|跳过)|忽略[校检较效][验检查]|zongshu[\s_-]?ignore)/i
const form = /^(?:校验忽略|zongshu-ignore)(全文|-file)?(?:[\s:：]+(.*))?$/s

export interface SuppressOptions {
  /** Every id that a finding may have. */
  readonly ids: ReadonlyArray<string>
  /** The ids by Chinese title, which may be written for them (default: none). */
  readonly titles?: ReadonlyMap<string, string>
  /** Rules that did not run: whether their suppressions are needed is not known. */
  readonly skipped?: ReadonlyArray<string>
}

/** Put aside the findings that comments of the file suppress. */
export function suppress(
  findings: ReadonlyArray<Finding>,
  comments: ReadonlyArray<Comment>,
  file: string,
  {ids, titles = new Map(), skipped = []}: SuppressOptions
): Suppressed {
  const own: Finding[] = []
  const suppressions = comments.flatMap(comment => read(comment, file, {ids, titles}, own))
  const used = new Set<string>()
  const left: Finding[] = []
  const suppressed: {finding: Finding; reason: string}[] = []

  const holding = holdingAt(suppressions)
  for (const finding of findings) {
    const index = holding(finding)
    const suppression = index === undefined ? undefined : suppressions[index]
    if (suppression) {
      used.add(`${index} ${finding.ruleId}`)
      suppressed.push({finding, reason: suppression.reason})
    } else {
      left.push(finding)
    }
  }
  for (const [index, {ruleIds, range}] of suppressions.entries()) {
    for (const id of ruleIds) {
      if (used.has(`${index} ${id}`) || skipped.includes(id)) continue
      own.push(findingOf(unusedSuppression, {message: `这里没有 ${id} 的问题，“校验忽略”用不着了。`, range}))
    }
  }
  const all = [...left, ...own].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  return {findings: all, suppressed}
}

/**
 * Gives the first suppression that holds where a finding is. Findings come in the order of the file, or nearly so: of the
 * suppressions of a rule, only those that reach to where the last finding was are looked at.
 */
function holdingAt(suppressions: ReadonlyArray<Suppression>): (finding: Finding) => number | undefined {
  const byRule = new Map<string, number[]>()
  const open = new Map<string, {next: number; at: number; holding: number[]}>()
  for (const [index, {ruleIds}] of suppressions.entries()) {
    for (const id of new Set(ruleIds)) {
      const known = byRule.get(id)
      if (known) known.push(index)
      else byRule.set(id, [index])
    }
  }
  for (const known of byRule.values())
    known.sort((a, b) => suppressions[a]!.scope.start - suppressions[b]!.scope.start || a - b)
  return ({ruleId, range: {start}}) => {
    const known = byRule.get(ruleId)
    if (!known) return undefined
    let state = open.get(ruleId)
    if (!state || start < state.at) state = {next: 0, at: start, holding: []}
    open.set(ruleId, state)
    while (state.next < known.length && suppressions[known[state.next]!]!.scope.start <= start)
      state.holding.push(known[state.next++]!)
    state.at = start
    state.holding = state.holding.filter(index => suppressions[index]!.scope.end >= start)
    let first: number | undefined
    for (const index of state.holding) if (first === undefined || index < first) first = index
    return first
  }
}

function read(
  comment: Comment,
  file: string,
  {ids, titles}: {ids: ReadonlyArray<string>; titles: ReadonlyMap<string, string>},
  own: Finding[]
): Suppression[] {
  const matched = form.exec(comment.text)
  const {range} = comment
  const wrong = matched ? undefined : misspelt.exec(comment.text)?.[0]
  if (wrong) {
    const message = `“${wrong}”不起作用；要忽略一条规则，写成“校验忽略 规则 -- 理由”。`
    own.push(findingOf(misspeltSuppression, {message, range}))
  }
  if (!matched) return []
  const written = matched[2] ?? ''
  const mark = /--|—+|–/.exec(written)
  const names = written.slice(0, mark?.index)
  const [reason = ''] = mark ? written.slice(mark.index + mark[0].length).split(/--|—|–/, 1) : []
  const ruleIds = names
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .map(name => titles.get(name) ?? name)
  if (!reason.trim() || ruleIds.length === 0) {
    const missing = ruleIds.length === 0 ? '没有写忽略哪条规则' : '没有写理由'
    const message = `“校验忽略”${missing}，不起作用；应写成“校验忽略 规则 -- 理由”。`
    own.push(findingOf(suppressionReason, {message, range}))
    return []
  }
  const known = ruleIds.filter(id => ids.includes(id))
  for (const id of ruleIds.filter(id => !ids.includes(id))) {
    own.push(findingOf(unknownSuppression, {message: `没有“${id}”这条规则${likely(id, ids)}。`, range}))
  }
  const scope = matched[1] ? {start: 0, end: file.length} : scopeOf(comment, file)
  return known.length ? [{range, ruleIds: known, reason: reason.trim(), scope}] : []
}

function likely(id: string, ids: ReadonlyArray<string>): string {
  const name = nearestTo(id, ids)
  return name ? `，是否“${name}”` : ''
}

/** The comments of Markdown: `<!-- … -->`. */
export function markdownComments(text: string): Comment[] {
  // One that never ends is none; it is read to the end at once, not from each of its beginnings.
  const all = [...text.matchAll(/<!--([\s\S]*?)(?:(-->)|$)/g)].filter(([, , end]) => end)
  return all.map(match => {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    return {text: match[1]!.trim(), range: {start, end}, alone: before.trim() === ''}
  })
}
