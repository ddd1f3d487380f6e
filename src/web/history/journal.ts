import {createStore, delMany, entries, get, set, type UseStore} from 'idb-keyval'
import {say} from '../words/say.ts'
import {tooMany} from './thin-out.ts'

/** A version of a draft that was kept. */
export interface Kept {
  readonly path: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly text: string
  /** Whether it was in no file when it was kept. */
  readonly isUnsaved: boolean
  /** Of the file that it was opened from. */
  readonly hash?: string
}

/** What the browser keeps of drafts, so that nothing is lost with a window. */
export interface Journal {
  /** Keep a version. Throws `NotKept`. */
  keep(version: Omit<Kept, 'time'>): Promise<void>
  /** All versions without their texts, the newest first. */
  list(): Promise<ReadonlyArray<Omit<Kept, 'text'>>>
  read(path: string, time: number): Promise<Kept | undefined>
  /** Forget a draft with all its versions. */
  forget(path: string): Promise<void>
}

/** Why a version was not kept, in a sentence with the way out. */
export class NotKept extends Error {}

type Head = Omit<Kept, 'text'>

/** The journal in the browser's store; pages that were opened from files share it, so that its names say whose they are. */
export function openJournal(clock: () => number = Date.now): Journal {
  let stores: {heads: UseStore; texts: UseStore} | undefined
  const open = () => {
    stores ??= {heads: createStore('zongshu-heads', 'heads'), texts: createStore('zongshu-texts', 'texts')}
    return stores
  }
  const last = new Map<string, string>()

  async function drop(keys: string[]) {
    const {heads, texts} = open()
    await delMany(keys, heads)
    await delMany(keys, texts)
  }

  async function write(head: Head, text: string) {
    const {heads, texts} = open()
    const key = keyOf(head.path, head.time)
    await set(key, text, texts)
    await set(key, head, heads)
  }

  return {
    async keep({path, text, isUnsaved, hash}) {
      const state = `${isUnsaved} ${text}`
      if (last.get(path) === state) return
      const head = {path, time: clock(), isUnsaved, ...(hash !== undefined && {hash})}
      try {
        await write(head, text)
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'QuotaExceededError'))
          throw new NotKept(noStore())
        await drop(await oldest(open().heads, 30))
        await write(head, text).catch(() => {
          throw new NotKept(full())
        })
      }
      last.set(path, state)
      const own = (await headsIn(open().heads)).filter(one => one.path === path).map(({time}) => time)
      const gone = tooMany(own, head.time)
      if (gone.length > 0) await drop(gone.map(time => keyOf(path, time)))
    },
    list: async () => (await headsIn(open().heads)).sort((a, b) => b.time - a.time),
    async read(path, time) {
      const {heads, texts} = open()
      const key = keyOf(path, time)
      const [head, text] = await Promise.all([get<Head>(key, heads), get<string>(key, texts)])
      return head && text !== undefined ? {...head, text} : undefined
    },
    async forget(path) {
      const own = (await headsIn(open().heads)).filter(one => one.path === path)
      await drop(own.map(({time}) => keyOf(path, time)))
      last.delete(path)
    }
  }
}

const keyOf = (path: string, time: number): string => `zongshu ${String(time).padStart(15, '0')} ${path}`

const headsIn = async (store: UseStore): Promise<Head[]> =>
  (await entries<string, Head>(store)).map(([, head]) => head)

async function oldest(store: UseStore, count: number): Promise<string[]> {
  const all = (await headsIn(store)).sort((a, b) => a.time - b.time)
  return all.slice(0, Math.min(count, all.length - 1)).map(({path, time}) => keyOf(path, time))
}

const noStore = () =>
  say(
    '这个浏览器窗口不让保存历史（可能是无痕窗口，或存储被关掉了）：请常按“保存”，把草稿存成文件。',
    'This window keeps no history (it may be a private one): save often.'
  )
const full = () =>
  say(
    '浏览器的存储空间已满，新的历史没有记下：请现在按“保存”存成文件，再到“历史”里删去不要的旧草稿。',
    'The browser’s store is full and nothing more is kept: save to a file now, then forget old drafts in the history.'
  )
