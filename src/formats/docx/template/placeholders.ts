import type {Document, Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, valOf} from '../../../ooxml/elements.ts'
import {type ElementName, elementNames} from './template-elements.ts'

/** What stands for the report itself. */
export const bodyName = '正文'

/** `{{标题}}`, also with full-width braces. A name is short: what is longer are braces that somebody typed. */
const placeholder = /[{｛]{2}([^{}｛｝]{1,60})[}｝]{2}/g

const byTitle: ReadonlyMap<string, ElementName> = new Map(
  Object.entries(elementNames).map(([name, title]) => [title as string, name as ElementName])
)

/** The element that a template means by a name. */
export const elementNamed = (name: string): ElementName | undefined => byTitle.get(name.trim())

/** A name in braces, and where it stands in the words of its paragraph. */
export interface Placeholder {
  readonly name: string
  readonly start: number
  readonly end: number
}

export function placeholdersIn(words: string): Placeholder[] {
  return Array.from(words.matchAll(placeholder), ({0: whole, 1: name, index}) => ({
    name: name!.trim(),
    start: index,
    end: index + whole.length
  }))
}

/** Braces that open or close no name, with what stands beside them: `{{标题` of a paragraph that ends there. */
export function openBraces(words: string): string[] {
  const rest = words.replace(placeholder, '\n')
  return Array.from(rest.matchAll(/[{｛]{2}[^{}｛｝\n]{0,20}[}｝]?|[^{}｛｝\n]{0,20}[}｝]{2}/g), ([found]) =>
    found.trim()
  )
}

/** The paragraphs of a part, those in tables, controls and text boxes too. */
export function paragraphsIn(document: Document): Element[] {
  const root = document.documentElement
  return root
    ? descendantsOf(root, 'p').filter(({namespaceURI}) => namespaceURI?.includes('wordprocessingml'))
    : []
}

/** The texts of a paragraph, without those of text boxes in it. */
export function textsIn(paragraph: Element): Element[] {
  return [...ownDescendants(paragraph)].filter(({localName}) => localName === 't')
}

function* ownDescendants(element: Element): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (child.localName === 'txbxContent' || child.localName === 'p') continue
    yield child
    yield* ownDescendants(child)
  }
}

export const wordsIn = (paragraph: Element): string =>
  textsIn(paragraph)
    .map(text => text.textContent ?? '')
    .join('')

/** The controls of a part that bear one of our names as their tag or title. */
export function namedControls(document: Document): Array<{readonly control: Element; readonly name: string}> {
  const root = document.documentElement
  if (!root) return []
  return descendantsOf(root, 'sdt').flatMap(control => {
    const properties = childOf(control, 'sdtPr')
    const names = [valOf(properties, 'tag'), valOf(properties, 'alias')].map(name => bareName(name ?? ''))
    const name = names.find(one => one === bodyName || elementNamed(one) !== undefined)
    return name === undefined ? [] : [{control, name}]
  })
}

const bareName = (name: string): string => name.replace(/^[{｛]+|(?<![}｝])[}｝]+$/g, '').trim()

/** The fields of Word in a part: `MERGEFIELD 标题`, with the elements that are its code. */
export interface WordField {
  readonly code: string
  /** What holds or begins it. */
  readonly begin: Element
  /** All runs of a field that is made of several; none of one that is an element of its own. */
  readonly runs: ReadonlyArray<Element>
  /** Its result. */
  readonly result: ReadonlyArray<Element>
}

export function fieldsIn(paragraph: Element): WordField[] {
  const fields: WordField[] = []
  let open: {code: string; begin: Element; runs: Element[]; result: Element[]; isResult: boolean} | undefined
  for (const element of ownDescendants(paragraph)) {
    if (element.localName === 'fldSimple') {
      const result = descendantsOf(element, 'r')
      fields.push({code: attributeOf(element, 'instr') ?? '', begin: element, runs: [], result})
    } else if (element.localName === 'r') {
      const type = attributeOf(childOf(element, 'fldChar'), 'fldCharType')
      if (type === 'begin') open = {code: '', begin: element, runs: [], result: [], isResult: false}
      if (!open) continue
      open.runs.push(element)
      open.code += childrenOf(element, 'instrText')
        .map(one => one.textContent ?? '')
        .join('')
      if (type === 'separate') open.isResult = true
      else if (type === 'end') {
        fields.push(open)
        open = undefined
      } else if (open.isResult) open.result.push(element)
    }
  }
  return fields
}

/** The name that a mail-merge field asks for. */
export function mergeName(code: string): string | undefined {
  return /^\s*MERGEFIELD\s+(?:"([^"]*)"|(\S+))/i
    .exec(code)
    ?.slice(1)
    .find(name => name !== undefined)
}
