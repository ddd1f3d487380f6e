import type {Finding} from '../finding.ts'
import {applyFixes} from '../lint/fix.ts'
import {mendDraft} from '../lint/mend-draft.ts'
import {diffOf, editsBetween} from '../report/diff.ts'
import {linesOf} from '../report/lines.ts'
import {readToChange, writeChanged} from './change-text.ts'
import type {FileVerdict} from './check-file.ts'
import {isDraft} from './check-file.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

export const fixOptions: Readonly<Record<string, Option>> = {
  fix: {
    help: {
      zh: '改正意思不变的问题（半角标点等），写回文件，逐条列出',
      en: 'Apply fixes that keep the meaning, and list them'
    }
  },
  'fix-dry-run': {help: {zh: '只显示 --fix 会改什么', en: 'Show what --fix would change'}}
}

/** Fixes of one round may make room for others; more rounds than this would be a quarrel between rules. */
const rounds = 5

/** Mend a file as the options ask, and check it again; `again` checks the file, or the text that it would have. */
export async function fixFile(
  checked: FileVerdict,
  given: Given,
  host: Host,
  again: (text?: string) => Promise<FileVerdict>
): Promise<FileVerdict> {
  const {source, file} = checked
  const isTrial = given['fix-dry-run'] === true
  if (!source || (!given.fix && !isTrial)) return checked
  if (file === '-' && !isTrial) throw new HostError('从标准输入读的草稿无法写回，请写出文件名再用 --fix。')
  if (!isDraft(file) && !/\.(?:md|txt|markdown)$/i.test(file))
    throw new HostError(`“${file}”不能直接修改；--fix 只改草稿、.md 和 .txt。`)

  let current = checked
  for (let round = 0; round < rounds && current.source; round++) {
    const {text} = current.source
    const fixed = mend(file, text, current.findings)
    if (fixed.applied.length === 0) break
    if (!isTrial) {
      await writeChanged(await readToChange(file, host), fixed.text, host)
      for (const line of changesOf(file, text, fixed.applied)) host.say(line)
    }
    current = await again(isTrial ? fixed.text : undefined)
  }
  if (current === checked) tellNothing(checked, host)
  if (!isTrial) return current
  const diff = diffOf(file, source.text, editsBetween(source.text, current.source?.text ?? source.text))
  if (diff) host.say(diff.trimEnd())
  return checked
}

/** Each change as a line with its place. */
function changesOf(file: string, text: string, applied: ReadonlyArray<Finding>): string[] {
  const lines = linesOf(text)
  return applied.flatMap(({fix = [], ruleId}) =>
    fix.map(({range, text: after}) => {
      const {line, column} = lines.at(range.start)
      return `${file}:${line}:${column}  ${changeInWords(text.slice(range.start, range.end), after)}  ${ruleId}`
    })
  )
}

function changeInWords(before: string, after: string): string {
  if (before === '') return `加上“${after}”`
  return after === '' ? `删去“${before}”` : `“${before}”改为“${after}”`
}

const mend = (file: string, text: string, findings: FileVerdict['findings']) =>
  isDraft(file) ? mendDraft(text, findings) : applyFixes(text, findings)

/** What is wrong but not for us to mend must not look as if it had been. */
function tellNothing({file, findings}: FileVerdict, host: Host): void {
  if (findings.length > 0) host.complain(`“${file}”没有可以自动改正的地方，下面的问题要由人来改。`)
}
