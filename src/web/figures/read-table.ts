import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A table as rows of cells, from a clipboard: HTML of a spreadsheet, or text with tabs. */
export function tableIn({html, plain}: {html: string; plain: string}): string[][] {
  const rows = /<t[dh]\b/i.test(html) ? htmlRows(html) : plainRows(plain)
  const filled = rows.map(row => row.map(cell => cell.trim())).filter(row => row.some(cell => cell !== ''))
  const width = Math.max(0, ...filled.map(row => row.length))
  const padded = filled.map(row => [...row, ...Array.from({length: width - row.length}, () => '')])
  // Columns that hold nothing were only there to look nice.
  const used = Array.from({length: width}, (_, column) => padded.some(row => row[column] !== ''))
  return padded.map(row => row.filter((_, column) => used[column]))
}

/** Rows of a table in HTML; a cell that spans others is written in each, for names and units count for all. */
function htmlRows(html: string): string[][] {
  const table = /<table\b[\s\S]*?<\/table>/i.exec(html)?.[0] ?? html
  const rows: string[][] = []
  const spans: {column: number; left: number; text: string}[] = []
  for (const [row] of table
    .replace(/<(style|script|!--)[\s\S]*?(?:<\/\1>|-->)/gi, '')
    .matchAll(/<tr\b[\s\S]*?(?=<tr\b|<\/table>|$)/gi)) {
    const cells: string[] = []
    const put = () => {
      for (
        let found = spans.find(one => one.column === cells.length && one.left > 0);
        found;
        found = spans.find(one => one.column === cells.length && one.left > 0)
      ) {
        found.left--
        cells.push(found.text)
      }
    }
    for (const [, marks, inner] of row.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dhr]\b|$)/gi)) {
      put()
      const number = (name: string) =>
        Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(marks!)?.[1] ?? 1)
      const text = wordsIn(inner!)
      for (let column = 0; column < Math.min(number('colspan'), 50); column++) {
        if (number('rowspan') > 1) spans.push({column: cells.length, left: number('rowspan') - 1, text})
        cells.push(text)
      }
    }
    put()
    rows.push(cells)
  }
  return rows
}

function wordsIn(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return decodeNamedCharacterReference(name) || whole
    })
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim()
}

/** Rows of text with tabs; a cell in quotes may hold line breaks. */
function plainRows(plain: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex < plain.length) {
    const [, quoted, bare, end] = cell.exec(plain)!
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"').replace(/[\r\n]+/g, ''))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows
}
