import {closeSync, openSync, rmSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {codeOf} from './errno.ts'

/** Milliseconds after which whoever holds a lock was killed: what it is held for takes a few. */
const stale = 10_000
/** Milliseconds between two looks. */
const pause = 20

/** Do some work at once on a file that other processes of ours may be changing too. */
export function locked<Result>(file: string, work: () => Result): Result {
  const lock = join(dirname(file), `.${basename(file).slice(0, 40)}.zongshu-lock`)
  const isHeld = take(lock)
  try {
    return work()
  } finally {
    if (isHeld) rmSync(lock, {force: true})
  }
}

/** Whether the lock could be taken; where none can be made, there is nobody else either. */
function take(lock: string): boolean {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'))
      return true
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false
    }
    const made = statSync(lock, {throwIfNoEntry: false})?.mtimeMs
    if (made !== undefined && Date.now() - made > stale) rmSync(lock, {force: true})
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
}
