import type {Path} from '../finding.ts'
import {pathInWords} from '../model/fields.ts'
import {draftSchema} from '../model/schema.ts'

/** Names of the fields that are not written as keys, and so have no title: a figure's periods and their values. */
const untitled: Readonly<Record<string, string>> = {time: '时间', value: '数值'}

/** A field as a clerk says it: `数据·收入·各年·第1项·时间`. */
export function fieldInWords(path: Path): string {
  return pathInWords(draftSchema, path).replace(/(?<=·)(?:time|value)$/, name => untitled[name]!)
}
