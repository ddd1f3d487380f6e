import type {Nodes, Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {lowerDirectives} from '../formats/markdown/lower-directives.ts'
import type {Passage} from '../reading/passage.ts'
import {bare as withoutBlanks} from './heads.ts'
import {type Rests, restsOf} from './rests.ts'
import {commonIn} from './similar.ts'

/** A line of the file that was read. */
export interface SourceLine {
  /** A line of a text, a paragraph of a document; 1-based. */
  readonly line: number
  readonly text: string
}

/** What became of a file's words: the draft was printed, and held against the file line by line, blanks aside. */
export interface Proof {
  /** Characters of the file, of those that the draft prints, and of those among them that stand in another place. */
  readonly characters: number
  readonly kept: number
  readonly moved: number
  readonly lines: number
  readonly linesKept: number
  readonly movedLines: ReadonlyArray<SourceLine>
  /** Lines that are printed with other words. */
  readonly changed: ReadonlyArray<SourceLine & {readonly printed: string}>
  /** Lines that are printed with more words than they have, such as a dash of the kind's own. */
  readonly widened: ReadonlyArray<SourceLine & {readonly printed: string}>
  readonly leftOut: ReadonlyArray<SourceLine>
  /** Lines that the kind adds, such as slots. */
  readonly added: ReadonlyArray<string>
}

/** Labels that a format sets around words of the author's, and numbers of attachments. */
const label = /^(?:附件[:：]?|\d{1,2}[.．、]|抄送[:：]|主送[:：]|签发人[:：]|印发|[:：。；;，])+$/

/** Words without blanks; kinds print the name of an editor's note in their own way. */
const bare = (text: string): string =>
  withoutBlanks(text).replace(/^[【（(]?编者按[】）)]?[:：]?/, '编者按：')

/** Hold passages against an article that was composed of them. */
export function proofOf(passages: ReadonlyArray<Passage>, tree: Root): Proof {
  const source = sourceLines(passages)
  const printed = printedLines(tree)
  const free = new Set(printed.map((_, index) => index))
  const words = printed.map(bare)
  const matches: {readonly source: SourceLine; readonly at: number}[] = []
  const unmatched: SourceLine[] = []
  const places = new Map<string, number[]>()
  for (const [index, text] of words.entries()) {
    const known = places.get(text)
    if (known) known.push(index)
    else places.set(text, [index])
  }
  for (const one of source) {
    const at = places.get(bare(one.text))?.shift()
    if (at === undefined) unmatched.push(one)
    else {
      free.delete(at)
      matches.push({source: one, at})
    }
  }

  const changed: (SourceLine & {printed: string})[] = []
  const leftOut: SourceLine[] = []
  let lost = 0
  const rests = restsOf([...free].map(index => [index, words[index]!] as const))
  for (const one of unmatched) {
    const at = takeParts(bare(one.text), rests)
    if (at !== undefined) {
      matches.push({source: one, at})
      continue
    }
    const nearest = rests.nearest(bare(one.text))
    if (nearest === undefined) {
      leftOut.push(one)
      lost += bare(one.text).length
      continue
    }
    lost += bare(one.text).length - commonIn(bare(one.text), rests.get(nearest)!)
    rests.delete(nearest)
    changed.push({...one, printed: printed[nearest]!})
  }
  const more = new Set(
    [...rests.all].flatMap(([index, rest]) =>
      rest !== '' && rest !== words[index] && !label.test(rest) ? [index] : []
    )
  )
  const widened = matches.flatMap(({source, at}) =>
    more.delete(at) ? [{...source, printed: printed[at]!}] : []
  )
  const movedLines = outOfOrder(matches.sort((a, b) => a.source.line - b.source.line || a.at - b.at))
  const characters = source.reduce((sum, {text}) => sum + bare(text).length, 0)
  return {
    characters,
    kept: characters - lost,
    moved: movedLines.reduce((sum, {text}) => sum + bare(text).length, 0),
    lines: source.length,
    linesKept: source.length - changed.length - widened.length - leftOut.length,
    movedLines,
    changed,
    widened,
    leftOut,
    added: [...rests.all].flatMap(([index, rest]) => (rest === words[index] && rest ? [printed[index]!] : []))
  }
}

function sourceLines(passages: ReadonlyArray<Passage>): SourceLine[] {
  return passages.flatMap(({line, text: typed, rows, picture, form}) => {
    // What surrounds a document is told by itself, and names of attachments are numbered as GB/T 9704 has it.
    if (form.part === 'furniture') return []
    const text =
      form.part === 'attachments' ? typed.replace(/^((?:附件[:：])?\s*\d{1,2})[．、]/, '$1.') : typed
    if (rows) return rows.map(row => ({line, text: row.join(' ')})).filter(({text}) => text.trim())
    return picture || !text.trim() ? [] : [{line, text}]
  })
}

/** What an article prints, a paragraph a line. */
export function printedLines(tree: Root): string[] {
  const lines: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') lines.push(wordsOf(node))
    else if (node.type === 'paragraph') {
      if (!node.children.every(({type}) => type === 'image')) lines.push(wordsOf(node))
    } else if (node.type === 'tableRow') lines.push(node.children.map(cell => wordsOf(cell)).join(' '))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(lowerDirectives(tree))
  return lines.filter(line => line.trim())
}

/**
 * Find a line inside a printed one, or printed ones inside it, as the lines of a title or the parts of a head; they are
 * used up. Gives the place of the first.
 */
function takeParts(text: string, rests: Rests): number | undefined {
  for (const index of rests.around(text)) {
    const rest = rests.get(index)!
    if (!rest.includes(text)) continue
    rests.set(index, rest.replace(text, ''))
    return index
  }
  let left = text
  const used: number[] = []
  for (const index of rests.within(text)) {
    const rest = rests.get(index)!
    if (rest.length < 2 || !left.includes(rest)) continue
    left = left.replace(rest, '')
    used.push(index)
    if (left === '' || label.test(left)) break
  }
  if (used.length === 0 || !(left === '' || label.test(left))) return undefined
  for (const index of used) rests.set(index, '')
  return used[0]
}

/** Lines that do not stand behind each other as they did: those outside the longest run that does. */
function outOfOrder(
  matches: ReadonlyArray<{readonly source: SourceLine; readonly at: number}>
): SourceLine[] {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, {at}] of matches.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (matches[tails[middle]!]!.at <= at) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1]
    tails[low] = index
  }
  const inOrder = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) inOrder.add(index)
  return matches.flatMap(({source}, index) => (inOrder.has(index) ? [] : [source]))
}
