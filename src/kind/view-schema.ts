import * as z from 'zod/mini'
import {entryOf, itemOf, shapeOf, unwrapped} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'

const anything = z.any()
const annexRow = z.object({
  name: anything,
  value: anything,
  time: anything,
  basis: anything,
  source: anything
})
const indicatorRow = z.object({
  order: anything,
  number: anything,
  name: anything,
  owner: anything,
  target: anything,
  value: anything,
  reached: anything,
  full: anything,
  score: anything,
  evidence: anything,
  page: anything,
  note: anything
})
const draftShape = shapeOf(draftSchema)!
const photos = z.array(entryOf(draftShape.photos!)!)
const honorSchema = unwrapped(itemOf(draftShape.honors!)!)

/**
 * What a name means in a template where the context has this schema: the draft's own fields, with the few that
 * `compose/view.ts` gives another form. Undefined when there is no such thing.
 */
export function viewField(context: Schema, name: string): Schema | undefined {
  const inner = unwrapped(context)
  if (name === 'photos') return photos
  if (inner === draftSchema && name === 'annex') return z.array(annexRow)
  if (inner === draftSchema && name === 'indicators') return z.array(indicatorRow)
  if (inner === draftSchema && name === 'assessment') return anything
  if (inner === honorSchema && name === 'said') return anything
  const entry = entryOf(inner)
  if (entry && metaOf(entry).reads === 'text') return entry
  const shape = shapeOf(inner)
  if (name === 'runsIn' && shape && 'form' in shape) return anything
  return shape && Object.hasOwn(shape, name) ? shape[name] : undefined
}

/** What `{{#each}}` goes through; undefined when it is no list. */
export const elementOf = (schema: Schema): Schema | undefined => itemOf(schema) ?? entryOf(schema)
