import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {} from 'mdast-util-directive'
import type {Source} from '../draft/tree.ts'
import type {Value} from '../model/value.ts'
import {slice} from '../model/value.ts'
import {endsSentence, type Form, formsOf, leftOpen} from './forms.ts'
import {stretch, textNode} from './stretch.ts'

/** Read plain text: a paragraph a line, headings known by their form. */
export function readTxt(source: Source): Root {
  const lines = linesOf(source.text)
  return joined(treeOf(lines, formsOf(lines.map(line => line.text))))
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
    const goesOn = node.type === 'paragraph' && before?.type === 'paragraph' && open && isPlain(node)
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

const isPlain = (paragraph: Paragraph): boolean => paragraph.children[0]?.type === 'text'
const wordsOf = ({children}: Paragraph): string =>
  children.map(node => ('value' in node ? node.value : '')).join('')

/** The lines of a text that are not blank, without the blanks around them. */
export function linesOf(text: string): Value[] {
  const lines: Value[] = []
  for (const {0: line, index} of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    const words = line.replace(/^\uFEFF/, ' ').trim()
    if (words)
      lines.push(stretch(text, index + line.indexOf(words), index + line.indexOf(words) + words.length))
  }
  return lines
}

/** The tree of lines whose forms are known. */
export function treeOf(lines: ReadonlyArray<Value>, forms: ReadonlyArray<Form>): Root {
  const children: RootContent[] = []
  /** The title or two-line sub-head that a further line belongs to. */
  let open: {readonly depth: number; readonly lines: PhrasingContent[]} | undefined
  for (const [index, line] of lines.entries()) {
    const form = forms[index]!
    const depth = form.block === 'title' ? 1 : isHalf(form) ? 3 : undefined
    if (depth && open?.depth === depth && (depth === 1 || open.lines.length === 1)) {
      open.lines.push({type: 'break'}, textNode(line))
    } else if (depth) {
      open = {depth, lines: [textNode(line)]}
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

function blockOf(line: Value, form: Form): RootContent {
  if (form.block === 'heading') {
    return {type: 'heading', depth: depthOf(form.depth), children: [textNode(line)]}
  }
  const paragraph: Paragraph = {type: 'paragraph', children: [textNode(line)]}
  if (form.head) {
    paragraph.children = [
      {type: 'textDirective', name: 'run-in', children: [textNode(slice(line, 0, form.head))]},
      textNode(slice(line, form.head))
    ]
  }
  const name = containerOf[form.block as keyof typeof containerOf]
  return name ? {type: 'containerDirective', name, attributes: {}, children: [paragraph]} : paragraph
}

function depthOf(depth = 2): 2 | 3 | 4 | 5 | 6 {
  return Math.max(2, Math.min(6, depth)) as 2 | 3 | 4 | 5 | 6
}
