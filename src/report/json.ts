import {locate} from './located.ts'
import {printableJson} from './printable.ts'
import type {Reporter} from './reporter.ts'
import {tallyOf} from './tally.ts'

/** Findings for programs. The shape is a contract: `schema/findings.schema.json` and `docs/lint.md` state it. */
export const json: Reporter = {
  name: 'json',
  summary: {zh: '供程序读取的 JSON', en: 'JSON for programs'},
  write(results) {
    const tally = tallyOf(results)
    const files = results.map(result => ({
      file: result.file,
      findings: locate(result).map(({finding, start, end}) => ({
        ruleId: finding.ruleId,
        severity: finding.severity,
        message: finding.message,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        path: finding.path ?? [],
        note: finding.note,
        basis: finding.basis,
        fixable: Boolean(finding.fix?.length)
      }))
    }))
    const summary = {
      files: results.length,
      errors: tally.counts.error,
      warnings: tally.counts.warning,
      hints: tally.counts.hint,
      rulesRun: tally.rulesRun,
      rulesSkipped: tally.rulesSkipped
    }
    return printableJson({version: 1, files, summary})
  }
}
