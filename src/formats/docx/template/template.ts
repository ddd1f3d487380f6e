import {DOMParser, type Document, type Element, XMLSerializer} from '@xmldom/xmldom'
import {type Parts, putText, textOf, unpack} from '../../../ooxml/package.ts'
import {ns} from '../../../ooxml/xml.ts'
import type {Geometry} from '../../../style/geometry.ts'
import {type ElementName, elementNames} from './template-elements.ts'

/** An office's own document, opened to be filled. */
export interface Template {
  readonly parts: Parts
  /** The main document's part, e.g. `word/document.xml`. */
  readonly main: string
  /** The elements that the template calls for, in its body, headers or footers. */
  readonly called: ReadonlySet<ElementName>
  /** Names in `{{…}}` that mean nothing to us. */
  readonly unknown: ReadonlyArray<string>
  /** Whether a paragraph says where the report goes. */
  readonly hasPlace: boolean
  /** How many paragraphs of its body have words of their own. */
  readonly paragraphs: number
  /** The page of its last section; what it does not say is the profile's. */
  geometry(base: Geometry): Geometry
}

const placeholder = /\{\{\s*([^{}]+?)\s*\}\}/g
const bodyName = '正文'
const ole = [0xd0, 0xcf, 0x11, 0xe0]

/** Open a .docx or .dotx; in words why not, when it cannot be filled. */
export function openTemplate(bytes: Uint8Array): Template | string {
  if (ole.every((byte, index) => bytes[index] === byte))
    return '是旧的 .doc 文件或加了密，请另存为不加密的 .docx'
  const parts = unpack(bytes)
  const relations = parts && textOf(parts, '_rels/.rels')
  const relation = /<Relationship [^>]*\/officeDocument"[^>]*>/.exec(relations ?? '')?.[0]
  const main = /Target="\/?([^"]+)"/.exec(relation ?? '')?.[1]
  const document = parts && main && textOf(parts, main)
  if (!parts || !main || !document) return '不是 .docx 或 .dotx 文件，或已损坏'
  if (parts.has('word/vbaProject.bin')) return '带有宏，请另存为不带宏的 .docx'
  if (!document.includes(`xmlns:w="${ns.w}"`)) return '是“Strict Open XML”等少见格式，请另存为普通的 .docx'
  const names = namesIn(parts, main)
  if (!names) return '里面的内容读不出来，可能已损坏'
  const known = new Map<string, ElementName>(
    Object.entries(elementNames).map(([name, title]) => [title, name as ElementName])
  )
  const called = new Set(names.flatMap(name => known.get(name) ?? []))
  const unknown = [...new Set(names)].filter(name => name !== bodyName && !known.has(name))
  const paragraphs = paragraphsOf(parse(document)).map(wordsIn)
  return {
    parts,
    main,
    called,
    unknown,
    hasPlace: paragraphs.some(isPlaceOfBody),
    paragraphs: paragraphs.filter(words => words.replace(placeholder, '').trim() !== '').length,
    geometry: base => geometryIn(document, base)
  }
}

/** The names in `{{…}}`; undefined when a part is no XML. */
function namesIn(parts: Parts, main: string): string[] | undefined {
  try {
    parse(textOf(parts, main)!)
    return textParts(parts, main).flatMap(name => calledIn(textOf(parts, name)!))
  } catch {
    return undefined
  }
}

/** The document, headers and footers. */
function textParts(parts: Parts, main: string): string[] {
  return [...parts.keys()].filter(name => name === main || /^word\/(?:header|footer)\d*\.xml$/.test(name))
}

function calledIn(xml: string): string[] {
  if (!xml.includes('{')) return []
  return paragraphsOf(parse(xml)).flatMap(paragraph =>
    Array.from(wordsIn(paragraph).matchAll(placeholder), match => match[1]!)
  )
}

/**
 * Write the elements where the template calls for them and the body where it says `{{正文}}`, or else at its end.
 */
export function fillIn(
  {parts, main}: Template,
  elements: ReadonlyMap<ElementName, string>,
  body: string,
  namespaces: Readonly<Record<string, string>>
): void {
  const words = new Map(
    Object.entries(elementNames).map(([name, title]) => [
      title as string,
      elements.get(name as ElementName) ?? ''
    ])
  )
  for (const name of textParts(parts, main)) {
    const xml = textOf(parts, name)!
    if (name !== main && !xml.includes('{')) continue
    const document = parse(xml)
    const place = name === main ? placeOfBody(document) : undefined
    for (const paragraph of paragraphsOf(document)) fill(paragraph, words)
    let written = new XMLSerializer().serializeToString(document)
    if (place) written = declare(written, namespaces).replace(/<w:zongshu\/>/, () => body)
    putText(parts, name, written)
  }
}

