import type {Text} from './text.ts'

/** The only line of a text that looks like a sub-head, where it stands between paragraphs and its clauses make no pair. */
export function tornHead(texts: ReadonlyArray<Text>): Text | undefined {
  const heads = texts.filter(({block, depth}) => block === 'heading' && depth > 1)
  const [head] = heads
  if (!head || heads.length > 1 || !/^\p{Script=Han}+，\p{Script=Han}[^。：；]*$/u.test(head.value.trim()))
    return undefined
  const at = texts.indexOf(head)
  const isBetween = [texts[at - 1], texts[at + 1]].every(
    other => other?.block === 'paragraph' && /[。！？，；”]$/u.test(other.value.trimEnd())
  )
  const clauses = head.value.trim().split('，')
  return isBetween && new Set(clauses.map(({length}) => length)).size > 1 ? head : undefined
}
