import {cells} from '../../src/report/excerpt.ts'

/** A table as Markdown writes it, its columns aligned in a terminal. */
export function table(head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map(row => row[column]!)].map(cells))
  )
  const line = (row: ReadonlyArray<string>) =>
    `| ${row.map((text, column) => text + ' '.repeat(widths[column]! - cells(text))).join(' | ')} |\n`
  return line(head) + line(widths.map(width => '-'.repeat(width))) + rows.map(line).join('')
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10}%`
