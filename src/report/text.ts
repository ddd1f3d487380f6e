import type {Finding, Related} from '../finding.ts'
import {severityNames} from '../finding.ts'
import {fillInList, fillInSentence} from '../lint/fill-in-list.ts'
import {headingPath} from '../lint/outline.ts'
import {folded, keyOf, shownOfEqual, spans} from './alike.ts'
import {cells, excerptOf} from './excerpt.ts'
import {type Points, pointsOf} from './lines.ts'
import {type Located, linesByFile, locate} from './located.ts'
import {overviewOf} from './overview.ts'
import {type Paint, paintFor} from './paint.ts'
import {printableLine} from './printable.ts'
import type {Reporter, ReportOptions} from './reporter.ts'
import {skippedLines, summaryOf, tallyOf} from './tally.ts'
import type {Verdict} from './verdict.ts'

/** Findings for people: grouped by file, equal ones folded with their number and lines, what was checked at the end. */
export const text: Reporter = {
  name: 'text',
  summary: {zh: '给人看的文字', en: 'Text for people'},
  write(results, options = {}) {
    const linesOf = linesByFile(results)
    const files = results
      .filter(result => result.findings.length > 0)
      .map(result => fileReport(result, linesOf, options))
    return [...files, endOf(results)].join('\n\n').concat('\n')
  }
}

/** The same of one file after the other, for runs of so many files that not all can be held. */
export interface TextInParts {
  /** The part of a file, empty when nothing was found in it. Its findings may speak of files that were told before. */
  file(result: Verdict): string
  /** The end of the report. */
  end(): string
  /** What was told, without texts and words. */
  readonly verdicts: ReadonlyArray<Verdict>
}

/** Begin a report in parts. */
export function textInParts(options: ReportOptions = {}): TextInParts {
  const verdicts: Verdict[] = []
  const pointsBefore = new Map<string, Points>()
  const briefly = startBriefly()
  return {
    verdicts,
    file(result) {
      const lines = linesByFile([result])
      const part =
        result.findings.length > 0
          ? `${fileReport(result, file => lines(file) ?? pointsBefore.get(file), options)}\n`
          : ''
      verdicts.push(briefly(result))
      if (result.source && !pointsBefore.has(result.file))
        pointsBefore.set(result.file, pointsOf(result.source.text))
      return part
    },
    end: () => endOf(verdicts)
  }
}

/** What the end of a report needs of verdicts. What is the same for thousands of them is held once. */
function startBriefly(): (verdict: Verdict) => Verdict {
  const known = new Map<string, Finding>()
  const bare = ({ruleId, severity}: Finding): Finding => {
    const key = `${ruleId} ${severity}`
    const found = known.get(key) ?? {ruleId, severity, message: '', range: {start: 0, end: 0}}
    known.set(key, found)
    return found
  }
  return ({file, source, findings, counts, rulesRun, rulesSkipped, broken, aside}) => ({
    file,
    source: source && {...source, text: ''},
    findings: findings.map(bare),
    counts,
    rulesRun,
    rulesSkipped,
    ...(broken ? {broken} : {}),
    ...(aside ? {aside: aside.map(({by, finding}) => ({by, finding: bare(finding)}))} : {})
  })
}

function endOf(results: ReadonlyArray<Verdict>): string {
  const tally = tallyOf(results)
  const isClean = results.every(result => result.findings.length === 0) && tally.aside.baseline === 0
  const lines = [
    ...(isClean && results.length ? ['没有发现问题。'] : []),
    summaryOf(tally),
    ...skippedLines(tally).map(printableLine)
  ].join('\n')
  return results.length > 1 ? `${overviewTable(results)}\n\n${lines}` : lines
}

function overviewTable(results: ReadonlyArray<Verdict>): string {
  const rows = overviewOf(results).map(({file, verdict}) => ({file: printableLine(file), verdict}))
  const width = Math.max(...rows.map(({file}) => cells(file)))
  return rows.map(({file, verdict}) => `${file}${' '.repeat(width - cells(file))}  ${verdict}`).join('\n')
}

/** Rule ids stand in a column behind the messages, but no further to the right than this. */
const widestMessage = 64

