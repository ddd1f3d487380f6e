import type {
  Definition,
  FootnoteDefinition,
  List,
  Node,
  Nodes,
  PhrasingContent,
  RootContent,
  Table
} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Source} from '../draft/tree.ts'
import {noteLabel} from '../language/note-label.ts'
import type {Form} from './form.ts'
import {numberedForm} from './forms/numbered-form.ts'
import {isTitleAbove} from './forms/titles.ts'
import {formsOf} from './forms.ts'
import {frontMatter} from './front-matter.ts'
import {htmlBlocks} from './html-passages.ts'
import {type Inline, inline} from './inline.ts'
import {isDate} from './is-date.ts'
import {readMarkdown} from './markdown.ts'
import {isUnderPicture, linesOf} from './markdown-lines.ts'
import {depthsOf} from './marked.ts'
import {withOpenedHeads} from './opened-heads.ts'
import type {Passage, Passages} from './passage.ts'
import type {Unkept} from './unkept.ts'

type Unformed = Omit<Passage, 'form'> & {readonly heading?: number; readonly isNote?: boolean}

const titleForm: Form = {block: 'title'}

/** The passages of a Markdown text: its headings as it marks them, unless they are numbered; the others by their form. */
export function markdownPassages(source: Source): Passages {
  const {found, unkept} = gathered(source)
  const forms = formsOf(found.map(({text}) => text || '。'))
  const top = Math.min(9, ...found.flatMap(({heading}) => heading ?? []))
  const first = found.filter(({heading}) => heading === top)
  // Whatever its level: a title that stands above all is alone on it.
  const isTitled =
    isTitleAbove(first.map(({text}) => text)) && (top === 1 || (first.length === 1 && first[0] === found[0]))
  const title = isTitled ? first[0] : undefined
  const marked = found.flatMap(one =>
    one.heading && one !== title ? [{level: one.heading, text: one.text}] : []
  )
  const depths = depthsOf(marked)
  const shallowest = Math.min(9, ...found.flatMap(one => (one.heading && one !== title ? [one.heading] : [])))
  const passages = found.map((one, index) => {
    const {heading: _, isNote: __, ...passage} = one
    return {...passage, form: one === title ? titleForm : formOf(one, forms[index]!)}
  })
  return {passages: withOpenedHeads(passages), furniture: [], unkept}

  function formOf({text, heading, isNote, rows, picture}: Unformed, guess: Form): Form {
    if (rows || picture) return {block: 'paragraph'}
    if (isNote) return {block: 'paragraph', part: 'note'}
    if (heading === undefined) {
      if (guess.block === 'title' && isTitled) return {block: 'deck'}
      // Where headings are marked, a line that is not marked is none, unless its number says so.
      const isGuessed = guess.block === 'heading' && numberedForm(text) === undefined
      return isGuessed && shallowest < 9 ? {block: 'paragraph'} : guess
    }
    const depth = depths?.get(heading)
    const numbered = numberedForm(text)
    if (numbered?.block === 'heading' && (depth === undefined || numbered.part)) return numbered
    if (depth !== undefined) return {block: 'heading', depth, isMarked: true}
    return {block: 'heading', depth: heading - shallowest + 2, isMarked: true}
  }
}

