import type {Element} from '@xmldom/xmldom'
import {attributeOf, childrenOf, descendantsOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {type PartRelation, relationsOf, rootIn} from '../../ooxml/parts.ts'
import {alternative, walkWords} from '../../ooxml/words.ts'
import type {Unkept} from '../unkept.ts'
import type {Reader} from './paragraph.ts'

type Found = Omit<Unkept, 'line'>

/**
 * Tells what drawings, embedded objects, comments and links of a part hold besides pictures and text boxes: of the body, or
 * of one that has relations of its own.
 */
export function unkeptReader(opened: WordPackage, part = opened.main): Reader['unkeptIn'] {
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
    return relationNamed(attributeOf(element, 'id'))
  }

  function relationNamed(id = ''): PartRelation | undefined {
    known ??= new Map(relationsOf(opened, part).map(one => [one.id, one]))
    return known.get(id)
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
      if (name === 'chart') return [{sort: 'chart', words: partWords(child, 'id', ['t', 'v', 'pt'])}]
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
    return relationNamed(attributeOf(blip, 'link'))?.target ?? ''
  }

  /** The words of the part that an element refers to: all texts of these names, one after the other. */
  function partWords(element: Element, reference: string, names: ReadonlyArray<string>): string {
    const root = rootIn(opened, relationNamed(attributeOf(element, reference))?.target)
    const isText = (one: Element) => names.includes(one.localName ?? '') && childrenOf(one).length === 0
    const texts = root ? descendantsOf(root).filter(isText) : []
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
