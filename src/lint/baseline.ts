import * as z from 'zod/mini'
import type {Finding} from '../finding.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {fingerprintOf} from './fingerprint.ts'

/**
 * Findings that were there when a team began to check: counted by file, rule and the words they mark, so that moved
 * lines change nothing. Files are named relative to the baseline, with `/`.
 */
const schema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int().check(z.positive()))))
})

export type Baseline = z.infer<typeof schema>

export const emptyBaseline: Baseline = {version: 1, files: {}}

/** A finding of the baseline that is there no more. */
export const staleBaseline: Notice = {
  id: 'stale-baseline',
  title: {zh: '基线过时', en: 'Stale baseline'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '基线里记着的旧问题已经改掉，留着会放过以后的新问题。',
    en: 'The baseline still allows findings that were mended, and would let new ones pass.'
  },
  how: {zh: '运行 zongshu lint --prune，从基线中去掉它们。', en: 'Run `zongshu lint --prune`.'}
}

/** A file and its findings, as the baseline names it. */
export interface BaselineInput {
  readonly file: string
  readonly text: string
  readonly findings: ReadonlyArray<Finding>
}

/** Read a baseline file; undefined when it is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Record the findings of files as known; what a baseline knows of other files stays. */
export function baselineOf(inputs: ReadonlyArray<BaselineInput>, before: Baseline = emptyBaseline): Baseline {
  const files: Record<string, Record<string, Record<string, number>>> = {...before.files}
  for (const {file} of inputs) delete files[file]
  for (const {file, text, findings} of inputs) {
    for (const finding of findings) {
      files[file] ??= {}
      files[file][finding.ruleId] ??= {}
      const counts = files[file][finding.ruleId]!
      const fingerprint = fingerprintOf(finding, text)
      counts[fingerprint] = (counts[fingerprint] ?? 0) + 1
    }
  }
  return {version: 1, files: sorted(files)}
}

/** Write a baseline so that equal ones are equal files and changes merge line by line. */
export function writeBaseline(baseline: Baseline): string {
  return `${JSON.stringify({...baseline, files: sorted(baseline.files)}, null, 2)}\n`
}

export interface Baselined {
  /** What is new, and what of the baseline is there no more. */
  readonly findings: ReadonlyArray<Finding>
  /** What the baseline knew. */
  readonly known: ReadonlyArray<Finding>
}

/** Take out of a file's findings what the baseline knows. */
export function applyBaseline({file, text, findings}: BaselineInput, baseline: Baseline): Baselined {
  const allowed = structuredClone(baseline.files[file] ?? {})
  const known: Finding[] = []
  const left = findings.filter(finding => {
    const counts = allowed[finding.ruleId]
    const fingerprint = fingerprintOf(finding, text)
    if (!counts?.[fingerprint]) return true
    counts[fingerprint]--
    known.push(finding)
    return false
  })
  const stale = Object.entries(allowed).flatMap(([ruleId, counts]) => {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const message = `基线里 ${ruleId} 有 ${total} 处旧问题已经不在了，请运行 zongshu lint --prune。`
    return total > 0 ? [findingOf(staleBaseline, {message, range: {start: 0, end: 0}})] : []
  })
  return {findings: [...stale, ...left], known}
}

/** The baseline without what is there no more; files that were not checked this time stay as they are. */
export function prune(baseline: Baseline, inputs: ReadonlyArray<BaselineInput>): Baseline {
  const now = baselineOf(inputs)
  const checked = new Set(inputs.map(input => input.file))
  const files: Record<string, Record<string, Record<string, number>>> = {}
  for (const [file, rules] of Object.entries(baseline.files)) {
    if (!checked.has(file)) {
      files[file] = rules
      continue
    }
    for (const [ruleId, counts] of Object.entries(rules)) {
      for (const [fingerprint, count] of Object.entries(counts)) {
        const left = Math.min(count, now.files[file]?.[ruleId]?.[fingerprint] ?? 0)
        if (left === 0) continue
        files[file] ??= {}
        files[file][ruleId] ??= {}
        files[file][ruleId]![fingerprint] = left
      }
    }
  }
  return {version: 1, files: sorted(files)}
}

/** Keys in their order, at every depth. */
function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)])
  ) as T
}
