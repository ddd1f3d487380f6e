import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {reference} from '../compose/prose.ts'

/** What is printed and not filled in: slots of empty fields, and references to figures that say nothing. */
export function openSlots(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'text', ({value, data}) => {
    if (data?.slot === 'missing') found.push(value)
    else found.push(...Array.from(value.matchAll(reference), ([words]) => words))
  })
  return found
}
