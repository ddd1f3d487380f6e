import type {Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {Piece} from '../model/piece.ts'

/**
 * Tokens carry values past Handlebars and the Markdown parser: two noncharacters around a number. A value is never
 * parsed as text, so nothing that an author types can change the structure of an article.
 */
const open = '\uFDD0'
const close = '\uFDD1'
const token = /\uFDD0(\d+)\uFDD1/g

/** What Handlebars gets in place of a value: it prints itself as a token. */
export interface Printable {
  toHTML(): string
}

export interface TokenBook {
  /** A token for some pieces. */
  put(pieces: ReadonlyArray<Piece>): Printable
  /** Put the pieces in the place of their tokens, and give all those that the tree holds. */
  resolve(tree: Root): ReadonlyArray<Piece>
}

/** A text with its tokens counted from 0, and the numbers that they had. */
export function countedAnew(text: string): {text: string; numbers: ReadonlyArray<string>} {
  const numbers: string[] = []
  const counted = text.replace(token, (_, number) => `${open}${numbers.push(number) - 1}${close}`)
  return {text: counted, numbers}
}

/** A text of one that was counted anew, with the numbers that its tokens had. */
export const countedAs = (text: string, numbers: ReadonlyArray<string>): string =>
  text.includes(open) ? text.replace(token, (_, index) => `${open}${numbers[index]}${close}`) : text

/** Whether a template's own text would be taken for tokens. */
export const hasTokens = (text: string): boolean => /[\uFDD0\uFDD1]/.test(text)

export function tokenBook(): TokenBook {
  const entries: ReadonlyArray<Piece>[] = []
  return {
    put(pieces) {
      const printed = `${open}${entries.push(pieces) - 1}${close}`
      return {toHTML: () => printed}
    },
    resolve(tree) {
      const used: Piece[] = []
      const lookUp = (number: string | undefined) => {
        const pieces = entries[Number(number)] ?? []
        used.push(...pieces)
        return pieces
      }
      walk(tree, lookUp)
      return used
    }
  }
}

type LookUp = (number: string | undefined) => ReadonlyArray<Piece>

function walk(node: Nodes, lookUp: LookUp): void {
  if ('attributes' in node && node.attributes) {
    for (const [name, given] of Object.entries(node.attributes)) {
      if (typeof given === 'string') node.attributes[name] = inWords(given, lookUp)
    }
  }
  if ('value' in node && node.type !== 'text') node.value = inWords(node.value, lookUp)
  if ('url' in node) node.url = inWords(node.url, lookUp)
  if (!('children' in node)) return

  const parent = node as Parents
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === 'text') return textNodes(child.value, lookUp)
    walk(child, lookUp)
    return [child]
  })
  parent.children = children as typeof parent.children
}

function inWords(text: string, lookUp: LookUp): string {
  return text.replace(token, (_, number) =>
    lookUp(number)
      .map(piece => ('text' in piece ? piece.text : '\n'))
      .join('')
  )
}

function textNodes(text: string, lookUp: LookUp): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let own = ''
  const flush = () => {
    if (own) nodes.push({type: 'text', value: own})
    own = ''
  }
  let from = 0
  for (const found of text.matchAll(token)) {
    own += text.slice(from, found.index)
    for (const piece of lookUp(found[1])) {
      if ('isBreak' in piece) {
        flush()
        nodes.push({type: 'break'})
      } else if (piece.value || piece.slot) {
        flush()
        const {value, slot, figure} = piece
        nodes.push({type: 'text', value: piece.text, data: {value, slot, figure}})
      } else own += piece.text
    }
    from = found.index + found[0].length
  }
  own += text.slice(from)
  flush()
  return nodes
}
