import type {Checked} from '../check.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

/**
 * Before a review copy is written anew: throws `HostError` when the one that is there holds what somebody wrote into it
 * and nobody brought back.
 */
export async function keepEdits(path: string, {tree, model, article}: Checked, host: Host): Promise<void> {
  const bytes = await host.readIfThere(path)
  if (!bytes) return
  const [{pull}, {foreignComments, NoReviewCopy}] = await Promise.all([
    import('../review/pull.ts'),
    import('../review/read-back.ts')
  ])
  const refuse = (what: string, wayOut: string, otherwise = '确实不要了') =>
    new HostError(`“${path}”${what}，没有覆盖它。${wayOut}；${otherwise}，加 --force 覆盖。`)
  try {
    const {changes, unmapped} = pull(bytes, tree, model.draft, article?.tree)
    if (changes.length + unmapped.length > 0)
      throw refuse('里有没取回的改动', `先运行 zongshu pull ${path} ${tree.source.path}`, handWork)
    if (foreignComments(bytes) > 0) throw refuse('里有别人写的批注', '处理完以后把它改名或移走')
  } catch (error) {
    if (!(error instanceof NoReviewCopy)) throw error
    throw refuse(`读不回来（${error.message}）`, '看看里面有没有要留的内容，把它改名或移走')
  }
}

/** Pull lists the same again when the words were brought over in a form of their own. */
const handWork = '取不回的已经自己搬到草稿里，或者确实不要了'
