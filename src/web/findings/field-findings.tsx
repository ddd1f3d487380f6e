import type {Finding} from '../../browser.ts'
import {severityNames} from '../../finding.ts'
import {chineseOnly, say} from '../words/say.ts'

/** What was found in a field, below it: a line each, the worst first. */
export function FieldFindings({findings, id}: {findings: ReadonlyArray<Finding>; id: string}) {
  const order = ['error', 'warning', 'hint']
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const most = 3
  return (
    <ul class="field-findings" id={id}>
      {sorted.slice(0, most).map(({severity, message, range, ruleId}) => (
        <li key={`${ruleId} ${range.start}`} class={severity}>
          <span class="badge">{say(severityNames[severity], severity)}</span>{' '}
          <span lang={chineseOnly()}>{message}</span>
        </li>
      ))}
      {sorted.length > most && (
        <li>{say(`还有 ${sorted.length - most} 处`, `${sorted.length - most} more`)}</li>
      )}
    </ul>
  )
}
