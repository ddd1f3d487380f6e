import type {Document, Element, Node} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, numberOf} from '../../../ooxml/elements.ts'
import {ns} from '../../../ooxml/xml.ts'
import type {Geometry} from '../../../style/geometry.ts'
import {
  bodyName,
  namedControls,
  type Placeholder,
  paragraphsIn,
  placeholdersIn,
  textsIn,
  wordsIn
} from './placeholders.ts'

/** Where a template asks for the report. */
export interface BodyPlace {
  /** The paragraph with the name in it, or the control that bears it. */
  readonly element: Element
  readonly isControl: boolean
}

/** All places where a template asks for the report, in order. */
export function placesOfBody(document: Document): BodyPlace[] {
  const controls = namedControls(document).flatMap(({control, name}) => (name === bodyName ? [control] : []))
  const inControls = new Set(controls.flatMap(control => descendantsOf(control, 'p')))
  const paragraphs = paragraphsIn(document).filter(
    paragraph =>
      !inControls.has(paragraph) &&
      !isWithin(paragraph, 'Fallback') &&
      placeholdersIn(wordsIn(paragraph)).some(({name}) => name === bodyName)
  )
  return [
    ...controls.map(element => ({element, isControl: true})),
    ...paragraphs.map(element => ({element, isControl: false}))
  ]
}

/** Put a mark where the report goes; without a place for it, at the end of the document. */
export function markPlace(document: Document, body: Element): void {
  const mark = document.createElementNS(ns.w, 'w:zongshu')
  const [place] = placesOfBody(document)
  if (!place) {
    const last = childrenOf(body).at(-1)
    body.insertBefore(mark, last?.localName === 'sectPr' ? last : null)
  } else if (place.isControl) markControl(place.element, mark)
  else markParagraph(place.element, mark)
}

/** What marks the place of the report in the text of a part. */
export const bodyMark = /<w:zongshu(?: [^>]*)?\/>/

/** The report takes the place of a control; of one within a paragraph, of that paragraph. */
function markControl(control: Element, mark: Element): void {
  let holder = control
  while (holder.parentNode && !blockHolders.has(holder.parentNode.localName ?? ''))
    holder = holder.parentNode as Element
  if (holder === control) {
    control.parentNode!.replaceChild(mark, control)
    return
  }
  control.parentNode!.removeChild(control)
  holder.parentNode!.insertBefore(mark, holder.nextSibling)
  if (!isWorthKeeping(holder)) holder.parentNode!.removeChild(holder)
}

const blockHolders: ReadonlySet<string> = new Set(['body', 'tc', 'txbxContent', 'sdtContent', 'hdr', 'ftr'])

/** What stands beside the name stays: a page break, a drawing, words, the end of a section. */
function markParagraph(paragraph: Element, mark: Element): void {
  const after = paragraph.cloneNode(true) as Element
  const place = placeholdersIn(wordsIn(paragraph)).find(({name}) => name === bodyName)!
  keepOnly(paragraph, place, 'before')
  keepOnly(after, place, 'after')
  // Only one of the two ends the section, and only one holds what has a name or a number.
  const section = childOf(childOf(paragraph, 'pPr'), 'sectPr')
  if (section) section.parentNode!.removeChild(section)
  for (const element of descendantsOf(after))
    if (/^(?:bookmark|comment|perm)\w*(?:Start|End)$/.test(element.localName ?? ''))
      element.parentNode!.removeChild(element)
  const parent = paragraph.parentNode!
  parent.insertBefore(mark, paragraph.nextSibling)
  if (isWorthKeeping(after)) parent.insertBefore(after, mark.nextSibling)
  if (!isWorthKeeping(paragraph)) parent.removeChild(paragraph)
}

