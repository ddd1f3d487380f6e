import type {Document, Element, Node} from '@xmldom/xmldom'
import {childOf, childrenOf, descendantsOf} from '../../../ooxml/elements.ts'
import {ns} from '../../../ooxml/xml.ts'
import {fillField, loosen} from './fill.ts'
import {
  bodyFieldsIn,
  bodyName,
  isWithin,
  markName,
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
      (placeholdersIn(wordsIn(paragraph)).some(({name}) => name === bodyName) ||
        bodyFieldsIn(paragraph).length > 0)
  )
  return [
    ...controls.map(element => ({element, isControl: true})),
    ...paragraphs.map(element => ({element, isControl: false}))
  ]
}

/** Put a mark where the report goes; without a place for it, at the end of the document. */
export function markPlace(document: Document, body: Element): void {
  const mark = document.createElementNS(ns.w, `w:${markName}`)
  const [place] = placesOfBody(document)
  if (!place) {
    const last = childrenOf(body).at(-1)
    body.insertBefore(mark, last?.localName === 'sectPr' ? last : null)
  } else if (place.isControl) markControl(place, mark)
  else markParagraph(place.element, mark)
  openControls(mark)
}

/** The cell that a control holds as a whole. */
export function cellIn({element, isControl}: BodyPlace): Element | undefined {
  const [first] = isControl ? childrenOf(childOf(element, 'sdtContent')) : []
  if (first?.localName === 'tc') return first
  return first?.localName === 'tr' ? descendantsOf(first, 'tc')[0] : undefined
}

/** What stands around the report may hold more than a line, can be edited, and fetches no other words. */
function openControls(mark: Element): void {
  for (let holder = mark.parentNode as Element | null; holder; holder = holder.parentNode as Element | null) {
    if (holder.localName !== 'sdt') continue
    loosen(holder)
    const properties = childOf(holder, 'sdtPr')
    for (const child of childrenOf(properties))
      if (child.localName === 'text' || child.localName === 'lock') properties!.removeChild(child)
  }
}

/** What marks the place of the report in the text of a part. */
export const bodyMark = new RegExp(`<w:${markName}(?: [^>]*)?/>`)

/** The report takes the place of a control; of one within a paragraph, of that paragraph. */
function markControl(place: BodyPlace, mark: Element): void {
  const control = place.element
  const cell = cellIn(place)
  if (cell) {
    for (const child of childrenOf(cell)) if (child.localName !== 'tcPr') cell.removeChild(child)
    cell.appendChild(mark)
    return
  }
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
  for (const field of bodyFieldsIn(paragraph)) fillField(field, `{{${bodyName}}}`)
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