const isPlaceOfBody = (words: string) => /^\{\{\s*正文\s*\}\}$/.test(words.trim())

/** Put a mark where the body belongs. */
function placeOfBody(document: Document): true {
  const mark = document.createElementNS(ns.w, 'w:zongshu')
  const asked = paragraphsOf(document).find(paragraph => isPlaceOfBody(wordsIn(paragraph)))
  const body = document.getElementsByTagNameNS(ns.w, 'body')[0]
  if (asked) {
    // A section that ends with the paragraph stays.
    const section = asked.getElementsByTagNameNS(ns.w, 'sectPr')[0]
    asked.parentNode!.insertBefore(mark, asked)
    if (section)
      for (const run of [...asked.getElementsByTagNameNS(ns.w, 'r')]) run.parentNode!.removeChild(run)
    else asked.parentNode!.removeChild(asked)
  } else if (body) {
    const last = body.lastChild as Element | null
    body.insertBefore(mark, last?.localName === 'sectPr' ? last : null)
  }
  return true
}

/** Replace the placeholders of a paragraph, which Word likes to cut into several runs. */
function fill(paragraph: Element, words: ReadonlyMap<string, string>): void {
  for (;;) {
    const match = [...wordsIn(paragraph).matchAll(placeholder)].find(found => words.has(found[1]!))
    if (!match) return
    let at = 0
    let rest = words.get(match[1]!)!
    const end = match.index + match[0].length
    for (const text of textsIn(paragraph)) {
      const value = text.textContent ?? ''
      const from = Math.max(0, match.index - at)
      const to = Math.min(value.length, end - at)
      at += value.length
      if (from >= value.length || to <= 0) continue
      text.textContent = value.slice(0, from) + rest.replaceAll('\n', '') + value.slice(Math.max(from, to))
      text.setAttribute('xml:space', 'preserve')
      rest = ''
    }
  }
}

function paragraphsOf(document: Document): Element[] {
  return [...document.getElementsByTagNameNS(ns.w, 'p')]
}

/** The texts of a paragraph, without those of text boxes in it. */
function textsIn(paragraph: Element): Element[] {
  return [...paragraph.getElementsByTagNameNS(ns.w, 't')].filter(text => {
    let holder = text.parentNode
    while (holder && (holder as Element).localName !== 'p') holder = holder.parentNode
    return holder === paragraph
  })
}

const wordsIn = (paragraph: Element) =>
  textsIn(paragraph)
    .map(text => text.textContent ?? '')
    .join('')

/** Add the namespaces that the root does not know yet. */
function declare(xml: string, namespaces: Readonly<Record<string, string>>): string {
  return xml.replace(/<w:document\b[^>]*/, root => {
    const missing = Object.entries(namespaces).filter(([name]) => !root.includes(`${name}=`))
    return root + missing.map(([name, address]) => ` ${name}="${address}"`).join('')
  })
}

function geometryIn(document: string, base: Geometry): Geometry {
  const section = document.slice(document.lastIndexOf('<w:sectPr'))
  const read = (element: string, attribute: string) => {
    const tag = new RegExp(`<w:${element}\\b[^>]*`).exec(section)?.[0] ?? ''
    const value = Number(new RegExp(`w:${attribute}="(\\d+)"`).exec(tag)?.[1])
    return Number.isFinite(value) && value > 0 ? value : undefined
  }
  const margins = {
    top: read('pgMar', 'top') ?? base.margins.top,
    bottom: read('pgMar', 'bottom') ?? base.margins.bottom,
    left: read('pgMar', 'left') ?? base.margins.left,
    right: read('pgMar', 'right') ?? base.margins.right
  }
  const page = {width: read('pgSz', 'w') ?? base.page.width, height: read('pgSz', 'h') ?? base.page.height}
  const grid = /<w:docGrid\b[^>]*w:type="(?:lines|linesAndChars)"/.test(section)
  const pitch = grid ? (read('docGrid', 'linePitch') ?? base.pitch) : base.pitch
  return {...base, page, margins, pitch, width: page.width - margins.left - margins.right, hasGrid: grid}
}

function parse(xml: string): Document {
  return new DOMParser({onError: () => {}}).parseFromString(xml, 'text/xml')
}
