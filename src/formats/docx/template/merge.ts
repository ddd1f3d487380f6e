import {type Parts, pack, putText, textOf} from '../../../ooxml/package.ts'
import {contentTypes, overrideXml, relationXml} from '../../../ooxml/relations.ts'
import {tag} from '../../../ooxml/xml.ts'
import type {Geometry} from '../../../style/geometry.ts'
import {type Profile, type StyleName, styleNames} from '../../../style/profile.ts'
import {type Content, documentNamespaces, type Extra, mediaName} from '../finish.ts'
import {styleId, stylesXml} from '../styles.ts'
import {fillIn, type Template} from './template.ts'
import type {ElementName} from './template-elements.ts'

/** Far from the ids that a template has given away. */
const firstId = 900_000

/**
 * Put a document into an office's own: its headers, footers, section and styles stay. Our styles come along under names
 * of their own; where the template has a style of that name (`公文正文`, `公文一级标题` …), the template's is used.
 */
export function mergeInto(
  template: Template,
  content: Content,
  elements: ReadonlyMap<ElementName, string>,
  profile: Profile,
  geometry: Geometry
): Uint8Array {
  const {parts, main} = template
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  const ids = mergeStyles(parts, `${folder}styles.xml`, stylesXml(profile, geometry))
  const extras = content.extras.map(extra => renamed(extra, parts))
  if (extras.some(({relation}) => relation === 'comments')) dropComments(parts, main, relations, folder)
  fillIn(template, elements, adapted(content.body, ids), documentNamespaces)
  const document = textOf(parts, main)!

  const added: string[] = []
  for (const [index, picture] of content.pictures.entries()) {
    const target = mediaName(picture, index).replace('image', 'zongshu')
    parts.set(`${folder}${target}`, picture.bytes)
    added.push(relationXml({id: `rIdZsImage${index + 1}`, relation: 'image', target}))
  }
  const overrides: string[] = []
  for (const extra of extras) {
    const name = extra.target.startsWith('../') ? extra.target.slice(3) : `${folder}${extra.target}`
    putText(parts, name, withIds(extra.xmlFor(document, parts), ids))
    added.push(relationXml({...extra, id: `${extra.id}Zs`}))
    overrides.push(overrideXml({name, contentType: extra.contentType}))
    for (const other of extra.others ?? []) {
      putText(parts, other.name, other.xml)
      overrides.push(overrideXml(other))
    }
  }
  const known = textOf(parts, relations) ?? tag('Relationships', {xmlns: packageNamespace}, ' ')
  putText(parts, relations, known.replace('</Relationships>', `${added.join('')}</Relationships>`))
  putText(parts, '[Content_Types].xml', typesWith(textOf(parts, '[Content_Types].xml') ?? '', overrides))
  return pack(parts)
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The body with the template's style ids, and ids of its own that meet none of the template's. */
function adapted(body: string, ids: ReadonlyMap<string, string>): string {
  let picture = firstId
  return withIds(body, ids)
    .replace(/r:embed="rIdImage/g, 'r:embed="rIdZsImage')
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

/** Add our styles to the template's; gives the id under which each of ours is to be found. */
function mergeStyles(parts: Parts, name: string, ours: string): ReadonlyMap<string, string> {
  const theirs = textOf(parts, name) ?? ours.replace(/<w:style [\s\S]*<\/w:style>/, '')
  const idsByName = new Map<string, string>()
  for (const [style] of theirs.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const title = /<w:name w:val="([^"]*)"/.exec(style)?.[1]
    const id = /w:styleId="([^"]*)"/.exec(style)?.[1]
    if (title && id) idsByName.set(title, id)
  }
  const ids = new Map<string, string>()
  const titles = new Map<string, string>([['Normal', '公文基准']])
  for (const [key, title] of Object.entries(styleNames)) titles.set(styleId(key as StyleName), `公文${title}`)
  for (const comment of ['CommentText', 'CommentReference']) titles.set(comment, commentTitles[comment]!)
  for (const [id, title] of titles) ids.set(id, idsByName.get(title) ?? `Zs${id.replace(/^Zs/, '')}`)
  const added: string[] = []
  for (const [style] of ours.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(style)![1]!
    const title = titles.get(id)
    if (!title || idsByName.has(title)) continue
    added.push(
      style
        .replace(' w:default="1"', '')
        .replace(/<w:style w:type="(\w+)"(?: w:customStyle="1")? w:styleId="[^"]*"/, (_, type: string) => {
          return `<w:style w:type="${type}" w:customStyle="1" w:styleId="${ids.get(id)}"`
        })
        .replace(/<w:name w:val="[^"]*"/, `<w:name w:val="${title}"`)
        .replace(
          /(<w:(?:basedOn|next) w:val=")([^"]+)/g,
          (_, start: string, other: string) => start + (ids.get(other) ?? other)
        )
    )
  }
  putText(
    parts,
    name,
    theirs.replace('</w:styles>', () => `${added.join('')}</w:styles>`)
  )
  return ids
}

const commentTitles: Readonly<Record<string, string>> = {
  CommentText: 'annotation text',
  CommentReference: 'annotation reference'
}

/** A part that keeps clear of the template's custom XML. */
function renamed(extra: Extra, parts: Parts): Extra {
  if (!isTable(extra)) return extra
  let number = 1
  while (parts.has(`customXml/item${number}.xml`)) number += 1
  const move = (name: string) => name.replace(/(item|itemProps)1\.xml/, `$1${number}.xml`)
  return {
    ...extra,
    target: move(extra.target),
    others: extra.others?.map(other => ({
      ...other,
      name: move(other.name),
      xml: other.xml.replace('itemProps1.xml', move('itemProps1.xml'))
    }))
  }
}

const isTable = ({relation}: Extra) => relation === 'customXml'

/** A template's own comments give way to those of the review. */
function dropComments(parts: Parts, main: string, relations: string, folder: string): void {
  for (const part of [...parts.keys()]) {
    if (part.startsWith(folder) && /\/comments\w*\.xml$/.test(part)) parts.delete(part)
  }
  const document = textOf(parts, main)!
  putText(
    parts,
    main,
    document.replace(/<w:(?:commentRangeStart|commentRangeEnd|commentReference)\b[^>]*\/>/g, '')
  )
  const known = textOf(parts, relations) ?? ''
  putText(parts, relations, known.replace(/<Relationship [^>]*Target="comments\w*\.xml"[^>]*\/>/g, ''))
  const types = textOf(parts, '[Content_Types].xml') ?? ''
  putText(parts, '[Content_Types].xml', types.replace(/<Override [^>]*\/comments\w*\.xml"[^>]*\/>/g, ''))
}

/** The content types with what came along; a template becomes a document. */
function typesWith(types: string, overrides: ReadonlyArray<string>): string {
  const lower = types.toLowerCase()
  const wanted = {png: 'image/png', jpeg: 'image/jpeg'}
  const defaults = Object.entries(wanted)
    .filter(([extension]) => !lower.includes(`extension="${extension}"`))
    .map(([extension, type]) => tag('Default', {Extension: extension, ContentType: type}))
  return types
    .replace(
      /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml/,
      contentTypes.main
    )
    .replace(/<Types[^>]*>/, start => start + defaults.join(''))
    .replace('</Types>', `${overrides.join('')}</Types>`)
}
