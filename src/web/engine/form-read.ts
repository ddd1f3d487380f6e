import {partAt, wordsOf} from '../../amend/find.ts'
import type {FormTree} from '../../amend/tree.ts'
import {formTree} from '../../amend/tree.ts'
import type {Campaign} from '../../campaign/campaign.ts'
import {campaignsIn} from '../../campaign/find-campaigns.ts'
import {rolesOf} from '../../campaign/roles-of.ts'
import {kindFor} from '../../kind/for-campaigns.ts'
import type {Kind} from '../../kind/kind.ts'
import {isNamed} from '../../kind/kind.ts'
import {type GroupProgress, progressOf} from './progress.ts'

/** What the form knows of a draft: its parts, its kind, and how far it is filled. */
export interface FormRead {
  readonly tree: FormTree
  readonly kind: KindInfo | undefined
  /** What chapters are about in the kind and the campaigns that the draft names. */
  readonly roles: ReadonlyArray<string>
  readonly progress: ReadonlyArray<GroupProgress>
}

/** What the page says of a kind. */
export interface KindInfo extends Pick<Kind, 'id' | 'name' | 'summary' | 'fields' | 'roles' | 'length'> {}

/** Read a draft for the form. */
export function readForm(
  text: string,
  kinds: ReadonlyArray<Kind>,
  campaigns: ReadonlyArray<Campaign>
): FormRead {
  const tree = formTree(text)
  const name = wordsOf(partAt(tree, ['kind']), '') ?? ''
  const award = wordsOf(partAt(tree, ['campaign', 'award']), '、') ?? ''
  const named = campaignsIn(award, campaigns)
  const chosen = kinds.find(one => isNamed(one, name))
  const kind = chosen && kindFor(chosen, named)
  return {
    tree,
    kind: kind && infoOf(kind),
    roles: rolesOf(named, kind?.roles.own).map(role => role.name),
    progress: progressOf(tree, kind)
  }
}

/** What the page says of a kind, as plain values. */
export const infoOf = ({id, name, summary, fields, roles, length}: Kind): KindInfo => ({
  id,
  name,
  summary,
  fields,
  roles,
  length
})
