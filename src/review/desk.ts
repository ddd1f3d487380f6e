import type {Root} from 'mdast'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Draft} from '../model/schema.ts'
import {type Entry, entriesOf, inDraftOrder} from './entries.ts'
import type {Field} from './fields.ts'
import {type Group, inOrder, type Matched} from './match-paragraphs.ts'
import type {ReadBack} from './read-back.ts'
import {type Recomposed, type RecomposedGroup, recompose} from './recompose.ts'
import type {Stands} from './standing.ts'
import {type Belonging, type Unit, unitsOf} from './units.ts'

/** What pulling one document works on. */
export interface Desk {
  readonly copy: ReadBack
  readonly tree: DraftTree
  readonly draft: Draft
  /** What is printed of the draft today. */
  readonly printed?: Root
  readonly nodes: ReadonlyMap<string, TextNode>
  /** Words of the document that are in the draft, and stay there. */
  readonly stands: Stands
  /** Words that are all of a field or paragraph of the draft. */
  readonly reads: Stands
  readonly fields: ReadonlyArray<Field>
  readonly matched: Matched
  readonly unmapped: string[]
  readonly warnings: string[]
}

/** The paragraphs of a document beside those that were written. */
export interface Compared {
  readonly belongings: ReadonlyArray<ReadonlyArray<Belonging | undefined>>
  readonly units: ReadonlyArray<ReadonlyArray<Unit>>
  readonly recomposed: ReadonlyMap<Group, RecomposedGroup>
  readonly entries: ReadonlyArray<Entry>
  /** Fields that must be left alone, since they hang together with what has no certain place. */
  readonly blocked: ReadonlySet<number>
}

/** Lay the paragraphs of the document beside those that were written. */
export function comparedParagraphs({copy, printed, fields, nodes, matched, reads}: Desk): Compared {
  const found = copy.before.map(paragraph => unitsOf(paragraph, fields, nodes))
  const belongings = found.map(one => one.belongings)
  const units = found.map(one => one.units)
  const groups = inOrder(inDraftOrder(matched.groups, units, printed))
  const mayRenumber =
    matched.added.length + matched.deleted.length > 0 ||
    groups.some(one => one.isMoved || one.before.length + one.after.length > 2)
  const recomposed = new Map(
    groups.map(
      group =>
        [
          group,
          recompose(group, {before: copy.before, belongings, tokens: matched.tokens, mayRenumber})
        ] as const
    )
  )
  const blocked = new Set<number>()
  for (const [group, one] of recomposed) {
    // What the draft says otherwise by now is told as a whole, or was brought back before.
    const isShut = ({unit, isBlocked, isRewritten, printed}: Recomposed) =>
      isBlocked || (!unit.line && (isRewritten || printed.trim() === '' || reads(printed)))
    const shut = new Set(one.units.filter(isShut).map(({unit}) => unit))
    for (const paragraph of group.before)
      for (const [index, {field}] of copy.before[paragraph]!.tokens.entries()) {
        const unit = belongings[paragraph]![index]?.unit
        if (field !== undefined && unit && shut.has(unit)) blocked.add(field)
      }
  }
  return {
    belongings,
    units,
    recomposed,
    entries: entriesOf(copy.after, groups, matched.added, recomposed),
    blocked
  }
}
