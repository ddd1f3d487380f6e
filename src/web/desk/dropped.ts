import {hashOf} from '../hash.ts'
import type {OpenedFile} from '../shell.ts'

/** The parts of a dropped folder that are used here. */
interface Entry {
  readonly isFile: boolean
  readonly isDirectory: boolean
  readonly name: string
  file?(done: (file: File) => void, failed: (error: unknown) => void): void
  createReader?(): {readEntries(done: (entries: Entry[]) => void, failed: (error: unknown) => void): void}
}

/** Folders in folders that are looked into. */
const deepest = 8

/** The files that were dropped on the page, those of folders by the path from there; what cannot be read is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<ReadonlyArray<OpenedFile>> {
  // Both are gone when the first of them is waited for.
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.() as Entry | null | undefined)
  const files = [...transfer.files]
  const found: OpenedFile[] = []
  if (entries.some(entry => entry?.isDirectory)) {
    for (const entry of entries) if (entry) await walk(entry, '', 0, found)
    return found
  }
  for (const file of files) found.push(await opened(file, file.name))
  return found
}

async function walk(entry: Entry, before: string, depth: number, found: OpenedFile[]): Promise<void> {
  if (entry.name.startsWith('.') || depth > deepest) return
  const path = `${before}${entry.name}`
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) => entry.file!(resolve, reject))
      found.push(await opened(file, path))
    } else {
      const reader = entry.createReader!()
      for (;;) {
        // A hundred at a time.
        const some = await new Promise<Entry[]>((resolve, reject) => reader.readEntries(resolve, reject))
        if (some.length === 0) break
        for (const one of some) await walk(one, `${path}/`, depth + 1, found)
      }
    }
  } catch {
    // It was moved away meanwhile, or is not ours to read.
  }
}

async function opened(file: File, path: string): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {path, bytes, hash: await hashOf(bytes)}
}
