import {type Document, XMLSerializer} from '@xmldom/xmldom'
import {declaration} from './xml.ts'

/** A part as text, under our own declaration: what was in another encoding is written in ours. */
export function writeXml(document: Document): string {
  const root = document.documentElement
  return declaration + (root ? new XMLSerializer().serializeToString(root) : '')
}
