import {footerXml} from './footer.ts'
import type {Geometry} from './geometry.ts'
import {headerDistance} from './geometry.ts'
import {type Parts, pack, putText} from './package.ts'
import type {Photo} from './photo.ts'
import {facesOf, type Profile} from './profile.ts'
import {stylesXml} from './styles.ts'
import {declaration, escapeXml, ns, tag} from './xml.ts'

/** What a document consists of besides its looks. */
export interface Content {
  /** The inside of `w:body` without the section. */
  readonly body: string
  readonly pictures: ReadonlyArray<Photo>
  readonly properties: {readonly title: string; readonly creator: string; readonly date: string}
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
  readonly xml: string
  /** Parts that hang on this one, by their name in the package. */
  readonly others?: ReadonlyArray<{
    readonly name: string
    readonly contentType?: string
    readonly xml: string
  }>
}

export const contentTypes = {
  main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  word: (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`
}

/** Make the whole package around the text: the same content always gives the same bytes. */
export function finish(content: Content, profile: Profile, geometry: Geometry): Uint8Array {
  const parts: Parts = new Map()
  const footers = profile.pageNumber.side === 'none' ? [] : footerParts
  const extras = content.extras.map(extra => ({...extra, name: partName(extra.target)}))
  putText(parts, 'word/document.xml', documentXml(content.body, sectionXml(profile, geometry)))
  putText(parts, 'word/styles.xml', stylesXml(profile, geometry))
  putText(parts, 'word/settings.xml', settingsXml(profile, geometry))
  putText(parts, 'word/fontTable.xml', fontTableXml(profile))
  for (const {side, name} of footers) putText(parts, `word/${name}`, footerXml(side, profile, geometry))
  for (const [index, picture] of content.pictures.entries()) {
    parts.set(`word/${mediaName(picture, index)}`, picture.bytes)
  }
  for (const extra of extras) {
    putText(parts, extra.name, extra.xml)
    for (const other of extra.others ?? []) putText(parts, other.name, other.xml)
  }
  putText(parts, 'docProps/core.xml', coreXml(content.properties))
  putText(parts, 'docProps/app.xml', appXml)
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
      {name: 'docProps/core.xml', contentType: 'application/vnd.openxmlformats-package.core-properties+xml'},
      {
        name: 'docProps/app.xml',
        contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
      },
      ...extras,
      ...extras.flatMap(extra => extra.others ?? [])
    ])
  )
  return pack(parts)
}

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

function sectionXml(profile: Profile, {page, margins, footer, pitch}: Geometry): string {
  const references =
    profile.pageNumber.side === 'none'
      ? []
      : [
          tag('w:footerReference', {'w:type': 'default', 'r:id': 'rIdFooter_odd'}),
          tag('w:footerReference', {'w:type': 'even', 'r:id': 'rIdFooter_even'})
        ]
  return tag(
    'w:sectPr',
    {},
    ...references,
    tag('w:pgSz', {'w:w': page.width, 'w:h': page.height}),
    tag('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': headerDistance,
      'w:footer': footer,
      'w:gutter': 0
    }),
    tag('w:cols', {'w:space': 425}),
    // `linesAndChars` would give LibreOffice 14 characters a line; character spacing gives the 28 everywhere.
    tag('w:docGrid', {'w:type': 'lines', 'w:linePitch': pitch})
  )
}

function settingsXml(profile: Profile, {pitch}: Geometry): string {
  const compat = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace'
  ]
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15
  }
  const settings = tag(
    'w:settings',
    {'xmlns:w': ns.w},
    tag('w:zoom', {'w:percent': 100}),
    tag('w:bordersDoNotSurroundHeader'),
    tag('w:bordersDoNotSurroundFooter'),
    tag('w:defaultTabStop', {'w:val': 420}),
    profile.pageNumber.side !== 'none' && tag('w:evenAndOddHeaders'),
    tag('w:drawingGridVerticalSpacing', {'w:val': pitch}),
    tag('w:characterSpacingControl', {'w:val': 'compressPunctuation'}),
    tag(
      'w:compat',
      {},
      ...[...compat, 'doNotExpandShiftReturn', 'adjustLineHeightInTable', 'useFELayout'].map(name =>
        tag(`w:${name}`)
      ),
      tag('w:compatSetting', mode)
    ),
    tag('w:themeFontLang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN'})
  )
  return `${declaration}${settings}`
}

/** Names the fonts and what may stand in for those a machine lacks. */
function fontTableXml(profile: Profile): string {
  const fonts = Object.keys(profile.faces).map(name => {
    const [face, ...others] = facesOf(profile, name)
    return tag(
      'w:font',
      {'w:name': face},
      others.length > 0 && tag('w:altName', {'w:val': others.join(',')}),
      tag('w:charset', {'w:val': '86'}),
      tag('w:family', {'w:val': 'auto'}),
      tag('w:pitch', {'w:val': 'variable'})
    )
  })
  const latin = tag(
    'w:font',
    {'w:name': profile.latin},
    tag('w:charset', {'w:val': '00'}),
    tag('w:family', {'w:val': 'roman'}),
    tag('w:pitch', {'w:val': 'variable'})
  )
  return `${declaration}${tag('w:fonts', {'xmlns:w': ns.w}, ...new Set([...fonts, latin]))}`
}

const packageRelations = [
  {id: 'rId1', relation: 'officeDocument', target: 'word/document.xml'},
  {id: 'rId3', relation: 'extended-properties', target: 'docProps/app.xml'},
  {id: 'rId2', relation: 'core-properties', target: 'docProps/core.xml'}
]

const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

interface Relation {
  readonly id: string
  readonly relation: string
  readonly target: string
}

export function relationXml({id, relation, target}: Relation): string {
  const type = relation === 'core-properties' ? coreRelation : `${ns.r}/${relation}`
  return tag('Relationship', {Id: id, Type: type, Target: target})
}

function relationshipsXml(relations: ReadonlyArray<Relation>): string {
  return `${declaration}${tag('Relationships', {xmlns: ns.package}, ...relations.map(relationXml))}`
}

interface TypedPart {
  readonly name: string
  readonly contentType?: string
}

export function overrideXml({name, contentType}: TypedPart): string {
  return contentType ? tag('Override', {PartName: `/${name}`, ContentType: contentType}) : ''
}

function typesXml(parts: ReadonlyArray<TypedPart>): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg']
  ] as const
  const types = defaults.map(([extension, type]) => tag('Default', {Extension: extension, ContentType: type}))
  return `${declaration}${tag('Types', {xmlns: ns.types}, ...types, ...parts.map(overrideXml))}`
}

function coreXml({title, creator, date}: Content['properties']): string {
  const properties = tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
    },
    tag('dc:title', {}, escapeXml(title)),
    tag('dc:creator', {}, escapeXml(creator)),
    tag('dc:language', {}, 'zh-CN'),
    tag('cp:lastModifiedBy', {}, escapeXml(creator)),
    tag('cp:revision', {}, '1'),
    tag('dcterms:created', {'xsi:type': 'dcterms:W3CDTF'}, date),
    tag('dcterms:modified', {'xsi:type': 'dcterms:W3CDTF'}, date)
  )
  return `${declaration}${properties}`
}

const appXml = `${declaration}${tag(
  'Properties',
  {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
  tag('Application', {}, 'zongshu')
)}`
