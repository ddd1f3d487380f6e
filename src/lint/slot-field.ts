import type {Path} from '../finding.ts'
import type {SlotKind} from '../language/slots/subject.ts'
import {entryOf, schemaAt} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'

const dates = new Set(['date', 'time', 'period', 'dataAsOf', 'printedOn'])
const names = new Set([
  'name',
  'shortName',
  'parent',
  'parts',
  'unit',
  'by',
  'holder',
  'speaker',
  'credit',
  'signedBy',
  'issuer',
  'addressee',
  'printedBy'
])
const figureNumbers = new Set(['value', 'share', 'averageGrowth', 'totalGrowth', 'yearOnYear', 'points'])

/** What a field asks for, when nothing but a placeholder stands in it: `地区名称`, `荣誉称号`, `科级干部占比`. */
export function slotOfField(path: Path): {kind: SlotKind; subject: string} {
  const steps = path.filter(step => typeof step === 'string')
  const last = steps.at(-1) ?? ''
  if (steps[0] === 'figures' && steps.length > 1) {
    const kind = figureNumbers.has(last) || last === 'value' ? 'number' : dates.has(last) ? 'date' : 'text'
    const isValue = steps.length === 2 || (last === 'value' && steps[2] === 'value')
    const title = last === 'value' && steps.includes('points') ? '' : titleOf(path)
    return {kind, subject: isValue ? steps[1]! : `${steps[1]}${title}`}
  }
  const kind = dates.has(last) ? 'date' : names.has(last) ? 'name' : 'text'
  return {kind, subject: `${holderOf(path)}${titleOf(path)}`}
}

/** The title of the field itself; an entry of a record is called by its name. */
function titleOf(path: Path): string {
  const end = path.findLastIndex(step => typeof step === 'string')
  if (end < 0) return ''
  const holder = schemaAt(draftSchema, path.slice(0, end))
  if (holder && entryOf(holder)) return String(path[end])
  const schema = schemaAt(draftSchema, path.slice(0, end + 1))
  return (schema && metaOf(schema).title) ?? String(path[end])
}

function holderOf(path: Path): string {
  const end = path.findLastIndex(step => typeof step === 'string')
  return path.slice(0, end).some(step => typeof step === 'string') ? titleOf(path.slice(0, end)) : ''
}
