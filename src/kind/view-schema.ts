import * as z from 'zod/mini'
import {entryOf, fieldNamed, fieldsOf, itemOf, shapeOf, unwrapped} from '../model/fields.ts'
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

/** Chinese names of what the view has beside the fields of the draft. */
const extras: Readonly<Record<string, string>> = {
  annex: '数据表',
  noteLabel: '按语名称',
  assessment: '自评小结',
  said: '原话说法',
  runsIn: '在段首',
  order: '序号',
  number: '编号',
  name: '名称',
  owner: '责任单位',
  target: '目标',
  value: '完成',
  reached: '达标',
  full: '满分',
  score: '得分',
  evidence: '佐证',
  page: '页码',
  note: '说明',
  time: '时间',
  basis: '口径',
  source: '来源'
}
const inEnglish = new Map(Object.entries(extras).map(([english, chinese]) => [chinese, english]))

/**
 * What a name means in a template where the context has this schema: the draft's own fields, with the few that
 * `compose/view.ts` gives another form. Undefined when there is no such thing.
 */
export function viewField(context: Schema, name: string): Schema | undefined {
  const inner = unwrapped(context)
  if (name === 'photos') return photos
  if (inner === draftSchema && name === 'annex') return z.array(annexRow)
  if (inner === draftSchema && name === 'indicators') return z.array(indicatorRow)
  if (inner === draftSchema && (name === 'assessment' || name === 'noteLabel')) return anything
  if (inner === honorSchema && name === 'said') return anything
  const entry = entryOf(inner)
  if (entry && metaOf(entry).reads === 'text') return entry
  const shape = shapeOf(inner)
  if (name === 'runsIn' && shape && 'form' in shape) return anything
  return shape && Object.hasOwn(shape, name) ? shape[name] : undefined
}

/** The English name of a field, by whatever name a template has for it; undefined when there is no such field. */
export function englishName(context: Schema, name: string): string | undefined {
  if (viewField(context, name)) return name
  const field = fieldNamed(context, name)?.name ?? inEnglish.get(name)
  return field !== undefined && viewField(context, field) ? field : undefined
}

/** The Chinese name of a field by its English one. */
export function chineseName(context: Schema, name: string): string {
  const title = fieldsOf(context).find(field => field.name === name)?.title
  return title ?? (Object.hasOwn(extras, name) ? extras[name]! : name)
}

/** What `{{#each}}` goes through; undefined when it is no list. */
export const elementOf = (schema: Schema): Schema | undefined => itemOf(schema) ?? entryOf(schema)
