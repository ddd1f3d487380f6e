import type {Finding, Severity} from '../../browser.ts'
import {counted} from '../../finding.ts'
import type {JudgedFile} from './desk-file.ts'

const weights: Readonly<Record<Severity, number>> = {error: 0, warning: 1, hint: 2}

/** A kind of finding, as a column. */
export interface Column {
  readonly ruleId: string
  /** The worst that any file has of it. */
  readonly severity: Severity
  /** Files that have it. */
  readonly files: number
}

export interface Cell {
  readonly count: number
  readonly severity: Severity
  /** The first of them, by place. */
  readonly first: Finding
}

/** A file, as a row: its findings by their kind. */
export interface Row {
  readonly judged: JudgedFile
  readonly cells: ReadonlyMap<string, Cell>
  readonly counts: Readonly<Record<Severity, number>>
  /** Places not filled in yet, which are among the counts, too. */
  readonly slots: number
}

export interface Matrix {
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<Row>
}

/** Files × kinds of finding: what is worst and most common comes first, and who has most to do. */
export function matrixOf(judged: ReadonlyArray<JudgedFile>): Matrix {
  const rows = judged.map(rowOf).sort(byUrgency)
  const columns = new Map<string, Column>()
  for (const {cells} of rows)
    for (const [ruleId, {severity}] of cells) {
      const known = columns.get(ruleId)
      columns.set(ruleId, {
        ruleId,
        severity: known ? worse(known.severity, severity) : severity,
        files: (known?.files ?? 0) + 1
      })
    }
  return {
    rows,
    columns: [...columns.values()].sort(
      (a, b) =>
        weights[a.severity] - weights[b.severity] || b.files - a.files || (a.ruleId < b.ruleId ? -1 : 1)
    )
  }
}

function rowOf(judged: JudgedFile): Row {
  const cells = new Map<string, Cell>()
  for (const finding of judged.verdict.findings) {
    const {ruleId, severity} = finding
    const known = cells.get(ruleId)
    cells.set(ruleId, {
      count: (known?.count ?? 0) + 1,
      severity: known ? worse(known.severity, severity) : severity,
      first: known && known.first.range.start <= finding.range.start ? known.first : finding
    })
  }
  return {
    judged,
    cells,
    counts: counted(judged.verdict.findings),
    slots: cells.get('unfilled-slot')?.count ?? 0
  }
}

const worse = (a: Severity, b: Severity): Severity => (weights[a] <= weights[b] ? a : b)

/** Most errors first, then warnings, then hints; what could not be read comes before all. */
function byUrgency(a: Row, b: Row): number {
  const unread = Number(a.judged.verdict.source !== undefined) - Number(b.judged.verdict.source !== undefined)
  return (
    unread ||
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    b.counts.hint - a.counts.hint ||
    a.judged.file.path.localeCompare(b.judged.file.path, 'zh-CN')
  )
}
