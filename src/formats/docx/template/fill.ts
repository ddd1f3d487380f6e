import type {Document, Element} from '@xmldom/xmldom'
import {childOf, childrenOf, descendantsOf} from '../../../ooxml/elements.ts'
import {ns} from '../../../ooxml/xml.ts'
import {
  bodyName,
  boundTo,
  elementNamed,
  fieldsIn,
  markName,
  mergeFieldsIn,
  namedControls,
  paragraphsIn,
  placeholdersIn,
  showsTitle,
  textsIn,
  type WordField,
  wordsIn
} from './placeholders.ts'
import {type ElementName, elementNames} from './template-elements.ts'
import {alternativeTexts, fillBeside, propertyTexts} from './words-beside.ts'

/** The words of elements; those that the article lacks are empty. */
export type ElementWords = ReadonlyMap<ElementName, string>

/** Write the elements where a part calls for them: in braces, in controls and in mail-merge fields. */
export function fillPart(document: Document, elements: ElementWords): void {
  const wordsFor = wordsOf(elements)
  for (const {control, name} of namedControls(document)) fillControl(control, wordsFor(name))
  // The properties become those of the report, so that a control bound to one would lose its words.
  for (const control of descendantsOf(document.documentElement!, 'sdt'))
    if (boundTo(childOf(control, 'sdtPr')) !== undefined) loosen(control)
  for (const paragraph of paragraphsIn(document)) {
    fillParagraph(paragraph, wordsFor)
    for (const {field, name} of mergeFieldsIn(paragraph)) {
      const words = wordsFor(name)
      if (words !== undefined) fillField(field, words)
    }
    for (const {code, result} of fieldsIn(paragraph))
      if (showsTitle(code)) showIn(result, wordsFor(elementNames.title)!)
  }
  fillBeside(alternativeTexts(document), wordsFor)
}

/** Write the elements into the properties that an office gave its document. */
export function fillProperties(document: Document, elements: ElementWords): void {
  fillBeside(propertyTexts(document), wordsOf(elements))
}

const wordsOf =
  (elements: ElementWords) =>
  (name: string): string | undefined => {
    const element = elementNamed(name)
    if (element !== undefined) return (elements.get(element) ?? '').replaceAll('\n', '')
    // Where the report itself goes was marked before; what is left has no place for it.
    return name === bodyName ? '' : undefined
  }

/** Replace the placeholders of a paragraph, which Word likes to cut into several runs; what is put in is not read again. */
function fillParagraph(paragraph: Element, wordsFor: (name: string) => string | undefined): void {
  const texts = textsIn(paragraph)
  for (const {name, start, end} of placeholdersIn(wordsIn(paragraph)).toReversed()) {
    const words = wordsFor(name)
    if (words === undefined) continue
    let at = 0
    let rest = words
    for (const text of texts) {
      const value = text.textContent ?? ''
      const [from, to] = [Math.max(0, start - at), Math.min(value.length, end - at)]
      at += value.length
      if (from >= value.length || to <= 0) continue
      setText(text, value.slice(0, from) + rest + value.slice(Math.max(from, to)))
      release(text)
      rest = ''
    }
  }
}

/** Put words into a control, in the look of its first run. */
function fillControl(control: Element, words: string | undefined): void {
  const content = childOf(control, 'sdtContent')
  // Where the report goes, the control holds the cell for it.
  if (words === undefined || !content || descendantsOf(content, markName).length > 0) return
  const texts = descendantsOf(content, 't')
  // What stands in braces within the control is filled in there.
  if (placeholdersIn(texts.map(text => text.textContent ?? '').join('')).length > 0) {
    loosen(control)
    return
  }
  const [first, ...others] = texts
  if (first) setText(first, words)
  else {
    const run = control.ownerDocument!.createElementNS(ns.w, `${prefixOf(control)}r`)
    const text = control.ownerDocument!.createElementNS(ns.w, `${prefixOf(control)}t`)
    run.appendChild(text)
    setText(text, words)
    const [paragraph] = descendantsOf(content, 'p')
    ;(paragraph ?? content).appendChild(run)
  }
  for (const text of others) text.parentNode!.removeChild(text)
  loosen(control)
}

const prefixOf = ({prefix}: Element): string => (prefix ? `${prefix}:` : '')

/** Put words in the place of a field, also of one that shows nothing yet. */
export function fillField({begin, runs, result}: WordField, words: string): void {
  if (!showIn(result, words)) {
    const holder = begin.localName === 'fldSimple'
    const run = begin.ownerDocument!.createElementNS(ns.w, `${prefixOf(begin)}r`)
    const look = holder ? undefined : childOf(begin, 'rPr')
    if (look) run.appendChild(look.cloneNode(true))
    const text = begin.ownerDocument!.createElementNS(ns.w, `${prefixOf(begin)}t`)
    run.appendChild(text)
    setText(text, words)
    if (holder) begin.appendChild(run)
    else begin.parentNode!.insertBefore(run, begin)
  }
  // The words stay, and what would ask for them again goes.
  const holder = begin.localName === 'fldSimple' ? begin : undefined
  if (holder) {
    for (const child of childrenOf(holder)) holder.parentNode!.insertBefore(child, holder)
    holder.parentNode!.removeChild(holder)
  }
  for (const run of runs) if (!result.includes(run)) run.parentNode?.removeChild(run)
}

/** Show words as the result of a field, in the look of its first run; false when it has no text. */
function showIn(result: ReadonlyArray<Element>, words: string): boolean {
  const [first, ...others] = result.flatMap(run => childrenOf(run, 't'))
  if (!first) return false
  setText(first, words)
  for (const text of others) text.parentNode!.removeChild(text)
  return true
}

function setText(text: Element, words: string): void {
  text.textContent = words
  text.setAttribute('xml:space', 'preserve')
}

/** The controls around what was filled in neither show their prompt nor fetch other words. */
function release(text: Element): void {
  for (let holder = text.parentNode; holder; holder = holder.parentNode) {
    if ((holder as Element).localName === 'sdt') loosen(holder as Element)
  }
}

/** Take from a control what marks its words as a prompt, and what binds them to words elsewhere. */
export function loosen(control: Element): void {
  const properties = childOf(control, 'sdtPr')
  for (const child of childrenOf(properties))
    if (child.localName === 'showingPlcHdr' || child.localName === 'dataBinding')
      properties!.removeChild(child)
  for (const style of descendantsOf(control, 'rStyle')) {
    const value = style.getAttributeNS(ns.w, 'val')
    if (value && /placeholder/i.test(value)) style.parentNode!.removeChild(style)
  }
}
