import {attributeOf, childOf, childrenOf, descendantsOf} from '../../../ooxml/elements.ts'
import {type Parts, pack, putPart, putText, textOf} from '../../../ooxml/package.ts'
import {related, relationsOf, relationsPart} from '../../../ooxml/parts.ts'
import {readXml, rootOfXml} from '../../../ooxml/read-xml.ts'
import {contentTypes, overrideXml, relationshipsXml, relationXml, typesXml} from '../../../ooxml/relations.ts'
import {writeXml} from '../../../ooxml/write-xml.ts'
import {ns, tag} from '../../../ooxml/xml.ts'
import type {Geometry} from '../../../style/geometry.ts'
import type {Profile} from '../../../style/profile.ts'
import {type Content, documentNamespaces, type Extra, mediaName} from '../finish.ts'
import {appXml, coreXml} from '../properties.ts'
import {stylesXml} from '../styles.ts'
import type {ElementWords} from './fill.ts'
import {mergeStyles} from './merge-styles.ts'
import {fillIn, type Template} from './template.ts'

/** Far from the ids that a template has given away. */
const firstId = 900_000

/**
 * Put a document into an office's own: its headers, footers, sections and styles stay. Our styles come along under names
 * of their own; where the template has a style of that name (`公文正文`, `公文一级标题` …), the template's is used.
 */
