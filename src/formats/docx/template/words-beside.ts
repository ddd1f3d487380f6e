import type {Document, Element} from '@xmldom/xmldom'
import {descendantsOf} from '../../../ooxml/elements.ts'
import type {Parts} from '../../../ooxml/package.ts'
import {related} from '../../../ooxml/parts.ts'
import {type Placeholder, placeholdersIn} from './placeholders.ts'

/** Words that stand in no paragraph: the alternative text of a picture, or a property of the document. */
export interface WordsBeside {
  readonly words: string
  put(words: string): void
}

const shapes: ReadonlySet<string> = new Set(['docPr', 'cNvPr', 'tblCaption', 'tblDescription'])

/** The alternative texts in a part. */
export function alternativeTexts(document: Document): WordsBeside[] {
  return elementsIn(document).flatMap(element => {
    const isDrawn = shapes.has(element.localName ?? '')
    const isVml = element.namespaceURI === 'urn:schemas-microsoft-com:vml'
    return [...element.attributes]
      .filter(({localName, name}) =>
        isDrawn ? /^(?:descr|title|val)$/.test(localName ?? name) : isVml && /^(?:alt|title)$/.test(name)
      )
      .map(attribute => ({
        words: attribute.value,
        put: (words: string) => {
          attribute.value = words
        }
      }))
  })
}

/** The texts of the properties that an office gave a document. */
export function propertyTexts(document: Document): WordsBeside[] {
  return elementsIn(document)
    .filter(({localName}) => /^(?:lpw?str|bstr)$/.test(localName ?? ''))
    .map(element => ({
      words: element.textContent ?? '',
      put: (words: string) => {
        element.textContent = words
      }
    }))
}

/** The part with those properties, where there is one. */
export const customProperties = (parts: Parts): string | undefined =>
  related(parts, '', 'custom-properties')[0]

/** The names in words beside the text. */
export const namesBeside = (beside: ReadonlyArray<WordsBeside>): string[] =>
  beside.flatMap(({words}) => placeholdersIn(words).map(({name}) => name))

/** Put in what is asked for; a name that means nothing stays. */
export function fillBeside(
  beside: ReadonlyArray<WordsBeside>,
  wordsFor: (name: string) => string | undefined
): void {
  for (const {words, put} of beside) {
    const filled = placeholdersIn(words).reduceRight(
      (rest, {name, start, end}: Placeholder) =>
        rest.slice(0, start) + (wordsFor(name) ?? rest.slice(start, end)) + rest.slice(end),
      words
    )
    if (filled !== words) put(filled)
  }
}

const elementsIn = (document: Document): Element[] =>
  document.documentElement ? descendantsOf(document.documentElement) : []
