import {DOMParser, type Element} from '@xmldom/xmldom'
import {strFromU8, unzipSync} from 'fflate'

/** The parts of a Word document that hold its words and its look; nothing else is unpacked. */
const wanted =
  /^word\/(?:document\d*|styles\d*|numbering|footnotes|endnotes|settings|theme\/theme\d+|_rels\/document\d*\.xml)\.(?:xml|rels)$|^\[Content_Types\]\.xml$|^_rels\/\.rels$/

/** A part of 64 MB is a document of some ten thousand pages. */
const partLimit = 64 * 1024 * 1024
const totalLimit = 128 * 1024 * 1024
const entryLimit = 20_000

/** Why a file could not be opened, as one plain Chinese sentence, or its parts by name. */
export type Opened = {readonly parts: ReadonlyMap<string, string>} | {readonly reason: string}

/** Open a Word document. A package that swells beyond measure is refused before it is unpacked. */
export function openPackage(bytes: Uint8Array): Opened {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {reason: '这是旧版 .doc 文件，或加了密码；请在 Word 或 WPS 中另存为不加密的 .docx'}
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return {reason: '这不是 Word 文档（.docx）'}
  let total = 0
  let entries = 0
  let isBomb = false
  try {
    const files = unzipSync(bytes, {
      filter({name, originalSize}) {
        entries++
        if (!wanted.test(name)) return false
        total += originalSize
        isBomb ||= originalSize > partLimit || total > totalLimit || entries > entryLimit
        return !isBomb
      }
    })
    if (isBomb) return {reason: '文件解开后大得不合常理，没有打开'}
    const parts = new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]))
    if (!mainPart(parts)) return {reason: '这不是 Word 文档：压缩包里没有正文'}
    return {parts}
  } catch {
    return {reason: '文件已损坏，压缩包解不开'}
  }
}

/** The name of the part that holds the body. */
export function mainPart(parts: ReadonlyMap<string, string>): string | undefined {
  return [...parts.keys()].find(name => /^word\/document\d*\.xml$/.test(name))
}

/** The root of a part; undefined when it is absent or no sound XML. A document type is refused: entities live there. */
export function rootOf(parts: ReadonlyMap<string, string>, name: string): Element | undefined {
  const xml = parts.get(name)
  if (!xml || /<!DOCTYPE/i.test(xml.slice(0, 4096))) return undefined
  try {
    const parser = new DOMParser({onError: stopAtFatal})
    return parser.parseFromString(xml, 'text/xml').documentElement ?? undefined
  } catch {
    return undefined
  }
}

function stopAtFatal(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level === 'fatalError') throw new Error(`Cannot read the XML: ${message}`)
}
