import type {Severity} from '../finding.ts'
import {locate} from './located.ts'
import type {Reporter} from './reporter.ts'
import {element, xmlHead} from './xml.ts'

const level: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'info'}

/** Checkstyle XML, which Jenkins and reviewdog read. */
export const checkstyle: Reporter = {
  name: 'checkstyle',
  summary: {zh: 'Checkstyle XML', en: 'Checkstyle XML'},
  write(results, {version = ''} = {}) {
    const files = results.map(result =>
      element(
        'file',
        {name: result.file},
        locate(result).map(({finding, start}) =>
          element('error', {
            line: start.line,
            column: start.column,
            severity: level[finding.severity],
            message: [finding.message, finding.note].filter(Boolean).join('\n'),
            source: `zongshu.${finding.ruleId}`
          })
        )
      )
    )
    return xmlHead + element('checkstyle', {version: version || '1.0'}, files)
  }
}
