import {lstatSync} from 'node:fs'
import {hostname} from 'node:os'

/** A day in milliseconds: no writing takes as long. */
const day = 24 * 60 * 60 * 1000

/** This process, among all that may write into a folder: its machine and its number. */
export const thisWriter = (): string => `${machine()}-${process.pid}`

/** Whether the process that left a file was killed. `writer` is what `thisWriter` was in it. */
export function isGone(writer: string, file: string): boolean {
  const [host, pid] = writer.split('-')
  return host === machine() ? !isAlive(Number(pid)) : isOlder(file, day)
}

/** Whether a file is older than that, in milliseconds. The clock of a disk may run ahead of ours, by no day. */
export function isOlder(file: string, than: number): boolean {
  const made = lstatSync(file, {throwIfNoEntry: false})?.mtimeMs
  return made !== undefined && (Date.now() - made > than || made - Date.now() > day)
}

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
