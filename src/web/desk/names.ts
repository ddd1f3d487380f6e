import {notices, type Severity} from '../../browser.ts'
import {printableLine} from '../../report/printable.ts'
import {say} from '../words/say.ts'

/** What a kind of finding is called. */
export function titleOf(ruleId: string): string {
  const notice = notices.find(({id}) => id === ruleId)
  return notice ? say(notice.title.zh, notice.title.en) : ruleId
}

/** What a severity is called. */
export const severityName = (severity: Severity): string =>
  ({error: say('错误', 'error'), warning: say('警告', 'warning'), hint: say('建议', 'hint')})[severity]

/** `3 个错误，2 个警告`; says it when there is nothing. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const {error, warning, hint} = counts
  const words = [
    error > 0 && say(`${error} 个错误`, `${error} errors`),
    warning > 0 && say(`${warning} 个警告`, `${warning} warnings`),
    hint > 0 && say(`${hint} 条建议`, `${hint} hints`)
  ].filter(Boolean)
  return words.length > 0 ? words.join(say('，', ', ')) : say('没有发现问题', 'nothing found')
}

/** A name without its folder and ending, as a reviewer calls it. */
export const shortName = (path: string): string =>
  printableLine(path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, ''))

/** The folder of a path; empty for one that lies in none. */
export const folderName = (path: string): string =>
  printableLine(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
