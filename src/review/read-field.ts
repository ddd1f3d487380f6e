import type {Field} from './fields.ts'
import type {Matched} from './match-paragraphs.ts'

/** A field of a review copy after it went through somebody's hands. */
export interface ReadField extends Omit<Field, 'text'> {
  /** As it was written. */
  readonly before: string
  /** As it reads now; undefined when it is gone from the document. */
  readonly text: string | undefined
  /** Other readings of it, where somebody copied it. */
  readonly copies: ReadonlyArray<string>
}

/** What the fields of a review copy read now. */
export function readFields(fields: ReadonlyArray<Field>, {tokens, copies}: Matched): ReadField[] {
  const texts = new Map<number, string>()
  for (const {field, words} of tokens.flat()) {
    if (field === undefined) continue
    const known = texts.get(field)
    texts.set(field, known === undefined ? words : `${known}\n${words}`)
  }
  return fields.map(({text, ...field}) => {
    const now = texts.get(field.number)
    const others = new Set(copies.get(field.number))
    others.delete(now ?? '')
    return {...field, before: text, text: now, copies: [...others]}
  })
}
