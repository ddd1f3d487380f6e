import type {Edit, Path} from '../finding.ts'
import {fieldsOf, schemaAt} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {lineEnd, lineStart} from './edit.ts'
import {emitBlock, emitFlow, emitItem, isList, keyAt, keysOf, nested, type Plain} from './emit.ts'
import {entryNamed, inFlow, isFlow, isNothing, type Step, wayTo} from './find.ts'
import {afterDash, blanks, endOfEntry, endOfPart, indentAt, indentOfMap} from './place.ts'
import type {FormTree, ListPart, MapPart, Part, TextPart} from './tree.ts'
import {written} from './write.ts'

/** The edits that put a value where nothing stands yet; undefined where what stands above it cannot hold it. */
export function create(tree: FormTree, path: Path, value: Plain): Edit[] | undefined {
  const {steps, depth} = wayTo(tree, path)
  const keys = keysOf(tree)
  const {text} = tree
  const last = steps.at(-1)
  // An item has its neighbours before it.
  if (path.slice(depth + 1).some(step => typeof step === 'number' && step > 0)) return undefined
  if (!last) {
    const before = text === '' || text.endsWith('\n') ? '' : '\n'
    const made = emitBlock(nested(path, value), [], {indent: '', keys}).slice(1)
    return [{range: {start: text.length, end: text.length}, text: `${before}${made}\n`}]
  }
  const here = path.slice(0, depth)
  const step = path[depth]!
  const inner = nested(path.slice(depth + 1), value)
  const {part} = last
  if (typeof step === 'number') {
    const count = part.type === 'list' ? part.items.length : isNothing(part) ? 0 : 1
    if (step !== count) return undefined
    if (part.type === 'list') return addItem(text, part, here, inner, keys, inFlow(text, steps))
    if (isNothing(part)) return fill(text, steps, here, [inner], keys)
    return intoList(text, steps, here, inner, keys)
  }
  if (part.type === 'map') return addEntry(text, part, [...here, step], inner, keys, inFlow(text, steps))
  if (part.type === 'list') return undefined
  if (isNothing(part)) return fill(text, steps, here, {[step]: inner}, keys)
  return intoMap(text, steps, here, {step, inner}, keys)
}

/** Put an entry into a map, behind those that the schema names before it. */
export function addEntry(
  text: string,
  map: MapPart,
  path: Path,
  value: Plain,
  keys: 'zh' | 'en',
  flow: boolean
): Edit[] {
  const key = keyAt(path, keys)
  if (flow || isFlow(text, map)) {
    const words = `${key}: ${emitFlow(value, path, keys)}`
    const at = map.range.end - 1
    const isBare = text.slice(map.range.start + 1, at).trim() === ''
    return [
      {range: {start: at, end: at}, text: isBare || /,\s*$/.test(text.slice(0, at)) ? words : `, ${words}`}
    ]
  }
  const indent = indentOfMap(text, map)
  const made = `${indent}${key}:${emitBlock(value, path, {indent: `${indent}  `, keys})}`
  const before = previous(map, path)
  const [first] = map.entries
  if (before) {
    const at = endOfEntry(text, before)
    return [{range: {start: at, end: at}, text: `\n${made}`}]
  }
  const at = lineStart(text, first!.keyRange.start)
  // The first field of an item stands behind a dash.
  if (text.slice(at, first!.keyRange.start).trim() !== '') {
    const end = endOfEntry(text, first!)
    return [{range: {start: end, end}, text: `\n${made}`}]
  }
  return [{range: {start: at, end: at}, text: `${made}\n`}]
}

/** The last entry that stands before a field by the schema; of names of the author's own, the last. */
function previous(map: MapPart, path: Path): Step['entry'] {
  const holder = schemaAt(draftSchema, path.slice(0, -1))
  const names = (holder ? fieldsOf(holder) : []).map(({name}) => name)
  const at = names.indexOf(String(path.at(-1)))
  if (at < 0) return map.entries.at(-1)
  return names
    .slice(0, at)
    .flatMap(name => entryNamed(map, name, [...path.slice(0, -1), name]) ?? [])
    .sort((a, b) => a.keyRange.start - b.keyRange.start)
    .at(-1)
}

/** Put an item at the end of a list. */
export function addItem(
  text: string,
  list: ListPart,
  path: Path,
  item: Plain,
  keys: 'zh' | 'en',
  flow: boolean
): Edit[] {
  const at = [...path, list.items.length]
  if (flow || list.style === 'flow') {
    const end = list.range.end - 1
    const words = emitFlow(item, at, keys)
    return [{range: {start: end, end}, text: list.items.length === 0 ? words : `, ${words}`}]
  }
  const end = endOfPart(text, list)
  const indent = blanks(text.slice(lineStart(text, list.range.start), list.range.start))
  return [{range: {start: end, end}, text: `\n${indent}-${itemBeside(list, item, at, indent, keys)}`}]
}

/** What follows the dash of a new item. Beside items that are texts an object stands between brackets, or is a text too. */
export function itemBeside(
  {items}: ListPart,
  item: Plain,
  path: Path,
  indent: string,
  keys: 'zh' | 'en'
): string {
  const isAmongTexts = items.some(one => one.type === 'text' && !isNothing(one))
  if (!isAmongTexts || typeof item === 'string' || isList(item)) return emitItem(item, path, indent, keys)
  return Object.values(item).every(one => one === '') ? '' : ` ${emitFlow(item, path, keys)}`
}

