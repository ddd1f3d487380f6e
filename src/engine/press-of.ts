import {compose} from '../compose/compose.ts'
import {readDraft} from '../draft/read.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import type {Press} from '../review/press.ts'
import type {Composed} from './compose-draft.ts'

/** What a draft is printed as, and would be with another text in the same kind; undefined when it cannot be composed. */
export function pressOf({
  tree: {source},
  article,
  kind
}: Pick<Composed, 'tree' | 'article' | 'kind'>): Press | undefined {
  if (!article || !kind) return undefined
  return {
    printed: article.tree,
    print(text) {
      const tree = readDraft({...source, text}, () => {}, draftFields)
      return (
        tree.root &&
        compose(
          readModel(tree, () => {}),
          kind,
          () => {}
        ).tree
      )
    }
  }
}
