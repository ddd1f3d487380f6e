import {left} from '../check.ts'
import type {Config} from '../lint/config.ts'
import {findAcross} from '../lint/figures/across.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {FileVerdict} from './check-file.ts'

/** Drafts of one place that were checked together are held against each other. */
export function acrossDrafts(
  results: ReadonlyArray<FileVerdict>,
  config: Config
): ReadonlyArray<CheckedFile> {
  const drafts = results.flatMap(({file, subject}) => (subject ? [{file, subject}] : []))
  const isOff = config.settings['two-values-one-label']?.severity === 'off'
  const found = drafts.length > 1 && !isOff ? findAcross(drafts) : []
  return results.map(({subject, unsettled = [], ...result}) => {
    const own = found.filter(({file}) => file === result.file).map(({finding}) => finding)
    const {source, rulesSkipped} = result
    if (own.length === 0 || !source) return result
    // A comment that suppresses one of these is needed after all.
    const settled = left([...unsettled, ...own], source, subject?.tree?.comments ?? [], {
      config,
      rulesSkipped
    })
    return {...result, ...settled}
  })
}
