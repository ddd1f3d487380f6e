import {randomBytes} from 'node:crypto'
import {readdirSync, rmSync, statSync} from 'node:fs'
import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'

/** A day in milliseconds: no writing takes as long. */
const day = 24 * 60 * 60 * 1000

const tail = /\.([0-9a-z]{1,8})-(\d+)-[0-9a-f]{8}\.zongshu-tmp$/

/** Folders that were swept by this process. */
const swept = new Set<string>()

/** A name beside a file under which it is written first; it says which process writes. */
export function nameBeside(file: string): string {
  const folder = dirname(file)
  sweep(folder)
  // The name of a file may be as long as the disk allows; ours is no longer.
  const name = `.${basename(file).slice(0, 40)}.${machine()}-${process.pid}-${randomBytes(4).toString('hex')}`
  return join(folder, `${name}.zongshu-tmp`)
}

/** Take away what processes left that were killed while they wrote. */
function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of namesIn(folder)) {
    const [, host, pid] = tail.exec(name) ?? []
    if (!host) continue
    const file = join(folder, name)
    const isLeft = host === machine() ? !isAlive(Number(pid)) : isOld(file)
    if (isLeft) rmSync(file, {force: true})
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const isOld = (file: string): boolean =>
  Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0) > day

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Folders are shared between machines, whose processes have the same numbers. */
function machine(): string {
  let sum = 0
  for (const character of hostname()) sum = (sum * 31 + character.codePointAt(0)!) >>> 0
  return sum.toString(36)
}
