import type {Path} from '../finding.ts'
import {entryOf, fieldNamed, fieldsOf, itemOf, schemaAt, shapeOf} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import type {FormTree, Part} from './tree.ts'

/** The field in which an offset of the text lies, by English keys. */
export function pathAt({root}: FormTree, offset: number): Path {
  const path: (string | number)[] = []
  let part: Part | undefined = root
  while (part) {
    const schema = schemaAt(draftSchema, path)
    if (part.type === 'text') {
      const short = schema && shapeOf(schema) ? metaOf(schema).short : undefined
      if (short !== undefined) path.push(short)
      return path
    }
    // One that stands alone is the first of a list.
    if (part.type === 'map' && schema && itemOf(schema)) {
      path.push(0)
      continue
    }
    if (part.type === 'list') {
      const items: ReadonlyArray<Part> = part.items
      const index = items.findLastIndex(({range}) => range.start <= offset)
      if (index < 0) return path
      path.push(index)
      part = items[index]
      continue
    }
    const entry = part.entries.findLast(({keyRange}) => keyRange.start <= offset)
    if (!entry) return path
    path.push((schema && !entryOf(schema) && fieldNamed(schema, entry.key)?.name) || entry.key)
    part = entry.value
  }
  return path
}

/** The path of the field of the form that a path of the draft belongs to: a field of texts is one, whatever stands in it. */
export function fieldPath(path: Path): Path {
  for (let depth = 1; depth <= path.length; depth++) {
    const schema = schemaAt(draftSchema, path.slice(0, depth))
    if (!schema) return path.slice(0, depth)
    const {reads} = metaOf(schema)
    if (reads && reads !== 'objects') return path.slice(0, depth)
  }
  return path
}

/** Fields of a schema but for those that are keys of their own. */
export const ordinaryFields = (path: Path) => {
  const schema = schemaAt(draftSchema, path)
  return schema ? fieldsOf(schema).filter(({meta}) => meta.reads !== 'series') : []
}
