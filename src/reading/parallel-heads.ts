import {numberOf} from './number-of.ts'
import type {Passage} from './passage.ts'

/** Fewer paragraphs that begin alike may do so by chance. */
const fewest = 3
/** Characters by which the heads of a row may differ in length. */
const mostUnlike = 4

/** 强化组织领导。 before more words; a sentence that begins with these tells something, and one in two halves is a saying. */
const opening =
  /^(?![这那我他她它今近去目同此但而又还在当各该为])(?<head>[^，。；：！？、\s]{4,14}。)(?=.{20})/u

/**
 * Paragraphs one after the other that begin with a short sentence of one length have run-in heads, though without numbers.
 * Under heads on lines of their own, as newspapers have them, such sentences only open what is told.
 */
export function withParallelHeads(passages: ReadonlyArray<Passage>): Passage[] {
  if (passages.some(({form, text}) => form.block === 'heading' && !numberOf(text))) return [...passages]
  const found = passages.map(openingOf)
  const all = [...passages]
  let from = 0
  for (let index = 1; index <= all.length; index++) {
    if (isAlike(found[from], found[index])) continue
    if (found[from] !== undefined && index - from >= fewest)
      for (let at = from; at < index; at++) all[at] = headed(all[at]!, found[at]!)
    from = index
  }
  return all
}

/** How long the sentence is that may be a head. */
function openingOf({form, text, rows, picture}: Passage): number | undefined {
  const isOpen = form.block === 'paragraph' && form.depth === undefined && form.part === undefined
  return isOpen && !rows && !picture && numberOf(text) === undefined
    ? opening.exec(text)?.groups?.head?.length
    : undefined
}

const isAlike = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= mostUnlike

const headed = (passage: Passage, head: number): Passage => ({
  ...passage,
  form: {...passage.form, depth: 3, head, isMarked: true}
})
