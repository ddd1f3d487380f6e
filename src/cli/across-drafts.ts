import type {Config} from '../lint/config.ts'
import {findAcross} from '../lint/figures/across.ts'
import {inOrder} from '../lint/lint.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {FileVerdict} from './check-file.ts'

/** Drafts of one place that were checked together are held against each other. */
export function acrossDrafts(
  results: ReadonlyArray<FileVerdict>,
  {settings}: Config
): ReadonlyArray<CheckedFile> {
  const drafts = results.flatMap(({file, subject}) => (subject ? [{file, subject}] : []))
  const isOff = settings['two-values-one-label']?.severity === 'off'
  const found = drafts.length > 1 && !isOff ? findAcross(drafts) : []
  return results.map(({subject: _, ...result}) => {
    const own = found.filter(({file}) => file === result.file).map(({finding}) => finding)
    return own.length > 0 ? {...result, findings: inOrder([...result.findings, ...own])} : result
  })
}
