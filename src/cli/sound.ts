import {unread} from '../check.ts'
import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import {text} from '../report/text.ts'
import {HostError} from './host.ts'

/** Read a file of settings; its errors stop the command, and `tell` hears of what was put right in reading. */
export function sound<Read>(
  path: string,
  bytes: Uint8Array,
  read: (source: Source, report: Report) => Read,
  tell?: (report: string) => void
): Read {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const source = decode(bytes, path, report)
  const found = read(source, report)
  if (findings.length === 0) return found
  const file = {file: path, source, ...unread(findings, [])}
  const [told] = text.write([file]).split('\n\n')
  if (findings.some(({severity}) => severity === 'error'))
    throw new HostError(`设置文件有错，没有开始检查：\n${told}`)
  if (findings.some(({severity}) => severity === 'warning'))
    tell?.(`设置文件的写法要改，已按看上去的意思读取：\n${told}`)
  return found
}
