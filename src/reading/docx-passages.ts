import {inspect} from '../photo/inspect.ts'
import type {WordBlock} from './docx/document.ts'
import type {PictureMark, WordParagraph} from './docx/paragraph.ts'
import {photoGrid} from './docx/photo-grid.ts'
import type {ReadDocx} from './docx.ts'
import type {Form} from './form.ts'
import {withOpenedHeads} from './opened-heads.ts'
import type {Passage, Passages} from './passage.ts'
import type {Unkept} from './unkept.ts'

type Rows = (WordBlock & {type: 'table'})['rows']

const plain: Form = {block: 'paragraph'}

/** The passages of a Word document. Notes stand behind the paragraph that refers to them, as （注1） and 注1：…… */
export function docxPassages(read: ReadDocx): Passages {
  const {document} = read
  const lines = new Map(read.paragraphs.map(({paragraph}, index) => [paragraph, index + 1]))
  const numbers = noteNumbers(read)
  const unkept: Unkept[] = [...read.unkept]
  /** Notes of a heading and the like wait for a paragraph. */
  const waiting: Passage[] = []
  let line = 1
  const isReferred = new Set([...numbers.keys()].flatMap(note => document.notes.get(note) ?? []))
  const body = document.blocks.filter(
    block => block.type === 'table' || block.paragraph.where !== 'note' || !isReferred.has(block.paragraph)
  )
  const passages = body.flatMap(block => {
    const found = block.type === 'table' ? table(block) : paragraph(block.paragraph)
    const isText = found.some(({form, rows}) => rows || form.block === 'paragraph')
    return isText ? [...found, ...waiting.splice(0)] : found
  })
  return {
    passages: withOpenedHeads([...passages, ...waiting]),
    furniture: document.furniture,
    unkept: unkept.sort((a, b) => a.line - b.line)
  }

  function paragraph(one: WordParagraph): Passage[] {
    const number = lines.get(one)
    if (number !== undefined) line = number
    const form: Form = read.forms.get(one) ?? plain
    if (number === undefined) return picturesOf(one)
    const text = (one.label + withNotes(one)).replace(/(?<!\s)\s*\t\s*/g, ' ').trim()
    // A picture that stands behind words is not theirs.
    const isBefore = ({at}: PictureMark) => isOfWords(one) && one.text.slice(0, at).trim() === ''
    return [...picturesOf(one, isBefore), {text, line, form}, ...picturesOf(one, mark => !isBefore(mark))]
  }

  /** The words of a paragraph with the signs of its notes, which are told behind it. */
  function withNotes({text, notes}: WordParagraph): string {
    let written = ''
    let at = 0
    for (const mark of notes) {
      const number = numbers.get(mark.note)
      const words = (document.notes.get(mark.note) ?? []).flatMap(({label, text}) => {
        const own = (label + text).trim()
        return own ? [own] : []
      })
      if (number === undefined || words.length === 0) continue
      written += `${text.slice(at, mark.at)}（注${number}）`
      at = mark.at
      const [first = '', ...others] = words
      waiting.push(...[`注${number}：${first}`, ...others].map(text => ({text, line, form: plain})))
    }
    return written + text.slice(at)
  }

  function picturesOf(
    {pictures, where, unkept: beside}: WordParagraph,
    is = (_: PictureMark) => true
  ): Passage[] {
    return pictures.filter(is).flatMap(({relation}): Passage[] => {
      // Relations of notes are of another part.
      const picture = where === 'note' ? undefined : read.picture(relation)
      const found = picture && inspect(picture.bytes)
      if (picture && typeof found !== 'string') return [{text: '', line, form: plain, picture}]
      // The look of an embedded object, which is told itself.
      const isOfObject = beside.some(({sort}) => sort === 'object')
      if (!isOfObject)
        unkept.push({sort: 'picture', words: picture ? `${picture.name}：${found}` : '不在文件里', line})
      return []
    })
  }

  function table({rows}: WordBlock & {type: 'table'}): Passage[] {
    const all = rows.flat(2)
    line = lines.get(all.find(one => lines.has(one))!) ?? line
    // A frame around text or a photo with its caption is no table.
    const isFrame = rows.length === 1 && rows[0]!.length === 1
    if (isFrame) return all.flatMap(paragraph)
    const photos = photosIn(rows)
    if (photos) return photos
    const pictures = all.flatMap(one => picturesOf(one))
    if (!all.some(one => lines.has(one))) return pictures
    return [...pictures, {text: '', line, form: plain, rows: rows.map(row => row.map(wordsOf))}]
  }

  function wordsOf(cell: ReadonlyArray<WordParagraph>): string {
    return cell
      .filter(one => lines.has(one))
      .map(one => `${one.label}${withNotes(one)}`.trim())
      .join(' ')
  }

  /** The photos of a table that only sets them side by side, each over its caption. */
  function photosIn(rows: Rows): Passage[] | undefined {
    const hasPicture = (cell: ReadonlyArray<WordParagraph>) => cell.some(({pictures}) => pictures.length > 0)
    const isPlain = rows.flat(2).every(({notes}) => notes.length === 0)
    const grid = isPlain
      ? photoGrid(rows.map(row => row.map(cell => ({hasPicture: hasPicture(cell), words: wordsOf(cell)}))))
      : undefined
    return grid?.flatMap(({row, column, caption}) => {
      const found = rows[row]![column]!.flatMap(one => picturesOf(one))
      return caption ? [...found, {text: caption, line, form: {block: 'caption'}}] : found
    })
  }
}

/** Whether the words in the paragraph of a picture may be what is said of it, and not a paragraph that it hangs on. */
function isOfWords({text, format}: WordParagraph): boolean {
  return format.align === 'center' || (text.length <= 30 && !/[。；].*[。；]/.test(text))
}

/** The numbers of the notes that are referred to, in the order of their signs. */
function noteNumbers({document, paragraphs}: ReadDocx): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const {paragraph} of paragraphs)
    for (const {note} of paragraph.notes)
      if (document.notes.has(note) && !numbers.has(note)) numbers.set(note, numbers.size + 1)
  return numbers
}
