import type {Path, Range} from '../finding.ts'
import type {Kind} from '../kind/kind.ts'
import {dictionary} from '../model/dictionary.ts'
import {entryOf, fieldsOf, itemOf} from '../model/fields.ts'
import {pathOf, withPath} from '../model/item-path.ts'
import {metaOf, type Schema} from '../model/leaf.ts'
import type {Model} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {draftSchema} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/**
 * The draft with a slot in the place of every field that the kind requires and the author left empty, so that the
 * page shows `〔待填：地区名称〕` there and the linter finds it.
 */
export function withSlots(model: Model, kind: Kind): Draft {
  // Minutes are not signed (GB/T 9704—2012, 10.3).
  const isSigned = model.draft.official?.form?.choice !== 'minutes'
  const required = kind.fields.required.filter(field => isSigned || !field.startsWith('signoff.'))
  return required.reduce<Draft>(
    (draft, field) => fill(draft, draftSchema, field.split('.'), [], '', model.placeOf) as Draft,
    model.draft
  )
}

type PlaceOf = (path: Path) => Range

function fill(
  given: unknown,
  schema: Schema,
  steps: ReadonlyArray<string>,
  path: Path,
  holder: string,
  placeOf: PlaceOf
): unknown {
  const meta = metaOf(schema)
  const [step, ...rest] = steps
  if (step === undefined) return given ?? emptied(schema, path, `${holder}${meta.title}`, placeOf(path))

  const item = itemOf(schema)
  if (item) {
    // A list within a list is never begun for the author: a section without quotes needs no speaker.
    if (given === undefined && path.length > 1) return undefined
    const items = (given as object[] | undefined) ?? [withPath({}, [...path, 0])]
    return items.map(one => fill(one, item, steps, pathOf(one), '', placeOf))
  }
  const entry = entryOf(schema)
  if (entry && metaOf(entry).reads === 'text') {
    const own = (given as Record<string, unknown> | undefined) ?? {}
    const at = [...path, step]
    return dictionary(Object.entries({[step]: emptied(entry, at, step, placeOf(at)), ...own}))
  }
  if (entry) {
    const entries = Object.entries((given as object | undefined) ?? {})
    return dictionary(
      entries.map(([name, one]) => [name, fill(one, entry, steps, [...path, name], '', placeOf)])
    )
  }
  const field = fieldsOf(schema).find(({name}) => name === step)
  if (!field) throw new Error(`Cannot require ${steps.join('.')}: the draft has no such field`)
  const object = (given as Record<string, unknown> | undefined) ?? {}
  // What is divided further needs no text of its own.
  if (step === 'body' && object.items !== undefined) return object
  const filled = fill(object[step], field.schema, rest, [...path, step], meta.title ?? '', placeOf)
  return {...object, [step]: filled}
}

function emptied(schema: Schema, path: Path, words: string, place: Range): unknown {
  const slot: Value = {
    text: `〔待填：${words}〕`,
    path,
    start: 0,
    place: {start: place.start, end: place.end},
    slot: words
  }
  return itemOf(schema) ? [slot] : slot
}
