import type {Document} from '@xmldom/xmldom'
import {forbiddenIn, legalPart} from '../../../language/characters.ts'
import {DamagedPackage} from '../../../ooxml/damaged-package.ts'
import {childOf, descendantsOf} from '../../../ooxml/elements.ts'
import {type Parts, putText, textOf, unpackAll} from '../../../ooxml/package.ts'
import {mainPart, related, rootIn} from '../../../ooxml/parts.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {transitional} from '../../../ooxml/transitional.ts'
import {writeXml} from '../../../ooxml/write-xml.ts'
import type {Geometry} from '../../../style/geometry.ts'
import {namesElsewhere} from './elsewhere.ts'
import {type ElementWords, fillPart, fillProperties} from './fill.ts'
import {geometryAt} from './geometry-at.ts'
import {cutOutside} from './outside.ts'
import {bodyMark, markPlace, placesOfBody} from './place-of-body.ts'
import {
  bodyName,
  elementNamed,
  isWithin,
  mergeFieldsIn,
  namedControls,
  nestedNamesIn,
  paragraphsIn,
  placeholdersIn,
  singleBraces,
  wordsIn
} from './placeholders.ts'
import {type ElementName, standsInBody} from './template-elements.ts'
import {alternativeTexts, customProperties, namesBeside, propertyTexts} from './words-beside.ts'

/** An office's own document, opened to be filled. */
export interface Template {
  readonly parts: Parts
  /** The main document's part, e.g. `word/document.xml`. */
  readonly main: string
  /** The elements for which the template has a block of its own: 版头 and 版记 also in headers and footers, others in its body. */
  readonly called: ReadonlySet<ElementName>
  /** All that will be found in it somewhere, a running header included. */
  readonly shown: ReadonlySet<ElementName>
  /** Names in `{{…}}` and in mail-merge fields that mean nothing to us. */
  readonly unknown: ReadonlyArray<string>
  /** How many places ask for the report; it goes to the first. */
  readonly places: number
  /** How many paragraphs of its body have words of their own. */
  readonly paragraphs: number
  /** What is left out of it, one plain sentence each. */
  readonly told: ReadonlyArray<string>
  /** The page where the report goes; what the template does not say is the profile's. */
  geometry(base: Geometry): Geometry
}

/** Open a .docx or .dotx; in words why not, when it cannot be filled. */
export function openTemplate(bytes: Uint8Array): Template | string {
  try {
    return opened(bytes)
  } catch (error) {
    if (error instanceof DamagedPackage) return `打不开：${error.message}`
    throw error
  }
}

function opened(bytes: Uint8Array): Template | string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return '是旧的 .doc 文件或加了密，请另存为不加密的 .docx'
  const parts = unpackAll(bytes)
  if ('reason' in parts) return `不是 .docx 或 .dotx 文件，或已损坏（${parts.reason}）`
  if (!rootIn(parts, '[Content_Types].xml'))
    return '缺少内容类型表（[Content_Types].xml），请用 Word 或 WPS 另存一次'
  const usable = makeUsable(parts)
  if ('unread' in usable) return `里面的“${usable.unread}”读不出来，可能已损坏，请用 Word 或 WPS 另存一次`
  const main = mainPart(parts)
  const text = main === undefined ? undefined : textOf(parts, main)
  if (main === undefined || text === undefined) return '不是 .docx 或 .dotx 文件，或已损坏'
  if (related(parts, main, 'vbaProject').length > 0) return '带有宏，请另存为不带宏的 .docx'
  const documents = new Map<string, Document>()
  for (const name of textParts(parts, main)) {
    const document = readXml(textOf(parts, name)!)
    if (!document) return '里面的内容读不出来，可能已损坏'
    documents.set(name, document)
  }
  const document = documents.get(main)!
  if (!childOf(document.documentElement ?? undefined, 'body'))
    return '里面没有正文，请用 Word 或 WPS 另存一次'
  const told = cutOutside(parts)
  const namesIn = (part: string) => calledIn(documents.get(part)!)
  const named = (names: ReadonlyArray<string>) => names.flatMap(name => elementNamed(name) ?? [])
  const around = [...documents.keys()].filter(name => name !== main).flatMap(namesIn)
  const custom = customProperties(parts)
  const properties = custom === undefined ? undefined : readXml(textOf(parts, custom)!)
  const beside = [...documents.values()]
    .flatMap(one => namesBeside(alternativeTexts(one)))
    .concat(properties ? namesBeside(propertyTexts(properties)) : [])
  const names = [...namesIn(main), ...around, ...beside]
  const [place, ...others] = placesOfBody(document)
  const places = place ? others.length + 1 : 0
  const nested = [...documents.values()].flatMap(one => paragraphsIn(one).flatMap(nestedNamesIn))
  const elsewhere = [...documents].some(([name, one]) => name !== main && calledIn(one).includes(bodyName))
  return {
    parts,
    main,
    called: new Set([...named(namesIn(main)), ...named(around).filter(name => !standsInBody(name))]),
    shown: new Set([...named(namesIn(main)), ...named(around)]),
    unknown: [...new Set(names)].filter(name => name !== bodyName && elementNamed(name) === undefined),
    places,
    paragraphs: paragraphsIn(document).filter(paragraph => wordsBeside(wordsIn(paragraph)).trim() !== '')
      .length,
    told: [
      ...usable,
      ...told,
      ...(places > 1 ? [`模板里有 ${places} 处“{{正文}}”，正文写在第一处，其余的去掉了。`] : []),
      ...(elsewhere ? ['页眉、页脚或脚注里的“{{正文}}”放不下正文，去掉了。'] : []),
      ...(place && isWithin(place.element, 'txbxContent')
        ? ['“{{正文}}”在文本框里，一页写不下的部分看不见；请把它改放在文本框外面。']
        : []),
      ...[...new Set(nested)].map(name => `邮件合并域“${name}”套在别的域（如 IF）里，不会替换。`),
      ...[...new Set([...documents.values()].flatMap(deletedNames))].map(
        name => `模板的修订删去了“{{${name}}}”而没有接受，不会替换；请先接受或拒绝修订。`
      ),
      ...[
        ...new Set(
          [...documents.values()].flatMap(one =>
            paragraphsIn(one).flatMap(words => singleBraces(wordsIn(words)))
          )
        )
      ].map(name => `“{${name}}”只有一层大括号，不会替换；要填的话写成“{{${name}}}”。`),
      ...namesElsewhere(parts, [...documents.keys()])
    ],
    geometry: base => geometryAt(document, base)
  }
}

