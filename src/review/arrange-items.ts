import type {DraftTree} from '../draft/tree.ts'
import type {Entry} from './entries.ts'
import type {Group} from './match-paragraphs.ts'
import type {PulledChange} from './pull.ts'
import type {Stands} from './standing.ts'

export interface ArrangedItems {
  readonly placed: ReadonlySet<number>
  readonly settled: ReadonlySet<Group>
  readonly removed: ReadonlySet<number>
  readonly told: ReadonlyArray<string>
  write(
    tree: DraftTree
  ): {text: string; changes: ReadonlyArray<Omit<PulledChange, 'range' | 'edit'>>} | undefined
}

export function arrangeItems(
  _tree: DraftTree,
  _entries: ReadonlyArray<Entry>,
  _stands: Stands
): ArrangedItems {
  return {
    placed: new Set(),
    settled: new Set(),
    removed: new Set(),
    told: [],
    write: tree => ({text: tree.source.text, changes: []})
  }
}
