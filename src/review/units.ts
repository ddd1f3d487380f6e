import {reference} from '../compose/prose.ts'
import type {TextNode} from '../draft/tree.ts'
import type {Path, Range} from '../finding.ts'
import {schemaAt} from '../model/fields.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import type {Field} from './fields.ts'
import type {Token} from './token.ts'
import type {WrittenParagraph} from './written-paragraphs.ts'

/** A line of prose, a heading or another text of the draft, as far as it stands in one paragraph of the document. */
export interface Unit {
  readonly path: Path
  /** The text of the draft that it is a line of. */
  readonly key: string
  /** The prose that this text is all or an item of; undefined for what is no prose. */
  readonly prose?: string
  /** Where the line stands in the text today; undefined when the draft says it otherwise by now. */
  readonly line?: Range
  /** What it consists of, in order; with what stands in the draft before and after them, it is the line. */
  readonly parts: ReadonlyArray<UnitPart>
}

/** A stretch of a unit: words of the draft, or what is printed for a reference such as `{人口}`. */
export interface UnitPart {
  /** As it stands in the draft. */
  readonly text: string
  /** Whether it is printed as it stands there. */
  readonly isVerbatim: boolean
}

/** Where a token of a paragraph belongs. */
export interface Belonging {
  readonly unit: Unit
  readonly part: number
}

/** The units of a paragraph, and for each of its tokens where it belongs; words of the kind's own belong nowhere. */
export function unitsOf(
  {tokens}: WrittenParagraph,
  fields: ReadonlyArray<Field>,
  nodes: ReadonlyMap<string, TextNode>
): {readonly units: ReadonlyArray<Unit>; readonly belongings: ReadonlyArray<Belonging | undefined>} {
  const belongings: Array<Belonging | undefined> = tokens.map(() => undefined)
  const units: Unit[] = []
  const pieces = new Map<string, number[]>()
  for (const [index, {field}] of tokens.entries()) {
    const own = field === undefined ? undefined : fields[field - 1]
    if (!own || !isOfText(own)) continue
    const key = JSON.stringify(own.path)
    pieces.set(key, [...(pieces.get(key) ?? []), index])
  }
  const all = [...pieces.values()]
  for (const [key, indexes] of pieces) {
    const own = indexes.map(index => fields[tokens[index]!.field! - 1]!)
    const {path} = own[0]!
    const others = all.filter(list => list !== indexes).flat()
    const isFirst = others.every(index => index > indexes[0]!)
    const isLast = others.every(index => index < indexes.at(-1)!)
    const found = place(own, gapsOf(tokens, indexes), nodes.get(key), proseOf(path) !== undefined)
    const parts: UnitPart[] = []
    const unit: Unit = {path, key, prose: proseOf(path), line: found?.line, parts}
    const put = (from: number, to: number, text: string, isVerbatim: boolean) => {
      const part = parts.push({text, isVerbatim}) - 1
      for (let index = from; index < to; index++) belongings[index] = {unit, part}
    }
    if (found?.before && isFirst && indexes[0]! > 0) put(0, indexes[0]!, found.before, false)
    else if (found?.before) parts.push({text: found.before, isVerbatim: false})
    for (const [order, index] of indexes.entries()) {
      put(index, index + 1, own[order]!.text, true)
      const next = indexes[order + 1]
      if (next === undefined) continue
      const printed = tokens.slice(index + 1, next)
      const text = found?.gaps[order] ?? printed.map(({words}) => words).join('')
      const isVerbatim =
        printed.every(({field}) => field === undefined) && printed.map(({words}) => words).join('') === text
      put(index + 1, next, text, isVerbatim)
    }
    const last = indexes.at(-1)! + 1
    if (found?.after && isLast && last < tokens.length) put(last, tokens.length, found.after, false)
    else if (found?.after) parts.push({text: found.after, isVerbatim: false})
    units.push(unit)
  }
  return {units, belongings}
}

/** Figures are kept under 数据, and what stands in for an empty field is no text of the draft. */
const isOfText = ({path, isMissing}: Field): boolean => path[0] !== 'figures' && !isMissing

/** The prose that a path leads to, or leads to an item of. */
export function proseOf(path: Path): string | undefined {
  const holder = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
  const schema = schemaAt(draftSchema, holder)
  return schema && metaOf(schema).reads === 'prose' ? JSON.stringify(holder) : undefined
}

interface Gap {
  readonly words: string
  readonly hasFields: boolean
}

const gapsOf = (tokens: ReadonlyArray<Token>, indexes: ReadonlyArray<number>): Gap[] =>
  indexes.slice(1).map((next, order) => {
    const between = tokens.slice(indexes[order]! + 1, next)
    return {
      words: between.map(({words}) => words).join(''),
      hasFields: between.some(({field}) => field !== undefined)
    }
  })

interface Found {
  readonly line: Range
  readonly before: string
  readonly after: string
  readonly gaps: ReadonlyArray<string>
}

/** Find the pieces of a unit in the draft: where they stood, or, when it was changed since, in the one line that has them. */
function place(
  pieces: ReadonlyArray<Field>,
  gaps: ReadonlyArray<Gap>,
  node: TextNode | undefined,
  isProse: boolean
): Found | undefined {
  if (!node) return undefined
  const {value} = node
  const first = placeFrom(pieces, gaps, value, pieces[0]!.start, isProse)
  if (first) return first
  const found: Found[] = []
  const {text} = pieces[0]!
  for (let at = text ? value.indexOf(text) : -1; at >= 0; at = value.indexOf(text, at + 1)) {
    const one = placeFrom(pieces, gaps, value, at, isProse)
    if (one) found.push(one)
  }
  return found.length === 1 ? found[0] : undefined
}

function placeFrom(
  pieces: ReadonlyArray<Field>,
  printed: ReadonlyArray<Gap>,
  value: string,
  start: number,
  isProse: boolean
): Found | undefined {
  const lineStart = isProse ? value.lastIndexOf('\n', start - 1) + 1 : 0
  const feed = isProse ? value.indexOf('\n', start) : -1
  const lineEnd = feed < 0 ? value.length : feed
  const gaps: string[] = []
  let at = start
  for (const [index, {text, start: recorded}] of pieces.entries()) {
    if (index > 0) {
      const gap = gapAt(
        value.slice(at, lineEnd),
        printed[index - 1]!,
        text,
        recorded - pieces[0]!.start - (at - start)
      )
      if (gap === undefined) return undefined
      gaps.push(gap)
      at += gap.length
    }
    if (!value.startsWith(text, at)) return undefined
    at += text.length
  }
  if (at > lineEnd) return undefined
  const [before, after] = [value.slice(lineStart, start), value.slice(at, lineEnd)]
  const isAll = isProse ? isReferences(before) && isReferences(after) : (before + after).trim() === ''
  if (!isAll) return undefined
  return {line: {start: lineStart, end: lineEnd}, before, after, gaps}
}

/** What stands in the draft between two pieces: as long as it was, or, where references were renamed, those. */
function gapAt(rest: string, printed: Gap, next: string, length: number): string | undefined {
  const fits = (gap: string) => rest.startsWith(next, gap.length) && (!printed.hasFields || isReferences(gap))
  const recorded = rest.slice(0, Math.max(0, length))
  if (fits(recorded) && (printed.hasFields || recorded.length < 40)) return recorded
  const renamed = /^(?:[{｛][^{}｛｝\n]+[}｝])+/.exec(rest)?.[0]
  return printed.hasFields && renamed !== undefined && fits(renamed) ? renamed : undefined
}

const isReferences = (text: string): boolean => text.replace(reference, '').trim() === ''
