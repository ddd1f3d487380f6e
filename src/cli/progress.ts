import type {Outcome} from '../engine/job.ts'
import {counted, type Severity, severityNames} from '../finding.ts'
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
  // Not `performance`, which Node takes a while to load.
  const began = Date.now()
  let count = 0
  const bar = (path: string) => {
    if (total > 1 && form === undefined)
      host.progress(`${doing} ${barOf(count, total, Date.now() - began)} ${path}`)
  }
  return {
    begin: bar,
    done(path, outcome, isCached) {
      count++
      const ended = endedOf(outcome, isCached)
      if (form === 'lines') host.complain(lineOf(path, ended, {count, total}))
      else if (form === 'json') host.complain(jsonOf(path, ended, {count, total}))
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

/** How one of many files came out. */
export interface Ended {
  /** Numbers of findings by severity. */
  readonly findings: Readonly<Record<Severity, number>>
  /** Why it was not done; undefined when it was. */
  readonly reason?: string
  readonly isCached: boolean
}

interface Among {
  /** How many are done, this one with them. */
  readonly count: number
  readonly total: number
}

/** `3/300 各县/昭阳区.yaml 做完，1 个错误`. */
export function lineOf(file: string, ended: Ended, {count, total}: Among): string {
  return `${count}/${total} ${file} ${stateOf(ended)}`
}

function stateOf({findings, reason, isCached}: Ended): string {
  if (reason !== undefined) return '没有做成'
  const found = (['error', 'warning'] as const).flatMap(one =>
    findings[one] > 0 ? [`${findings[one]} 个${severityNames[one]}`] : []
  )
  return [isCached ? '没有变，照旧' : '做完', ...found].join('，')
}

/** The same as a line of JSON. */
export function jsonOf(file: string, {findings, reason, isCached}: Ended, {count, total}: Among): string {
  const state = reason !== undefined ? 'failed' : findings.error > 0 ? 'findings' : 'done'
  return JSON.stringify({
    done: count,
    total,
    file,
    state,
    cached: isCached,
    findings,
    ...(reason ? {reason} : {})
  })
}

function endedOf({refusal, fault, verdict}: Outcome, isCached: boolean): Ended {
  const reason = refusal ?? fault?.split('\n')[0]
  return {findings: counted(verdict.findings), isCached, ...(reason === undefined ? {} : {reason})}
}
