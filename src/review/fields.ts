import type {Text} from 'mdast'
import type {Path} from '../finding.ts'
import type {Extra} from '../formats/docx/finish.ts'
import {legalPart} from '../language/characters.ts'
import type {Value} from '../model/value.ts'
import type {PartSource} from '../ooxml/parts.ts'
import {declaration, escapeXml, ns, tag} from '../ooxml/xml.ts'
import type {Others} from './others.ts'
import type {Picture} from './pictures.ts'

/** A piece of the draft as it stands in a review copy. */
export interface Field {
  /** Counted from 1 in the order in which they were written. */
  readonly number: number
  readonly path: Path
  /** Where the piece begins in the field's whole value. */
  readonly start: number
  /** The words as they were written; what stands in for an empty field, when `isMissing`. */
  readonly text: string
  readonly isMissing: boolean
  /** The changes that we proposed in it. */
  readonly changes?: ReadonlyArray<ProposedChange>
}

/** Words, and those we proposed in their place. */
export interface ProposedChange {
  readonly before: string
  readonly after: string
}

/** How the document that a table belongs to was written. */
export interface Written {
  readonly skeletons: ReadonlyArray<string>
  /** The numbers of the fields as they follow each other in the document. */
  readonly order: ReadonlyArray<number>
  readonly others: Others
  readonly pictures: ReadonlyArray<Picture>
}

export function fieldOf(
  node: Text,
  value: Value,
  number: number,
  changes: ReadonlyArray<ProposedChange> = []
): Field {
  const {path, start} = value
  return {number, path, start, text: legalPart(node.value), isMissing: !value.node, changes}
}

/**
 * The fields of a review copy, its paragraphs without them, and what else it has, as a part of the package. Everything is an element of its
 * own: LibreOffice keeps those and loses attributes.
 */
export function fieldsPart(
  fields: ReadonlyArray<Field>,
  writtenIn: (document: string, parts: PartSource) => Written
): Extra {
  const rows = fields.map(({path, start, text, isMissing, changes = []}) =>
    tag(
      'field',
      {},
      tag('path', {}, escapeXml(JSON.stringify(path))),
      tag('start', {}, String(start)),
      tag('text', {}, escapeXml(text)),
      tag('missing', {}, isMissing ? '1' : '0'),
      ...changes.map(({before, after}) =>
        tag('change', {}, tag('before', {}, escapeXml(before)), tag('after', {}, escapeXml(after)))
      )
    )
  )
  const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  const item = tag(
    'ds:datastoreItem',
    {'ds:itemID': '{6C1B0E52-7A0D-4D0B-9E55-9704201200A1}', 'xmlns:ds': custom},
    tag('ds:schemaRefs', {}, tag('ds:schemaRef', {'ds:uri': ns.draft}))
  )
  const relation = tag('Relationship', {Id: 'rId1', Type: `${ns.r}/customXmlProps`, Target: 'itemProps1.xml'})
  return {
    id: 'rIdFields',
    relation: 'customXml',
    target: '../customXml/item1.xml',
    xmlFor(document, parts) {
      const {skeletons, order, others, pictures} = writtenIn(document, parts)
      const all = (name: string, words: ReadonlyArray<string>) =>
        words.map(one => tag(name, {}, escapeXml(one)))
      const {furniture, notes, drawings, breaks = 0} = others
      const table = [
        tag('fields', {}, ...rows),
        tag('paragraphs', {}, ...all('paragraph', skeletons)),
        tag('order', {}, order.join(' ')),
        tag(
          'others',
          {},
          ...all('furniture', furniture),
          ...all('note', notes),
          ...all('drawing', drawings),
          tag('breaks', {}, String(breaks))
        ),
        tag('pictures', {}, ...pictures.map(pictureXml))
      ]
      return `${declaration}${tag('draft', {xmlns: ns.draft}, ...table)}`
    },
    others: [
      {
        name: 'customXml/itemProps1.xml',
        contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        xml: `${declaration}${item}`
      },
      {
        name: 'customXml/_rels/item1.xml.rels',
        xml: `${declaration}${tag('Relationships', {xmlns: ns.package}, relation)}`
      }
    ]
  }
}

function pictureXml({paragraph, name, alt, print, size, type, width, height}: Picture): string {
  const values = Object.entries({paragraph, name, alt, print, size, type, width, height})
  return tag('picture', {}, ...values.map(([key, value]) => tag(key, {}, escapeXml(String(value)))))
}
