import type {Path} from '../../browser.ts'
import {fieldNamed, itemOf, schemaAt} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'

/** The place that a line of a draft has by its indentation. */
export interface KeyPlace {
  /** The path of the map that the line belongs to. */
  readonly holder: Path
  /** The key of the line, in English where the schema knows it; undefined before its colon. */
  readonly key?: string
  /** What stands behind the dash or the indentation, up to the colon. */
  readonly typed: string
}

/** Where a line stands, by the keys above it that are indented less. Only what the lines say counts; brackets are passed over. */
export function keyPlace(lines: ReadonlyArray<string>, index: number): KeyPlace {
  const own = partsOf(lines[index] ?? '')
  const above: {key: string; isItem: boolean; column: number}[] = []
  let column = own.column
  // A dash at the column of its field belongs to it.
  let mayEqual = own.isItem ? own.dash : -1
  for (let at = index - 1; at >= 0 && (column > 0 || mayEqual >= 0); at--) {
    const line = partsOf(lines[at]!)
    if (line.isBlank) continue
    const isHolder = line.column < column && line.key !== undefined
    const isFirst = line.isItem && line.column === column && line.dash < column
    if (isFirst) {
      column = line.dash
      mayEqual = line.dash
      above.unshift({key: '', isItem: true, column})
      if (above.length === 1 && own.isItem) above.shift()
      continue
    }
    if (isHolder || (mayEqual >= 0 && line.column === mayEqual && line.key !== undefined && !line.isItem)) {
      above.unshift({key: line.key!, isItem: false, column: line.column})
      column = line.isItem ? line.dash : line.column
      mayEqual = line.isItem ? line.dash : -1
      if (line.column === 0) break
    }
  }
  const holder: (string | number)[] = []
  for (const {key, isItem} of above) {
    if (isItem) continue
    const schema = schemaAt(draftSchema, holder)
    const field = schema && fieldNamed(schema, key)
    holder.push(field?.name ?? key)
    const now = schemaAt(draftSchema, holder)
    if (now && itemOf(now)) holder.push(0)
  }
  const schema = schemaAt(draftSchema, holder)
  const name = own.key !== undefined && schema ? (fieldNamed(schema, own.key)?.name ?? own.key) : own.key
  return {holder, ...(name !== undefined && {key: name}), typed: own.typed}
}

function partsOf(line: string) {
  const [, blanks, dashes = ''] = /^(\s*)((?:-\s+)*)/.exec(line)!
  const rest = line.slice(blanks!.length + dashes.length)
  const key = /^["']?([^\s#"'[\]{}:：，。][^"'[\]{}:：]*?)["']?\s*[:：](?:\s|$)/.exec(rest)?.[1]
  return {
    isBlank: rest.trim() === '' || rest.startsWith('#'),
    isItem: dashes !== '' || /^\s*-$/.test(line),
    dash: blanks!.length,
    column: blanks!.length + dashes.length,
    typed: rest,
    ...(key !== undefined && {key})
  }
}
