import {DOMParser, type Element} from '@xmldom/xmldom'
import {unzipSync} from 'fflate'

/** The files of an OFD and its XML, read without anything of ours. */
export interface Opened {
  readonly files: Readonly<Record<string, Uint8Array>>
  xml(path: string): Element
}

export function openOfd(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes)
  return {
    files,
    xml(path) {
      const text = new TextDecoder('utf-8', {fatal: true}).decode(files[path])
      return new DOMParser().parseFromString(text, 'text/xml').documentElement!
    }
  }
}

export const childrenOf = (element: Element, name?: string): Element[] =>
  Array.from(element.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && (name === undefined || (node as Element).localName === name)
  )

export const allIn = (element: Element, name: string): Element[] =>
  Array.from(element.getElementsByTagNameNS('*', name)) as Element[]

/** The text of the only child of this name. */
export const textIn = (element: Element, name: string): string => allIn(element, name)[0]?.textContent ?? ''

export const numbersIn = (text: string | null): number[] => (text ?? '').trim().split(/\s+/).map(Number)

/** The pages in their order, by the list of the document. */
export function pagesOf(opened: Opened): {id: string; content: Element}[] {
  const document = opened.xml(`${textIn(opened.xml('OFD.xml'), 'DocRoot')}`)
  return childrenOf(childrenOf(document, 'Pages')[0]!).map(page => ({
    id: page.getAttribute('ID')!,
    content: opened.xml(`Doc_0/${page.getAttribute('BaseLoc')}`)
  }))
}

/** The words of the pages, object after object. */
export function wordsOf(opened: Opened): string[] {
  return pagesOf(opened).map(({content}) =>
    allIn(content, 'TextCode')
      .map(({textContent}) => textContent)
      .join('')
  )
}

/** What `g 3 5.2 4` says: 5.2 three times, then 4. */
export function offsetsIn(list: string | null): number[] {
  const parts = (list ?? '').trim().split(/\s+/).filter(Boolean)
  const offsets: number[] = []
  for (let at = 0; at < parts.length; at++) {
    if (parts[at] !== 'g') offsets.push(Number(parts[at]))
    else {
      offsets.push(...Array<number>(Number(parts[at + 1])).fill(Number(parts[at + 2])))
      at += 2
    }
  }
  return offsets
}
