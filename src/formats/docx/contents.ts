import type {BaseXmlComponent} from 'docx'
import type {Anchor, Contents} from '../../official/block.ts'
import {contentsStyle, contentsTitle} from '../../official/contents.ts'
import {saying} from '../../official/words.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {type Content, element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/**
 * 目录: a field that a word processor can make anew, filled in already, so that nobody is asked anything when the document is
 * opened. Its entries are links. Behind it a section ends, which `finish.ts` fills in.
 */
export function contents({profile, pages}: Work): Builder<Contents> {
  return ({depth, entries}, render) => {
    const levels = `"1-${depth}"`
    // \\o: headings by their styles; \\f: heads within paragraphs, which have fields of their own; \\h: as links.
    const begins = fieldSaying(` TOC \\o ${levels} \\f \\l ${levels} \\h \\z `)
    const lines = entries.map(({name, level, text}, index) => {
      const page = String(pages?.get(name) ?? 1)
      const number = [...fieldSaying(` PAGEREF ${name} \\h `), run(page, profile), fieldMark('end')]
      const words = [render(saying(text)), run('\t', profile), number]
      const link = element('w:hyperlink', {'w:anchor': name, 'w:history': 1}, words)
      // LibreOffice loses all page numbers where the field reaches into the paragraph that ends the section.
      const ends = index === entries.length - 1 && fieldMark('end')
      return paragraph(contentsStyle(level), {}, index === 0 && begins, link, ends)
    })
    const title = paragraph('contentsTitle', {}, render(saying(contentsTitle)))
    const gallery = element(
      'w:docPartObj',
      {},
      element('w:docPartGallery', {'w:val': 'Table of Contents'}),
      element('w:docPartUnique')
    )
    const last = paragraph('contents1', {line: 5, section: element('w:sectPr')})
    return [
      element('w:sdt', {}, element('w:sdtPr', {}, gallery), element('w:sdtContent', {}, title, lines)),
      last
    ]
  }
}

const fieldMark = (type: 'begin' | 'separate' | 'end') =>
  element('w:r', {}, element('w:fldChar', {'w:fldCharType': type}))

const code = (words: string) => element('w:r', {}, element('w:instrText', {'xml:space': 'preserve'}, words))

/** A field up to what it shows. */
const fieldSaying = (words: string): BaseXmlComponent[] => [
  fieldMark('begin'),
  code(words),
  fieldMark('separate')
]

/** Ids of bookmarks, away from those of review copies. */
const firstBookmark = 200_000

/** Words with the place that an entry of the contents leads to, and what the entry says where no style does. */
export function anchored(anchor: Anchor | undefined, words: ReadonlyArray<BaseXmlComponent>): Content {
  if (!anchor) return words
  const {name, level, text, isWhole} = anchor
  const id = firstBookmark + Number(name.replace(/\D/g, ''))
  const start = element('w:bookmarkStart', {'w:id': id, 'w:name': name})
  const end = element('w:bookmarkEnd', {'w:id': id})
  if (isWhole) return [start, words, end]
  const said = text.replace(/["“”\\]/g, '\\$&')
  return [start, fieldMark('begin'), code(` TC "${said}" \\l ${level} `), fieldMark('end'), words, end]
}
