import {strToU8, type Zippable, zipSync} from 'fflate'
import {decodeXml} from './decode-xml.ts'
import {openZip, type Unopened, unzipped} from './zip.ts'

/** The parts of an Office package, by name without a leading slash. */
export type Parts = Map<string, Uint8Array>

/** Unpack every part; why not, when the package is damaged or swells beyond all measure. */
export function unpackAll(bytes: Uint8Array): Parts | Unopened {
  const entries = openZip(bytes)
  if (!(entries instanceof Map)) return entries as Unopened
  const parts: Parts = new Map()
  for (const [name, entry] of entries) {
    const part = unzipped(entry)
    if (!part) return damagedPart(name)
    parts.set(name, part)
  }
  return parts
}

/** Unpack; undefined when it is no sound package. */
export function unpack(bytes: Uint8Array): Parts | undefined {
  const parts = unpackAll(bytes)
  return parts instanceof Map ? parts : undefined
}

/** A part whose bytes are not those that were packed. */
export const damagedPart = (name: string): Unopened => ({reason: `文件已损坏，其中的“${name}”校验对不上`})

/** Pack so that the same parts always give the same bytes: sorted behind the `first`, and with the oldest date that a zip can hold. */
export function pack(parts: ReadonlyMap<string, Uint8Array>, first = '[Content_Types].xml'): Uint8Array {
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
export function textOf(parts: {get(name: string): Uint8Array | undefined}, name: string): string | undefined {
  const bytes = parts.get(name)
  return bytes && decodeXml(bytes)
}

/** Put a part, of text or not. */
export function putPart(parts: Parts, name: string, content: string | Uint8Array): void {
  if (typeof content === 'string') putText(parts, name, content)
  else parts.set(name, content)
}

/** Put a part of text. */
export function putText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text))
}
