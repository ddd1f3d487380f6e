import type {Range, Severity} from '../finding.ts'
import {fingerprintsOf} from '../lint/fingerprint.ts'
import type {Notice} from '../notice.ts'
import type {Lines} from './lines.ts'
import {fixIn, linesByFile, linesIn, locate} from './located.ts'
import {printableJson} from './printable.ts'
import type {Reporter} from './reporter.ts'
import {docUri} from './rule-doc.ts'
import {tallyOf} from './tally.ts'
import type {Verdict} from './verdict.ts'

const level: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'note'}

/** SARIF 2.1.0, with fingerprints so that GitHub knows a finding again when lines have moved. */
export const sarif: Reporter = {
  name: 'sarif',
  summary: {zh: 'SARIF 2.1.0', en: 'SARIF 2.1.0'},
  write(results, {version, notices = []} = {}) {
    const found = new Set(results.flatMap(result => result.findings.map(finding => finding.ruleId)))
    const ids = [...new Set([...tallyOf(results).rulesRun, ...found])]
    const broken = new Set(results.flatMap(result => result.broken ?? []))
    const known = new Map(notices.map(notice => [notice.id, notice]))
    const linesOf = linesByFile(results)
    const run = {
      tool: {
        driver: {
          name: 'zongshu',
          ...(version ? {version} : {}),
          rules: ids.map(id => descriptor(id, known.get(id), version))
        }
      },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: results.every(result => result.source && !result.broken),
          toolExecutionNotifications: tallyOf(results).rulesSkipped.map(({ruleId, reason}) => ({
            level: broken.has(ruleId) ? 'error' : 'note',
            descriptor: {id: ruleId},
            message: {text: reason}
          }))
        }
      ],
      results: results.flatMap(result => resultsOf(result, {ids, linesOf}))
    }
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run]
    }
    return printableJson(log)
  }
}

function descriptor(id: string, notice: Notice | undefined, version: string | undefined) {
  if (!notice) return {id}
  return {
    id,
    shortDescription: {text: notice.title.zh},
    fullDescription: {text: notice.why.zh},
    help: {text: notice.how.zh},
    helpUri: docUri(id, version),
    defaultConfiguration: {level: level[notice.severity]}
  }
}

interface ResultLayout {
  readonly ids: ReadonlyArray<string>
  readonly linesOf: (file: string) => Lines | undefined
}

function resultsOf(result: Verdict, {ids, linesOf}: ResultLayout) {
  const lines = linesIn(result)
  const fingerprints = fingerprintsOf(result.findings, result.source?.text ?? '')
  return locate(result).map(({finding}, index) => {
    const related = finding.related ?? []
    const fix = fixIn(result, finding)
    return {
      ruleId: finding.ruleId,
      ruleIndex: ids.indexOf(finding.ruleId),
      level: level[finding.severity],
      message: {text: [finding.message, finding.note].filter(Boolean).join('\n')},
      locations: [{physicalLocation: physical(result.file, lines, finding.range)}],
      ...(related.length
        ? {
            relatedLocations: related.map(({message, range, file}, id) => ({
              id,
              message: {text: message},
              physicalLocation: physical(file ?? result.file, linesOf(file ?? result.file), range)
            }))
          }
        : {}),
      partialFingerprints: {'zongshuFinding/v1': fingerprints[index]!},
      ...(fix.length
        ? {
            fixes: [
              {
                artifactChanges: [
                  {
                    artifactLocation: {uri: uriOf(result.file)},
                    replacements: fix.map(edit => ({
                      deletedRegion: region(lines, edit.range),
                      insertedContent: {text: edit.text}
                    }))
                  }
                ]
              }
            ]
          }
        : {})
    }
  })
}

function physical(file: string, lines: Lines | undefined, range: Range) {
  const artifactLocation = {uri: uriOf(file)}
  return lines ? {artifactLocation, region: region(lines, range)} : {artifactLocation}
}

function region(lines: Lines, range: Range) {
  const start = lines.at(range.start)
  const end = lines.at(range.end)
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** A path as a relative URI; a Windows drive letter would be read as a scheme. Half a surrogate pair has no UTF-8. */
function uriOf(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return /^[A-Za-z]%3A\//.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri
}
