import type {Outcome} from '../engine/job.ts'
import type {Host} from './host.ts'

/** Tell why a file was not done, without stopping at it; whether there was anything to tell. */
export function tellUndone({verdict: {file}, refusal, fault}: Outcome, host: Host): boolean {
  if (refusal === undefined && fault === undefined) return false
  host.progress('')
  host.complain(refusal ?? `本工具处理“${file}”时出错。请把这份稿件连同下面几行发给维护者：\n${fault}`)
  return true
}
