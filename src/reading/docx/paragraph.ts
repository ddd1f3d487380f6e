import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, valOf} from '../../ooxml/elements.ts'
import {inScript} from '../../ooxml/scripts.ts'
import {boxesIn, picturesIn, type WordVisitor, walkWords} from '../../ooxml/words.ts'
import type {Unkept} from '../unkept.ts'
import type {ParagraphFormat, RunFormat, Style, Styles} from './format.ts'
import {paragraphFormat} from './format.ts'
import type {Label, Numbering} from './numbering.ts'

export interface Run {
  readonly text: string
  readonly format: RunFormat
}

/** Where a line of a paragraph was broken by hand. */
export interface LineBreak {
  /** Of the blank that stands for it; of a page break, which has none, of what follows. */
  readonly at: number
  readonly isPage: boolean
}

/** Where a paragraph shows a picture. */
export interface PictureMark {
  /** In `text`. */
  readonly at: number
  readonly relation: string
}

/** Where a paragraph refers to a footnote or endnote. */
export interface NoteMark {
  /** In `text`. */
  readonly at: number
  /** `footnote 3`. */
  readonly note: string
}

export interface WordParagraph {
  readonly text: string
  /** The number or the sign that Word makes up, e.g. `一、`; it is no part of `text`. */
  readonly label: string
  readonly isBulleted: boolean
  readonly where: 'body' | 'cell' | 'note' | 'box'
  readonly style: Style | undefined
  readonly format: ParagraphFormat
  readonly runs: ReadonlyArray<Run>
  readonly pictures: ReadonlyArray<PictureMark>
  readonly notes: ReadonlyArray<NoteMark>
  /** What stands in it and is not among its words. */
  readonly unkept: ReadonlyArray<Omit<Unkept, 'line'>>
  /** Whether it is a line of the table of contents, which says again what the headings say. */
  readonly isContents: boolean
}

export interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
  /** What a drawing, an embedded object or a comment shows besides pictures and text boxes, or where a link leads. */
  unkeptIn(element: Element | string): ReadonlyArray<Omit<Unkept, 'line'>>
}

/** Read a paragraph, or several that Word reads as one, and find the contents of the text boxes that hang on it. */
export function paragraphOf(
  elements: ReadonlyArray<Element>,
  where: WordParagraph['where'],
  reader: Reader
): {paragraph: WordParagraph; breaks: LineBreak[]; boxes: Element[]} {
  const {styles} = reader
  // Of joined paragraphs the last one's mark stays, and with it how it looks.
  const properties = childOf(elements.at(-1), 'pPr')
  const chain = styles.chain(valOf(properties, 'pStyle'), 'paragraph')
  const given = [styles.paragraph, ...chain.map(style => style.paragraph), paragraphFormat(properties)]
  const format: ParagraphFormat = Object.assign({}, ...given)
  const base: RunFormat = Object.assign({}, styles.run, ...chain.map(style => style.run))
  const {runs, boxes, pictures, notes, unkept, breaks} = insideOf(elements, base, reader)
  const text = runs.map(run => run.text).join('')
  const {text: label, isBullet} = elements.length > 0 ? labelOf(format, chain, reader) : noLabel
  const paragraph: WordParagraph = {
    text,
    label: text.trim() ? label : '',
    isBulleted: isBullet,
    where,
    style: chain.at(-1),
    format,
    runs,
    pictures,
    notes,
    // An address that is printed is not lost.
    unkept: unkept.filter(({sort, words}) => sort !== 'link' || !isIn(text, words)),
    isContents: isContents(elements, chain.at(-1))
  }
  return {paragraph, breaks, boxes}
}

const noLabel: Label = {text: '', isBullet: false}

/** The mark of a paragraph; one without words counts too. */
function labelOf(
  {list, listLevel}: ParagraphFormat,
  chain: ReadonlyArray<Style>,
  {numbering}: Reader
): Label {
  if (!list || list === '0') return noLabel
  // A style is numbered by the level that names it.
  const named = chain.findLast(style => style.paragraph.list === list)
  return numbering.next(list, listLevel ?? (named && numbering.levelOf(list, named.id)) ?? 0)
}

