import {strToU8} from 'fflate'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import {pack} from '../../ooxml/package.ts'
import type {DrawnPage, Run} from '../../typst/pdf/drawn.ts'
import {readDrawing} from '../../typst/pdf/read-drawing.ts'
import type {Shown, Typesetter} from '../../typst/typesetter.ts'
import {manuscriptOf, type PdfOptions} from '../pdf/write-pdf.ts'
import {documentXml, entryXml} from './document-xml.ts'
import {elementsOf} from './elements.ts'
import {type Found, findElements} from './find-elements.ts'
import {fileOf, fontsOn} from './fonts.ts'
import {pageXml} from './page-xml.ts'
import {fontsXml, type Media, mediaXml} from './resources-xml.ts'
import {officialXml, type Tagged, tagListXml} from './tags-xml.ts'

/** Write an article as the same pages that its PDF has, in OFD (GB/T 33190—2016). */
export async function writeOfd(
  article: Article,
  typst: Typesetter,
  options: PdfOptions
): Promise<Uint8Array> {
  const manuscript = await manuscriptOf(article, typst, options)
  const pdf = await typst.pdf(manuscript)
  const drawn = readDrawing(pdf)
  const {title, author, blocks} = manuscript.data
  const found = findElements(elementsOf(blocks), drawn)

  let last = 0
  const nextId = () => ++last
  const fonts = fontsOn(drawn, nextId)
  const media = mediaOf(manuscript.pictures, drawn, nextId)
  const pages = drawn.map(page => ({...page, id: nextId()}))
  const objects = new Map<Run, Tagged['objects']>()
  const contents = pages.map(page =>
    pageXml(page, {
      fonts,
      pictures: media.map(({id}) => id),
      nextId,
      tell: (run, ids) =>
        void objects.set(
          run,
          ids.map(id => ({page: page.id, id}))
        )
    })
  )
  const headings = found.filter(({level}) => level !== undefined)
  const date = options.date?.slice(0, 10) ?? defaultDay
  const parts = new Map<string, Uint8Array>([
    ['OFD.xml', strToU8(entryXml({id: await idOf(pdf), title, author, date, custom: customOf(found)}))],
    ['Doc_0/Document.xml', strToU8(documentXml({lastId: last, pages, headings, hasMedia: media.length > 0}))],
    ['Doc_0/PublicRes.xml', strToU8(fontsXml(fonts.values()))],
    ['Doc_0/Tags/CustomTags.xml', strToU8(tagListXml)],
    ['Doc_0/Tags/Official.xml', strToU8(officialXml(taggedOf(found, objects)))]
  ])
  if (media.length > 0) parts.set('Doc_0/DocumentRes.xml', strToU8(mediaXml(media)))
  for (const [index, content] of contents.entries())
    parts.set(`Doc_0/Pages/Page_${index}/Content.xml`, strToU8(content))
  for (const font of fonts.values()) parts.set(`Doc_0/Res/${font.file}`, fileOf(font))
  for (const [index, {file}] of media.entries())
    parts.set(`Doc_0/Res/${file}`, manuscript.pictures[index]!.bytes)
  return pack(parts, 'OFD.xml')
}

/** 32 hexadecimal digits, as a UUID has: the same for the same document, and for no other. */
async function idOf(pdf: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(pdf))
  return Array.from(new Uint8Array(digest, 0, 16), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The pictures in the order in which the pages paint them, which is that of the manuscript. */
function mediaOf(
  pictures: ReadonlyArray<Shown>,
  pages: ReadonlyArray<DrawnPage>,
  nextId: () => number
): Media[] {
  const painted = pages.flatMap(({things}) =>
    things.flatMap(thing => (thing.type === 'picture' ? [thing.number] : []))
  )
  if (new Set(painted).size !== pictures.length)
    throw new Error(`Cannot write OFD: ${pictures.length} pictures, of which other pages show others`)
  return pictures.map(({name}, index) => {
    const isPng = name.endsWith('.png')
    return {id: nextId(), file: `image_${index}.${isPng ? 'png' : 'jpg'}`, format: isPng ? 'PNG' : 'JPEG'}
  })
}

/** What each element is said by; 正文 and 附件 are many paragraphs, and one element. */
function taggedOf(found: ReadonlyArray<Found>, objects: ReadonlyMap<Run, Tagged['objects']>): Tagged[] {
  const tagged = new Map<Tagged['name'], Tagged['objects']>()
  for (const {name, runs} of found) {
    if (!name) continue
    tagged.set(name, [...(tagged.get(name) ?? []), ...runs.flatMap(run => objects.get(run) ?? [])])
  }
  return [...tagged].map(([name, objects]) => ({name, objects}))
}

const described = new Set([
  '发文机关标志',
  '发文字号',
  '签发人',
  '密级和保密期限',
  '紧急程度',
  '主送机关',
  '成文日期'
])

/** What archives file a document by. */
function customOf(found: ReadonlyArray<Found>): [string, string][] {
  return found.flatMap(({name, text}): [string, string][] =>
    name && described.has(name) ? [[name, text.replace(/^签发人：|：$/g, '')]] : []
  )
}