/** Put a value where a field, or an item, is empty. */
function fill(text: string, steps: ReadonlyArray<Step>, path: Path, value: Plain, keys: 'zh' | 'en'): Edit[] {
  const {part, entry} = steps.at(-1)!
  const {range} = part
  if (inFlow(text, steps))
    return [{range, text: `${text[range.start - 1] === ' ' ? '' : ' '}${emitFlow(value, path, keys)}`}]
  if (!entry) {
    const indent = indentAt(text, range.start)
    const [first, ...rest] = emitItem(value, path, indent, keys).split('\n')
    const start = afterDash(text, range.start)
    const end = lineEnd(text, range.end)
    const edits: Edit[] = [{range: {start, end: range.end > range.start ? range.end : start}, text: first!}]
    // What is said behind the dash stays in its line.
    return rest.length === 0 ? edits : [...edits, {range: {start: end, end}, text: `\n${rest.join('\n')}`}]
  }
  const indent = `${blanks(text.slice(lineStart(text, entry.keyRange.start), entry.keyRange.start))}  `
  const at = lineEnd(text, Math.max(entry.keyRange.end, firstLineEnd(text, part)))
  const made = {range: {start: at, end: at}, text: emitBlock(value, path, {indent, keys})}
  return range.end > range.start ? [{range: trimmedRange(text, part), text: ''}, made] : [made]
}

/** A text that says one field of an object becomes the object. */
function intoMap(
  text: string,
  steps: ReadonlyArray<Step>,
  path: Path,
  {step, inner}: {step: string; inner: Plain},
  keys: 'zh' | 'en'
): Edit[] | undefined {
  const {entry} = steps.at(-1)!
  const part = steps.at(-1)!.part as TextPart
  const short = metaOf(schemaAt(draftSchema, path) ?? draftSchema).short
  if (short === undefined) return undefined
  const key = keyAt([...path, short], keys)
  const {start, end} = part.range
  const {holder} = steps.at(-1)!
  const isAmongTexts =
    holder?.type === 'list' &&
    holder.items.some(one => one !== part && one.type === 'text' && !isNothing(one))
  const isBlock = part.style === 'literal' || part.style === 'folded'
  if (inFlow(text, steps) || (isAmongTexts && !isBlock)) {
    const raw = written(part.value.trim(), {style: part.style, isFlow: true, indent: ''})
    const words = `${keyAt([...path, step], keys)}: ${emitFlow(inner, [...path, step], keys)}`
    return [{range: part.range, text: `{${key}: ${raw}, ${words}}`}]
  }
  if (!entry && part.style !== 'literal' && part.style !== 'folded') {
    const indent = blanks(text.slice(lineStart(text, start), start))
    const at = lineEnd(text, end)
    const words = `\n${indent}${keyAt([...path, step], keys)}:${emitBlock(inner, [...path, step], {indent: `${indent}  `, keys})}`
    return [
      {range: {start, end: start}, text: `${key}: `},
      {range: {start: at, end: at}, text: words}
    ]
  }
  const outer = entry
    ? blanks(text.slice(lineStart(text, entry.keyRange.start), entry.keyRange.start))
    : indentAt(text, start)
  const value = {[short]: part.value.trim(), [step]: inner}
  const indent = `${outer}  `
  const made = entry ? emitBlock(value, path, {indent, keys}) : emitItem(value, path, outer, keys)
  const range = trimmedRange(text, part)
  if (!entry || part.style === 'literal' || part.style === 'folded') return [{range, text: made}]
  const at = lineEnd(text, range.end)
  return [
    {range, text: ''},
    {range: {start: at, end: at}, text: made}
  ]
}

/** One that stands alone becomes the first of a list. */
function intoList(
  text: string,
  steps: ReadonlyArray<Step>,
  path: Path,
  item: Plain,
  keys: 'zh' | 'en'
): Edit[] | undefined {
  const {part, entry} = steps.at(-1)!
  const at = [...path, 1]
  const {start, end} = part.range
  if (inFlow(text, steps)) {
    const words = `[${text.slice(start, end)}, ${emitFlow(item, at, keys)}]`
    return [{range: part.range, text: words}]
  }
  if (!entry) return undefined
  if (part.type === 'text') {
    const outer = blanks(text.slice(lineStart(text, entry.keyRange.start), entry.keyRange.start))
    const lines = part.value
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    const made = emitBlock([...lines, item], path, {indent: `${outer}  `, keys})
    return [{range: trimmedRange(text, part), text: made}]
  }
  const indent = indentOfMap(text, part as MapPart)
  const last = endOfPart(text, part)
  const first = lineStart(text, start)
  const edits: Edit[] = [{range: {start: first + indent.length, end: first + indent.length}, text: '- '}]
  for (let line = text.indexOf('\n', start) + 1; line > 0 && line < last; line = text.indexOf('\n', line) + 1)
    if (lineEnd(text, line) > line) edits.push({range: {start: line, end: line}, text: '  '})
  return [
    ...edits,
    {range: {start: last, end: last}, text: `\n${indent}-${emitItem(item, at, indent, keys)}`}
  ]
}

/** A part with the blank before it, without the line breaks that end a block. */
function trimmedRange(text: string, {range}: Part): {start: number; end: number} {
  const {start, end} = range
  const length = text.slice(start, end).trimEnd().length
  return {start: text[start - 1] === ' ' ? start - 1 : start, end: start + length}
}

const firstLineEnd = (text: string, {range}: Part): number =>
  range.end > range.start ? range.end : lineEnd(text, range.start) && range.start
