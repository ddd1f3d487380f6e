import type {PhrasingContent, Text} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {textDirectives} from '../kind/directives.ts'
import type {Profile} from '../style/profile.ts'
import type {Marked, Words} from './block.ts'
import {runInStyle} from './run-in.ts'

/** Words of the document's own. */
export const saying = (value: string): Text[] => (value ? [{type: 'text', value}] : [])

/** What stands inside a paragraph, on paper: no links, notes or pictures, but their words. */
export function wordsIn(nodes: ReadonlyArray<PhrasingContent>, profile: Profile): Words {
  return nodes.flatMap((node): Words => {
    const inner = () => ('children' in node ? wordsIn(node.children as PhrasingContent[], profile) : [])
    const marked = (look: Omit<Marked, 'type' | 'children'>): Marked[] => [
      {type: 'marked', ...look, children: inner()}
    ]
    switch (node.type) {
      case 'text':
      case 'break':
        return [node]
      case 'inlineCode':
        return saying(node.value)
      case 'emphasis':
        return marked({face: '楷体'})
      case 'strong':
        return marked({bold: true})
      case 'delete':
        return marked({strike: true})
      // On paper a link is its words; the address follows where the words are not it.
      case 'link':
        return wordsOf(node) === node.url ? inner() : [...inner(), ...saying(`（${node.url}）`)]
      case 'image':
      case 'imageReference':
        return saying(node.alt ?? '')
      case 'footnoteReference':
        return saying(`〔${node.label ?? node.identifier}〕`)
      case 'textDirective':
        // 9:30 in a template's own words reads as a directive 30.
        if (!(node.name in textDirectives)) return [...saying(`:${node.name}`), ...inner()]
        return node.name === 'run-in' ? marked(runInLook(wordsOf(node), profile)) : inner()
      default:
        return inner()
    }
  })
}

/** A run-in head looks like the heading of its number. */
function runInLook(words: string, profile: Profile): Pick<Marked, 'face' | 'bold' | 'isRunIn'> {
  const {face, bold} = profile.styles[runInStyle(words, profile)]
  return {face: face ?? profile.styles.body.face, bold, isRunIn: true}
}

/** The words without their looks. */
export function textOf(words: Words): string {
  return words.map(node => (node.type === 'marked' ? textOf(node.children) : wordsOf(node))).join('')
}
