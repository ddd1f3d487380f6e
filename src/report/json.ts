import type {Edit, Finding, Range} from '../finding.ts'
import {mend} from '../lint/mend.ts'
import type {JsonReport} from './json-shape.ts'
import type {Lines} from './lines.ts'
import {fixIn, linesByFile, linesIn} from './located.ts'
import {printableJson} from './printable.ts'
import type {Reporter, ReportOptions} from './reporter.ts'
import {docOf} from './rule-doc.ts'
import {tallyOf} from './tally.ts'
import type {Verdict} from './verdict.ts'

/** Findings for programs. The shape is a contract: `json-shape.ts`, `docs/report-json.md`. */
export const json: Reporter = {
  name: 'json',
  summary: {zh: '供程序读取的 JSON', en: 'JSON for programs'},
  write: (results, options = {}) => printableJson(reportOf(results, options), {indent: 0})
}

type JsonFile = JsonReport['files'][number]
type JsonFinding = JsonFile['findings'][number]
type JsonRange = JsonFinding['range']

function reportOf(results: ReadonlyArray<Verdict>, {version, notices = []}: ReportOptions): JsonReport {
  const tally = tallyOf(results)
  const layout = {linesOf: linesByFile(results), documented: new Set(notices.map(({id}) => id))}
  const broken = new Set(results.flatMap(result => result.broken ?? []))
  return {
    version: 3,
    tool: {name: 'zongshu', version: version || undefined},
    files: results.map(result => fileOf(result, layout)),
    summary: {
      files: results.length,
      unread: tally.files.unread,
      fields: tally.fields,
      paragraphs: tally.paragraphs,
      errors: tally.counts.error,
      warnings: tally.counts.warning,
      hints: tally.counts.hint,
      aside: tally.aside,
      rulesRun: [...tally.rulesRun],
      rulesSkipped: tally.rulesSkipped.map(({ruleId, reason}) => ({
        ruleId,
        reason,
        broken: broken.has(ruleId)
      }))
    }
  }
}

interface Layout {
  readonly linesOf: (file: string) => Lines | undefined
  /** Ids that have a page. */
  readonly documented: ReadonlySet<string>
}

function fileOf(result: Verdict, {linesOf, documented}: Layout): JsonFile {
  const {file, source, findings, aside = [], counts, rulesRun, rulesSkipped, broken = []} = result
  const lines = linesIn(result)
  return {
    file,
    text: source ? {encoding: source.encoding, length: source.text.length} : null,
    ...counts,
    findings: findings.map(told),
    aside: aside.map(({by, reason, finding}) => ({by, reason, finding: told(finding)})),
    edits: editsOf(result).map(({ruleId, range, text}) => ({ruleId, range: placed(lines, range), text})),
    rulesRun: [...rulesRun],
    rulesSkipped: rulesSkipped.map(one => ({...one, broken: broken.includes(one.ruleId)}))
  }

  function told(finding: Finding): JsonFinding {
    const {ruleId, severity, message, note, basis, path = [], range, related = []} = finding
    return {
      ruleId,
      severity,
      message,
      note,
      basis,
      doc: documented.has(ruleId) ? docOf(ruleId) : undefined,
      path: [...path],
      range: placed(lines, range),
      related: related.map(other => {
        const theirs = other.file === undefined ? lines : linesOf(other.file)
        return {
          message: other.message,
          file: other.file ?? file,
          range: theirs && placed(theirs, other.range)
        }
      }),
      fix: fixIn(result, finding).map(edit => ({range: placed(lines, edit.range), text: edit.text}))
    }
  }
}

function placed(lines: Lines, {start, end}: Range): JsonRange {
  const last = Math.max(start, end)
  return {start: {offset: start, ...lines.at(start)}, end: {offset: last, ...lines.at(last)}}
}

/** What a round of `--fix` does to the file: nothing where writing it back would lose characters. */
function editsOf({file, source, findings, aside = []}: Verdict): (Edit & {ruleId: string})[] {
  const all = [...findings, ...aside.map(({finding}) => finding)]
  if (!source || all.some(({ruleId}) => ruleId === 'lost-characters')) return []
  return mend(file, source.text, findings)
    .applied.flatMap(({ruleId, fix = []}) => fix.map(edit => ({ruleId, ...edit})))
    .sort((a, b) => a.range.start - b.range.start)
}
