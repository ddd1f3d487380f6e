import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import {text} from '../report/text.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'

/** What reading says of a file without fields is said to the author of a draft. */
const isNoDraft = ({ruleId}: Finding): boolean => ruleId === 'empty-draft'

/** What a file of settings is to its author. */
export interface FileSort {
  /** What it is called, e.g. `设置文件`. */
  readonly name: string
  /** Where it is told how it is written. */
  readonly docs: string
}

const usual: FileSort = {name: '设置文件', docs: 'docs/lint.md、docs/styles.md'}

/**
 * Read a file of settings. Throws `Refusal` with a report when it has errors: a check by half-understood settings would
 * be no check. What was put right in reading is logged.
 */
export async function readSettings<Read>(
  path: string,
  read: (source: Source, report: Report) => Read,
  {files, log}: Ports,
  {name, docs}: FileSort = usual
): Promise<Read> {
  const findings: Finding[] = []
  const empty = {
    message: `这里没有内容：${name}由“项目: 内容”组成。`,
    note: `写法见 ${docs}；不需要就删去这个文件。`
  }
  const report = (finding: Finding) =>
    void findings.push(isNoDraft(finding) ? {...finding, ...empty} : finding)
  const source = decode(await files.read(path), path, report)
  const found = read(source, report)
  if (findings.length === 0) return found
  const [told] = text.write([{file: path, source, ...unread(findings, [])}]).split('\n\n')
  if (findings.some(({severity}) => severity === 'error'))
    throw new Refusal(`${name}有错，没有开始检查：\n${told}`)
  if (findings.some(({severity}) => severity === 'warning'))
    log?.(`${name}的写法要改，已按看上去的意思读取：\n${told}`)
  return found
}
