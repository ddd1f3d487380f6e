import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Source} from '../draft/tree.ts'
import {emsOf} from '../language/characters.ts'
import type {Value} from '../model/value.ts'
import {slice} from '../model/value.ts'
import type {Form, Part} from './form.ts'
import {endsSentence, leftOpen} from './forms/marks.ts'
import {formsOf} from './forms.ts'
import {paragraphStarts} from './run-together.ts'
import {stretch, textNode} from './stretch.ts'
import {type Line, unwrap} from './unwrap.ts'

/** Read plain text: a paragraph a line, headings known by their form. */
export function readTxt(source: Source): Root {
  const lines = paragraphsOf(source.text)
  return joined(treeOf(lines, formsOf(lines.map(textOfParts))))
}

/** A paragraph in the stretches that it stands in, one a line of the file. */
export type Parts = ReadonlyArray<Value>

/** The words of the stretches of a paragraph. */
export const textOfParts = (parts: Parts): string => parts.map(({text}) => text).join('')

/** The paragraphs of a text that are not blank; what was copied out of a column line by line is put together again. */
export function paragraphsOf(text: string): Parts[] {
  const lines = linesOf(text)
  const isFurther = unwrap(lines.map((line, index) => standingOf(line, text, lines[index - 1])))
  const paragraphs: Value[][] = []
  for (const [index, line] of lines.entries()) {
    if (isFurther[index]) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** The lines of a text with where they stand in it, but for page numbers, which stand between the lines of a paragraph. */
export function standingLines(text: string): {
  readonly lines: ReadonlyArray<Line & {readonly line: number}>
  readonly furniture: ReadonlyArray<string>
} {
  const all = linesOf(text)
  let [at, line] = [0, 1]
  const furniture: string[] = []
  const lines: (Line & {line: number})[] = []
  for (const [index, one] of all.entries()) {
    for (; at < one.place.start; at++) if (text[at] === '\n') line++
    const isPaged = /\f/.test(text.slice(all[index - 1]?.place.end ?? 0, one.place.start))
    const next = all[index + 1]
    const isLast = next === undefined || /\f/.test(text.slice(one.place.end, next.place.start))
    if (
      pageNumber.test(one.text) ||
      ((isPaged || isLast) && text.includes('\f') && /^\d{1,4}$/.test(one.text))
    ) {
      furniture.push(one.text)
      continue
    }
    const before = all[index - 1]
    const isAfterPage = isPaged || (before !== undefined && pageNumber.test(before.text))
    const {gap, ...standing} = standingOf(one, text, before)
    lines.push({...standing, gap: isAfterPage ? 0 : gap, line})
  }
  // A whole page may be moved in.
  const margin = lines.reduce((least, {indent}) => Math.min(least, indent), lines.length > 0 ? 99 : 0)
  return {lines: lines.map(one => ({...one, indent: one.indent - margin})), furniture}
}

const pageNumber = /^[—–－-]\s*\d{1,4}\s*[—–－-]$|^第\s*\d{1,4}\s*页(?:\s*[共/]\s*\d{1,4}\s*页)?$/

/** Where a line stands beside the others. */
function standingOf({text, place}: Value, file: string, before: Value | undefined): Line {
  const between = file.slice(before?.place.end ?? 0, place.start)
  const own = /[^\r\n]*$/.exec(between)![0].replace(/^\uFEFF/, '')
  return {text, indent: emsOf(own.replace(/\t/g, '　　')), gap: Math.max(0, between.split('\n').length - 2)}
}

/**
 * Put together again what was copied out of a newspaper page line by line: a line that breaks off inside a quotation or
 * a bracket goes on in the next.
 */
function joined(tree: Root): Root {
  const children: RootContent[] = []
  /** What the paragraph so far leaves open; undefined when nothing can go on with it. */
  let open: number[] | undefined
  for (const node of tree.children) {
    const before = children.at(-1)
    const words = node.type === 'paragraph' ? wordsOf(node) : ''
    // A quotation of several paragraphs opens in each of them.
    const isAgain = words.startsWith('“') && open !== undefined && isQuoteOpen(open)
    const goesOn =
      node.type === 'paragraph' && before?.type === 'paragraph' && open && isPlain(node) && !isAgain
    if (goesOn) before.children.push(...node.children)
    else children.push(node)
    if (endsSentence(words)) {
      open = undefined
      continue
    }
    const left = leftOpen(words)
    open = goesOn ? left.map((number, nth) => number + open![nth]!) : left
    if (open.every(number => number <= 0)) open = undefined
  }
  return {...tree, children}
}

const quotes = leftOpen('“')
const isQuoteOpen = (open: ReadonlyArray<number>): boolean =>
  open.some((number, nth) => number > 0 && quotes[nth]! > 0)

const isPlain = (paragraph: Paragraph): boolean => paragraph.children[0]?.type === 'text'
const wordsOf = ({children}: Paragraph): string =>
  children.map(node => ('value' in node ? node.value : '')).join('')

/** The lines of a text that are not blank, without the blanks around them; paragraphs that stand in one line are parted. */
export function linesOf(text: string): Value[] {
  const lines: Value[] = []
  for (const {0: line, index} of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    const starts = paragraphStarts(line, line.length * 1.1 > text.length)
    for (const [nth, start] of starts.entries()) {
      const part = line.slice(start, starts[nth + 1])
      const words = part.replace(/^\uFEFF/, ' ').trim()
      const from = index + start + part.indexOf(words)
      if (words) lines.push(stretch(text, from, from + words.length))
    }
  }
  return lines
}

/** The tree of lines whose forms are known. */
export function treeOf(lines: ReadonlyArray<Parts>, forms: ReadonlyArray<Form>): Root {
  const children: RootContent[] = []
  /** The title or two-line sub-head that a further line belongs to. */
  let open: {readonly depth: number; readonly lines: PhrasingContent[]} | undefined
  for (const [index, line] of lines.entries()) {
    const form = forms[index]!
    const depth = form.block === 'title' ? 1 : isHalf(form) ? depthOf(form.depth ?? 3) : undefined
    if (depth && open?.depth === depth && (depth === 1 || open.lines.length === 1)) {
      open.lines.push({type: 'break'}, ...line.map(textNode))
    } else if (depth) {
      open = {depth, lines: line.map(textNode)}
      children.push({type: 'heading', depth, children: open.lines})
    } else {
      children.push(blockOf(line, form))
      if (form.block !== 'byline' && form.block !== 'deck') open = undefined
    }
  }
  return {type: 'root', children}
}

/** A line of a sub-head without a number. */
const isHalf = (form: Form): boolean => form.block === 'heading' && form.half === true

const containerOf = {deck: 'deck', byline: 'byline', caption: 'photo', signoff: 'signoff'} as const
const containerOfPart: Partial<Record<Part, string>> = {
  occasion: 'occasion',
  speaker: 'occasion',
  addressee: 'addressee',
  attachments: 'attachments'
}

function blockOf(line: Parts, form: Form): RootContent {
  if (form.block === 'heading') {
    return {type: 'heading', depth: depthOf(form.depth), children: line.map(textNode)}
  }
  const paragraph: Paragraph = {type: 'paragraph', children: line.map(textNode)}
  if (form.head) {
    const [head, rest] = dividedAt(line, form.head)
    paragraph.children = [
      {type: 'textDirective', name: 'run-in', children: head.map(textNode)},
      ...rest.map(textNode)
    ]
  }
  const name = containerOfPart[form.part ?? 'note'] ?? containerOf[form.block as keyof typeof containerOf]
  return name ? {type: 'containerDirective', name, attributes: {}, children: [paragraph]} : paragraph
}

function dividedAt(line: Parts, at: number): readonly [Value[], Value[]] {
  const [before, after]: [Value[], Value[]] = [[], []]
  let from = 0
  for (const part of line) {
    const cut = Math.min(part.text.length, Math.max(0, at - from))
    if (cut > 0) before.push(slice(part, 0, cut))
    if (cut < part.text.length) after.push(slice(part, cut))
    from += part.text.length
  }
  return [before, after]
}

function depthOf(depth = 2): 2 | 3 | 4 | 5 | 6 {
  return Math.max(2, Math.min(6, depth)) as 2 | 3 | 4 | 5 | 6
}
