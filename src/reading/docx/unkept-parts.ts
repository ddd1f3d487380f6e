import type {Element} from '@xmldom/xmldom'
import {attributeOf, childrenOf, descendantsOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {type PartRelation, relationsOf, rootIn} from '../../ooxml/parts.ts'
import {alternative, walkWords} from '../../ooxml/words.ts'
import type {Unkept} from '../unkept.ts'
import type {Reader} from './paragraph.ts'

type Found = Omit<Unkept, 'line'>

/** Tells what drawings, embedded objects, comments and links of a document hold besides pictures and text boxes. */
export function unkeptReader(opened: WordPackage): Reader['unkeptIn'] {
  let known: ReadonlyMap<string, PartRelation> | undefined
  let comments: ReadonlyMap<string, string> | undefined

  return element => {
    if (typeof element === 'string') return [{sort: 'link', words: element}]
    const name = element.localName ?? ''
    if (name === 'hyperlink') return linkOf(element)
    if (name === 'commentReference') return commentOf(element)
    if (name === 'altChunk') return [{sort: 'file', words: targetOf(element)?.target ?? ''}]
    return /^(?:drawing|pict|object)$/.test(name) ? inDrawing(element) : []
  }

  function targetOf(element: Element): PartRelation | undefined {
    known ??= new Map(relationsOf(opened, opened.main).map(one => [one.id, one]))
    return known.get(attributeOf(element, 'id') ?? '')
  }

  function linkOf(element: Element): Found[] {
    const target = targetOf(element)
    return target?.isExternal ? [{sort: 'link', words: target.target}] : []
  }

  function commentOf(element: Element): Found[] {
    comments ??= new Map(
      childrenOf(opened.rootOf('comments'), 'comment').map(one => [
        attributeOf(one, 'id') ?? '',
        wordsWithin(one)
      ])
    )
    const words = comments.get(attributeOf(element, 'id') ?? '')
    return words ? [{sort: 'comment', words}] : []
  }

  /** What hangs in a drawing; text boxes and pictures are read elsewhere. */
  function inDrawing(holder: Element): Found[] {
    return childrenOf(holder).flatMap((child): Found[] => {
      const name = child.localName ?? ''
      if (name === 'txbxContent') return []
      if (name === 'AlternateContent') return inDrawing(alternative(child))
      if (name === 'chart') return [{sort: 'chart', words: partWords(child, 'id', ['t', 'v'])}]
      if (name === 'relIds') return [{sort: 'drawing', words: partWords(child, 'dm', ['t'])}]
      if (name === 'OLEObject') return [{sort: 'object', words: attributeOf(child, 'ProgID') ?? ''}]
      if (name === 'control') return [{sort: 'object', words: attributeOf(child, 'name') ?? ''}]
      if (name === 'textpath') return [{sort: 'drawing', words: attributeOf(child, 'string') ?? ''}]
      if (name === 'blip' && !attributeOf(child, 'embed') && attributeOf(child, 'link'))
        return [{sort: 'picture', words: linkedPicture(child)}]
      if (name === 't') return [{sort: 'drawing', words: child.textContent ?? ''}]
      return inDrawing(child)
    })
  }

  function linkedPicture(blip: Element): string {
    const id = attributeOf(blip, 'link') ?? ''
    return relationsOf(opened, opened.main).find(one => one.id === id)?.target ?? ''
  }

  /** The words of the part that an element refers to: all texts of these names, one after the other. */
  function partWords(element: Element, reference: string, names: ReadonlyArray<string>): string {
    const id = attributeOf(element, reference) ?? ''
    const part = relationsOf(opened, opened.main).find(one => one.id === id)?.target
    const root = rootIn(opened, part)
    const texts = root ? descendantsOf(root).filter(one => names.includes(one.localName ?? '')) : []
    const words = texts.map(text => (text.textContent ?? '').trim()).filter(Boolean)
    return [...new Set(words)].join('、')
  }
}

/** All words within an element, whatever changed them; paragraphs have a blank between them. */
export function wordsWithin(element: Element): string {
  const paragraphs = descendantsOf(element, 'p')
  const words: string[] = []
  for (const paragraph of paragraphs) {
    let own = ''
    const say = (text: string) => {
      own += text
    }
    walkWords([paragraph], {words: say}, () => true)
    words.push(own.trim())
  }
  return words.filter(Boolean).join(' ')
}
