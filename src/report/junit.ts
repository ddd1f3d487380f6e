import {type Located, locate} from './located.ts'
import type {Reporter} from './reporter.ts'
import type {Verdict} from './verdict.ts'
import {element, escapeXml, xmlHead} from './xml.ts'

/** JUnit XML: each file a suite, each rule a test. */
export const junit: Reporter = {
  name: 'junit',
  summary: {zh: 'JUnit XML', en: 'JUnit XML'},
  write(results) {
    return xmlHead + element('testsuites', {name: 'zongshu'}, results.map(suite))
  }
}

function suite(result: Verdict): string {
  const located = locate(result)
  const byRule = new Map<string, Located[]>(result.rulesRun.map(id => [id, []]))
  // Findings of reading have ids that are no rules.
  for (const one of located) {
    const found = byRule.get(one.finding.ruleId)
    if (found) found.push(one)
    else byRule.set(one.finding.ruleId, [one])
  }
  const cases = [...byRule].map(([ruleId, found]) => {
    const failures = found.filter(one => one.finding.severity !== 'hint')
    const parts = failures.length ? [failure(failures)] : []
    return element('testcase', {classname: result.file, name: ruleId}, parts)
  })
  const skipped = result.rulesSkipped.map(({ruleId, reason}) =>
    element('testcase', {classname: result.file, name: ruleId}, [element('skipped', {message: reason})])
  )
  const counts = {
    tests: cases.length + skipped.length,
    failures: cases.filter(one => one.includes('<failure')).length,
    errors: 0,
    skipped: skipped.length
  }
  return element('testsuite', {name: result.file, ...counts}, [...cases, ...skipped])
}

function failure(found: ReadonlyArray<Located>): string {
  const lines = found.map(({finding, start}) => `${start.line}:${start.column} ${finding.message}`)
  const message = found.length === 1 ? found[0]!.finding.message : `${found.length} 处问题`
  return element('failure', {message, type: found[0]!.finding.severity}, [escapeXml(lines.join('\n')), '\n'])
}
