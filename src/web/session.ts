import {batch, computed, signal} from '@preact/signals'
import {type Arrangement, afterAll, arrange, arrangementAfter, pathAfter, placeOf} from '../amend/arrange.ts'
import {between, withEdits} from '../amend/edit.ts'
import {rename} from '../amend/entries.ts'
import {partAt} from '../amend/find.ts'
import {setField} from '../amend/set-field.ts'
import type {FormTree} from '../amend/tree.ts'
import type {Edit, Path, Verdict} from '../browser.ts'
import {asDraft} from './as-draft.ts'
import {createEditor, type Editor} from './editor/editor.ts'
import type {Engine} from './engine/client.ts'
import type {FormRead} from './engine/form-read.ts'
import type {Preview} from './engine/preview.ts'
import {latest} from './latest.ts'

/** A draft that is being written: its text is the only state, and all else follows from it. */
export type Session = ReturnType<typeof createSession>

export interface Opened {
  readonly path: string
  readonly text: string
  /** Of the file as it was read; undefined for what is in no file yet. */
  readonly hash?: string
}

/** Where the user was sent: a field of the form, and a place in its words. */
export interface Target {
  readonly path: Path
  /** UTF-16 units from the beginning of the field. */
  readonly at?: number
  readonly length?: number
  /** A new one for each time, so that the same place can be gone to twice. */
  readonly turn: number
}

/** What was typed in a field that could not be written yet. */
interface Late {
  readonly path: Path
  readonly words: string
  readonly separator?: string
  /** How many arrangements of lists the form knew of in which it was typed. */
  readonly known: number
}

/** What became of an arrangement. */
export interface Arranged {
  /** Where the item is now, or was when it was taken out; undefined when nothing was done, since it is gone by now. */
  readonly item?: Path
  /** Whether nothing was done, since the text cannot have it so. */
  readonly isRefused?: boolean
}

/** Texts above this size are read after a pause, not at every key. */
const large = 100_000

