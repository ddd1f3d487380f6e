import {appendFileSync, existsSync, lstatSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {hashOf} from './hash.ts'
import {putWhole} from './write-whole.ts'

/** The record of what we wrote, beside it. */
export const recordName = '.zongshu-outputs.json'

/** What a file was when we wrote it, the newest first; a run that is killed leaves the one before. */
type Hashes = ReadonlyArray<string>

interface Known {
  readonly files: Map<string, Hashes>
  /** Names in the part that is JSON; those of the lines behind it are more. */
  readonly settled: number
  added: number
  /** Which file this was read from. */
  stamp: string
}

/** What was read of the records of folders: it is read again when another run changed it. */
const known = new Map<string, Known>()

/** A record of fewer names is written anew each time, and is plain JSON. */
const few = 64

/** What we wrote under a name, as far as it is known. */
export const hashesOf = (path: string): Hashes =>
  recordIn(dirname(path)).files.get(basename(path).normalize()) ?? []

/**
 * Remember what we are about to write, beside what is there of ours: whichever of them a kill leaves is known by the next
 * run. Where it cannot be, the file will be kept like any other.
 */
export function record(path: string, hash: string): void {
  const folder = dirname(path)
  try {
    const name = basename(path).normalize()
    const before = hashesOf(path)
    const there = before.length > 0 && existsSync(path) ? hashOf(readFileSync(path)) : ''
    add(folder, name, [hash, ...before.filter(one => one !== hash && one === there)])
  } catch {
    // The output itself can be written.
    known.delete(folder)
  }
}

/** A long record grows by lines: to write it anew for each of thousands of files would take longer than to make them. */
function add(folder: string, name: string, hashes: Hashes): void {
  const file = join(folder, recordName)
  const record = recordIn(folder)
  record.files.set(name, hashes)
  if (record.settled >= few && record.added < record.settled) {
    appendFileSync(file, `\n+${JSON.stringify([name, hashes])}`)
    record.added++
    record.stamp = stampOf(file)
    return
  }
  for (const other of record.files.keys())
    if (other !== name && !existsSync(join(folder, other))) record.files.delete(other)
  const about = '本工具写过的文件。删去这份记录后，再写同名文件时会另起一名，不覆盖原来的。'
  const files = Object.fromEntries([...record.files].sort())
  putWhole(file, new TextEncoder().encode(`${JSON.stringify({about, files}, undefined, 2)}\n`))
  known.set(folder, {files: record.files, settled: record.files.size, added: 0, stamp: stampOf(file)})
}

function recordIn(folder: string): Known {
  const file = join(folder, recordName)
  const stamp = stampOf(file)
  const last = known.get(folder)
  if (last?.stamp === stamp) return last
  const read = stamp === '' ? {files: new Map(), settled: 0, added: 0} : readRecord(file)
  const now = {...read, stamp}
  known.set(folder, now)
  return now
}

/** Tells a file from what it was; empty where there is none of ours: what a link leads to may have no end. */
function stampOf(file: string): string {
  const about = lstatSync(file, {throwIfNoEntry: false})
  return about?.isFile() ? `${about.ino} ${about.size} ${about.mtimeMs}` : ''
}

function readRecord(file: string): Omit<Known, 'stamp'> {
  const files = new Map<string, Hashes>()
  let settled = 0
  let added = 0
  try {
    const [whole = '', ...lines] = readFileSync(file, 'utf8').split('\n+')
    const {files: named}: {files?: unknown} = JSON.parse(whole)
    if (typeof named === 'object' && named !== null)
      for (const [name, hashes] of Object.entries(named)) files.set(name, [hashes].flat().map(String))
    settled = files.size
    for (const line of lines) {
      const [name, hashes] = lineIn(line)
      if (name !== undefined) files.set(name, hashes)
      added++
    }
  } catch {
    // Damaged: then everything that is there is kept.
  }
  return {files, settled, added}
}

/** A kill leaves half a line. */
function lineIn(line: string): [name: string | undefined, hashes: Hashes] {
  try {
    const [name, hashes]: unknown[] = JSON.parse(line)
    return typeof name === 'string' && Array.isArray(hashes) ? [name, hashes.map(String)] : [undefined, []]
  } catch {
    return [undefined, []]
  }
}
