import type {Severity} from '../finding.ts'
import {fingerprintsOf} from '../lint/fingerprint.ts'
import {locate} from './located.ts'
import {printableJson} from './printable.ts'
import type {Reporter} from './reporter.ts'

const level: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', hint: 'info'}

/** A Code Quality report of GitLab. */
export const gitlab: Reporter = {
  name: 'gitlab',
  summary: {zh: 'GitLab 代码质量报告', en: 'GitLab Code Quality report'},
  write(results) {
    const entries = results.flatMap(result => {
      const path = result.file.replace(/^\.\//, '')
      const fingerprints = fingerprintsOf(result.findings, result.source?.text ?? '')
      return locate(result).map(({finding, start, end}, index) => ({
        description: finding.message,
        check_name: finding.ruleId,
        // GitLab compares reports by this alone, so the file must be part of it.
        fingerprint: `${fingerprints[index]}-${path}`,
        severity: level[finding.severity],
        location: {path, lines: {begin: start.line, end: end.line}}
      }))
    })
    return printableJson(entries)
  }
}
