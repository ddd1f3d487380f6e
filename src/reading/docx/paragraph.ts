import type {Element} from '@xmldom/xmldom'
import {childOf, valOf} from '../../ooxml/elements.ts'
import {boxesIn, picturesIn, walkWords} from '../../ooxml/words.ts'
import type {ParagraphFormat, RunFormat, Style, Styles} from './format.ts'
import {paragraphFormat} from './format.ts'
import type {Numbering} from './numbering.ts'

export interface Run {
  readonly text: string
  readonly format: RunFormat
}

export interface WordParagraph {
  readonly text: string
  /** The number that Word makes up, e.g. `一、`; it is no part of `text`. */
  readonly label: string
  readonly where: 'body' | 'cell' | 'note' | 'box'
  readonly style: Style | undefined
  readonly format: ParagraphFormat
  readonly runs: ReadonlyArray<Run>
  /** The relations by which it shows pictures, in order. */
  readonly pictures: ReadonlyArray<string>
}

export interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Read a paragraph, or several that Word reads as one, and find the contents of the text boxes that hang on it. */
export function paragraphOf(
  elements: ReadonlyArray<Element>,
  where: WordParagraph['where'],
  {styles, numbering}: Reader
): {paragraph: WordParagraph; boxes: Element[]} {
  // Of joined paragraphs the last one's mark stays, and with it how it looks.
  const properties = childOf(elements.at(-1), 'pPr')
  const chain = styles.chain(valOf(properties, 'pStyle'), 'paragraph')
  const own = paragraphFormat(properties)
  const format: ParagraphFormat = Object.assign(
    {},
    styles.paragraph,
    ...chain.map(style => style.paragraph),
    own
  )
  const base: RunFormat = Object.assign({}, styles.run, ...chain.map(style => style.run))

  const runs: Run[] = []
  const boxes: Element[] = []
  const pictures: string[] = []
  const last: {element?: Element; format: RunFormat} = {format: base}
  walkWords(elements, {
    words(text, element) {
      const isSame = element !== undefined && last.element === element
      const format = isSame ? last.format : formatOf(element)
      if (!text || format.hidden) return
      // A line break inside a paragraph must not look like the end of the paragraph.
      const words = text.replace(/[\r\n]+/g, ' ')
      const before = isSame ? runs.pop() : undefined
      runs.push({text: (before?.text ?? '') + words, format})
      Object.assign(last, {element, format})
    },
    mark(element) {
      boxes.push(...boxesIn(element))
      pictures.push(...picturesIn(element))
    }
  })

  function formatOf(run: Element | undefined): RunFormat {
    const given = childOf(run, 'rPr')
    const character = styles.chain(valOf(given, 'rStyle'), 'character')
    return Object.assign({}, base, ...character.map(style => style.run), styles.runFormat(given))
  }

  const text = runs.map(run => run.text).join('')
  const {id, level = 0} = format.numbering ?? {}
  const label = id && id !== '0' && text.trim() ? numbering.next(id, level) : ''
  return {paragraph: {text, label, where, style: chain.at(-1), format, runs, pictures}, boxes}
}
