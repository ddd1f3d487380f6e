import {nearestTo} from '../language/nearest.ts'
import {entryOf, fieldNamed, fieldsOf, itemOf, shapeOf} from '../model/fields.ts'
import {metaOf, type Schema} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {viewField} from './view-schema.ts'

/** A dotted path of fields in English, whichever language it was written in: `地区.名称` is `region.name`. */
export function englishPath(path: string): string {
  let schema: Schema | undefined = draftSchema
  const steps = path.trim().split(/[.．·]/u)
  return steps
    .map(step => {
      const holder: Schema | undefined = schema && (itemOf(schema) ?? entryOf(schema) ?? schema)
      const field = holder && fieldNamed(holder, step)
      schema = field?.schema
      return field?.name ?? step.trim()
    })
    .join('.')
}

/** Whether a dotted English path names a field of the draft. */
export function isFieldPath(path: string): boolean {
  let schema: Schema | undefined = draftSchema
  for (const name of path.split('.')) {
    const holder: Schema = itemOf(schema) ?? schema
    const entry = entryOf(holder)
    // Names under 自定 are the kind's own.
    if (entry && metaOf(entry).reads === 'text') return true
    const inner: Schema = entry ?? holder
    schema = inner === draftSchema || name !== 'photos' ? shapeOf(inner)?.[name] : viewField(inner, name)
    if (!schema) return false
  }
  return true
}

/** `，是否“…”`: the field that the first wrong step of a path was likely meant for; empty where none is like it. */
export function likelyField(path: string): string {
  let schema: Schema = draftSchema
  for (const step of path.split('.')) {
    const holder: Schema = itemOf(schema) ?? entryOf(schema) ?? schema
    const field = fieldNamed(holder, step)
    if (!field) return likelyIn(holder, step)
    schema = field.schema
  }
  return ''
}

/** What people call fields that have another name here. */
const otherNames: Readonly<Record<string, ReadonlyArray<string>>> = {
  题目: ['标题', '主题'],
  章题: ['标题'],
  小标题: ['标题'],
  内容: ['正文'],
  名字: ['名称', '姓名'],
  区域: ['地区'],
  日期: ['时间']
}

/** `，是否“…”`: what a name that is no field here was likely meant for; empty where no field is like it. */
export function likelyIn(holder: Schema, name: string): string {
  const here = fieldsOf(holder)
  const other = Object.hasOwn(otherNames, name) ? otherNames[name]! : []
  const likely =
    withPoint(holder, name) ??
    other.find(one => here.some(({title}) => title === one)) ??
    within(holder, name) ??
    nearestTo(
      name,
      here.flatMap(field => [field.title, field.name])
    )
  return likely ? `，是否“${likely}”` : ''
}

/** `地区名称` is `地区.名称`. */
function withPoint(holder: Schema, name: string): string | undefined {
  for (const {title, schema} of fieldsOf(holder)) {
    const rest = name.startsWith(title) ? name.slice(title.length) : ''
    if (rest && (isOpen(schema) || fieldNamed(schema, rest))) return `${title}.${rest}`
  }
  return undefined
}

/** `主题` is `标题.主题`, where no other field has such a one. */
function within(holder: Schema, name: string): string | undefined {
  const holders = fieldsOf(holder).filter(({schema}) => !itemOf(schema) && fieldNamed(schema, name))
  return holders.length === 1 ? `${holders[0]!.title}.${name}` : undefined
}

/** Whether the names under a field are the author's own. */
const isOpen = (schema: Schema): boolean => {
  const entry = entryOf(schema)
  return entry !== undefined && metaOf(entry).reads === 'text'
}