/** The words of a paragraph without its placeholders. */
function wordsBeside(words: string): string {
  return placeholdersIn(words).reduceRight(
    (rest, {start, end}) => rest.slice(0, start) + rest.slice(end),
    words
  )
}

/**
 * Make the parts such that our styles and text fit into them and programs open the result: a Strict document becomes a
 * transitional one, and characters that no XML may hold are left out. Gives one sentence for what is lost, or the name of a
 * part that cannot be read.
 */
function makeUsable(parts: Parts): ReadonlyArray<string> | {readonly unread: string} {
  const told = new Set<string>()
  for (const name of [...parts.keys()].filter(one => /\.(?:xml|rels)$/i.test(one))) {
    const text = textOf(parts, name)!
    const legal = legalXml(text)
    if (legal !== text) told.add('模板里有 Word 文档不能含有的控制字符，去掉了。')
    const changed = transitional(legal)
    if (!readXml(changed)) return {unread: name}
    if (changed !== text)
      putText(
        parts,
        name,
        changed.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
      )
  }
  return [...told]
}

/** XML without the characters that it must not hold, however they are written. */
function legalXml(xml: string): string {
  return legalPart(xml).replace(
    /&#(?:x([0-9a-f]+)|(\d+));/gi,
    (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff && forbiddenIn(String.fromCodePoint(code)).length === 0 ? reference : ''
    }
  )
}

/** The document, headers, footers and notes. */
export function textParts(parts: Parts, main: string): string[] {
  return [...new Set([main, ...related(parts, main, 'header', 'footer', 'footnotes', 'endnotes')])]
}

/** The names that a part calls for, in order. */
function calledIn(document: Document): string[] {
  return [
    ...namedControls(document).map(({name}) => name),
    ...paragraphsIn(document).flatMap(paragraph => [
      ...placeholdersIn(wordsIn(paragraph)).map(({name}) => name),
      ...mergeFieldsIn(paragraph).map(({name}) => name)
    ])
  ]
}

/** The names in what a tracked change took out. */
function deletedNames(document: Document): string[] {
  return descendantsOf(document.documentElement!, 'del')
    .flatMap(one =>
      placeholdersIn(
        descendantsOf(one, 'delText')
          .map(text => text.textContent ?? '')
          .join('')
      )
    )
    .map(({name}) => name)
}

/** Write the elements where the template calls for them and the body where it says so, or else at its end. */
export function fillIn(
  {parts, main}: Template,
  elements: ElementWords,
  body: string,
  namespaces: Readonly<Record<string, string>>
): void {
  for (const name of textParts(parts, main)) {
    const document = readXml(textOf(parts, name)!)!
    const root = document.documentElement!
    if (name === main) {
      markPlace(document, childOf(root, 'body')!)
      for (const [prefix, address] of Object.entries(namespaces))
        if (root.getAttribute(prefix) === null)
          root.setAttributeNS('http://www.w3.org/2000/xmlns/', prefix, address)
    }
    fillPart(document, elements)
    const written = writeXml(document)
    putText(
      parts,
      name,
      name === main ? written.replace(bodyMark, mark => bodyIn(body, written, mark)) : written
    )
  }
  const custom = customProperties(parts)
  const properties = custom === undefined ? undefined : readXml(textOf(parts, custom)!)
  if (custom === undefined || !properties) return
  fillProperties(properties, elements)
  putText(parts, custom, writeXml(properties))
}

/** A cell ends with a paragraph. */
function bodyIn(body: string, written: string, mark: string): string {
  const rest = written.slice(written.indexOf(mark) + mark.length)
  return /^\s*<\/[\w.-]*:?tc>/.test(rest) && !body.endsWith('</w:p>') ? `${body}<w:p/>` : body
}
