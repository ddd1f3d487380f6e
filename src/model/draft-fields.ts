import type {ReadOptions} from '../draft/read.ts'
import {fieldNames, listFields, openFields} from './fields.ts'
import {draftSchema} from './schema.ts'

/** What the draft room may know of the draft's fields when it repairs what was typed. */
export const draftFields: ReadOptions = {
  isKey: name => fieldNames(draftSchema).has(name),
  isOpen: name => openFields(draftSchema).has(name),
  isList: name => listFields(draftSchema).has(name)
}
