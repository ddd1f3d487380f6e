import * as z from 'zod'
import {unwrapped} from '../model/fields.ts'
import {draftSchema} from '../model/schema.ts'

const anything = z.any()
const annexRow = z.object({
  name: anything,
  value: anything,
  time: anything,
  basis: anything,
  source: anything
})
const photoSchema = (unwrapped(draftSchema.shape.photos) as z.ZodRecord).valueType as z.ZodType
const photos = z.array(photoSchema)
const honorSchema = unwrapped((unwrapped(draftSchema.shape.honors) as z.ZodArray).element as z.ZodType)

/**
 * What a name means in a template where the context has this schema: the draft's own fields, with the few that
 * `compose/view.ts` gives another form. Undefined when there is no such thing.
 */
export function viewField(context: z.ZodType, name: string): z.ZodType | undefined {
  const inner = unwrapped(context)
  if (name === 'photos') return photos
  if (inner === draftSchema && name === 'annex') return z.array(annexRow)
  if (inner === honorSchema && name === 'said') return anything
  return inner instanceof z.ZodObject ? (inner.shape[name] as z.ZodType | undefined) : undefined
}

/** What `{{#each}}` goes through; undefined when it is no list. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType
  return inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined
}
