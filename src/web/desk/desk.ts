import {computed, signal} from '@preact/signals'
import {acrossDrafts, type CheckOutcome, type Verdict} from '../../browser.ts'
import type {Engine} from '../engine/client.ts'
import type {OpenedFile} from '../shell.ts'
import {say} from '../words/say.ts'
import {type DeskFile, isDraftName, type JudgedFile} from './desk-file.ts'
import {foldedOf} from './folded.ts'
import {matrixOf} from './matrix.ts'
import {sideBySide} from './side-by-side.ts'
import {sortFiles} from './sort-files.ts'
import {withoutPhotos} from './without-photos.ts'

/** The reviewer's desk: files, each checked by the engine's worker one after the other, and what they come to together. */
export type Desk = ReturnType<typeof createDesk>

export interface DeskOptions {
  /** Whether photos that were not brought along are read where the draft lies (default: false). */
  readonly readsPhotos?: boolean
}

/** Make a desk without files. */
export function createDesk(engine: Pick<Engine, 'run'>, {readsPhotos = false}: DeskOptions = {}) {
  const files = signal<ReadonlyArray<DeskFile>>([])
  const written = signal<ReadonlyArray<OpenedFile>>([])
  const others = signal<ReadonlyArray<string>>([])
  const stage = signal<'draft' | 'final'>('draft')
  const photos = new Map<string, Uint8Array>()
  const lonely = signal<ReadonlySet<string>>(new Set())
  let takesWritten = false
  let round = 0

  const judged = computed((): ReadonlyArray<JudgedFile> => {
    const done = files.value.flatMap(file => (file.outcome ? [{file, outcome: file.outcome}] : []))
    const verdicts: ReadonlyArray<Verdict> = acrossDrafts(done.map(({outcome}) => outcome))
    return done.map(({file}, index) => ({file, verdict: verdicts[index]!}))
  })

  function put(path: string, outcome: CheckOutcome | undefined) {
    files.value = files.value.map(file => (file.path === path ? {...file, outcome} : file))
  }

  /** Check all that was not checked yet; what is asked anew meanwhile stops it. */
  async function check(): Promise<void> {
    const own = ++round
    for (;;) {
      const next = files.value.find(({outcome}) => !outcome)
      if (!next || own !== round) return
      const {path, bytes} = next
      const job = {do: 'check', file: {path}, compare: true, stage: stage.value} as const
      const beside = photosOf(path)
      const held = {[path]: bytes, ...Object.fromEntries(beside)}
      const whole = await engine.run(job, held).catch(error => unchecked(path, error))
      const isLonely = !readsPhotos && next.sort === 'draft' && beside.length === 0
      const outcome = isLonely ? withoutPhotos(whole) : whole
      if (outcome !== whole) lonely.value = new Set([...lonely.value, path])
      if (own !== round) return
      // It may have been taken away, or brought anew.
      if (files.value.find(file => file.path === path)?.bytes === bytes) put(path, outcome)
    }
  }

  /** The photos that lie in the folder of a draft or below it. */
  const photosOf = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    return [...photos].filter(([photo]) => photo.startsWith(folder))
  }

  return {
    files,
    /** Documents that were written of drafts that are here; they can be taken, too. */
    written,
    /** Names of what the desk has no use for. */
    others,
    /** Drafts that name photos and came without any. */
    lonely,
    stage,
    judged,
    waiting: computed(() => files.value.filter(({outcome}) => !outcome).length),
    matrix: computed(() => matrixOf(judged.value)),
    folded: computed(() => foldedOf(judged.value)),
    figures: computed(() =>
      sideBySide(
        judged.value.flatMap(({file}) => {
          const comparable = file.outcome?.comparable
          return comparable ? [{file, comparable}] : []
        })
      )
    ),
    /** Bring files on the desk; one that is there already is checked anew. */
    add(more: ReadonlyArray<OpenedFile>): Promise<void> {
      const known = new Map<string, OpenedFile>(
        [...files.value, ...written.value, ...more].map(file => [file.path, file])
      )
      const sorted = sortFiles([...known.values()])
      for (const {path, bytes} of sorted.photos) photos.set(path, bytes)
      const before = new Map(files.value.map(file => [file.path, file]))
      const taken = takesWritten ? [...sorted.taken, ...sorted.written] : sorted.taken
      files.value = taken.map(file => {
        const same = before.get(file.path)
        return same && same.hash === file.hash ? same : deskFile(file)
      })
      written.value = takesWritten ? [] : sorted.written
      others.value = [...new Set([...others.value, ...sorted.others.map(({path}) => path)])]
      return check()
    },
    /** Take those that were written of drafts, too. */
    addWritten(): Promise<void> {
      takesWritten = true
      files.value = [...files.value, ...written.value.map(deskFile)]
      written.value = []
      return check()
    },
    remove(path: string): void {
      files.value = files.value.filter(file => file.path !== path)
    },
    clear(): void {
      round++
      takesWritten = false
      photos.clear()
      lonely.value = new Set()
      files.value = []
      written.value = []
      others.value = []
    },
    setStage(wanted: 'draft' | 'final'): Promise<void> {
      stage.value = wanted
      files.value = files.value.map(({outcome: _, ...file}) => file)
      return check()
    }
  }
}

const deskFile = ({path, bytes, hash}: OpenedFile): DeskFile => ({
  path,
  bytes,
  hash,
  sort: isDraftName(path) ? 'draft' : 'document'
})

/** A file that the worker broke at: no reviewer may take it for clean. */
function unchecked(path: string, error: unknown): CheckOutcome {
  const message = say('本工具出错，没有检查这个文件。', 'The tool failed; this file was not checked.')
  const range = {start: 0, end: 0}
  return {
    verdict: {
      file: path,
      source: undefined,
      findings: [{ruleId: 'internal-error', severity: 'error', message, range}],
      counts: {fields: 0, paragraphs: 0},
      rulesRun: [],
      rulesSkipped: []
    },
    outputs: [],
    fault: error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
