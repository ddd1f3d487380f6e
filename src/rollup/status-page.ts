import {escapeXml} from '../report/xml.ts'
import {cellsOf, columns, type Status, statusSentence} from './status.ts'

const css =
  'body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#222}h1{font-size:1.4em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.25em .6em;text-align:left}td.n{text-align:right}tr.missing td,tr.unread td,tr.twice td{background:#fbe9e7}tr.errors td{background:#fff4e0}tr.slots td{background:#fffbe6}@media print{body{margin:0;max-width:none}}'
/** Columns of numbers. */
const numbers = new Set([2, 3, 4])

/** A status as one page without anything outside it. `date` is the day it was made, ISO 8601. */
export function statusPage(status: Status, date: string): string {
  const head = columns.map(name => `<th scope="col">${escapeXml(name)}</th>`).join('')
  const rows = status.rows.map(row => {
    const cells = cellsOf(row).map(
      (cell, index) => `<td${numbers.has(index) ? ' class="n"' : ''}>${escapeXml(cell)}</td>`
    )
    return `<tr class="${row.state}">${cells.join('')}</tr>`
  })
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>报送情况</title>
<style>${css}</style>
</head>
<body>
<h1>报送情况</h1>
<p>${escapeXml(statusSentence(status))}　${escapeXml(date)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}
