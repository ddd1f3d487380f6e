import type {Finding} from '../finding.ts'
import {severityNames} from '../finding.ts'
import {fingerprintsOf} from '../lint/fingerprint.ts'
import {headingPath} from '../lint/outline.ts'
import {folded, keyOf, shownOfEqual, spans} from './alike.ts'
import {excerptOf} from './excerpt.ts'
import {linesByFile, linesIn} from './located.ts'
import {overviewOf} from './overview.ts'
import type {Reporter} from './reporter.ts'
import {type SheetGroup, sheetGroups, sheetTitles} from './sheet-groups.ts'
import {skippedLines, summaryOf, tallyOf} from './tally.ts'
import type {Verdict} from './verdict.ts'
import {escapeXml} from './xml.ts'

/** 修改清单: one page without anything outside it, to be opened, printed and ticked off. */
export const html: Reporter = {
  name: 'html',
  summary: {zh: '修改清单网页，可打印、可打勾', en: 'Check sheet to print and tick off'},
  write(results, {date} = {}) {
    const tally = tallyOf(results)
    const linesOf = linesByFile(results)
    return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>修改清单</title>
<style>${css}</style>
</head>
<body>
<h1>修改清单</h1>
<p class="summary">${escapeXml(summaryOf(tally))}${date ? `　${escapeXml(date)}` : ''}</p>
${results.length > 1 ? overview(results) + figures(results) : ''}
${results.map((result, index) => section(result, linesOf, index)).join('\n')}
${skippedLines(tally)
  .map(line => `<p class="skipped">${escapeXml(line)}</p>`)
  .join('\n')}
<script>${script}</script>
</body>
</html>
`
  }
}

type FileLines = ReturnType<typeof linesByFile>

const isSlot = ({ruleId}: Finding): boolean => ruleId === 'unfilled-slot'

/** Who is done, and who has most to do, of what sort: those with most errors first. */
function overview(results: ReadonlyArray<Verdict>): string {
  const drafts = overviewOf(results).map((row, index) => {
    const groups = sheetGroups(results[index]!.findings)
    const found = new Map(
      groups.map(({title, lists}) => [title, lists.reduce((sum, {findings}) => sum + findings.length, 0)])
    )
    const errors = results[index]!.findings.filter(({severity}) => severity === 'error').length
    return {...row, index, found, errors}
  })
  const titles = sheetTitles.filter(title => drafts.some(({found}) => found.has(title)))
  const rows = [...drafts]
    .sort((a, b) => b.errors - a.errors)
    .map(
      ({file, verdict, index, found}) =>
        `<tr><td><a href="#f${index}">${escapeXml(file)}</a></td><td>${escapeXml(verdict)}</td>${titles.map(title => `<td class="count">${found.get(title) ?? ''}</td>`).join('')}</tr>`
    )
  const head = `<tr><th>文件</th><th>结果</th>${titles.map(title => `<th>${title}</th>`).join('')}</tr>`
  return `<table>\n${head}\n${rows.join('\n')}\n</table>`
}

/** More columns than this do not fit the page. */
const widest = 6

/** The figures that two files at least have, side by side: who is far off, and who has left one out. */
function figures(results: ReadonlyArray<Verdict>): string {
  const columns = new Map<string, {readonly name: string; readonly said: Map<Verdict, string>}>()
  for (const result of results) {
    for (const {label, time, said} of result.figures ?? []) {
      const name = time ? `${label}（${time}）` : label
      const column = columns.get(name) ?? {name, said: new Map<Verdict, string>()}
      columns.set(name, column)
      column.said.set(result, said)
    }
  }
  const shared = [...columns.values()]
    .filter(({said}) => said.size > 1)
    .sort((a, b) => b.said.size - a.said.size)
  if (shared.length === 0) return ''
  const [shown, rest] = [shared.slice(0, widest), shared.slice(widest)]
  const head = `<tr><th>文件</th>${shown.map(({name}) => `<th>${escapeXml(name)}</th>`).join('')}</tr>`
  const rows = results.map(
    (result, index) =>
      `<tr><td><a href="#f${index}">${escapeXml(result.file)}</a></td>${shown
        .map(({said}) => `<td class="count">${escapeXml(said.get(result) ?? '—')}</td>`)
        .join('')}</tr>`
  )
  const more = rest.length > 0 ? `\n<p class="skipped">另有 ${rest.length} 项数据也有两份以上写到。</p>` : ''
  return `\n<h2>同名数据对照</h2>\n<table>\n${head}\n${rows.join('\n')}\n</table>${more}`
}

function section(result: Verdict, linesOf: FileLines, index: number): string {
  const prints = fingerprintsOf(result.findings, result.source?.text ?? '')
  const idOf = new Map(result.findings.map((finding, index) => [finding, `${result.file} ${prints[index]}`]))
  const groups = sheetGroups(result.findings).map(group => groupOf(group, result, {idOf, linesOf}))
  const empty = result.source ? '没有发现问题。' : '没能读出，没有检查。'
  return `<section id="f${index}">
<h2>${escapeXml(result.file)}</h2>
${groups.join('\n') || `<p>${empty}</p>`}
</section>`
}

interface GroupLayout {
  readonly idOf: ReadonlyMap<Finding, string>
  readonly linesOf: FileLines
}

function groupOf({title, duty, lists}: SheetGroup, result: Verdict, {idOf, linesOf}: GroupLayout): string {
  const count = lists.reduce((sum, list) => sum + list.findings.length, 0)
  const lines = linesIn(result)
  const items = lists.map(
    ({title, findings}) =>
      `${title ? `<h4>${escapeXml(title)}</h4>\n` : ''}<ol>\n${folded(
        findings.map(finding => ({finding, key: keyOf(finding)}))
      )
        .flatMap(listed)
        .join('\n')}\n</ol>`
  )
  return `<h3>${title}（${count} 处）<small>${duty}</small></h3>\n${items.join('\n')}`

  /** The first of those that are alike, and one line for all others. */
  function listed(alike: ReadonlyArray<{readonly finding: Finding}>): string[] {
    const shown = alike.slice(0, shownOfEqual).map(({finding}) => item(finding, isSlot(finding)))
    const rest = alike.slice(shownOfEqual).map(({finding}) => finding)
    const [first] = rest
    if (!first) return shown
    const numbers = [...new Set(rest.map(({range}) => lines.at(range.start).line))]
    const words = `同样的还有 ${rest.length} 处，在第 ${spans(numbers)} ${result.headings ? '段' : '行'}`
    return [
      ...shown,
      `<li class="${first.severity}"><label><input type="checkbox" data-id="${escapeXml(idOf.get(first) ?? '')}">\n<span class="place">${escapeXml(words)}</span></label></li>`
    ]
  }

  /** Under the title of what is to be filled in, the place alone says enough. */
  function item(finding: Finding, isTitled: boolean): string {
    const {severity, message, note, basis, ruleId, range, related = []} = finding
    const {line, column} = lines.at(range.start)
    const path = headingPath(result.headings ?? [], range.start)
    const unit = result.headings ? '段' : '行'
    const place = `第 ${line} ${unit}第 ${column} 字${path ? `，${path}` : ''}`
    const more = [
      ...related.map(other => {
        const isHere = other.file === undefined || other.file === result.file
        const at = (isHere ? lines : linesOf(other.file!))?.at(other.range.start).line
        return `另见${isHere ? '' : ` ${other.file} `}${at === undefined ? '' : `第 ${at} ${unit}`}：${other.message}`
      }),
      ...(note ? [note] : []),
      ...(basis ? [`依据：${basis}`] : [])
    ]
    return `<li class="${severity}"><label><input type="checkbox" data-id="${escapeXml(idOf.get(finding) ?? '')}">
${isTitled ? '' : `<b>${severityNames[severity]}</b> ${escapeXml(message)} `}<span class="place">${escapeXml(place)}</span>${quoted(finding, result)}
${more.map(words => `<span class="more">${escapeXml(words)}</span>`).join('\n')}
<span class="rule">${escapeXml(ruleId)}</span></label></li>`
  }
}

function quoted({range}: Finding, {source}: Verdict): string {
  if (!source || range.end <= range.start) return ''
  const {before, marked, after} = excerptOf(source.text, range, {width: 72})
  return `<q>${escapeXml(before)}<mark>${escapeXml(marked)}</mark>${escapeXml(after)}</q>`
}

const css = `
body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#222}
h1{text-align:center;letter-spacing:.3em}h2{border-bottom:2px solid #b22;margin-top:2em;word-break:break-all}
h3 small{margin-left:1em;font-weight:normal;color:#666}h4{margin:.8em 0 .2em}
.summary,.skipped{color:#555}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.2em .5em;text-align:left}.count{text-align:right}a{color:inherit}
ol{padding-left:2em}li{margin:.5em 0;break-inside:avoid}
label{display:block;cursor:pointer}b{margin-right:.3em}.error b{color:#b22}.warning b{color:#a60}.hint b{color:#276}
q{display:block;margin:.2em 0;padding:.1em .6em;background:#f6f4ee;quotes:none}mark{background:#fd7;padding:0 .1em}
.place,.more,.rule{display:block;font-size:.85em;color:#666}.rule{font-family:monospace;color:#999}
input:checked~*{opacity:.45}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-before:auto}q{background:none;border-left:2px solid #999}.rule{display:none}}
`.trim()

/** Ticks stay when the page is opened again, where the browser lets a page remember. */
const script = `
for (const box of document.querySelectorAll('input[data-id]')) {
  const key = 'zongshu ' + box.dataset.id
  try {
    box.checked = localStorage.getItem(key) === '1'
    box.onchange = () => box.checked ? localStorage.setItem(key, '1') : localStorage.removeItem(key)
  } catch {}
}
`.trim()
