import {createStore, del, get, keys, set} from 'idb-keyval'
import type {MadeFile} from '../shell.ts'

/** Photos of drafts that were opened without their folder: pages that were opened from files share one store. */
const store = () => createStore('zongshu-photos', 'photos')
const keyOf = (draft: string, photo: string) => `${nameOf(draft)}\n${photo.replaceAll('\\', '/')}`
const nameOf = (path: string) => path.split('/').pop()!

const held = new Map<string, Uint8Array>()

/** The bytes of a photo that was kept for a draft. */
export async function keptPhoto(draft: string, photo: string): Promise<Uint8Array | undefined> {
  const key = keyOf(draft, photo)
  return held.get(key) ?? (await get<Uint8Array>(key, store()).catch(() => undefined))
}

/** Keep photos for a draft, here and in the browser's store; gives the paths that the draft calls them by. */
export async function keepPhotos(
  draft: string,
  photos: ReadonlyArray<MadeFile>
): Promise<ReadonlyArray<string>> {
  const paths: string[] = []
  for (const {name, bytes} of photos) {
    const path = name.includes('/') ? name : `photos/${name}`
    held.set(keyOf(draft, path), bytes)
    // A private window keeps them for as long as it is open.
    await set(keyOf(draft, path), bytes, store()).catch(() => undefined)
    paths.push(path)
  }
  return paths
}

/** Take the photos of a draft out of the browser's store. */
export async function dropPhotos(draft: string): Promise<void> {
  for (const key of await keys<string>(store()))
    if (key.startsWith(`${nameOf(draft)}\n`)) await del(key, store())
}
