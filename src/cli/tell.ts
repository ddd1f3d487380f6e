import type {Outcome} from '../engine/job.ts'
import type {Placed} from '../node/outputs.ts'
import {printableLine} from '../report/printable.ts'
import type {Host} from './host.ts'

/** Tell why a file was not done, without stopping at it; whether there was anything to tell. */
export function tellUndone({verdict: {file}, refusal, fault}: Outcome, host: Host): boolean {
  if (refusal === undefined && fault === undefined) return false
  host.progress('')
  host.complain(refusal ?? `本工具处理“${file}”时出错。请把这份稿件连同下面几行发给维护者：\n${fault}`)
  return true
}

/** Tell that an output went beside a file that stays: somebody else made or changed it. */
export function tellKept({path, kept}: Placed, host: Host, wayOut = ''): void {
  if (kept === undefined) return
  host.progress('')
  host.complain(
    printableLine(`“${kept}”不是本工具写的，或写好后有人改过，没有动它；新的一份写在“${path}”。${wayOut}`)
  )
}
