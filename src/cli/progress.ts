import {failsAt, type Outcome} from '../engine/job.ts'
import {severityNames} from '../finding.ts'
import type {Host} from './host.ts'

export interface ProgressOptions {
  /** What is done, e.g. `生成`. */
  readonly doing: string
  readonly total: number
  readonly form: 'lines' | 'json' | undefined
}

/** What is told while a run goes on. */
export interface Progress {
  begin(path: string): void
  done(path: string, outcome: Outcome, isCached: boolean): void
  end(): void
}

/** Progress on standard error: a bar on a terminal, or a line for each file where that was asked. */
export function progressOn(host: Host, {doing, total, form}: ProgressOptions): Progress {
  const began = performance.now()
  let count = 0
  const bar = (path: string) => {
    if (total > 1 && form === undefined)
      host.progress(`${doing} ${barOf(count, total, performance.now() - began)} ${path}`)
  }
  return {
    begin: bar,
    done(path, outcome, isCached) {
      count++
      if (form === 'lines') host.complain(`${count}/${total} ${path} ${stateOf(outcome, isCached)}`)
      else if (form === 'json') host.complain(JSON.stringify(lineOf(path, outcome, {isCached, count, total})))
      else bar(path)
    },
    end: () => host.progress('')
  }
}

/** Cells of the bar. */
const width = 20

/** `12/300 ████░░ 每秒 8.1 份，还要约 35 秒`. */
export function barOf(count: number, total: number, milliseconds: number): string {
  const full = Math.floor((count / total) * width)
  const bar = `${count}/${total} ${'█'.repeat(full)}${'░'.repeat(width - full)}`
  if (count === 0 || milliseconds < 1000) return bar
  const rate = count / (milliseconds / 1000)
  return `${bar} 每秒 ${rate.toFixed(1)} 份，还要约 ${lasting((total - count) / rate)}`
}

function lasting(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} 秒`
  return whole < 3600 ? `${Math.ceil(whole / 60)} 分钟` : `${(whole / 3600).toFixed(1)} 小时`
}

const isUndone = ({refusal, fault}: Outcome): boolean => refusal !== undefined || fault !== undefined

function stateOf(outcome: Outcome, isCached: boolean): string {
  if (isUndone(outcome)) return '没有做成'
  const counts = countsOf(outcome)
  const found = (['error', 'warning'] as const).flatMap(one =>
    counts[one] > 0 ? [`${counts[one]} 个${severityNames[one]}`] : []
  )
  return [isCached ? '没有变，照旧' : '做完', ...found].join('，')
}

const countsOf = ({verdict}: Outcome) => {
  const counts = {error: 0, warning: 0, hint: 0}
  for (const {severity} of verdict.findings) counts[severity]++
  return counts
}

function lineOf(
  file: string,
  outcome: Outcome,
  {isCached, count, total}: {isCached: boolean; count: number; total: number}
) {
  const state = isUndone(outcome) ? 'failed' : failsAt(outcome.verdict, 'error') ? 'findings' : 'done'
  const reason = outcome.refusal ?? outcome.fault?.split('\n')[0]
  return {
    done: count,
    total,
    file,
    state,
    cached: isCached,
    findings: countsOf(outcome),
    ...(reason ? {reason} : {})
  }
}
