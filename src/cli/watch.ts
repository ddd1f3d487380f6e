import {statSync} from 'node:fs'
import {isSame, type Seen} from '../batch/seen.ts'
import {Refusal} from '../engine/ports.ts'
import type {ExitCode} from './command.ts'
import {type Host, portsOf} from './host.ts'
import {UsageError} from './usage-error.ts'

/** What a run over files came to, and what it rests on. */
export interface Round {
  readonly code: ExitCode
  /** What all files rest on: settings, kinds. */
  readonly shared: ReadonlyArray<Seen>
  /** What each file rests on, itself included. */
  readonly seen: Map<string, ReadonlyArray<Seen>>
  /** What the run wrote, whose changes are no news. */
  readonly written: ReadonlyArray<string>
}

/** Milliseconds between two looks, and for which nothing may change before work begins: editors write in several steps. */
const pause = 400

/** Does the work, and again for each file that changes, until the user stops it. What goes wrong does not end it. */
export async function watching(
  find: (host: Host) => Promise<ReadonlyArray<string>>,
  work: (paths: ReadonlyArray<string>) => Promise<Round>,
  host: Host
): Promise<ExitCode> {
  // What is said of files is said once, not at every look.
  const quiet: Host = {...host, complain: () => {}}
  let isStopped = false
  let wake = () => {}
  const leave = host.onInterrupt(() => {
    isStopped = true
    wake()
  })
  const rest = () =>
    new Promise<void>(resolve => {
      wake = resolve
      setTimeout(resolve, pause)
    })
  try {
    let last = await work(await find(host))
    // What was changed while a round went on shows when answers are held against each other, so the first look does.
    let stamps = ''
    while (!isStopped) {
      host.progress('等着草稿改动，按 Ctrl-C 结束')
      await rest()
      const now = stampsOf(last)
      const paths = await find(quiet).catch(() => [...last.seen.keys()])
      const added = paths.filter(path => !last.seen.has(path))
      if (isStopped || (now === stamps && added.length === 0)) continue
      await rest()
      if (stampsOf(last) !== now) continue
      stamps = now
      const changed = [...added, ...(await changedIn(last, paths, host))]
      if (changed.length === 0 || isStopped) continue
      host.progress('')
      host.say(`— ${new Date().toLocaleTimeString('zh-CN', {hour12: false})} —`)
      last = merged(last, await attempt(changed))
      stamps = ''
    }
    return 0
  } finally {
    leave()
    host.progress('')
  }

  async function attempt(paths: ReadonlyArray<string>): Promise<Round | undefined> {
    try {
      host.newRun()
      return await work(paths)
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof UsageError)) throw error
      host.complain(error.message)
      return undefined
    }
  }
}

/** Files whose answers are others now; all of them when what all rest on has changed. */
async function changedIn(
  {shared, seen, written}: Round,
  paths: ReadonlyArray<string>,
  host: Host
): Promise<string[]> {
  const ports = portsOf(host)
  const differs = async (all: ReadonlyArray<Seen>) => {
    for (const one of all)
      if (!written.includes(one.words[0]!) && one.call !== 'familiesOf' && !(await isSame(one, ports)))
        return true
    return false
  }
  const known = paths.filter(path => seen.has(path))
  if (await differs(shared)) return known
  const changed: string[] = []
  for (const path of known) if (await differs(seen.get(path)!)) changed.push(path)
  return changed
}

/** What is known after a round of some files; after one that failed, what was known before. */
const merged = (last: Round, next: Round | undefined): Round =>
  next
    ? {...next, seen: new Map([...last.seen, ...next.seen]), written: [...last.written, ...next.written]}
    : last

/** When the files that a run rests on were changed, as one text to compare. */
function stampsOf({shared, seen}: Round): string {
  const files = new Set(
    [...seen.values(), shared]
      .flat()
      .map(({call, words: [first = '', second]}) =>
        call === 'familiesOf' ? '' : call === 'readBelow' ? `${first}\n${second}` : first
      )
  )
  return [...files].map(stampOf).join('\n')
}

function stampOf(words: string): string {
  const [file = '', below] = words.split('\n')
  const path = below === undefined ? file : `${file.replace(/[^/\\\\]*$/, '')}${below.replaceAll('\\', '/')}`
  try {
    const about = path === '' ? undefined : statSync(path, {throwIfNoEntry: false})
    return about ? `${about.size} ${about.mtimeMs}` : ''
  } catch {
    return ''
  }
}
