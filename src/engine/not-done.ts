import {findingOf} from '../notice.ts'
import {internalError, unreadableFile} from '../reading/notices.ts'
import type {Outcome} from './job.ts'
import {unread} from './judge.ts'
import {Refusal} from './ports.ts'

/** The outcome for a file that was not done: no report may look as if there were no such file. */
export function notDone(file: string, error: unknown): Outcome {
  const range = {start: 0, end: 0}
  if (error instanceof Refusal) {
    const finding = findingOf(unreadableFile, {message: error.message, range})
    return {
      verdict: {file, source: undefined, ...unread([finding])},
      outputs: [],
      refusal: error.message
    }
  }
  const finding = findingOf(internalError, {
    message: '本工具出错，没有检查这个文件。',
    note: internalError.how.zh,
    range
  })
  return {
    verdict: {file, source: undefined, ...unread([finding], undefined, '本工具出错')},
    outputs: [],
    fault: (error as Error)?.stack ?? String(error)
  }
}
