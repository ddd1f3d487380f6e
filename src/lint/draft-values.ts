import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {valuesIn} from '../model/value.ts'

/** Fields whose words never reach the document. */
const apart = new Set(['checks', 'kind', 'style'])

/** Every text that the author filled in, in the order of the schema. */
export function* draftValues(draft: Draft): Generator<Value> {
  for (const [name, part] of Object.entries(draft)) {
    if (apart.has(name)) continue
    for (const value of valuesIn(part)) if (value.slot === undefined) yield value
  }
}
