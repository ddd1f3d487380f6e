import {numbersRestart} from '../../official/contents.ts'
import {type Parts, pack, putPart, putText} from '../../ooxml/package.ts'
import {contentTypes, relationshipsXml, typesXml} from '../../ooxml/relations.ts'
import {declaration, ns, tag} from '../../ooxml/xml.ts'
import type {Photo} from '../../photo/prepare-photos.ts'
import type {Geometry} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import {footerXml} from './footer.ts'
import {letterFooterXml, letterHeaderXml} from './letter.ts'
import {appXml, coreXml, type Properties} from './properties.ts'
import {sectionXml} from './section.ts'
import {fontTableXml, settingsXml} from './settings.ts'
import {stylesXml} from './styles.ts'

/** What a document consists of besides its looks. */
export interface Content {
  /** The inside of `w:body` without the section. */
  readonly body: string
  readonly pictures: ReadonlyArray<Photo>
  readonly properties: Properties
  /** Where the imprint stands when it has a section of its own: on the back of the text, or of a blank page. */
  readonly imprintPage?: 'next' | 'after-blank'
  /** Whether contents stand before the text, in a section of their own. */
  readonly hasContents?: boolean
  /** Whether it is laid out as a letter. */
  readonly isLetter?: boolean
  /** Further parts of the review copy. */
  readonly extras: ReadonlyArray<Extra>
}

/** A part that the main document refers to. */
export interface Extra {
  readonly id: string
  /** The relationship's type, the last word of its address. */
  readonly relation: string
  /** Relative to `word/`. */
  readonly target: string
  readonly contentType?: string
  /** The part's own text, for the main document and all other parts that it goes with. */
  xmlFor(document: string, parts: Parts): string
  /** Parts that hang on this one, by their name in the package. */
  readonly others?: ReadonlyArray<{
    readonly name: string
    readonly contentType?: string
    /** Text, or the bytes of a part that is none. */
    readonly xml: string | Uint8Array
  }>
}

/** Make the whole package around the text: the same content always gives the same bytes. */
export function finish(content: Content, profile: Profile, geometry: Geometry): Uint8Array {
  const parts: Parts = new Map()
  const {imprintPage, hasContents = false, isLetter = false} = content
  const isBlank = imprintPage === 'after-blank'
  const footers = profile.pageNumber.side === 'none' ? [] : isBlank ? [...footerParts, noFooter] : footerParts
  const furniture = isLetter ? letterParts(profile, geometry) : []
  const extras = content.extras.map(extra => ({...extra, name: partName(extra.target)}))
  const restarts = hasContents && numbersRestart(profile)
  const own = sectionXml(profile, geometry, {
    isLetter,
    ...(restarts && {begins: 'oddPage', numbers: 'decimal'})
  })
  const last = imprintPage ? sectionXml(profile, geometry, {begins: 'evenPage', isNumbered: !isBlank}) : own
  const sections = [
    ...(hasContents ? [sectionXml(profile, geometry, restarts ? {numbers: 'upperRoman'} : {})] : []),
    own
  ]
  const body = content.body.replace(/<w:sectPr\/>/g, () => sections.shift() ?? own)
  const document = documentXml(body, last)
  putText(parts, 'word/document.xml', document)
  putText(parts, 'word/styles.xml', stylesXml(profile, geometry))
  putText(parts, 'word/settings.xml', settingsXml(profile, geometry))
  putText(parts, 'word/fontTable.xml', fontTableXml(profile))
  for (const {side, name} of footers)
    putText(parts, `word/${name}`, footerXml(side, profile, geometry, imprintPage !== undefined))
  for (const {name, xml} of furniture) putText(parts, `word/${name}`, xml)
  for (const [index, picture] of content.pictures.entries()) {
    parts.set(`word/${mediaName(picture, index)}`, picture.bytes)
  }
  putText(parts, 'docProps/core.xml', coreXml(content.properties))
  putText(parts, 'docProps/app.xml', appXml())
  putText(parts, '_rels/.rels', relationshipsXml(packageRelations))
  putText(
    parts,
    'word/_rels/document.xml.rels',
    relationshipsXml([
      ...['styles', 'settings', 'fontTable'].map(part => ({
        id: `rId_${part}`,
        relation: part,
        target: `${part}.xml`
      })),
      ...footers.map(({side, name}) => ({id: `rIdFooter_${side}`, relation: 'footer', target: name})),
      ...furniture.map(({id, relation, name}) => ({id, relation, target: name})),
      ...content.pictures.map((picture, index) => ({
        id: `rIdImage${index + 1}`,
        relation: 'image',
        target: mediaName(picture, index)
      })),
      ...extras
    ])
  )
  putText(
    parts,
    '[Content_Types].xml',
    typesXml([
      {name: 'word/document.xml', contentType: contentTypes.main},
      ...['styles', 'settings', 'fontTable'].map(part => ({
        name: `word/${part}.xml`,
        contentType: contentTypes.word(part)
      })),
      ...footers.map(({name}) => ({name: `word/${name}`, contentType: contentTypes.word('footer')})),
      ...furniture.map(({name, relation}) => ({
        name: `word/${name}`,
        contentType: contentTypes.word(relation)
      })),
      {name: 'docProps/core.xml', contentType: 'application/vnd.openxmlformats-package.core-properties+xml'},
      {
        name: 'docProps/app.xml',
        contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
      },
      ...extras,
      ...extras.flatMap(extra => extra.others ?? [])
    ])
  )
  for (const extra of extras) {
    putText(parts, extra.name, extra.xmlFor(document, parts))
    for (const other of extra.others ?? []) putPart(parts, other.name, other.xml)
  }
  return pack(parts)
}

/** What stands around the pages of a letter. */
const letterParts = (profile: Profile, geometry: Geometry) => [
  {id: 'rIdHeader_letter', relation: 'header', name: 'header1.xml', xml: letterHeaderXml(geometry, false)},
  {id: 'rIdHeader_first', relation: 'header', name: 'header2.xml', xml: letterHeaderXml(geometry, true)},
  {id: 'rIdFooter_letter', relation: 'footer', name: 'footer4.xml', xml: letterFooterXml(profile, geometry)}
]

/** The footer of pages without a number. */
const noFooter = {side: 'none', name: 'footer3.xml'} as const

const footerParts = [
  {side: 'odd', name: 'footer1.xml'},
  {side: 'even', name: 'footer2.xml'}
] as const

export function mediaName(picture: Photo, index: number): string {
  return `media/image${index + 1}.${picture.type === 'png' ? 'png' : 'jpeg'}`
}

function partName(target: string): string {
  return target.startsWith('../') ? target.slice(3) : `word/${target}`
}

/** The namespaces that our text uses. */
export const documentNamespaces: Readonly<Record<string, string>> = {
  'xmlns:w': ns.w,
  'xmlns:r': ns.r,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
}

function documentXml(body: string, section: string): string {
  let picture = 0
  const numbered = body.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++picture}`)
  return `${declaration}${tag('w:document', documentNamespaces, tag('w:body', {}, numbered, section))}`
}

const packageRelations = [
  {id: 'rId1', relation: 'officeDocument', target: 'word/document.xml'},
  {id: 'rId3', relation: 'extended-properties', target: 'docProps/app.xml'},
  {id: 'rId2', relation: 'core-properties', target: 'docProps/core.xml'}
]
