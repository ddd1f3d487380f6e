import {lstatSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {isGone, isOlder, thisWriter} from './writer.ts'

/** How a file ends that is written first and then moved to its place. */
const draftTail = /\.([0-9a-z]{1,8}-\d+)-[0-9a-f]{8}\.zongshu-tmp$/
const lockTail = '.zongshu-lock'
/** A minute in milliseconds: nobody keeps a lock as long. */
const minute = 60_000

/** Folders that were swept by this process. */
const swept = new Set<string>()

/** A name beside a file under which it is written first; it says which process puts it there (default: this one). */
export function nameBeside(file: string, writer = thisWriter()): string {
  const {randomBytes} = process.getBuiltinModule('node:crypto')
  const folder = dirname(file)
  sweep(folder)
  return join(folder, `.${short(file)}.${writer}-${randomBytes(4).toString('hex')}.zongshu-tmp`)
}

/** Where it stands who is changing a file. */
export const lockOf = (file: string): string => join(dirname(file), `.${short(file)}${lockTail}`)

/** The name of a file may be as long as the disk allows; ours is no longer. */
const short = (file: string): string => basename(file).slice(0, 40)

/** Take away what processes left that were killed while they wrote. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    const [, writer] = draftTail.exec(name) ?? []
    if (writer ? isGone(writer, file) : name.endsWith(lockTail) && isLeft(file)) removeIfCan(file)
  }
}

/** Take away what others wrote for this process into a folder and it did not put in its place; they write no more. */
export function sweepOwn(folder: string): void {
  for (const name of namesIn(folder))
    if (draftTail.exec(name)?.[1] === thisWriter()) removeIfCan(join(folder, name))
}

/** Whether whoever made a lock was killed. */
export function isLeft(lock: string): boolean {
  const writer = wordsIn(lock)
  return writer === undefined || writer === '' ? isOlder(lock, minute) : isGone(writer, lock)
}

/** The few words that stand in a file; undefined when it is none of ours: what a link leads to may have no end. */
function wordsIn(file: string): string | undefined {
  try {
    const about = lstatSync(file)
    return about.isFile() && about.size < 100 ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What others locked in stays, and hinders nothing. */
function removeIfCan(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // It is a folder, or not ours to take away.
  }
}
