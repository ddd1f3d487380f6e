import type {Edit} from '../finding.ts'
import {lineStart, smallest} from './edit.ts'
import {inFlow, isFlow, type Step} from './find.ts'
import {endOfPart} from './place.ts'
import type {FormTree, ListPart, TextPart} from './tree.ts'
import {written} from './write.ts'

/**
 * The edits that give a list of texts others: those at its beginning and its end that are the same stay as they are typed.
 * Undefined where items are no texts, or comments stand between those that would go.
 */
export function setTexts(
  {text}: FormTree,
  steps: ReadonlyArray<Step>,
  given: ReadonlyArray<string>
): Edit[] | undefined {
  const list = steps.at(-1)!.part as ListPart
  const items = list.items.filter((item): item is TextPart => item.type === 'text')
  if (items.length !== list.items.length) return undefined
  const wanted = given.map(one => one.trim()).filter(one => one !== '')
  const was = items.map(({value}) => value.trim())
  let head = 0
  while (head < was.length && head < wanted.length && was[head] === wanted[head]) head++
  let tail = 0
  while (
    tail < was.length - head &&
    tail < wanted.length - head &&
    was.at(-1 - tail) === wanted.at(-1 - tail)
  )
    tail++
  const gone = items.slice(head, items.length - tail)
  const put = wanted.slice(head, wanted.length - tail)
  if (gone.length === 0 && put.length === 0) return []
  const flow = isFlow(text, list) || inFlow(text, steps)
  if (gone.length === put.length)
    return gone.flatMap((item, index) => edit(text, item, put[index]!, flow) ?? [])
  return flow
    ? [flowEdit(text, list, items, head, items.length - tail, put)]
    : blockEdit(text, items, head, items.length - tail, put)
}

function edit(text: string, item: TextPart, value: string, isFlow: boolean): Edit | undefined {
  const raw = written(value, {
    style: item.style === 'literal' ? 'plain' : item.style,
    isFlow,
    indent: '',
    isItem: true
  })
  if (item.style === 'empty') return {range: item.range, text: isFlow ? raw : ` ${raw}`}
  return smallest(text, item.range, raw)
}

/** All items between brackets, written anew from their raw texts. */
function flowEdit(
  text: string,
  {range}: ListPart,
  items: ReadonlyArray<TextPart>,
  from: number,
  to: number,
  put: ReadonlyArray<string>
): Edit {
  const raw = ({range: {start, end}}: TextPart) => text.slice(start, end)
  const made = put.map(value => written(value, {style: 'plain', isFlow: true, indent: ''}))
  const all = [...items.slice(0, from).map(raw), ...made, ...items.slice(to).map(raw)]
  return (
    smallest(text, {start: range.start + 1, end: range.end - 1}, all.join(', ')) ?? {
      range,
      text: text.slice(range.start, range.end)
    }
  )
}

/** Lines of a block list: whole lines go, and new ones take the dash of their neighbours. */
function blockEdit(
  text: string,
  items: ReadonlyArray<TextPart>,
  from: number,
  to: number,
  put: ReadonlyArray<string>
): Edit[] | undefined {
  const first = items[0]!
  const before = /^([ \t]*)-[ \t]*$/.exec(text.slice(lineStart(text, first.range.start), first.range.start))
  if (!before) return undefined
  const indent = before[1]!
  const made = put.map(
    value => `\n${indent}- ${written(value, {style: 'plain', indent: `${indent}  `, isItem: true}) || '""'}`
  )
  const after = items[from - 1]
  const start = after ? endOfPart(text, after) : lineStart(text, first.range.start) - 1
  const end = to > from ? endOfPart(text, items[to - 1]!) : start
  if (put.length === 0 && from === 0 && to === items.length) {
    // With no item left, the field is empty.
    return [{range: {start: Math.max(0, start), end}, text: ''}]
  }
  const words = made.join('')
  return [start < 0 ? {range: {start: 0, end}, text: words.slice(1)} : {range: {start, end}, text: words}]
}
