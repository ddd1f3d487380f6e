import type {Element} from '@xmldom/xmldom'
import {DamagedPackage} from './damaged-package.ts'
import {damagedPart} from './package.ts'
import {mainPart, type PartSource, related, rootIn} from './parts.ts'
import {openZip, type Unopened, unzipped, type ZipEntry} from './zip.ts'

/** A Word document, of which each part is unpacked when it is asked for. */
export interface WordPackage extends PartSource {
  /** The part that holds the body, e.g. `word/document.xml`. */
  readonly main: string
  /** The root of the part that the body refers to as its `styles`, `numbering` …; the first of several. */
  rootOf(relation: string): Element | undefined
}

/** Open a Word document; why not, when it is none. */
export function openPackage(bytes: Uint8Array): WordPackage | Unopened {
  const other = otherFormat(bytes)
  if (other) return {reason: other}
  const entries = openZip(bytes)
  if (!(entries instanceof Map)) return entries as Unopened
  if (entries.has('mimetype') && entries.has('content.xml')) return {reason: saveAs('.odt 文档')}
  try {
    const parts = lazyParts(entries)
    const main = mainPart(parts)
    if (main === undefined) return {reason: '这不是 Word 文档：压缩包里没有正文'}
    return {...parts, main, rootOf: relation => rootIn(parts, related(parts, main, relation)[0])}
  } catch (error) {
    if (error instanceof DamagedPackage) return {reason: error.message}
    throw error
  }
}

function lazyParts(entries: ReadonlyMap<string, ZipEntry>): PartSource {
  const unpacked = new Map<string, Uint8Array>()
  return {
    keys: () => entries.keys(),
    get(name) {
      const known = unpacked.get(name)
      const entry = entries.get(name)
      if (known || !entry) return known
      const bytes = unzipped(entry)
      if (!bytes) throw new DamagedPackage(damagedPart(name).reason)
      unpacked.set(name, bytes)
      return bytes
    }
  }
}

const saveAs = (what: string) => `这是${what}，请在 Word 或 WPS 中打开，另存为 .docx`

/** What a file is that is no zip, with the way out. */
function otherFormat(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return '这是旧版 .doc 文件，或加了密码；请在 Word 或 WPS 中另存为不加密的 .docx'
  const start = String.fromCharCode(...bytes.subarray(0, 512)).trimStart()
  if (start.startsWith('{\\rtf')) return saveAs('.rtf 文件')
  if (start.startsWith('%PDF-')) return '这是 PDF 文件，不是 Word 文档（.docx）'
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype html|html|\?xml)/i.test(start)) return saveAs('网页或 XML 文件')
  if (/^MIME-Version:/i.test(start)) return saveAs('单个文件网页')
  return '这不是 Word 文档（.docx）'
}
