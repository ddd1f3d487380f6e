import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {decode} from '../draft/decode.ts'
import type {Outcome} from '../engine/job.ts'
import type {Ports} from '../engine/ports.ts'
import {hashOf} from '../node/hash.ts'
import {isLink} from '../node/outputs.ts'
import {putWhole} from '../node/write-whole.ts'
import type {Verdict} from '../report/verdict.ts'
import {isSame, type Seen} from './seen.ts'
import {type BatchJob, type Done, fileOf, type OutcomeOf} from './work.ts'

/** The folder of what was done before, beside the outputs; it may be thrown away. */
export const cacheName = '.zongshu-cache'

/** A file that was written of a job. */
export interface Written {
  readonly path: string
  /** SHA-256 of its bytes, hexadecimal, and their number. */
  readonly hash: string
  readonly size: number
}

/** What was done before and is the same still; its outcome has no outputs, they lie where they were written. */
export interface Found<One extends BatchJob> {
  readonly outcome: OutcomeOf<One>
  readonly files: ReadonlyArray<Written>
  /** What it was made of, but for what all rest on. */
  readonly seen: ReadonlyArray<Seen>
}

export interface Cache {
  /** What an earlier run did of this job, if it would come out the same and its files are as they were written. */
  find<One extends BatchJob>(job: One): Promise<Found<One> | undefined>
  keep<One extends BatchJob>(job: One, done: Done<One>, files: ReadonlyArray<Written>): void
}

interface Entry<One extends BatchJob> extends Found<One> {
  readonly tool: string
  readonly job: One
}

/**
 * What earlier runs did, an entry for each job in the folder that `folderOf` says. `shared` is what all jobs rest on:
 * settings, kinds, campaigns and terms, as they were read.
 */
export function cacheIn(
  folderOf: (job: BatchJob) => string,
  {shared, ports}: {shared: ReadonlyArray<Seen>; ports: Ports}
): Cache {
  const known = new Set(shared.map(one => JSON.stringify(one)))
  const tool = hashOf(JSON.stringify([toolOf(ports.files.home), shared]))
  const placeOf = (job: BatchJob) =>
    join(folderOf(job), cacheName, `${hashOf(JSON.stringify(job)).slice(0, 32)}.json`)
  const sameOnce = once((seen: Seen) => isSame(seen, ports))
  return {
    async find<One extends BatchJob>(job: One) {
      const entry = entryIn<One>(placeOf(job))
      if (!entry || entry.tool !== tool || JSON.stringify(entry.job) !== JSON.stringify(job)) return undefined
      for (const file of entry.files) if (!isThere(file)) return undefined
      for (const one of entry.seen) {
        // A typesetter is asked once for all.
        const isIt = one.call === 'familiesOf' ? await sameOnce(one) : await isSame(one, ports)
        if (!isIt) return undefined
      }
      const outcome = {...entry.outcome, verdict: await withText(entry.outcome.verdict, job, ports)}
      return {outcome, files: entry.files, seen: entry.seen}
    },
    keep(job, {outcome, seen}, files) {
      if (!isKept(outcome)) return
      const bare = {...outcome, outputs: [], verdict: withoutText(outcome.verdict)}
      // What it wrote itself is held against its hash.
      const written = new Set(files.map(({path}) => path))
      const own = seen.filter(one => !written.has(one.words[0]!) && !known.has(JSON.stringify(one)))
      const text = JSON.stringify({tool, job, seen: own, outcome: bare, files})
      try {
        const place = placeOf(job)
        // Of somebody who had it written elsewhere.
        if (isLink(dirname(place))) return
        putWhole(place, new TextEncoder().encode(`${hashOf(text)}\n${text}`))
      } catch {
        // A full or read-only disk: it is done anew next time.
      }
    }
  }
}

/** What did not come to its end is tried again. */
const isKept = ({refusal, fault, verdict}: Outcome): boolean =>
  refusal === undefined && fault === undefined && verdict.source !== undefined && !verdict.broken

/** Which build of this tool it is: another may write other bytes. */
function toolOf(home: string): string {
  const about = readFileSync(join(home, 'package.json'), 'utf8')
  const parts = ['dist', 'dist/parts', 'dist/typ', 'dist/typ-pdf', 'dist/fonts'].flatMap(folder => {
    const names = namesIn(join(home, folder))
    return names.map(name => {
      const {size, mtimeMs} = lstatSync(join(home, folder, name))
      return `${folder}/${name} ${size} ${mtimeMs}`
    })
  })
  return [about, process.version, ...parts].join('\n')
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** An entry that is whole; half of one, or one that somebody changed, counts for nothing. */
function entryIn<One extends BatchJob>(place: string): Entry<One> | undefined {
  try {
    if (isLink(dirname(place)) || !lstatSync(place, {throwIfNoEntry: false})?.isFile()) return undefined
    const whole = readFileSync(place, 'utf8')
    const text = whole.slice(65)
    return whole.slice(0, 65) === `${hashOf(text)}\n` ? (JSON.parse(text) as Entry<One>) : undefined
  } catch {
    return undefined
  }
}

function isThere({path, hash, size}: Written): boolean {
  const about = lstatSync(path, {throwIfNoEntry: false})
  return about?.isFile() === true && about.size === size && hashOf(readFileSync(path)) === hash
}

/** A draft says itself what its text is. */
const isText = ({file}: Verdict): boolean => /\.(?:ya?ml|md|markdown|txt)$/i.test(file)

const withoutText = (verdict: Verdict): Verdict =>
  verdict.source && isText(verdict) ? {...verdict, source: {...verdict.source, text: ''}} : verdict

async function withText(verdict: Verdict, job: BatchJob, {files}: Ports): Promise<Verdict> {
  if (!verdict.source || !isText(verdict)) return verdict
  return {...verdict, source: decode(await files.read(fileOf(job)), verdict.source.path, () => {})}
}

function once<Word>(ask: (word: Word) => Promise<boolean>): typeof ask {
  const known = new Map<string, Promise<boolean>>()
  return word => {
    const key = JSON.stringify(word)
    const answer = known.get(key) ?? ask(word)
    known.set(key, answer)
    return answer
  }
}
