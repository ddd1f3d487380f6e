import {declaration, escapeXml, tag} from '../../ooxml/xml.ts'

/** What a document says of itself. */
export interface Properties {
  readonly title: string
  readonly creator: string
  /** ISO 8601 with a time. */
  readonly date: string
  /** What an office's own template says of itself and fields of it may show: subject, keywords, category. */
  readonly kept?: {readonly subject?: string; readonly keywords?: string; readonly category?: string}
}

/** `docProps/core.xml`. */
export function coreXml({title, creator, date, kept = {}}: Properties): string {
  const said = (name: string, words: string | undefined) => (words ? tag(name, {}, escapeXml(words)) : '')
  const properties = tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
    },
    tag('dc:title', {}, escapeXml(title)),
    said('dc:subject', kept.subject),
    tag('dc:creator', {}, escapeXml(creator)),
    said('cp:keywords', kept.keywords),
    said('cp:category', kept.category),
    tag('dc:language', {}, 'zh-CN'),
    tag('cp:lastModifiedBy', {}, escapeXml(creator)),
    tag('cp:revision', {}, '1'),
    tag('dcterms:created', {'xsi:type': 'dcterms:W3CDTF'}, date),
    tag('dcterms:modified', {'xsi:type': 'dcterms:W3CDTF'}, date)
  )
  return `${declaration}${properties}`
}

/** `docProps/app.xml`, with the company of an office's own template, which a field of it may show. */
export function appXml(company?: string): string {
  const properties = tag(
    'Properties',
    {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
    tag('Application', {}, 'zongshu'),
    company ? tag('Company', {}, escapeXml(company)) : ''
  )
  return `${declaration}${properties}`
}
