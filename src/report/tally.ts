import type {Severity} from '../finding.ts'
import type {Aside} from '../lint/aside.ts'
import type {Skipped} from '../lint/lint.ts'
import type {Verdict} from './verdict.ts'

/** What was checked and found, over all files. */
export interface Tally {
  readonly files: {readonly drafts: number; readonly finished: number; readonly unread: number}
  readonly fields: number
  readonly paragraphs: number
  readonly counts: Readonly<Record<Severity, number>>
  /** Findings that are not told, by what put them aside. */
  readonly aside: Readonly<Record<Aside['by'], number>>
  /** Rules that ran on one file at least. */
  readonly rulesRun: ReadonlyArray<string>
  /** Rules that did not run on some file, with the reason, each pair once, and on how many files. */
  readonly rulesSkipped: ReadonlyArray<Skipped & {readonly files: number}>
}

/** Count what reporters tell at the end. */
export function tallyOf(results: ReadonlyArray<Verdict>): Tally {
  const counts = {error: 0, warning: 0, hint: 0}
  const aside = {comment: 0, config: 0, baseline: 0}
  const files = {drafts: 0, finished: 0, unread: 0}
  const skipped = new Map<string, Tally['rulesSkipped'][number]>()
  for (const result of results) {
    for (const finding of result.findings) counts[finding.severity]++
    for (const {by} of result.aside ?? []) aside[by]++
    files[sortOf(result)]++
    for (const one of result.rulesSkipped) {
      const key = `${one.ruleId}\n${one.reason}`
      skipped.set(key, {...one, files: (skipped.get(key)?.files ?? 0) + 1})
    }
  }
  return {
    files,
    fields: sum(results.map(result => result.counts.fields)),
    paragraphs: sum(results.map(result => result.counts.paragraphs)),
    counts,
    aside,
    rulesRun: [...new Set(results.flatMap(result => result.rulesRun))],
    rulesSkipped: [...skipped.values()]
  }
}

function sortOf({source, file, counts}: Verdict): 'drafts' | 'finished' | 'unread' {
  if (!source) return 'unread'
  // Standard input without a name is a draft.
  return counts.fields > 0 || file === '-' || /\.ya?ml$/i.test(file) ? 'drafts' : 'finished'
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)

/** `检查 1 份草稿、42 个字段、86 段、31 条规则：3 个错误，0 个警告`. */
export function summaryOf(tally: Tally): string {
  const {files, counts} = tally
  if (files.drafts + files.finished + files.unread === 0) return '没有检查任何文件'
  const checked = [
    files.drafts && `${files.drafts} 份草稿`,
    files.finished && `${files.finished} 份成稿`,
    tally.fields && `${tally.fields} 个字段`,
    `${tally.paragraphs} 段`,
    `${tally.rulesRun.length} 条规则`
  ].filter(Boolean)
  const found = [`${counts.error} 个错误`, `${counts.warning} 个警告`, counts.hint && `${counts.hint} 条建议`]
  const {baseline, comment} = tally.aside
  const aside = [
    baseline && `；另有 ${baseline} 处旧问题记在基线里`,
    comment && `；另有 ${comment} 处按注释忽略`
  ].filter(Boolean)
  const unread = files.unread ? `；${files.unread} 个文件没能读出，没有检查` : ''
  return `检查 ${checked.join('、')}：${found.filter(Boolean).join('，')}${aside.join('')}${unread}`
}

/** A line for each reason why rules did not run, and in how many files where they did run in others. */
export function skippedLines({files, rulesRun, rulesSkipped}: Tally): string[] {
  const total = files.drafts + files.finished + files.unread
  const all = new Set([...rulesRun, ...rulesSkipped.map(({ruleId}) => ruleId)])
  const lines = new Map<string, {where: string; reason: string; ids: string[]}>()
  for (const {ruleId, reason, files: count} of rulesSkipped) {
    const where = count < total ? `${count} 个文件里` : ''
    const line = lines.get(where + reason) ?? {where, reason, ids: []}
    line.ids.push(ruleId)
    lines.set(where + reason, line)
  }
  return [...lines.values()].map(({where, reason, ids}) =>
    ids.length === all.size
      ? `${where}全部 ${ids.length} 条规则没有检查（${reason}）`
      : `${where}没有检查的规则 ${ids.length} 条（${reason}）：${ids.join('、')}`
  )
}