/** A session over the two workers: one checks, one reads for the form. */
export function createSession(engine: Engine, reader: Engine, editorFor: typeof createEditor = createEditor) {
  const file = signal<{readonly path: string; readonly hash?: string} | undefined>(undefined)
  const version = signal(0)
  const savedText = signal('')
  const form = signal<FormRead | undefined>(undefined)
  const verdict = signal<Verdict | undefined>(undefined)
  const checkedText = signal('')
  const trouble = signal<string | undefined>(undefined)
  const preview = signal<Preview | undefined>(undefined)
  const wantsPreview = signal(false)
  const target = signal<Target | undefined>(undefined)
  const stage = signal<'draft' | 'final'>('draft')
  const photosKept = signal(0)
  let hot: {key: string; base: FormTree; made: string} | undefined
  const waiting = new Map<string, Late>()
  const whenRead: {resolve(): void; reject(why: unknown): void}[] = []
  const renamed: {readonly from: Path; readonly to: Path}[] = []
  // Lists are arranged, and typed in, by a form that may be older than the text: what it shows is counted from there.
  const arranged: Arrangement[] = []
  let known = 0

  const editor: Editor = editorFor({changed, form: () => form.value, verdict: () => verdict.value})
  const text = () => editor.text()
  const isDirty = computed(() => {
    version.value
    return file.value !== undefined && text() !== savedText.value
  })

  const read = latest(async () => {
    const now = text()
    const given = await reader.wish<FormRead>({ask: 'form', text: now}).catch(error => {
      // Whoever waits for it would wait for ever.
      for (const {reject} of whenRead.splice(0)) reject(error)
      throw error
    })
    if (now !== text()) return
    const late = [...waiting.values()]
    waiting.clear()
    for (const one of late) {
      const path = afterAll(one.path, arranged.slice(one.known), pathAfter)
      if (path) waiting.set(JSON.stringify(path), {...one, path, known: arranged.length})
    }
    known = arranged.length
    form.value = given
    // Each is made for the text as it is: what one changes, the next is read anew for.
    for (const [key, one] of waiting) {
      if (text() !== given.tree.text) break
      waiting.delete(key)
      write(given.tree, one)
    }
    for (const {resolve} of whenRead.splice(0)) resolve()
  })
  const readAnew = () => new Promise<void>((resolve, reject) => whenRead.push({resolve, reject}))
  const check = latest(async () => {
    const {path} = file.value ?? {}
    const now = text()
    if (path === undefined) return
    const outcome = await engine.run({
      do: 'check',
      file: {path: asDraft(path), text: now},
      stage: stage.value
    })
    if (file.value?.path !== path) return
    batch(() => {
      verdict.value = outcome.verdict
      checkedText.value = now
      trouble.value = outcome.refusal ?? outcome.fault
    })
    editor.showFindings(outcome.verdict, now)
  })
  const compose = latest(async () => {
    const {path} = file.value ?? {}
    if (path === undefined || !wantsPreview.value) return
    preview.value = await reader.wish<Preview | undefined>({
      ask: 'preview',
      path: asDraft(path),
      text: text()
    })
  })
  const tell = (error: unknown) => {
    trouble.value = error instanceof Error ? error.message : String(error)
  }

  function changed() {
    version.value++
    const size = editor.length()
    read.soon(size > large ? 300 : 0).catch(tell)
    check.soon(size > large ? 1500 : 500).catch(tell)
    compose.soon(size > large ? 900 : 250).catch(tell)
  }

  /** Where a field is, if what it stands under was given another name while somebody typed in it. */
  function nowAt(tree: FormTree, path: Path): Path {
    for (const {from, to} of renamed) {
      const isBelow = from.every((step, at) => path[at] === step)
      if (isBelow && !partAt(tree, from) && partAt(tree, to)) return [...to, ...path.slice(to.length)]
    }
    return path
  }

  /** The text as the form knows it, if that is how it is now. */
  const freshTree = (): FormTree | undefined => {
    const tree = form.value?.tree
    return tree && tree.text === text() ? tree : undefined
  }

  /** Keys that follow each other are undone together; a change of the structure is undone by itself. */
  function apply(made: string, userEvent: 'input.type' | 'input.structure') {
    const edit = between(text(), made)
    if (edit) editor.change(edit, userEvent)
  }

  function write(tree: FormTree, {path, words, separator}: Late) {
    const edits = setField(tree, nowAt(tree, path), words, separator)
    if (edits) apply(withEdits(text(), edits), 'input.type')
  }

  return {
    file,
    version,
    form,
    verdict,
    checkedText,
    trouble,
    preview,
    wantsPreview,
    target,
    stage,
    photosKept,
    isDirty,
    editor,
    text,

    /** Show a draft instead of the one before. */
    open({path, text: given, hash}: Opened, savedAs = given) {
      batch(() => {
        file.value = {path, hash}
        verdict.value = undefined
        preview.value = undefined
        form.value = undefined
        trouble.value = undefined
        target.value = undefined
        hot = undefined
        waiting.clear()
        renamed.length = 0
        arranged.length = 0
        known = 0
        editor.reset(given)
        savedText.value = savedAs === given ? text() : savedAs
      })
      changed()
    },
    close() {
      file.value = undefined
    },
    saved(path: string, hash: string, given: string) {
      batch(() => {
        file.value = {path, hash}
        savedText.value = given
      })
    },

    /** Make a field say something. What is typed before the text was read anew waits for that. */
    setField(path: Path, words: string, separator?: string) {
      const key = JSON.stringify(path)
      const now = text()
      const base = hot?.key === key && hot.made === now ? hot.base : freshTree()
      if (!base) {
        waiting.set(key, {path, words, separator, known})
        return
      }
      waiting.delete(key)
      const edits = setField(base, nowAt(base, path), words, separator)
      if (!edits) return
      const made = withEdits(base.text, edits)
      hot = {key, base, made}
      apply(made, 'input.type')
    },
    /** Change the structure by edits that are made for the text as it is; gives whether there were any. */
    async edit(make: (tree: FormTree) => ReadonlyArray<Edit> | undefined): Promise<boolean> {
      while (!freshTree() || waiting.size > 0) await readAnew()
      const edits = make(form.value!.tree)
      if (!edits || edits.length === 0) return false
      hot = undefined
      apply(withEdits(text(), edits), 'input.structure')
      return true
    },
    /**
     * Arrange a list as the form shows it now, also where others were arranged since; done when the form shows that, so that
     * nobody types into a neighbour of what they mean.
     */
    async arrange(asked: Arrangement): Promise<Arranged> {
      const count = known
      let told: Arranged = {}
      await this.edit(tree => {
        const now = afterAll(asked, arranged.slice(count), arrangementAfter)
        const item = now && placeOf(tree, now)
        if (!item) return undefined
        const edits = arrange(tree, now)
        told = edits ? {item} : {isRefused: true}
        // Two that are the same may change places.
        if (!edits || withEdits(tree.text, edits) === tree.text) return undefined
        arranged.push(now)
        return edits
      })
      if (!freshTree()) await readAnew().catch(() => undefined)
      return told
    },
    /** Give an entry another name, wherever the draft calls it; gives whether it could have it. */
    async rename(path: Path, before: string, after: string): Promise<boolean> {
      const isDone = await this.edit(tree => rename(tree, path, before, after))
      if (isDone) renamed.unshift({from: [...path, before], to: [...path, after]})
      return isDone
    },
    /** Whether what was typed in a field still waits to be written. */
    isWaiting: (path: Path) => waiting.has(JSON.stringify(path)),
    /** All that was typed is in the text. */
    async settled() {
      while (waiting.size > 0) await readAnew()
    },
    /** Put another text in the place of all; one undo brings the old one back. */
    replace(made: string) {
      hot = undefined
      apply(made, 'input.structure')
    },
    goTo(path: Path, at?: number, length?: number) {
      target.value = {path, at, length, turn: (target.value?.turn ?? 0) + 1}
    },
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    checkNow: () => check.soon(0).catch(tell),
    /** Photos of the draft were kept: what shows them looks again. */
    lookForPhotos() {
      photosKept.value++
      check.soon(0).catch(tell)
    },
    composeNow: () => compose.soon(0).catch(tell)
  }
}