/** Leave what stands before or after a name in a paragraph. */
function keepOnly(paragraph: Element, {start, end}: Placeholder, side: 'before' | 'after'): void {
  let at = 0
  for (const run of descendantsOf(paragraph, 'r').filter(one => holderOf(one) === paragraph)) {
    for (const child of childrenOf(run)) {
      if (child.localName === 'rPr') continue
      if (child.localName !== 't') {
        if (at <= start !== (side === 'before')) run.removeChild(child)
        continue
      }
      const value = child.textContent ?? ''
      const place = (side === 'before' ? start : end) - at
      const cut = Math.min(value.length, Math.max(0, place))
      child.textContent = side === 'before' ? value.slice(0, cut) : value.slice(cut)
      child.setAttribute('xml:space', 'preserve')
      at += value.length
    }
  }
}

function holderOf(node: Node): Node | null {
  let holder = node.parentNode
  while (holder && holder.localName !== 'p') holder = holder.parentNode
  return holder
}

const kept: ReadonlySet<string> = new Set([
  'drawing',
  'pict',
  'object',
  'br',
  'AlternateContent',
  'sectPr',
  'fldChar',
  'fldSimple',
  'footnoteReference',
  'endnoteReference',
  'ptab'
])

const isWorthKeeping = (paragraph: Element): boolean =>
  textsIn(paragraph).some(text => text.textContent?.trim()) ||
  descendantsOf(paragraph).some(({localName}) => kept.has(localName ?? ''))

function isWithin(node: Node, name: string): boolean {
  for (let holder = node.parentNode; holder; holder = holder.parentNode)
    if (holder.localName === name) return true
  return false
}

/** The page of the section that the report stands in, and how wide it is there; what is not said is the profile's. */
export function geometryAt(document: Document, base: Geometry): Geometry {
  const [place] = placesOfBody(document)
  const section = sectionOf(document, place?.element)
  const positive = (element: string, attribute: string) => {
    const value = numberOf(childOf(section, element), attribute)
    return value !== undefined && value > 0 ? Math.round(value) : undefined
  }
  const margins = {
    top: positive('pgMar', 'top') ?? base.margins.top,
    bottom: positive('pgMar', 'bottom') ?? base.margins.bottom,
    left: positive('pgMar', 'left') ?? base.margins.left,
    right: positive('pgMar', 'right') ?? base.margins.right
  }
  const page = {
    width: positive('pgSz', 'w') ?? base.page.width,
    height: positive('pgSz', 'h') ?? base.page.height
  }
  const grid = childOf(section, 'docGrid')
  const hasGrid = /^lines/.test(attributeOf(grid, 'type') ?? '')
  const pitch = hasGrid ? (positive('docGrid', 'linePitch') ?? base.pitch) : base.pitch
  const columns = columnWidth(section, page.width - margins.left - margins.right)
  return {
    ...base,
    page,
    margins,
    pitch,
    width: Math.min(columns, cellWidth(place?.element) ?? columns),
    hasGrid
  }
}

/** The section ends with the first properties of one behind the place. */
function sectionOf(document: Document, place: Element | undefined): Element | undefined {
  const root = document.documentElement
  if (!root) return undefined
  let isPast = place === undefined
  let last: Element | undefined
  for (const element of descendantsOf(root)) {
    if (element === place) isPast = true
    if (element.localName !== 'sectPr') continue
    last = element
    if (isPast && place !== undefined) return element
  }
  return last
}

/** The text of a section with columns is as wide as one of them. */
function columnWidth(section: Element | undefined, width: number): number {
  const columns = childOf(section, 'cols')
  const count = numberOf(columns, 'num') ?? 1
  if (count < 2) return width
  const own = numberOf(childrenOf(columns, 'col')[0], 'w')
  return own ?? Math.floor((width - (count - 1) * (numberOf(columns, 'space') ?? 720)) / count)
}

/** What Word leaves free left and right in a cell. */
const cellMargins = 2 * 108

function cellWidth(place: Element | undefined): number | undefined {
  for (let holder = place?.parentNode; holder; holder = holder.parentNode) {
    if (holder.localName !== 'tc') continue
    const size = childOf(childOf(holder as Element, 'tcPr'), 'tcW')
    const width = numberOf(size, 'w')
    return attributeOf(size, 'type') === 'dxa' && width !== undefined && width > 1000
      ? width - cellMargins
      : undefined
  }
  return undefined
}