function fileReport(
  result: Verdict,
  linesOf: FileLines,
  {all = false, color = false}: ReportOptions
): string {
  const located = locate(result).map(one => ({...one, key: keyOf(one.finding)}))
  const groups = all ? located.map(one => [one]) : folded(located)
  const shown = groups.flatMap(group => group.slice(0, shownOfEqual))
  const place = widest(shown, one => placeName(one).length)
  const message = Math.min(
    widestMessage,
    widest(shown, one => cells(one.finding.message))
  )
  const paint = paintFor(color)
  const told = new Set<string>()
  const rows = groups.flatMap(group => {
    const rest = group.slice(shownOfEqual)
    return [
      ...group.slice(0, shownOfEqual).flatMap(one => {
        const isFirst = !told.has(one.key)
        told.add(one.key)
        return [
          row(one, {place, message, paint}),
          ...details(one, {result, linesOf, paint, indent: place + 4, isFirst})
        ]
      }),
      ...(rest.length ? [`${' '.repeat(place + 4)}${paint.dim(restOf(rest, group.length))}`] : [])
    ]
  })
  const wanted = fillInList(result.findings)
  const list = wanted.length > 0 ? [`  待填清单  ${printableLine(fillInSentence(wanted))}`] : []
  return [paint.underline(printableLine(result.file)), ...rows, ...list].join('\n')
}

/** Files have had more findings than a function takes arguments. */
const widest = (shown: ReadonlyArray<Located>, width: (one: Located) => number): number =>
  shown.reduce((most, one) => Math.max(most, width(one)), 0)

/** Place of a finding; in a Word document the line is a paragraph. */
const placeName = ({start}: Located): string => `${start.line}:${start.column}`

interface RowLayout {
  readonly place: number
  readonly message: number
  readonly paint: Paint
}

function row(one: Located, {place, message, paint}: RowLayout): string {
  const {severity, ruleId} = one.finding
  const paintSeverity = {error: paint.red, warning: paint.yellow, hint: paint.cyan}[severity]
  const said = printableLine(one.finding.message)
  return [
    `  ${placeName(one).padEnd(place)}`,
    paintSeverity(severityNames[severity]),
    said + ' '.repeat(Math.max(0, message - cells(said))),
    paint.dim(ruleId)
  ].join('  ')
}

type FileLines = (file: string) => Points | undefined

interface DetailLayout {
  readonly result: Verdict
  readonly linesOf: FileLines
  readonly paint: Paint
  readonly indent: number
  readonly isFirst: boolean
}

/** The words of the file, then, for the first of equal findings, the way out and the other places it speaks of. */
function details({finding}: Located, {result, linesOf, paint, indent, isFirst}: DetailLayout): string[] {
  const found: string[] = []
  const under = headingPath(result.headings ?? [], finding.range.start)
  if (under) found.push(paint.dim(`在“${printableLine(under)}”之下`))
  if (result.source && finding.range.end > finding.range.start) {
    const {before, marked, after} = excerptOf(result.source.text, finding.range)
    found.push(`${before}${paint.bold(`⟦${marked}⟧`)}${after}`)
  }
  for (const related of finding.related ?? []) found.push(paint.dim(relatedLine(related, result, linesOf)))
  if (isFirst && finding.note) found.push(paint.dim(printableLine(finding.note)))
  if (isFirst && finding.basis) found.push(paint.dim(`依据：${printableLine(finding.basis)}`))
  return found.map(line => ' '.repeat(indent) + line)
}

function relatedLine({message, range, file}: Related, result: Verdict, linesOf: FileLines): string {
  const {line, column} = linesOf(file ?? result.file)?.at(range.start) ?? {}
  const place = line === undefined ? [] : [`${line}:${column}`]
  const name = file === undefined || file === result.file ? [] : [printableLine(file)]
  return `另见 ${[...name, ...place].join(' ')}：${printableLine(message)}`
}

function restOf(rest: ReadonlyArray<Located>, total: number): string {
  const numbers = [...new Set(rest.map(one => one.start.line))]
  const isFixable = rest.every(one => one.finding.fix?.length)
  return `同样的还有 ${rest.length} 处（共 ${total} 处），在第 ${spans(numbers)} 行${isFixable ? '，可用 --fix 一并改正' : ''}；--all 逐条列出`
}
