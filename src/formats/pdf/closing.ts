import type {Node, Paragraph, Parent, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {partsOf} from '../../official/parts.ts'
import type {Block, ImprintBlock, LetterheadBlock, Line, SheetBlock} from './official.ts'
import {titleLines} from './title.ts'
import {lineOf, lineSaying, piecesOf} from './words.ts'

const isParagraph = (node: Node): node is Paragraph => node.type === 'paragraph'
const paragraphsOf = ({children}: Parent): Paragraph[] => children.filter(isParagraph)

/** 版头: what there is of its elements. */
export function letterhead(node: ContainerDirective): LetterheadBlock {
  const parts = partsOf(node)
  const words = (name: string): Line => lineFor(parts.get(name))
  const marks = ['copy-number', 'secrecy', 'urgency'].filter(name => parts.has(name))
  return {
    kind: 'letterhead',
    marks: marks.map(name => lineFor(parts.get(name), name === 'copy-number' ? {} : {face: 'hei'})),
    issuer: words('issuer'),
    number: words('number'),
    signer: words('signed-by')
  }
}

/** 版记 with the words that belong to its elements, unless the author wrote them. */
export function imprint(node: ContainerDirective): ImprintBlock {
  const parts = partsOf(node)
  const [copyTo, printedBy, printedOn] = ['copy-to', 'printed-by', 'printed-on'].map(name => parts.get(name))
  const said = (part: Node | undefined, before: RegExp, text: string) =>
    lineSaying(part && !before.test(wordsOf(part)) ? text : '')
  return {
    kind: 'imprint',
    copyTo: [...said(copyTo, /^抄送/, '抄送：'), ...lineFor(copyTo), ...said(copyTo, /。$/, '。')],
    printedBy: lineFor(printedBy),
    printedOn: [...lineFor(printedOn), ...said(printedOn, /印发$/, '印发')]
  }
}

const lineFor = (part: ReturnType<ReturnType<typeof partsOf>['get']>, look = {}): Line =>
  part ? lineOf(part, look) : []

/** 署名 and 成文日期: the last paragraph is the date when there are several, or when it reads as one. */
export function signoff(node: ContainerDirective): Block[] {
  const lines = paragraphsOf(node)
  const last = lines.at(-1)
  if (!last) return []
  const isDated = lines.length > 1 || /[\d〇○零一二三四五六七八九]{4}年/.test(wordsOf(last))
  const names = isDated ? lines.slice(0, -1) : lines
  return [{kind: 'signoff', names: names.map(name => lineOf(name)), date: isDated ? lineOf(last) : []}]
}

/** 附件说明: 附件 and the number hang before the names. */
export function attachments(node: ContainerDirective): Block[] {
  const names = paragraphsOf(node).map((name, index) => {
    const words = wordsOf(name)
    const label = /^(?:附件[：:])?(?:\d+[.．]\s*)?/.exec(words)?.[0] ?? ''
    const first = index === 0 && !/^附件[：:]/.test(words) ? '附件：' : ''
    const pieces = piecesOf(name.children)
    // The number is the template's own, so it is a piece of words that nobody typed.
    return {
      label: [...lineSaying(first), ...before(pieces, label.length)],
      words: after(pieces, label.length)
    }
  })
  return names.length > 0 ? [{kind: 'attachments', names}] : []
}

function before(line: Line, length: number): Line {
  return line.flatMap((piece, index) => {
    const from = line.slice(0, index).reduce((sum, {text}) => sum + text.length, 0)
    const text = piece.text.slice(0, Math.max(0, length - from))
    return text ? [{...piece, text}] : []
  })
}

function after(line: Line, length: number): Line {
  return line.flatMap((piece, index) => {
    const from = line.slice(0, index).reduce((sum, {text}) => sum + text.length, 0)
    const text = piece.text.slice(Math.max(0, length - from))
    return text ? [{...piece, text}] : []
  })
}

/** 附件 and 附表: a page of its own, for an attachment with its mark in the corner. */
export function sheet(node: ContainerDirective): {block: SheetBlock; rest: ReadonlyArray<RootContent>} {
  const [first, ...others] = node.children
  const isMarked = first !== undefined && isParagraph(first) && /^附件\s*\d*$/.test(wordsOf(first).trim())
  const mark = node.name === 'annex' ? [] : isMarked ? lineOf(first) : lineSaying('附件')
  const [title, ...rest] = isMarked ? others : node.children
  if (!title || !isParagraph(title)) return {block: {kind: 'sheet', mark, lines: []}, rest: node.children}
  return {block: {kind: 'sheet', mark, lines: titleLines(title.children)}, rest}
}
