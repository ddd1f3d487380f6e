import type {Finding} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {internalError, unreadableFile} from '../reading/notices.ts'
import type {Outcome} from './job.ts'
import {unread} from './judge.ts'
import {Refusal} from './ports.ts'

/** The outcome for a file that was not done: no report may look as if there were no such file. */
export function notDone(file: string, error: unknown): Outcome {
  const why = error instanceof Refusal ? undefined : '本工具出错'
  const verdict = {file, source: undefined, ...unread(failure('没有检查这个文件', error), undefined, why)}
  return {verdict, outputs: [], ...reasonOf(error)}
}

/** The finding that says that something could not be done, and why. */
export function failure(what: string, error: unknown): Finding[] {
  const range = {start: 0, end: 0}
  if (error instanceof Refusal) return [findingOf(unreadableFile, {message: error.message, range})]
  const message = `本工具出错，${what}。`
  return [findingOf(internalError, {message, note: internalError.how.zh, range})]
}

/** Why something was not done: in words for the user, or for us. */
export function reasonOf(error: unknown): Pick<Outcome, 'refusal' | 'fault'> {
  if (error === undefined) return {}
  if (error instanceof Refusal) return {refusal: error.message}
  return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
}