export function mergeInto(
  template: Template,
  content: Content,
  elements: ElementWords,
  profile: Profile,
  geometry: Geometry
): Uint8Array {
  const {parts, main} = template
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const added: AddedPart[] = []
  const [styles = `${folder}styles.xml`] = related(parts, main, 'styles')
  if (!parts.has(styles))
    added.push({
      from: main,
      id: 'rIdZsStyles',
      relation: 'styles',
      target: 'styles.xml',
      name: styles,
      contentType: contentTypes.word('styles')
    })
  const ids = mergeStyles(parts, styles, stylesXml(profile, geometry))
  const extras = content.extras.map(extra => renamed(extra, parts))
  if (extras.some(({relation}) => relation === 'comments')) dropComments(parts, main)
  fillIn(template, elements, adapted(content.body, ids), documentNamespaces)

  const pictures: AddedPart[] = []
  for (const [index, picture] of content.pictures.entries()) {
    const target = mediaName(picture, index).replace('image', 'zongshu')
    parts.set(`${folder}${target}`, picture.bytes)
    pictures.push({from: main, id: `rIdZsImage${index + 1}`, relation: 'image', target, name: ''})
  }
  // What the review copy remembers is read from the document with its pictures.
  addRelations(parts, pictures)
  added.push(...properties(parts, content))
  const document = textOf(parts, main)!
  for (const extra of extras) {
    const name = extra.target.startsWith('../') ? extra.target.slice(3) : `${folder}${extra.target}`
    putText(parts, name, withIds(extra.xmlFor(document, parts), ids))
    added.push({...extra, from: main, id: `${extra.id}Zs`, name})
    for (const other of extra.others ?? []) {
      const place = other.name.replace(/^word\//, folder)
      putPart(parts, place, other.xml)
      added.push({name: place, contentType: other.contentType, from: undefined})
    }
  }
  addRelations(parts, added)
  addTypes(parts, added)
  return pack(parts)
}

/** A part that came along, and what refers to it. */
type AddedPart = {readonly name: string; readonly contentType?: string} & (
  | {readonly from: string; readonly id: string; readonly relation: string; readonly target: string}
  | {readonly from: undefined}
)

/** The body with the template's style ids, and ids of its own that meet none of the template's. */
function adapted(body: string, ids: ReadonlyMap<string, string>): string {
  let picture = firstId
  return withIds(body, ids)
    .replace(/r:embed="rIdImage/g, 'r:embed="rIdZsImage')
    .replace(/r:id="rIdChart\d+/g, '$&Zs')
    .replace(
      /(<w:bookmark(?:Start|End) w:id=")(\d+)/g,
      (_, start: string, id: string) => start + (Number(id) + firstId)
    )
    .replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++picture}`)
}

function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:[pr]Style w:val=")([^"]+)/g,
    (_, start: string, id: string) => start + (ids.get(id) ?? id)
  )
}

/** A part that keeps clear of the template's custom XML. */
function renamed(extra: Extra, parts: Parts): Extra {
  if (extra.relation !== 'customXml') return extra
  let number = 1
  while (parts.has(`customXml/item${number}.xml`)) number += 1
  const move = (name: string) => name.replace(/(item|itemProps)1\.xml/, `$1${number}.xml`)
  return {
    ...extra,
    target: move(extra.target),
    others: extra.others?.map(other => ({
      ...other,
      name: move(other.name),
      xml:
        typeof other.xml === 'string'
          ? other.xml.replace('itemProps1.xml', move('itemProps1.xml'))
          : other.xml
    }))
  }
}

/** A template's own comments give way to those of the review. */
function dropComments(parts: Parts, main: string): void {
  const gone = relationsOf(parts, main).filter(({relation}) => /^comments/.test(relation))
  const document = readXml(textOf(parts, main)!)!
  for (const element of descendantsOf(document.documentElement!))
    if (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(element.localName ?? ''))
      element.parentNode!.removeChild(element)
  putText(parts, main, writeXml(document))
  remove(parts, main, gone)
}

/** Take parts out of the package, with what refers to them. */
function remove(parts: Parts, from: string, relations: ReturnType<typeof relationsOf>): void {
  const [ids, names] = [new Set(relations.map(({id}) => id)), new Set(relations.map(({target}) => target))]
  for (const name of names) parts.delete(name)
  change(parts, relationsPart(from), root => {
    for (const element of childrenOf(root, 'Relationship'))
      if (ids.has(attributeOf(element, 'Id') ?? '')) root.removeChild(element)
  })
  change(parts, '[Content_Types].xml', root => {
    for (const element of childrenOf(root, 'Override'))
      if (names.has((attributeOf(element, 'PartName') ?? '').slice(1))) root.removeChild(element)
  })
}

function change(
  parts: Parts,
  name: string,
  edit: (root: NonNullable<ReturnType<typeof rootOfXml>>) => void
): void {
  const document = readXml(textOf(parts, name) ?? '')
  if (!document?.documentElement) return
  edit(document.documentElement)
  putText(parts, name, writeXml(document))
}

/** The report's own title and day in the place of the template's; what it looked like before goes. */
function properties(parts: Parts, content: Content): AddedPart[] {
  const relations = relationsOf(parts, '')
  remove(
    parts,
    '',
    relations.filter(({relation}) => relation === 'thumbnail')
  )
  const partOf = (relation: string) =>
    relations.find(one => one.relation === relation && !one.isExternal)?.target
  const saidIn = (relation: string) => {
    const root = rootOfXml(textOf(parts, partOf(relation) ?? ''))
    return (name: string) => childOf(root, name)?.textContent?.trim() || undefined
  }
  const core = saidIn('core-properties')
  const kept = {subject: core('subject'), keywords: core('keywords'), category: core('category')}
  const texts = [
    {
      relation: 'core-properties',
      name: 'docProps/core.xml',
      id: 'rIdZsCore',
      xml: coreXml({...content.properties, kept}),
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml'
    },
    {
      relation: 'extended-properties',
      name: 'docProps/app.xml',
      id: 'rIdZsApp',
      xml: appXml(saidIn('extended-properties')('Company')),
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
    }
  ]
  return texts.flatMap(({relation, name, id, xml, contentType}): AddedPart[] => {
    const known = relations.find(one => one.relation === relation && !one.isExternal)
    putText(parts, known?.target ?? name, xml)
    return known ? [] : [{from: '', id, relation, target: name, name, contentType}]
  })
}

function addRelations(parts: Parts, added: ReadonlyArray<AddedPart>): void {
  const bySource = new Map<string, string[]>()
  for (const one of added)
    if (one.from !== undefined) bySource.set(one.from, [...(bySource.get(one.from) ?? []), relationXml(one)])
  for (const [from, relations] of bySource) {
    const name = relationsPart(from)
    if (!rootOfXml(textOf(parts, name))) putText(parts, name, relationshipsXml([]))
    append(parts, name, relations, ns.package)
  }
}

/** The content types with what came along; a template becomes a document. */
function addTypes(parts: Parts, added: ReadonlyArray<AddedPart>): void {
  const name = '[Content_Types].xml'
  if (!rootOfXml(textOf(parts, name))) putText(parts, name, typesXml([]))
  change(parts, name, root => {
    for (const element of childrenOf(root, 'Override'))
      if (/template\.main\+xml$/.test(attributeOf(element, 'ContentType') ?? ''))
        element.setAttribute('ContentType', contentTypes.main)
  })
  const root = rootOfXml(textOf(parts, name))
  const known = new Set(
    childrenOf(root, 'Default').map(one => (attributeOf(one, 'Extension') ?? '').toLowerCase())
  )
  const defaults = Object.entries({png: 'image/png', jpeg: 'image/jpeg'})
    .filter(([extension]) => !known.has(extension))
    .map(([extension, type]) => tag('Default', {Extension: extension, ContentType: type}))
  append(parts, name, [...defaults, ...added.map(overrideXml)], ns.types)
}

/** Put elements at the end of a part. */
function append(parts: Parts, name: string, elements: ReadonlyArray<string>, namespace: string): void {
  const document = readXml(textOf(parts, name)!)!
  const more = rootOfXml(tag('more', {xmlns: namespace}, ...elements))
  for (const element of childrenOf(more))
    document.documentElement!.appendChild(document.importNode(element, true))
  putText(parts, name, writeXml(document))
}
