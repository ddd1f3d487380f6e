import type {Severity} from '../finding.ts'
import {locate} from './located.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'

const command: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'notice'}

/** Workflow commands that GitHub Actions shows beside the lines of a change. */
export const github: Reporter = {
  name: 'github',
  summary: {zh: 'GitHub Actions 注释', en: 'GitHub Actions annotations'},
  write(results) {
    return results
      .flatMap(result =>
        locate(result).map(({finding, start, end}) => {
          const place = {
            file: result.file,
            line: start.line,
            endLine: end.line,
            // GitHub takes columns only where a finding ends in its own line.
            ...(start.line === end.line ? {col: start.column, endColumn: end.column} : {}),
            title: finding.ruleId
          }
          const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`)
          const words = [finding.message, finding.note].filter(Boolean).join('\n')
          return `::${command[finding.severity]} ${properties.join(',')}::${data(words)}\n`
        })
      )
      .join('')
  }
}

const data = (text: string): string => printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
