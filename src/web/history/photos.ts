import {type ReadonlySignal, signal} from '@preact/signals'
import {createStore, get, keys, set} from 'idb-keyval'
import {asDraft} from '../as-draft.ts'
import type {MadeFile} from '../shell.ts'

/** Where bytes are kept under names; each may refuse, as a private window does. */
export interface PhotoStore {
  get(key: string): Promise<Uint8Array | undefined>
  set(key: string, bytes: Uint8Array): Promise<void>
  keys(): Promise<ReadonlyArray<string>>
}

const store = () => createStore('zongshu-photos', 'photos')

/** Pages that were opened from files share one store. */
const browserStore: PhotoStore = {
  get: key => get<Uint8Array>(key, store()),
  set: (key, bytes) => set(key, bytes, store()),
  keys: () => keys<string>(store())
}

/** The path of a photo that came without its folder. */
const droppedPath = (path: string) => `photos/${path.split(/[\\/]/).pop()!}`

/**
 * Photos of drafts that were opened without their folder, and what their tables' names mean. A draft goes by its whole path, as in the journal, so that drafts of one
 * name in two folders have photos of their own; what was kept by the name of the file only is still found.
 */
export function openPhotos(kept: PhotoStore = browserStore) {
  const isUnkept = signal(false)
  const held = new Map<string, Uint8Array>()
  const stored = (key: string) => kept.get(key).catch(() => undefined)

  async function put(key: string, bytes: Uint8Array): Promise<void> {
    held.set(key, bytes)
    // A private window, or a full store, keeps them for as long as it is open.
    await kept.set(key, bytes).catch(() => {
      isUnkept.value = true
    })
  }

  return {
    /** The bytes of a photo that was kept for a draft: the one of this path, else that of its file name. */
    async photo(draft: string, photo: string): Promise<Uint8Array | undefined> {
      for (const path of new Set([photo, droppedPath(photo)])) {
        const key = keyOf(draft, path)
        const bytes = held.get(key) ?? (await stored(key)) ?? (await stored(oldKeyOf(draft, path)))
        if (bytes) return bytes
      }
    },

    /** Whether a photo is kept only for as long as the page is open. */
    isUnkept: isUnkept as ReadonlySignal<boolean>,

    /** Keep photos for a draft, here and in the browser's store; gives the paths that the draft calls them by. */
    async keep(draft: string, photos: ReadonlyArray<MadeFile>): Promise<ReadonlyArray<string>> {
      const paths: string[] = []
      for (const {name, bytes} of photos) {
        const path = name.includes('/') ? name : droppedPath(name)
        await put(keyOf(draft, path), bytes)
        paths.push(path)
      }
      return paths
    },

    /** What names of tables are which figures of a draft. */
    async mapping(draft: string): Promise<string | undefined> {
      const key = keyOf(draft, mappingName)
      const bytes = held.get(key) ?? (await stored(key))
      return bytes && new TextDecoder().decode(bytes)
    },
    keepMapping: (draft: string, text: string): Promise<void> =>
      put(keyOf(draft, mappingName), new TextEncoder().encode(text)),

    /** The photos of a draft that was saved under another name, for that name too. */
    async takeAlong(from: string, to: string): Promise<void> {
      if (from === to) return
      const before = startOf(from)
      for (const key of new Set([...held.keys(), ...(await kept.keys().catch(() => []))])) {
        if (!key.startsWith(before)) continue
        const bytes = held.get(key) ?? (await stored(key))
        if (bytes) await put(startOf(to) + key.slice(before.length), bytes)
      }
    }
  }
}

/** No photo is called so. */
const mappingName = '对照.yaml'
const keyOf = (draft: string, photo: string) => startOf(draft) + slashed(photo)
const startOf = (draft: string) => `zongshu ${JSON.stringify(asDraft(draft))} `
const oldKeyOf = (draft: string, photo: string) => `${draft.split('/').pop()!}\n${slashed(photo)}`
const slashed = (photo: string) => photo.replaceAll('\\', '/')
