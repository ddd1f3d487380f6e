import {isNothing, partAt} from './find.ts'
import type {FormTree} from './tree.ts'

/** The names that an author gave: of figures, photos or slogans, in the order of the draft. */
export function namesIn(tree: FormTree, field: 'figures' | 'photos' | 'slogans'): string[] {
  const part = partAt(tree, [field])
  return part?.type === 'map' ? part.entries.map(({key}) => key) : []
}

/** A figure in a few words, for lists to choose from. */
export function figureInWords(tree: FormTree, name: string): string {
  const part = partAt(tree, ['figures', name])
  if (!part || isNothing(part)) return ''
  if (part.type === 'text') return part.value
  if (part.type === 'list') return ''
  return part.entries
    .filter(({value}) => value.type === 'text' && value.value.trim() !== '')
    .map(({key, value}) =>
      key === '数值' || key === 'value'
        ? (value as {value: string}).value
        : `${key} ${(value as {value: string}).value}`
    )
    .join('，')
}
