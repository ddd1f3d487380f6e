import type {Edit, Path} from '../finding.ts'
import {schemaAt} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {create} from './create.ts'
import {lineEnd, lineStart, smallest} from './edit.ts'
import type {Step} from './find.ts'
import {inFlow, wayTo} from './find.ts'
import {afterColon, afterDash, blanks, indentAt} from './place.ts'
import {setTexts} from './set-texts.ts'
import type {FormTree, TextPart} from './tree.ts'
import {cleaned, written} from './write.ts'

/** What parts the texts of a field where a list of them is shown as one text. */
export function separatorOf(path: Path): string {
  const schema = schemaAt(draftSchema, path)
  switch (schema && metaOf(schema).reads) {
    case 'phrases':
      return '，'
    case 'list':
    case 'choices':
      return '、'
    default:
      return '\n'
  }
}

/**
 * The edits that make a field say something: the characters that differ and no others, so that comments, quotes and layout
 * stay. Undefined where what stands there cannot take a text.
 */
export function setField(
  tree: FormTree,
  path: Path,
  words: string,
  separator = separatorOf(path)
): Edit[] | undefined {
  const value = cleaned(words)
  const {steps, depth} = wayTo(tree, path)
  if (depth < path.length) return value.trim() === '' ? [] : create(tree, path, value)
  const {part} = steps.at(-1)!
  if (part.type === 'map') return undefined
  if (part.type === 'list') return setTexts(tree, steps, value.split(separator))
  const edit = setText(tree.text, part, steps, value)
  return edit ? [edit] : []
}

/** The edit that gives one text other words. */
export function setText(
  text: string,
  part: TextPart,
  steps: ReadonlyArray<Step>,
  value: string
): Edit | undefined {
  const {entry, holder} = steps.at(-1)!
  if (value.trim() === part.value.trim() && !part.value.includes('\n')) return undefined
  const old = text.slice(part.range.start, part.range.end)
  const isFlow = inFlow(text, steps.slice(0, -1))
  const isItem = holder?.type === 'list'
  const indent = `${lineIndent(text, part, steps)}  `
  if (part.style === 'literal') return editBlock(text, part, value)
  // A placeholder is quoted only because it is one.
  const wasSlot = /^["'][*＊?？×_…]+["']$/.test(old)
  const style = part.style === 'folded' || wasSlot ? 'plain' : part.style
  const raw = written(value, {style, isFlow, indent, isItem})
  const from =
    part.style !== 'empty'
      ? part.range.start
      : entry
        ? afterColon(text, entry)
        : isFlow
          ? part.range.start
          : afterDash(text, part.range.start)
  if (raw.startsWith('|\n')) return asBlock(text, from, part, raw.slice(1))
  if (part.style !== 'empty') {
    const blanks = old.slice(old.trimEnd().length)
    const tail = blanks.includes('\n') ? blanks.slice(blanks.indexOf('\n')) : ''
    return smallest(
      text,
      part.range,
      raw === '' && isFlow && isItem ? '""' : raw + (part.style === 'folded' ? tail : '')
    )
  }
  if (raw === '') return undefined
  const at = from
  const next = text[at] ?? '\n'
  return {range: {start: at, end: at}, text: ` ${raw}${isFlow && !/[\s,}\]]/.test(next) ? ' ' : ''}`}
}

/** A text becomes a block of lines; the comment behind it stays in its line. */
function asBlock(text: string, from: number, {range, style}: TextPart, lines: string): Edit {
  const isBlock = style === 'folded'
  const end = Math.max(
    from,
    isBlock ? from + text.slice(from, range.end).trimEnd().length : style === 'empty' ? from : range.end
  )
  const stop = isBlock ? end : lineEnd(text, end)
  const rest = isBlock ? '' : text.slice(end, stop).trimEnd()
  const blank = text[from - 1] === ' ' ? '' : ' '
  return {range: {start: from, end: stop}, text: `${blank}|${rest}${lines}`}
}

/** Blanks before the key or the dash that a text stands behind. */
function lineIndent(text: string, {range}: TextPart, steps: ReadonlyArray<Step>): string {
  const {entry} = steps.at(-1)!
  if (!entry) return indentAt(text, range.start)
  const at = entry.keyRange.start
  return blanks(text.slice(lineStart(text, at), at))
}

/** Other lines in a block; its first line, with what is said there, and the blanks of the others stay. */
function editBlock(text: string, {range}: TextPart, value: string): Edit | undefined {
  const old = text.slice(range.start, range.end)
  const feed = old.indexOf('\n')
  const head = feed < 0 ? old : old.slice(0, feed)
  const body = feed < 0 ? '' : old.slice(feed + 1)
  const tail = /(?=\n|$)(?<!\n[ \t]*)(?:\n[ \t]*)*$/.exec(body)![0]
  const first = body.split('\n').find(line => line.trim() !== '')
  const indent = first === undefined ? `${indentAt(text, range.start)}  ` : /^[ \t]*/.exec(first)![0]
  // Only a block that says so may be indented deeper than its first line.
  const isOdd = /^[|>][-+]?\d/.test(head)
  const lines = value.split('\n').map(line => (isOdd ? line : line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')))
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  while (lines.length > 0 && lines[0] === '') lines.shift()
  if (lines.length === 0) return smallest(text, range, (/#.*$/.exec(head)?.[0] ?? '') + tail)
  const made = lines.map(line => (line === '' ? '' : indent + line)).join('\n')
  return smallest(text, range, `${head}\n${made}${tail}`)
}
