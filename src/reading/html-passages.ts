import {type HtmlPiece, htmlPieces} from './html.ts'
import {type Inline, inline} from './inline.ts'

/** A paragraph, heading or table of a piece of HTML. */
export interface HtmlBlock extends Pick<Inline, 'words' | 'pictures' | 'unkept'> {
  /** 1 to 6, for a heading. */
  readonly heading?: number
  readonly rows?: ReadonlyArray<ReadonlyArray<string>>
}

const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|table|tr|blockquote|center|section|article|header|footer|main|nav|figure|figcaption|caption|details|summary|dl|dt|dd|pre|hr)$/

/** The paragraphs and tables of HTML that stands in a Markdown text. */
export function htmlBlocks(html: string): HtmlBlock[] {
  const found: HtmlBlock[] = []
  let inside = inline()
  let heading: number | undefined
  let cells: Inline[][] | undefined

  for (const piece of htmlPieces(html)) {
    const name = 'name' in piece ? piece.name : ''
    if (cells) inTable(piece, name, cells)
    else if (name === 'table' && piece.type === 'open') {
      flush()
      cells = []
    } else if (blocks.test(name)) {
      flush()
      const level = piece.type === 'open' ? /^h([1-6])$/.exec(name)?.[1] : undefined
      heading = level ? Number(level) : undefined
    } else inside.put(inLine(piece))
  }
  closeTable()
  flush()
  return found

  function flush(): void {
    const {pictures, unkept} = inside
    const words = inside.words.trim()
    if (words || pictures.length > 0 || unkept.length > 0) found.push({words, pictures, unkept, heading})
    inside = inline()
  }

  function inTable(piece: HtmlPiece, name: string, table: Inline[][]): void {
    const isOpen = piece.type === 'open'
    if (name === 'table' && !isOpen) closeTable()
    else if (name === 'tr') isOpen && table.push([])
    else if (name === 'td' || name === 'th') {
      if (!isOpen) return
      if (table.length === 0) table.push([])
      table.at(-1)!.push(inline())
    } else table.at(-1)?.at(-1)?.put(inLine(piece))
  }

  function closeTable(): void {
    const all = (cells ?? []).flat()
    if (cells && all.some(({words, pictures}) => words.trim() || pictures.length > 0))
      found.push({
        words: '',
        rows: cells.filter(row => row.length > 0).map(row => row.map(cell => oneLine(cell.words))),
        pictures: all.flatMap(({pictures}) => pictures),
        unkept: all.flatMap(({unkept}) => unkept)
      })
    cells = undefined
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A line break of the file is a blank in HTML. */
const inLine = (piece: HtmlPiece): HtmlPiece =>
  piece.type === 'text' ? {...piece, text: piece.text.replace(/(?<!\s)\s*\n\s*/g, ' ')} : piece
