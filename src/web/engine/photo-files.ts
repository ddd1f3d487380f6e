import type {Files} from '../../browser.ts'
import {memoryFiles} from '../../browser.ts'
import type {Held} from './protocol.ts'

/** Asks the page for a photo that a draft names. */
export type AskPhoto = (draft: string, photo: string) => Promise<Uint8Array | undefined>

/** The files that a job of the worker sees: those that came with it, and photos of the shell, each asked for once. */
export function photoFiles(held: Held, askPhoto: AskPhoto, known: Map<string, Uint8Array>): Files {
  const memory = memoryFiles(held)
  return {
    ...memory,
    async readBelow(draft, photo) {
      const own = await memory.readBelow(draft, photo)
      if (own) return own
      const key = JSON.stringify([draft, photo])
      const kept = known.get(key)
      if (kept) return kept
      const bytes = await askPhoto(draft, photo)
      if (bytes) known.set(key, bytes)
      return bytes
    }
  }
}
