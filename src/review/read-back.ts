import {DOMParser, type Element, type Node} from '@xmldom/xmldom'
import type {Path} from '../finding.ts'
import {textOf, unpack} from '../ooxml/package.ts'
import {ns} from '../ooxml/xml.ts'
import {
  type ChangedParagraphs,
  changedParagraphs,
  gap,
  type ReadParagraph,
  writtenParagraphs
} from './changed-paragraphs.ts'
import {reviewer} from './comments.ts'
import {type Field, fieldNumber} from './fields.ts'

/** A field of a review copy after it went through somebody's hands. */
export interface ReadField extends Omit<Field, 'text'> {
  /** As it was written. */
  readonly before: string
  /** As it reads now; undefined when it is gone from the document. */
  readonly text: string | undefined
  /** Other readings of it, where somebody copied it. */
  readonly copies: ReadonlyArray<string>
}

export interface ReadBack {
  readonly fields: ReadonlyArray<ReadField>
  /** Words that were typed or taken out where no field is, and paragraphs that were deleted with their fields. */
  readonly changed: ChangedParagraphs
}

/** Why a file cannot be read back, in words for the clerk. */
export class NoReviewCopy extends Error {}

/**
 * Read the fields of a review copy. Controls count first; where an editor dropped their tags, as LibreOffice does, the
 * bookmarks around them. Throws `NoReviewCopy` for a file that is none.
 */
export function readBack(bytes: Uint8Array): ReadBack {
  const parts = unpack(bytes)
  const body = parts && textOf(parts, 'word/document.xml')
  if (!parts || !body) throw new NoReviewCopy('这不是 .docx 文件，或文件已损坏')
  const items = [...parts.keys()].filter(name => /^customXml\/item\d+\.xml$/.test(name))
  const table = items.map(name => textOf(parts, name)!).find(text => text.includes(ns.draft))
  if (!table) throw new NoReviewCopy('这不是本工具写的审阅稿，或其中的字段表已被删去')
  const {fields, skeletons} = readTable(table)
  const {texts, paragraphs} = readBody(body)
  const read = fields.map(({text, ...field}) => {
    const [first, ...others] = new Set(texts.get(field.number) ?? [])
    return {...field, before: text, text: first, copies: others}
  })
  return {fields: read, changed: changedParagraphs(writtenParagraphs(skeletons, read), paragraphs)}
}

/** How many comments of a review copy are by others: those are not read back. */
export function foreignComments(bytes: Uint8Array): number {
  const xml = textOf(unpack(bytes) ?? new Map(), 'word/comments.xml')
  if (!xml) return 0
  return [...parse(xml).getElementsByTagNameNS(ns.w, 'comment')].filter(
    comment => comment.getAttributeNS(ns.w, 'author') !== reviewer
  ).length
}

/** The paragraphs of a whole document, without the words of its fields. */
export const skeletonsIn = (document: string): string[] =>
  readBody(document).paragraphs.map(({skeleton}) => skeleton)

function readTable(xml: string): {fields: Field[]; skeletons: string[]} {
  const root = parse(xml)
  const words = (element: Element, name: string) => childrenNamed(element, name)[0]?.textContent ?? ''
  const fields = [...root.getElementsByTagNameNS(ns.draft, 'field')].map((element, index) => ({
    number: index + 1,
    path: parsePath(words(element, 'path')),
    start: Number(words(element, 'start')),
    text: words(element, 'text'),
    isMissing: words(element, 'missing') === '1'
  }))
  const skeletons = [...root.getElementsByTagNameNS(ns.draft, 'paragraph')].map(one => one.textContent ?? '')
  return {fields, skeletons}
}

interface Body {
  /** The readings of each field, in the order of the document. */
  readonly texts: ReadonlyMap<number, ReadonlyArray<string>>
  readonly paragraphs: ReadParagraph[]
}

