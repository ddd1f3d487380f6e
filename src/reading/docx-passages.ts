import type {WordBlock} from './docx/document.ts'
import type {WordParagraph} from './docx/paragraph.ts'
import type {ReadDocx} from './docx.ts'
import type {Form} from './forms.ts'
import type {Passage} from './passage.ts'

/** The passages of a Word document. */
export function docxPassages(read: ReadDocx): Passage[] {
  const lines = new Map(read.paragraphs.map(({paragraph}, index) => [paragraph, index + 1]))
  let line = 1
  return read.document.blocks.flatMap(block =>
    block.type === 'table' ? table(block) : paragraph(block.paragraph)
  )

  function paragraph(one: WordParagraph): Passage[] {
    const number = lines.get(one)
    if (number !== undefined) line = number
    const text = (one.label + one.text).replace(/\s*\t\s*/g, ' ').trim()
    const form: Form = read.forms.get(one) ?? {block: 'paragraph'}
    const words: Passage[] = number === undefined ? [] : [{text, line, form}]
    return [...picturesOf(one), ...words]
  }

  function picturesOf({pictures}: WordParagraph): Passage[] {
    return pictures.flatMap(relation => {
      const picture = read.picture(relation)
      return picture ? [{text: '', line, form: {block: 'paragraph'} as Form, picture}] : []
    })
  }

  function table({rows}: WordBlock & {type: 'table'}): Passage[] {
    const all = rows.flat(2)
    line = lines.get(all.find(one => lines.has(one))!) ?? line
    const pictures = all.flatMap(picturesOf)
    const cells = rows.map(row =>
      row.map(cell =>
        cell
          .map(({label, text}) => `${label}${text}`.trim())
          .filter(Boolean)
          .join(' ')
      )
    )
    if (!all.some(one => one.text.trim())) return pictures
    // A frame around text or a photo with its caption is no table.
    const isFrame = cells.length === 1 && cells[0]!.length === 1
    if (isFrame) return rows.flat(2).flatMap(paragraph)
    return [...pictures, {text: '', line, form: {block: 'paragraph'}, rows: cells}]
  }
}
