import {patch} from '../draft/patch.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit, Path} from '../finding.ts'
import {fieldNames} from '../model/fields.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {draftSchema} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'

/** Words that an edit brings into a field. */
export interface FieldEdit {
  readonly path: Path
  readonly after: string
  readonly edit: Edit
}

/** Whether the draft, with the changes made, says at their fields what the document says, and elsewhere what it said. */
export function holds({source}: DraftTree, changes: ReadonlyArray<FieldEdit>): boolean {
  const read = (text: string) => {
    const isKey = (name: string) => fieldNames(draftSchema).has(name)
    const tree = readDraft({...source, text}, () => {}, {isKey})
    return nodesOf(readModel(tree, () => {}).draft)
  }
  const before = read(source.text)
  const edits = changes.map(({edit}) => edit)
  const after = read(patch(source.text, edits).text)
  const touched = new Set(changes.map(({path}) => JSON.stringify(path)))
  for (const [path, node] of before) {
    if (!touched.has(path) && after.get(path)?.value !== node.value) return false
  }
  return changes.every(({path, after: words}) => {
    const node = after.get(JSON.stringify(path))
    return words.trim() === '' || node?.value.includes(words.trim()) === true
  })
}

/** The text node of each path of the draft. */
export function nodesOf(draft: Draft): Map<string, TextNode> {
  return new Map(
    [...valuesIn(draft)].flatMap(({path, node}) => (node ? [[JSON.stringify(path), node] as const] : []))
  )
}