function readBody(xml: string): Body {
  const root = parse(xml)
  const controlled = new Set<number>()
  for (const control of root.getElementsByTagNameNS(ns.w, 'sdt')) {
    const number = controlNumber(control)
    if (number !== undefined) controlled.add(number)
  }
  const texts = new Map<number, string[]>()
  const paragraphs: ReadParagraph[] = []
  /** Fields that are open, by the ids of their bookmarks; LibreOffice opens the next before it closes the last. */
  const open = new Map<string, number>()
  let field: number | undefined
  let skeleton = ''
  let words = ''
  let heading = ''

  const say = (text: string) => {
    words += text
    const into = field ?? [...open.values()].at(-1)
    const readings = into === undefined ? undefined : texts.get(into)
    if (readings) readings.push(readings.pop() + text)
    else skeleton += text
  }
  const begin = (number: number) => {
    skeleton += gap
    texts.set(number, [...(texts.get(number) ?? []), ''])
  }

  const walk = (node: Node, isPending: boolean): void => {
    for (const child of elementsIn(node)) {
      const name = child.localName ?? ''
      if (name === 'p') {
        const outer = {skeleton, words}
        skeleton = ''
        if (field !== undefined && texts.get(field)?.at(-1)) say('\n')
        words = ''
        walk(child, isPending)
        if (isHeading(child)) heading = words
        paragraphs.push({skeleton, words, heading})
        skeleton = outer.skeleton
        words = outer.words
      } else if (name === 'sdt') {
        const number = controlNumber(child)
        const outer = field
        if (number !== undefined) {
          begin(number)
          field = number
        }
        walk(childrenNamed(child, 'sdtContent')[0] ?? child, isPending)
        field = outer
      } else if (name === 'bookmarkStart') {
        const number = fieldNumber(child.getAttributeNS(ns.w, 'name'))
        if (number === undefined || controlled.has(number)) continue
        begin(number)
        open.set(child.getAttributeNS(ns.w, 'id') ?? '', number)
      } else if (name === 'bookmarkEnd') open.delete(child.getAttributeNS(ns.w, 'id') ?? '')
      else if (name === 't' || name === 'delText') say(child.textContent ?? '')
      else if (name === 'tab' && child.parentNode?.localName === 'r') say('\t')
      else if ((name === 'br' && !isPageBreak(child)) || name === 'cr') say('\n')
      else if (!isSkipped(child)) walk(child, isPending)
    }
  }
  walk(root, false)
  return {texts, paragraphs}
}

/**
 * What does not count: property elements, field codes, the second copy of text boxes, and of tracked changes the side that is not in force.
 * A change of ours that nobody decided on is not in force; one that a person made is.
 */
function isSkipped(element: Element): boolean {
  const name = element.localName ?? ''
  if (/Pr$/.test(name) || name === 'instrText' || name === 'Fallback') return true
  const isOurs = element.getAttributeNS(ns.w, 'author') === reviewer
  if (name === 'ins' || name === 'moveTo') return isOurs
  return (name === 'del' || name === 'moveFrom') && !isOurs
}

/** LibreOffice writes a paragraph that begins a page as a break before it. */
const isPageBreak = (element: Element): boolean =>
  ['page', 'column'].includes(element.getAttributeNS(ns.w, 'type') ?? '')

function controlNumber(control: Element): number | undefined {
  const properties = childrenNamed(control, 'sdtPr')[0]
  const tagged = properties && childrenNamed(properties, 'tag')[0]
  return fieldNumber(tagged?.getAttributeNS(ns.w, 'val'))
}

/** Whether a paragraph is a heading of ours, under whatever name it came into a template. */
function isHeading(paragraph: Element): boolean {
  const properties = childrenNamed(paragraph, 'pPr')[0]
  const style = properties && childrenNamed(properties, 'pStyle')[0]
  return /heading\d/i.test(style?.getAttributeNS(ns.w, 'val') ?? '')
}

function parse(xml: string): Element {
  try {
    const root = new DOMParser({onError: () => {}}).parseFromString(xml, 'text/xml').documentElement
    if (root) return root
  } catch {
    // Told below.
  }
  throw new NoReviewCopy('文件里的内容读不出来，可能已损坏')
}

function parsePath(json: string): Path {
  try {
    const path: unknown = JSON.parse(json)
    if (Array.isArray(path)) return path
  } catch {
    // Told below.
  }
  throw new NoReviewCopy('审阅稿里的字段表已损坏')
}

function* elementsIn(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element
  }
}

function childrenNamed(element: Element, name: string): Element[] {
  return [...elementsIn(element)].filter(child => child.localName === name)
}
