import type {Parents, Text} from 'mdast'
import {defaultHandlers, type Info, type State} from 'mdast-util-to-markdown'

/**
 * Writes a text node. Most Chinese texts hold no character that could mean anything to Markdown: they are not held against
 * each of its sixty patterns, of which every one needs such a character.
 */
export function plainText() {
  let meaning: RegExp | undefined
  return (node: Text, parent: Parents | undefined, state: State, info: Info): string => {
    meaning ??= new RegExp(`[\\\\${state.unsafe.map(({character}) => escaped(character)).join('')}]`)
    return meaning.test(node.value) ? defaultHandlers.text(node, parent, state, info) : node.value
  }
}

const escaped = (character: string): string => character.replace(/[\\\]^-]/, '\\$&')
