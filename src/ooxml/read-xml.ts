import {DOMParser, type Document, type Element} from '@xmldom/xmldom'
import {DamagedPackage} from './damaged-package.ts'
import {measureXml} from './measure-xml.ts'
import {transitional} from './transitional.ts'

/** A book of a thousand pages has fewer; each costs some ten microseconds. */
const elementLimit = 400_000
/** Tables in tables in controls come to some dozens. */
const depthLimit = 400

/**
 * Read XML into a tree; undefined when it is no sound XML or has a document type. Throws `DamagedPackage` when it is so
 * large or so deep that it was made to exhaust a reader. Strict documents read as transitional ones.
 */
export function readXml(text: string): Document | undefined {
  const {elements, depth, hasDoctype} = measureXml(text)
  if (elements > elementLimit) throw new DamagedPackage('文件里的内容多得不合常理，没有打开')
  if (depth > depthLimit) throw new DamagedPackage('文件里的内容一层套一层，深得不合常理，没有打开')
  if (hasDoctype) return undefined
  try {
    const document = new DOMParser({onError: stopAtFatal}).parseFromString(transitional(text), 'text/xml')
    return document.documentElement ? document : undefined
  } catch {
    return undefined
  }
}

/** The root of XML; undefined as for `readXml`. */
export function rootOfXml(text: string | undefined): Element | undefined {
  return text === undefined ? undefined : (readXml(text)?.documentElement ?? undefined)
}

function stopAtFatal(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level === 'fatalError') throw new Error(`Cannot read the XML: ${message}`)
}
