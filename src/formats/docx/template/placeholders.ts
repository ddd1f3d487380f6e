import type {Document, Element, Node} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, valOf} from '../../../ooxml/elements.ts'
import {type ElementName, elementNames} from './template-elements.ts'

/** What stands for the report itself. */
export const bodyName = '正文'

/** The element that marks the place of the report while a part is filled. */
export const markName = 'zongshu'

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

/** Our names in one brace on either side, which ask for nothing: {标题} */
export function singleBraces(words: string): string[] {
  const found = words.matchAll(/(?<![{｛])[{｛]([^{}｛｝]{1,12})[}｝](?![}｝])/g)
  return Array.from(found, ([, name]) => name!.trim()).filter(
    name => name === bodyName || elementNamed(name) !== undefined
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
    const name =
      names.find(one => one === bodyName || elementNamed(one) !== undefined) ??
      (boundTo(properties) === 'title' ? elementNames.title : undefined)
    return name === undefined ? [] : [{control, name}]
  })
}

/** The stores in which Word keeps what a document says of itself. */
const propertyStores: ReadonlySet<string> = new Set([
  '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}',
  '{6668398D-A668-4E3E-A5EB-62B293D839F1}'
])

/** The property of the document that a control shows: `title`, `Company`. */
export function boundTo(properties: Element | undefined): string | undefined {
  const binding = childOf(properties, 'dataBinding')
  if (!propertyStores.has((attributeOf(binding, 'storeItemID') ?? '').toUpperCase())) return undefined
  return /([\w-]+)(?:\[\d+\])?$/.exec(attributeOf(binding, 'xpath') ?? '')?.[1]
}

/** Whether an element stands in another one of a name. */
export function isWithin(node: Node, name: string): boolean {
  for (let holder = node.parentNode; holder; holder = holder.parentNode)
    if (holder.localName === name) return true
  return false
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
  /** Whether it is part of another field, such as an `IF`, which computes with it. */
  readonly isNested: boolean
}

interface OpenField extends WordField {
  code: string
  readonly runs: Element[]
  readonly result: Element[]
  isResult: boolean
}

export function fieldsIn(paragraph: Element): WordField[] {
  const fields: WordField[] = []
  const stack: OpenField[] = []
  for (const element of ownDescendants(paragraph)) {
    if (element.localName === 'fldSimple') {
      const result = descendantsOf(element, 'r')
      const code = attributeOf(element, 'instr') ?? ''
      fields.push({code, begin: element, runs: [], result, isNested: stack.length > 0})
    } else if (element.localName === 'r') {
      const type = attributeOf(childOf(element, 'fldChar'), 'fldCharType')
      if (type === 'begin')
        stack.push({
          code: '',
          begin: element,
          runs: [],
          result: [],
          isNested: stack.length > 0,
          isResult: false
        })
      const open = stack.at(-1)
      if (!open) continue
      open.runs.push(element)
      open.code += childrenOf(element, 'instrText')
        .map(one => one.textContent ?? '')
        .join('')
      if (type === 'separate') open.isResult = true
      else if (type === 'end') {
        fields.push(open)
        stack.pop()
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

/** The mail-merge fields of a paragraph that can be filled: another field computes with those within it. */
export function mergeFieldsIn(paragraph: Element): Array<{readonly field: WordField; readonly name: string}> {
  return fieldsIn(paragraph).flatMap(field => {
    const name = mergeName(field.code)
    return name === undefined || field.isNested ? [] : [{field, name}]
  })
}

/** Those that ask for the report itself. */
export const bodyFieldsIn = (paragraph: Element): WordField[] =>
  mergeFieldsIn(paragraph).flatMap(({field, name}) => (name === bodyName ? [field] : []))

/** The names that mail-merge fields within other fields ask for. */
export const nestedNamesIn = (paragraph: Element): string[] =>
  fieldsIn(paragraph).flatMap(({code, isNested}) => (isNested ? (mergeName(code) ?? []) : []))

/** Whether a field shows the title that the document says of itself. */
export const showsTitle = (code: string): boolean =>
  /^\s*(?:TITLE|DOCPROPERTY\s+"?Title"?)(?=\s|$)/i.test(code)
