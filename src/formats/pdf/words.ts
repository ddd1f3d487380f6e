import type {Nodes, PhrasingContent} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {textDirectives} from '../../kind/directives.ts'
import {legalPart} from '../../language/characters.ts'
import {clustersOf} from '../../page/clusters.ts'
import type {Face, Line, Piece} from './official.ts'

type Look = Omit<Piece, 'text'>

/** Lines without a place to break are given places from this many characters on. */
const longest = 24

/** What stands inside a paragraph, as pieces; a break is a piece `\n`. */
export function piecesOf(
  nodes: ReadonlyArray<PhrasingContent>,
  look: Look = {},
  unbroken: number = longest
): Piece[] {
  const say = (text: string, own: Look = look): Piece[] =>
    text ? [{text: breakable(text, unbroken), ...own}] : []
  return nodes.flatMap(node => {
    const inner = (own: Look = look) =>
      'children' in node ? piecesOf(node.children as PhrasingContent[], own, unbroken) : []
    switch (node.type) {
      case 'text':
        return say(node.value, node.data?.slot ? {...look, slot: true} : look)
      case 'inlineCode':
        return say(node.value)
      case 'break':
        return [{text: '\n'}]
      case 'emphasis':
        return inner({...look, face: 'kai'})
      case 'strong':
        return inner({...look, bold: true})
      case 'delete':
        return inner({...look, strike: true})
      // On paper a link is its words; the address follows where the words are not it.
      case 'link':
        return wordsOf(node) === node.url ? inner() : [...inner(), ...say(`（${node.url}）`)]
      case 'image':
      case 'imageReference':
        return say(node.alt ?? '')
      case 'footnoteReference':
        return say(`〔${node.label ?? node.identifier}〕`)
      case 'textDirective':
        // 9:30 in a template's own words reads as a directive 30.
        if (!(node.name in textDirectives)) return [...say(`:${node.name}`), ...inner()]
        return inner(node.name === 'run-in' ? {...look, face: runInFace(wordsOf(node))} : look)
      default:
        return inner()
    }
  })
}

/** The words of a block that may hold paragraphs, without what divides them. */
export function lineOf(node: Nodes, look: Look = {}): Line {
  return 'children' in node ? piecesOf(node.children as PhrasingContent[], look) : []
}

/** A line of our own words. */
export const lineSaying = (text: string, look: Look = {}): Piece[] => (text ? [{text, ...look}] : [])

/** A run-in head has the face of the heading with its number. */
function runInFace(words: string): Face {
  if (/^[一二三四五六七八九十百]+、/.test(words)) return 'hei'
  return /^(?:\d+[.．、]|（\d+）)/.test(words) ? 'song' : 'kai'
}

/** Legal text on one line, with zero-width spaces in addresses and the like that would run over the edge. */
function breakable(text: string, unbroken: number): string {
  const legal = legalPart(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ')
  return legal.replace(/[^\p{Script=Han}\s]+/gu, run =>
    run.length <= unbroken ? run : clustersOf(run).join('\u200B')
  )
}
