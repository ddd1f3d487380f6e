import type {Composed} from './compose-draft.ts'
import {pressOf} from './press-of.ts'

/** Why a review copy that is there must not be replaced, with the way out. */
export interface Kept {
  /** What is in it, e.g. `里有没取回的改动`. */
  readonly what: string
  /** Whether \`pull\` brings it back. */
  readonly canPull: boolean
  /** What to do about it. */
  readonly wayOut?: string
}

/** What somebody wrote into a review copy and nobody brought back into the draft; undefined when there is nothing. */
export async function editsIn(
  bytes: Uint8Array,
  composed: Pick<Composed, 'tree' | 'model' | 'article' | 'kind'>
): Promise<Kept | undefined> {
  const [{pull}, {foreignComments, NoReviewCopy}] = await Promise.all([
    import('../review/pull.ts'),
    import('../review/read-back.ts')
  ])
  try {
    const {tree, model} = composed
    const {changes, unmapped} = pull(bytes, tree, model.draft, pressOf(composed))
    if (changes.length + unmapped.length > 0) return {what: '里有没取回的改动', canPull: true}
    if (foreignComments(bytes) > 0)
      return {what: '里有别人写的批注', canPull: false, wayOut: '处理完以后把它改名或移走'}
    return undefined
  } catch (error) {
    if (!(error instanceof NoReviewCopy)) throw error
    return {
      what: `读不回来（${error.message}）`,
      canPull: false,
      wayOut: '看看里面有没有要留的内容，把它改名或移走'
    }
  }
}
