import type {Source} from '../draft/tree.ts'
import type {ComposeOptions} from './compose-draft.ts'
import {composeDraft} from './compose-draft.ts'
import type {Judged, JudgeOptions} from './judge.ts'
import {judge} from './judge.ts'

/** Read, model, compose and judge the text of a draft. */
export async function check(source: Source, options: ComposeOptions & JudgeOptions): Promise<Judged> {
  return judge(source, await composeDraft(source, options), options)
}