/** The paragraphs, tables and pictures of a Markdown text, and what stands beside its words. */
function gathered(source: Source): {found: Unformed[]; unkept: Unkept[]} {
  const found: Unformed[] = []
  const unkept: Unkept[] = []
  const {children} = readMarkdown(source)
  const references = referencesIn(children)
  for (const node of children) gather(node, '', false)
  readFrontMatter()
  return {found, unkept}

  function readFrontMatter(): void {
    const matter = frontMatter(source.text)
    if (!matter) return
    const {title, others, signed} = matter
    const isTitled = found.some(({heading}) => heading === 1)
    if (title !== undefined && !isTitled) found.unshift({text: title, line: 1, heading: 1})
    else if (title !== undefined && !found.some(({text}) => text === title))
      unkept.unshift({sort: 'matter', words: title, line: 1})
    const isSigned = found.some(({text}) => isDate(text))
    const taken = signed && !isSigned ? signed.lines : []
    if (signed && !isSigned)
      for (const [index, text] of [signed.unit, signed.date].entries())
        found.push({text, line: signed.lines[index]!})
    const told = others.filter(({line}) => !taken.includes(line))
    unkept.unshift(...told.map(({line, text}) => ({sort: 'matter' as const, words: text, line})))
  }

  /** Put words where they stand, the pictures among them behind them, and then the notes that they refer to. */
  function add(
    node: Node,
    inside: Pick<Inline, 'words' | 'pictures' | 'unkept'>,
    given: Partial<Unformed> & {readonly below?: number}
  ) {
    const {below = 0, ...passage} = given
    const line = (node.position?.start.line ?? 1) + below
    // A stroke at the very end would have broken the line.
    const said = inside.words.replace(/\\$/, '')
    const text = passage.heading === undefined ? inOneLine(said) : said.trim()
    const pictures = inside.pictures.map(({name, alt}) => ({text: alt, line, picture: {name}}))
    const words = text || passage.rows ? [{...passage, text, line}] : []
    // What stands under a picture in its own paragraph is said of it.
    found.push(...(isUnderPicture(node, inside) ? [...pictures, ...words] : [...words, ...pictures]))
    unkept.push(...inside.unkept.map(one => ({...one, line})))
    for (const one of references.takeNotes()) note(one, references.signed(one))
  }

  function gather(node: RootContent, before: string, isNote: boolean): void {
    switch (node.type) {
      case 'heading':
        add(node, read(node.children, '\u3000'), {heading: node.depth})
        return
      case 'paragraph':
        for (const [index, own] of linesOf(node.children).entries())
          add(node, read(own, ' ', index === 0 ? before : ''), {...(isNote && {isNote}), below: index})
        return
      case 'table':
        table(node)
        return
      case 'blockquote': {
        const isEditors = isNote || noteLabel(wordsOf(node)) !== undefined
        for (const child of node.children) gather(child, '', isEditors)
        return
      }
      case 'list':
        list(node, isNote)
        return
      case 'code':
        for (const line of node.value.split('\n')) add(node, {...inline(), words: line}, {})
        return
      case 'html':
        for (const {heading, rows, ...inside} of htmlBlocks(node.value))
          add(node, inside, rows ? {rows} : {heading})
        return
      case 'definition':
        return
      case 'footnoteDefinition':
        if (!references.isReferred(node)) note(node, '注：')
        return
      default:
        if ('children' in node)
          for (const child of node.children) gather(child as RootContent, before, isNote)
    }
  }

  function read(nodes: ReadonlyArray<PhrasingContent>, gap: string, before = ''): Inline {
    const inside = inline()
    inside.say(before)
    for (const node of nodes) put(node, inside, gap)
    return inside
  }

  /** Read what stands in a paragraph. */
  function put(node: PhrasingContent, inside: Inline, gap: string): void {
    const within = () => {
      if ('children' in node) for (const child of node.children) put(child, inside, gap)
    }
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        inside.say(node.value)
        return
      case 'break':
        inside.say(gap)
        return
      case 'html':
        inside.html(node.value)
        return
      case 'delete':
        inside.strike()
        within()
        inside.unstrike()
        return
      case 'image':
        inside.picture(node.url, node.alt ?? '')
        return
      case 'imageReference':
        inside.picture(references.urlOf(node.identifier), node.alt ?? '')
        return
      case 'link':
      case 'linkReference': {
        const from = inside.words.length
        within()
        const url = node.type === 'link' ? node.url : references.urlOf(node.identifier)
        inside.link(url, inside.words.slice(from))
        return
      }
      case 'footnoteReference':
        inside.say(references.signOf(node.identifier))
        return
      default:
        within()
    }
  }

  function table(node: Table): void {
    const cells = node.children.map(row => row.children.map(cell => read(cell.children, ' ')))
    const all = cells.flat()
    add(
      node,
      {
        words: '',
        pictures: all.flatMap(({pictures}) => pictures),
        unkept: all.flatMap(({unkept}) => unkept)
      },
      {rows: cells.map(row => row.map(({words}) => inOneLine(words)))}
    )
  }

  /** Items keep the numbers that were typed, and their ticks; the marks of others are none of their words. */
  function list({children, ordered}: List, isNote: boolean): void {
    for (const item of children) {
      const start = item.position?.start.offset ?? 0
      const number = ordered ? (/^\s*\d+[.)]/.exec(source.text.slice(start))?.[0].trim() ?? '') : ''
      const tick = typeof item.checked === 'boolean' ? (item.checked ? '☑' : '□') : ''
      item.children.forEach((child, index) => {
        gather(child as RootContent, index === 0 ? number + tick : '', isNote)
      })
    }
  }

  function note({children}: FootnoteDefinition, sign: string): void {
    children.forEach((child, index) => {
      gather(child as RootContent, index === 0 ? sign : '', false)
    })
  }
}

/** What links and notes refer to. */
function referencesIn(nodes: ReadonlyArray<Nodes>) {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  const find = (node: Nodes): void => {
    if (node.type === 'definition') definitions.set(node.identifier, node)
    else if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
    else if (node.type === 'footnoteReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children) find(child)
  }
  for (const node of nodes) find(node)
  const numbers = new Map<string, number>()
  const waiting: FootnoteDefinition[] = []
  return {
    urlOf: (identifier: string) => definitions.get(identifier)?.url ?? '',
    /** （注1）; its note waits to be told. */
    signOf(identifier: string): string {
      const note = notes.get(identifier)
      if (!note) return `[^${identifier}]`
      if (!numbers.has(identifier)) {
        numbers.set(identifier, numbers.size + 1)
        waiting.push(note)
      }
      return `（注${numbers.get(identifier)}）`
    },
    takeNotes: () => waiting.splice(0),
    isReferred: ({identifier}: FootnoteDefinition) => referred.has(identifier),
    /** What stands before a note: 注1： */
    signed: ({identifier}: FootnoteDefinition) => `注${numbers.get(identifier)}：`
  }
}

/** What a line may end with, and begin with, that needs no blank between. */
const ends = /[\p{Script=Han}，。、；：！？”》）]$/u
const begins = /^[\p{Script=Han}“《（]/u

/** What is broken over lines in the file is one line. */
const inOneLine = (text: string): string =>
  text
    .replace(/(?<!\s)\s*\n\s*/g, (blanks, at: number) =>
      ends.test(text.slice(Math.max(0, at - 2), at)) &&
      begins.test(text.slice(at + blanks.length, at + blanks.length + 2))
        ? ''
        : ' '
    )
    .trim()
