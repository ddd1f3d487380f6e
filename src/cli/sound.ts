import {unread} from '../check.ts'
import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import {text} from '../report/text.ts'
import {HostError} from './host.ts'

/** Read a file of settings; its errors stop the command. */
export function sound<Read>(
  path: string,
  bytes: Uint8Array,
  read: (source: Source, report: Report) => Read
): Read {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const source = decode(bytes, path, report)
  const found = read(source, report)
  if (!findings.some(({severity}) => severity === 'error')) return found
  const file = {file: path, source, ...unread(findings, [])}
  throw new HostError(`设置文件有错，没有开始检查：\n${text.write([file]).split('\n\n')[0]}`)
}
