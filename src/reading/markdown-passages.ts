import type {Heading, List, Node, Nodes, Parent, RootContent, Table} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Source} from '../draft/tree.ts'
import {type Form, formsOf, numberedForm} from './forms.ts'
import {readMarkdown} from './markdown.ts'
import type {Passage, Picture} from './passage.ts'

type Unformed = Omit<Passage, 'form'> & {readonly heading?: number; readonly isNote?: boolean}

/** The passages of a Markdown text: its headings as it marks them, unless they are numbered; the others by their form. */
export function markdownPassages(source: Source): Passage[] {
  const found: Unformed[] = []
  for (const node of readMarkdown(source).children) gather(node, '', false)
  const forms = formsOf(found.map(({text}) => text || '。'))
  const isTitled = found.filter(({heading}) => heading === 1).length === 1
  const shallowest = Math.min(
    9,
    ...found.flatMap(({heading}) => (heading && (heading > 1 || !isTitled) ? [heading] : []))
  )
  return found.map(({heading, isNote, ...passage}, index) => ({
    ...passage,
    form: formOf({...passage, heading, isNote}, forms[index]!)
  }))

  function formOf({text, heading, isNote, rows, picture}: Unformed, guess: Form): Form {
    if (rows || picture) return {block: 'paragraph'}
    if (isNote) return {block: 'paragraph', part: 'note'}
    if (heading === undefined) {
      if (guess.block === 'title' && isTitled) return {block: 'deck'}
      // Where headings are marked, a line that is not marked is none, unless its number says so.
      const isGuessed = guess.block === 'heading' && numberedForm(text) === undefined
      return isGuessed && shallowest < 9 ? {block: 'paragraph'} : guess
    }
    if (heading === 1 && isTitled) return {block: 'title'}
    const numbered = numberedForm(text)
    if (numbered?.block === 'heading') return numbered
    return {block: 'heading', depth: heading - shallowest + 2, isMarked: true}
  }

  function add(node: Node, passage: Omit<Unformed, 'line'>): void {
    found.push({...passage, line: node.position?.start.line ?? 1})
  }

  function gather(node: RootContent, before: string, isNote: boolean): void {
    const text = (parent: Parent) => before + inOneLine(wordsOf(parent))
    switch (node.type) {
      case 'heading':
        add(node, {text: titleOf(node), heading: node.depth})
        return
      case 'paragraph': {
        const pictures = node.children.filter(child => child.type === 'image')
        const isPicture =
          pictures.length > 0 &&
          node.children.every(child => child.type === 'image' || !wordsOf(child).trim())
        if (!isPicture) add(node, {text: text(node), isNote})
        else for (const {url, alt} of pictures) add(node, {text: alt ?? '', picture: pictureAt(url)})
        return
      }
      case 'table':
        add(node, {text: '', rows: rowsOf(node)})
        return
      case 'blockquote': {
        const isEditors = isNote || /^编者按/.test(wordsOf(node))
        for (const child of node.children) gather(child, '', isEditors)
        return
      }
      case 'list':
        list(node, isNote)
        return
      case 'code':
        for (const line of node.value.split('\n')) if (line.trim()) add(node, {text: line.trim()})
        return
      default:
        if ('children' in node)
          for (const child of node.children) gather(child as RootContent, before, isNote)
    }
  }

  /** Items keep the numbers that were typed; the marks of others are none of their words. */
  function list({children, ordered}: List, isNote: boolean): void {
    for (const item of children) {
      const start = item.position?.start.offset ?? 0
      const number = ordered ? (/^\s*\d+[.)]/.exec(source.text.slice(start))?.[0].trim() ?? '') : ''
      item.children.forEach((child, index) => {
        gather(child as RootContent, index === 0 ? number : '', isNote)
      })
    }
  }
}

const pictureAt = (url: string): Picture => ({name: url})

/** What is broken over lines in the file is one line. */
const inOneLine = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}，。、；：！？”》）])\s*\n\s*(?=[\p{Script=Han}“《（])/gu, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()

/** The words of a heading, its lines with a wide space between them. */
const titleOf = ({children}: Heading): string =>
  children
    .map((node: Nodes) => (node.type === 'break' ? '\u3000' : wordsOf(node)))
    .join('')
    .trim()

const rowsOf = ({children}: Table): string[][] =>
  children.map(({children: cells}) => cells.map(cell => inOneLine(wordsOf(cell))))
