import {closeSync, linkSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {isLeft, lockOf, nameBeside} from './draft-file.ts'
import {codeOf} from './errno.ts'
import {thisWriter} from './writer.ts'

/** Milliseconds that anybody waits: what a lock is held for takes a few. */
const patience = 3_000
/** Milliseconds between two looks. */
const pause = 20

/** Do some work at once on a file that other processes of ours may be changing too. */
export function locked<Result>(file: string, work: () => Result): Result {
  const lock = lockOf(file)
  const isHeld = take(lock)
  try {
    return work()
  } finally {
    if (isHeld) rmSync(lock, {force: true})
  }
}

/**
 * Whether the lock could be taken. Where none can be made, there is nobody else either; and what stands in its place for
 * good, such as a folder, must not hold up anybody for ever.
 */
function take(lock: string): boolean {
  const began = Date.now()
  while (Date.now() - began < patience) {
    try {
      make(lock)
      return true
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false
    }
    if (isLeft(lock)) {
      try {
        rmSync(lock)
        continue
      } catch {
        // Another was quicker, or it is a folder.
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  return false
}

/** Make a lock that says whose it is from the first moment. Throws `EEXIST` when there is one. */
function make(lock: string): void {
  const draft = nameBeside(lock)
  try {
    writeFileSync(draft, thisWriter(), {flag: 'wx'})
    linkSync(draft, lock)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // Not every disk knows links, and a full one takes no words: it is a lock all the same.
    makeBare(lock)
  } finally {
    rmSync(draft, {force: true})
  }
}

function makeBare(lock: string): void {
  const file = openSync(lock, 'wx')
  try {
    writeFileSync(file, thisWriter())
  } catch {
    // The disk is full.
  } finally {
    closeSync(file)
  }
}
