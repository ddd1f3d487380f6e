import {inflateSync} from 'fflate'

/** A file in a zip, still packed. */
export interface ZipEntry {
  /** With `/` between folders, and none before the first. */
  readonly name: string
  /** Unpacked, as the zip says. */
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly packed: Uint8Array
}

/** Why a file could not be opened, as one plain Chinese sentence without its full stop. */
export interface Unopened {
  readonly reason: string
}

/** No Office package, honest or ours, has more parts. */
const entryLimit = 20_000
/** XML of 32 MB is a document of some thousand pages. */
const xmlLimit = 32 * 1024 * 1024
const partLimit = 64 * 1024 * 1024
const totalLimit = 256 * 1024 * 1024

const tooLarge: Unopened = {reason: '文件解开后大得不合常理，没有打开'}
const damaged: Unopened = {reason: '文件已损坏，压缩包解不开；请重新下载，或用原来的软件打开后另存一份'}

/** The files of a zip by name, as its directory lists them. What would swell beyond measure is refused unopened. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | Unopened {
  try {
    return entriesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  } catch (error) {
    // A place beyond the end of the file.
    if (error instanceof RangeError) return damaged
    throw error
  }
}

function entriesOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | Unopened {
  const end = endOf(view)
  if (end === undefined) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > entryLimit) return tooLarge
  const entries = new Map<string, ZipEntry>()
  const names = new Set<string>()
  let total = 0
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) return damaged
    const flags = view.getUint16(at + 8, true)
    const size = view.getUint32(at + 24, true)
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true))
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength!), (flags & 0x800) !== 0)
    if (flags & 1) return {reason: '文件加了密码，请去掉密码另存一份'}
    total += size
    const limit = /\.(?:xml|rels)$/i.test(name) ? xmlLimit : partLimit
    if (size > limit || total > totalLimit) return tooLarge
    if (!name.endsWith('/')) {
      // Part names are the same in capitals and small letters; which of two counts is anybody's guess.
      if (names.has(name.toLowerCase())) return {reason: `压缩包里有两个“${name}”，分不清哪个算数`}
      names.add(name.toLowerCase())
      const start = view.getUint32(at + 42, true)
      const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      const packed = bytes.subarray(data, data + view.getUint32(at + 20, true))
      entries.set(name, {
        name,
        size,
        crc: view.getUint32(at + 16, true),
        method: view.getUint16(at + 10, true),
        packed
      })
    }
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

/** Where the record at the end of a zip begins; a comment of up to 64 KB may follow it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

/** Some programs write `word\document.xml`, or begin with a slash. */
function nameIn(bytes: Uint8Array, isUtf8: boolean): string {
  const name = isUtf8 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes)
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

/** The bytes of a file in a zip; undefined when they are not what was packed. */
export function unzipped({method, packed, size, crc}: ZipEntry): Uint8Array | undefined {
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, size) : undefined
  return bytes?.length === size && crcOf(bytes) === crc ? bytes : undefined
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, {out: new Uint8Array(size)})
  } catch {
    return undefined
  }
}

let table: Uint32Array | undefined

/** The checksum that a zip keeps of a part (CRC-32). */
export function crcOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({length: 256}, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]!
  return ~crc >>> 0
}
