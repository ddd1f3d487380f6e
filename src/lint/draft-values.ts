import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/** Fields whose words never reach the document. */
const apart = new Set(['checks', 'kind', 'style'])

/** Every text that the author filled in, in the order of the schema. */
export function* draftValues(draft: Draft): Generator<Value> {
  for (const [name, part] of Object.entries(draft)) if (!apart.has(name)) yield* valuesIn(part)
}

function* valuesIn(part: unknown): Generator<Value> {
  if (typeof part !== 'object' || part === null) return
  if ('text' in part && 'place' in part) {
    const value = part as Value
    if (value.slot === undefined) yield value
    return
  }
  for (const inner of Object.values(part)) yield* valuesIn(inner)
}
