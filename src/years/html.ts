import {escapeXml} from '../report/xml.ts'
import type {Comparison} from './compare.ts'

const css =
  'body{font:16px/1.7 "Noto Serif CJK SC","SimSun",serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid #999}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}td.n{text-align:right;white-space:nowrap}.note{color:#a00}ul{padding-left:1.4em}@media print{body{margin:0;max-width:none}}'

/** A comparison as one page without anything outside it, to be read and printed. */
export function comparisonPage(
  comparison: Comparison,
  names: readonly [before: string, after: string]
): string {
  const {figures, repeated, repeatedShare, honors, promises, names: persons} = comparison
  const [before, after] = names.map(escapeXml)
  const rows = figures.map(({name, before: old = '', after: now = '', change = '', growth, notes}) => {
    const rate = growth === undefined ? '' : `${growth > 0 ? '+' : ''}${growth}%`
    const cells = [old, now, change, rate].map(cell => `<td class="n">${escapeXml(cell)}</td>`).join('')
    return `<tr><td>${escapeXml(name)}</td>${cells}<td class="note">${escapeXml(notes.join('；'))}</td></tr>`
  })
  const open = promises.filter(({isMentioned}) => !isMentioned)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>今年与去年</title>
<style>${css}</style>
</head>
<body>
<h1>今年与去年</h1>
<p>去年：${before}<br>今年：${after}</p>
<h2>数据</h2>
<table>
<thead><tr><th scope="col">名称</th><th scope="col">去年</th><th scope="col">今年</th><th scope="col">增减</th><th scope="col">增幅</th><th scope="col">请看</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${list(
  `原样留下的句子（占全文 ${repeatedShare}%）`,
  repeated.map(({text, notes}) => ({text, note: notes.join('；')}))
)}
${list(
  '两年都写到的人，请核对职务和姓名',
  persons.map(text => ({text}))
)}
${list(
  '去年已经报过的荣誉',
  honors.map(text => ({text}))
)}
${list(`去年说要做、今年没有提到的（${open.length}/${promises.length}）`, open)}
</body>
</html>
`
}

function list(title: string, items: ReadonlyArray<{readonly text: string; readonly note?: string}>): string {
  if (items.length === 0) return ''
  const lines = items.map(
    ({text, note}) =>
      `<li>${escapeXml(text)}${note ? ` <span class="note">${escapeXml(note)}</span>` : ''}</li>`
  )
  return `<h2>${escapeXml(title)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`
}
