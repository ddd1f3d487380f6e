import type {FormTree, Part} from '../../amend/tree.ts'

/** Where the key begins of the innermost field in which an offset lies, and whose value is not written in brackets with others. */
export function keyOf({root, text}: FormTree, offset: number): number {
  let part: Part | undefined = root
  let key = 0
  while (part && part.type !== 'text') {
    if ('[{［｛'.includes(text[part.range.start] ?? ' ')) return key
    if (part.type === 'list') {
      const items: ReadonlyArray<Part> = part.items
      part = items.findLast(({range}) => range.start <= offset)
      continue
    }
    const entry = part.entries.findLast(({keyRange}) => keyRange.start <= offset)
    if (!entry) return key
    key = entry.keyRange.start
    part = entry.value
  }
  return key
}
