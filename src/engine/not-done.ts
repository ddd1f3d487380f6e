import type {Finding} from '../finding.ts'
import {TemplateTooLarge} from '../kind/limits.ts'
import {findingOf} from '../notice.ts'
import {internalError, unreadableFile} from '../reading/notices.ts'
import type {Outcome} from './job.ts'
import {unread} from './judge.ts'
import {Refusal} from './ports.ts'

/** The outcome for a file that was not done: no report may look as if there were no such file. */
export function notDone(file: string, thrown: unknown): Outcome {
  const error = inWords(thrown)
  const why = isRefusal(error) ? undefined : '本工具出错'
  const verdict = {file, source: undefined, ...unread(failure('没有检查这个文件', error), undefined, why)}
  return {verdict, outputs: [], ...reasonOf(error)}
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof Refusal || error instanceof TemplateTooLarge

/** The finding that says that something could not be done, and why. */
export function failure(what: string, thrown: unknown): Finding[] {
  const error = inWords(thrown)
  const range = {start: 0, end: 0}
  if (isRefusal(error)) return [findingOf(unreadableFile, {message: error.message, range})]
  const message = `本工具出错，${what}。`
  return [findingOf(internalError, {message, note: internalError.how.zh, range})]
}

/** Why something was not done: in words for the user, or for us. */
export function reasonOf(thrown: unknown): Pick<Outcome, 'refusal' | 'fault'> {
  const error = inWords(thrown)
  if (error === undefined) return {}
  if (isRefusal(error)) return {refusal: error.message}
  return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
}

/** What the machine is short of is no fault of ours, wherever it shows: as a file is read, or a part of this tool loaded. */
const shortages: Readonly<Record<string, string>> = {
  EMFILE: '同时打开的文件太多，没有做完；请分批处理，或请管理员放宽限制。',
  ENFILE: '同时打开的文件太多，没有做完；请关掉别的程序再试。',
  ENOMEM: '内存不够，没有做完；请关掉别的程序再试。',
  EAGAIN: '系统暂时开不出新的进程，没有做完；请关掉别的程序再试。'
}

/** An error as a `Refusal`, if it says what the machine is short of; any other as it is. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Refusal) return error
  const words = Object.hasOwn(shortages, String(error.code)) ? shortages[String(error.code)] : undefined
  return words === undefined ? error : new Refusal(words)
}
