import type {Element} from '@xmldom/xmldom'
import type {Path} from '../finding.ts'
import {childOf, childrenOf} from '../ooxml/elements.ts'
import {rootOfXml} from '../ooxml/read-xml.ts'
import {ns} from '../ooxml/xml.ts'
import type {Field} from './fields.ts'
import {NoReviewCopy} from './no-review-copy.ts'
import type {Others} from './others.ts'
import type {Picture} from './pictures.ts'

/** What a review copy remembers of how it was written. */
export interface CopyTable {
  readonly fields: ReadonlyArray<Field>
  /** The words of each paragraph, with a gap for each field. */
  readonly skeletons: ReadonlyArray<string>
  /** The numbers of the fields as they follow each other; copies of the first versions counted them so. */
  readonly order: ReadonlyArray<number>
  /** Absent in copies of the first versions. */
  readonly others?: Others
  /** The pictures in their order; absent in copies of the first versions. */
  readonly pictures?: ReadonlyArray<Picture>
}

/** Read the table of a review copy. Throws `NoReviewCopy` when it is damaged. */
export function readTable(xml: string): CopyTable {
  const root = rootOfXml(xml)
  if (!root) throw new NoReviewCopy('文件里的内容读不出来，可能已损坏')
  const fields = textsIn(root, 'fields', 'field').map((element, index) => ({
    number: index + 1,
    path: parsePath(textIn(element, 'path')),
    start: Number(textIn(element, 'start')),
    text: textIn(element, 'text'),
    isMissing: textIn(element, 'missing') === '1',
    changes: childrenOf(element, 'change').map(change => ({
      before: textIn(change, 'before'),
      after: textIn(change, 'after')
    }))
  }))
  const skeletons = textsIn(root, 'paragraphs', 'paragraph').map(one => one.textContent ?? '')
  const numbers = textIn(root, 'order').split(' ').filter(Boolean).map(Number)
  const order = numbers.length > 0 ? numbers : fields.map(({number}) => number)
  const others = childOf(root, 'others')
  const pictures = childOf(root, 'pictures') && textsIn(root, 'pictures', 'picture').map(pictureIn)
  if (!others) return {fields, skeletons, order, pictures}
  const words = (name: string) => childrenOf(others, name).map(one => one.textContent ?? '')
  const [breaks] = words('breaks').map(Number)
  return {
    fields,
    skeletons,
    order,
    pictures,
    others: {furniture: words('furniture'), notes: words('note'), drawings: words('drawing'), breaks}
  }
}

function pictureIn(element: Element): Picture {
  const count = (name: string) => Number(textIn(element, name)) || 0
  return {
    paragraph: count('paragraph'),
    name: textIn(element, 'name'),
    alt: textIn(element, 'alt'),
    print: textIn(element, 'print'),
    size: count('size'),
    type: textIn(element, 'type'),
    width: count('width'),
    height: count('height')
  }
}

/** Whether a part is the table of a review copy. */
export const isTable = (xml: string): boolean => xml.includes(ns.draft)

const textsIn = (root: Element, list: string, name: string): Element[] =>
  childrenOf(childOf(root, list), name)

const textIn = (element: Element, name: string): string => childOf(element, name)?.textContent ?? ''

/** Steps that lead to what all objects have are none of a draft. */
const foreign: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** The deepest field of a draft is some six steps down. */
const deepest = 16

function parsePath(json: string): Path {
  if (json.length > 4096) throw damaged()
  try {
    const path: unknown = JSON.parse(json)
    if (Array.isArray(path) && path.length <= deepest && path.every(isStep)) return path
  } catch {
    // Told below.
  }
  throw damaged()
}

const isStep = (step: unknown): step is string | number =>
  typeof step === 'number'
    ? Number.isSafeInteger(step) && step >= 0
    : typeof step === 'string' && !foreign.has(step)

const damaged = () => new NoReviewCopy('审阅稿里的字段表已损坏')