const isIn = (text: string, address: string): boolean =>
  text.includes(address.replace(/^mailto:|\/$/g, '').replace(/^https?:\/\//, ''))

/** By its style, or by the page it refers to. */
function isContents(elements: ReadonlyArray<Element>, style: Style | undefined): boolean {
  if (/^(?:toc|目录) ?(?:\d|heading|标题)/.test(style?.name ?? '')) return true
  return elements.some(element =>
    descendantsOf(element, 'instrText').some(code => /PAGEREF\s+_Toc/.test(code.textContent ?? ''))
  )
}

interface Inside {
  readonly runs: Run[]
  readonly boxes: Element[]
  readonly pictures: PictureMark[]
  readonly breaks: LineBreak[]
  readonly notes: NoteMark[]
  readonly unkept: Omit<Unkept, 'line'>[]
}

function insideOf(elements: ReadonlyArray<Element>, base: RunFormat, {styles, unkeptIn}: Reader): Inside {
  const inside: Inside = {runs: [], boxes: [], pictures: [], notes: [], unkept: [], breaks: []}
  const {runs, unkept} = inside
  const last: {element?: Element; format: RunFormat} = {format: base}
  let length = 0

  const visitor: WordVisitor = {
    words(text, element) {
      const isSame = element !== undefined && last.element === element
      const format = isSame ? last.format : formatOf(element)
      Object.assign(last, {element, format})
      if (!text) return
      if (text === '\n') inside.breaks.push({at: length, isPage: false})
      // A line break inside a paragraph must not look like the end of the paragraph.
      const words = raised(text.replace(/[\r\n]+/g, ' '), format)
      if (format.hidden) leave('hidden', words)
      else if (format.struck) leave('struck', words)
      else {
        const before = isSame && runs.length > 0 && !wasLeft ? runs.pop() : undefined
        runs.push({text: (before?.text ?? '') + words, format})
        length += words.length
        wasLeft = false
      }
    },
    pageBreak() {
      inside.breaks.push({at: length, isPage: true})
    },
    mark(element) {
      inside.boxes.push(...boxesIn(element))
      inside.pictures.push(...picturesIn(element).map(relation => ({at: length, relation})))
      const note = noteOf(element)
      if (note) inside.notes.push({at: length, note})
      unkept.push(...unkeptIn(element))
    },
    gone(change) {
      if (change.localName === 'del') leave('deleted', wordsOf([change]))
    },
    equation: words => unkept.push({sort: 'equation', words}),
    ruby: reading => unkept.push({sort: 'ruby', words: wordsOf(childrenOf(reading))}),
    link: link => unkept.push(...unkeptIn(link))
  }
  /** Whether words were left out since the last that were not. */
  let wasLeft = false
  walkWords(elements, visitor)
  return inside

  /** What was left out piece by piece is told as a whole. */
  function leave(sort: Unkept['sort'], words: string): void {
    if (!words.trim()) return
    const before = unkept.at(-1)
    const goesOn = wasLeft && before?.sort === sort
    if (goesOn) unkept[unkept.length - 1] = {sort, words: before.words + words}
    else unkept.push({sort, words})
    wasLeft = true
  }

  function raised(text: string, {script}: RunFormat): string {
    if (!script || script === 'baseline') return text
    const written = [...text].map(one => inScript(one, script))
    // Marks and numbers of notes read the same on the line.
    if (written.includes(undefined) && !/^[\s[\]〔〕①-⑳㉑-㊿,，、\d*※-]+$/u.test(text)) {
      unkept.push({sort: 'script', words: text})
    }
    return written.includes(undefined) ? text : written.join('')
  }

  function formatOf(run: Element | undefined): RunFormat {
    const given = childOf(run, 'rPr')
    const character = styles.chain(valOf(given, 'rStyle'), 'character')
    return Object.assign({}, base, ...character.map(style => style.run), styles.runFormat(given))
  }
}

/** The words of what is not printed as such: a change that is not in force, a reading. */
function wordsOf(elements: ReadonlyArray<Element>): string {
  let words = ''
  const say = (text: string) => {
    words += text
  }
  walkWords(elements, {words: say}, () => true)
  return words
}

/** A reference to a note: `footnote 3`. */
function noteOf(element: Element): string | undefined {
  const found = /^(foot|end)noteReference$/.exec(element.localName ?? '')
  return found ? `${found[1]}note ${attributeOf(element, 'id') ?? ''}` : undefined
}
