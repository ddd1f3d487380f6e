import type {Article} from '../compose/article.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Kind} from '../kind/kind.ts'
import type {Draft} from '../model/schema.ts'
import type {Subject} from './rule.ts'
import {textsOf} from './texts.ts'

/** What is there to be checked: a composed draft with its kind and tree, or an article that was read from a file. */
export interface Checked {
  readonly article: Article
  readonly stage?: 'draft' | 'final'
  readonly kind?: Kind
  readonly draft?: Draft
  readonly tree?: DraftTree
}

/** What rules look at, made of an article. */
export function subjectOf({article, stage = 'draft', kind, draft, tree}: Checked): Subject {
  return {stage, kind, article, texts: textsOf(article), draft, tree}
}
