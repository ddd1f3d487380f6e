import {unread} from '../check.ts'
import {findingOf} from '../notice.ts'
import {internalError, unreadableFile} from '../reading/notices.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

/** Tell why a file was not done, without stopping at it. */
export function tell(path: string, error: unknown, host: Host): void {
  host.progress('')
  host.complain(
    error instanceof HostError
      ? error.message
      : `本工具处理“${path}”时出错。请把这份稿件连同下面几行发给维护者：\n${(error as Error).stack ?? error}`
  )
}

/** A file that was not checked, as reports have it: no report may look as if there were no such file. */
export function notChecked(path: string, error: unknown): CheckedFile {
  const range = {start: 0, end: 0}
  const isOurs = !(error instanceof HostError)
  const finding = isOurs
    ? findingOf(internalError, {message: '本工具出错，没有检查这个文件。', note: internalError.how.zh, range})
    : findingOf(unreadableFile, {message: error.message, range})
  return {
    file: path,
    source: undefined,
    ...unread([finding], undefined, isOurs ? '本工具出错' : undefined)
  }
}
