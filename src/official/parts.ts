import type {Node, Parent} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'

/** The text directives inside a block that have words, by name. */
export function partsOf(block: Parent): ReadonlyMap<string, TextDirective> {
  const parts = new Map<string, TextDirective>()
  visit(block as Node, 'textDirective', node => {
    const part = node as TextDirective
    if (wordsOf(part)) parts.set(part.name, part)
  })
  return parts
}

/** All text directives of this name inside a block that have words. */
export function allPartsOf(block: Parent, name: string): TextDirective[] {
  const parts: TextDirective[] = []
  visit(block as Node, 'textDirective', node => {
    const part = node as TextDirective
    if (part.name === name && wordsOf(part)) parts.push(part)
  })
  return parts
}
