import type {Edit, Path} from '../finding.ts'
import {partAsked} from '../model/part-asked.ts'
import {create} from './create.ts'
import type {Plain} from './emit.ts'
import {partAt, wayTo} from './find.ts'
import {namesIn} from './names.ts'
import {setText} from './set-field.ts'
import type {FormTree, Part} from './tree.ts'
import {writtenKey} from './write.ts'

/** Put an entry under a name of the author's own; undefined where the name is taken. */
export function addNamed(tree: FormTree, path: Path, name: string, value: Plain): Edit[] | undefined {
  return partAt(tree, [...path, name]) ? undefined : create(tree, [...path, name], value)
}

/** Give an entry another name, there and wherever the draft calls it by the old one. Undefined where the name is taken. */
export function rename(tree: FormTree, path: Path, before: string, after: string): Edit[] | undefined {
  const {steps, depth} = wayTo(tree, [...path, before])
  const entry = steps.at(-1)?.entry
  if (depth !== path.length + 1 || !entry || partAt(tree, [...path, after])) return undefined
  const {text} = tree
  const edits: Edit[] = [{range: entry.keyRange, text: writtenKey(after)}]
  if (path[0] === 'figures') {
    const names = namesIn(tree, 'figures')
    for (const {0: whole, 1: brace, 2: asked, index} of text.matchAll(
      /([{｛][ \t]*)([^{}｛｝\n]+?)(?=[ \t]*[}｝])/g
    )) {
      // PM2.5 is a name, and no part of PM2.
      const isName = asked === before || names.includes(asked!)
      const called = isName ? asked : partAsked(asked!)?.whole
      const start = index + brace!.length
      if (called === before && whole) edits.push({range: {start, end: start + before.length}, text: after})
    }
  }
  const callers =
    path[0] === 'figures'
      ? ['of', 'equals', 'within', 'parts', '占', '等于', '属于', '合计']
      : ['photos', '图片']
  visit(tree.root, [], part => {
    for (const [parent, key, value] of part) {
      if (!callers.includes(key) || (path[0] === 'figures' && parent !== 'figures')) continue
      const texts = value.type === 'list' ? value.items : [value]
      for (const one of texts) {
        if (one.type !== 'text') continue
        const names = one.value.split(/([、，,])/)
        if (!names.some(name => name.trim() === before)) continue
        const words = names
          .map(name => (name.trim() === before ? name.replace(before, () => after) : name))
          .join('')
        const edit = setText(text, one, stepsTo(tree, one), words)
        if (edit) edits.push(edit)
      }
    }
  })
  return edits.sort((a, b) => a.range.start - b.range.start)
}

type Told = ReadonlyArray<readonly [parent: string, key: string, value: Part]>

/** Tell the entries of every map, with the field that it stands under. */
function visit(part: Part | undefined, above: ReadonlyArray<string>, tell: (entries: Told) => void): void {
  if (!part || part.type === 'text') return
  if (part.type === 'list') {
    for (const item of part.items) visit(item, above, tell)
    return
  }
  const top = above[0] === '数据' ? 'figures' : (above[0] ?? '')
  tell(part.entries.map(({key, value}) => [top, key.trim(), value] as const))
  for (const {key, value} of part.entries) visit(value, [...above, key.trim()], tell)
}

/** The way to a part by its place. */
function stepsTo({root}: FormTree, wanted: Part) {
  const steps: {part: Part; entry?: never; holder?: never}[] = []
  const find = (part: Part): boolean => {
    steps.push({part})
    if (part === wanted) return true
    const inner =
      part.type === 'list' ? part.items : part.type === 'map' ? part.entries.map(({value}) => value) : []
    if (inner.some(find)) return true
    steps.pop()
    return false
  }
  if (root) find(root)
  return steps
}
