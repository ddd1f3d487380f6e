import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate'

/** The parts of an Office package, by name without a leading slash. */
export type Parts = Map<string, Uint8Array>

/** No package of ours, and no honest template, is larger when unpacked. */
const limit = 256 * 1024 * 1024

/** Unpack; undefined when it is no zip, or one that swells beyond all measure. */
export function unpack(bytes: Uint8Array): Parts | undefined {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: file => {
        size += file.originalSize
        return size <= limit && !file.name.endsWith('/')
      }
    })
    return size > limit ? undefined : new Map(Object.entries(files))
  } catch {
    return undefined
  }
}

/** Pack so that the same parts always give the same bytes: sorted, and with the oldest date that a zip can hold. */
export function pack(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml'
  const names = [...parts.keys()].filter(name => name !== first).sort()
  const files: Zippable = {}
  for (const name of [first, ...names]) {
    const bytes = parts.get(name)
    if (!bytes) throw new Error(`Cannot pack a document without ${name}`)
    // A local date, since zip dates are local: the bytes are the same in every time zone.
    files[name] = [
      bytes,
      {mtime: new Date(1980, 0, 1), level: isPacked(name) || bytes.length < small ? 0 : 4}
    ]
  }
  return zipSync(files)
}

/** Parts below this are stored: packing them costs more time than it saves bytes. */
const small = 2048

const isPacked = (name: string) => /\.(?:png|jpe?g|gif)$/i.test(name)

/** A part as text. */
export function textOf(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name)
  return bytes && strFromU8(bytes)
}

/** Put a part of text. */
export function putText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text))
}
