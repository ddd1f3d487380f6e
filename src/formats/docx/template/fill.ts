import type {Document, Element} from '@xmldom/xmldom'
import {childOf, childrenOf, descendantsOf} from '../../../ooxml/elements.ts'
import {ns} from '../../../ooxml/xml.ts'
import {
  bodyName,
  elementNamed,
  fieldsIn,
  mergeName,
  namedControls,
  paragraphsIn,
  placeholdersIn,
  textsIn,
  wordsIn
} from './placeholders.ts'
import type {ElementName} from './template-elements.ts'

/** The words of elements; those that the article lacks are empty. */
export type ElementWords = ReadonlyMap<ElementName, string>

/** Write the elements where a part calls for them: in braces, in controls and in mail-merge fields. */
export function fillPart(document: Document, elements: ElementWords): void {
  const wordsFor = (name: string): string | undefined => {
    const element = elementNamed(name)
    if (element !== undefined) return (elements.get(element) ?? '').replaceAll('\n', '')
    // Where the report itself goes was marked before; what is left has no place for it.
    return name === bodyName ? '' : undefined
  }
  for (const {control, name} of namedControls(document)) fillControl(control, wordsFor(name))
  for (const paragraph of paragraphsIn(document)) {
    for (const field of fieldsIn(paragraph)) {
      const words = wordsFor(mergeName(field.code) ?? '')
      if (words !== undefined) fillField(field, words)
    }
    fillParagraph(paragraph, wordsFor)
  }
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
  if (words === undefined || !content) return
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

function fillField({begin, runs, result}: ReturnType<typeof fieldsIn>[number], words: string): void {
  const [first, ...others] = result.flatMap(run => childrenOf(run, 't'))
  if (!first) return
  setText(first, words)
  for (const text of others) text.parentNode!.removeChild(text)
  // The words stay, and what would ask for them again goes.
  const holder = begin.localName === 'fldSimple' ? begin : undefined
  if (holder) {
    for (const child of childrenOf(holder)) holder.parentNode!.insertBefore(child, holder)
    holder.parentNode!.removeChild(holder)
  }
  for (const run of runs) if (!result.includes(run)) run.parentNode?.removeChild(run)
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
