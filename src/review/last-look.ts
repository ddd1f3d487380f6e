import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Matched} from './match-paragraphs.ts'
import type {ReadBack} from './read-back.ts'
import {excerptAt} from './show.ts'
import {bare, type Stands} from './standing.ts'
import {under} from './tell.ts'

/** What a draft prints before what was pulled is written, and after it. */
export interface Prints {
  readonly before: Root
  readonly after: Root
  /** Whether words stand in the draft that was changed. */
  readonly stands: Stands
}

/** What a last look tells. */
export interface Left {
  /** What the document has otherwise than the draft will have, and nothing was said of. */
  readonly unmapped: ReadonlyArray<string>
  /** What follows from the changes in places that the document has otherwise. */
  readonly warnings: ReadonlyArray<string>
}

/**
 * Hold what will be printed against the document, whatever was planned: each paragraph that somebody changed is printed
 * as they changed it, or something was said of it.
 */
export function lastLook(
  {before, after}: Pick<ReadBack, 'before' | 'after'>,
  {groups, added}: Pick<Matched, 'groups' | 'added'>,
  prints: Prints,
  told: ReadonlyArray<string>
): Left {
  const written = new Set(before.map(({words}) => bodyOf(words)))
  const now = new Set(after.flatMap(({words}) => [words, ...words.split('\n')]).map(bodyOf))
  const was = new Set(paragraphsOf(prints.before).map(({body}) => body))
  const printed = paragraphsOf(prints.after)
  const is = new Set(printed.map(({body}) => body))
  const said = told.map(bare)
  const isSaid = (body: string) => said.some(one => windowsOf(body).some(words => one.includes(words)))

  const unmapped: string[] = []
  const warnings: string[] = []
  for (const {words, body, heading} of printed) {
    if (body === '' || now.has(body) || isSaid(body)) continue
    if (written.has(body))
      unmapped.push(
        `这一段在文中改了或没有了${under(heading, words)}，草稿还是原样，请自己看看：${excerptAt(words, 0)}`
      )
    else if (!was.has(body))
      warnings.push(
        `写回后这里印成这样${under(heading, words)}，与审阅稿不同，请对照：${excerptAt(words, 0)}`
      )
  }
  for (const group of groups) {
    const wasPrinted = group.before.every(index => was.has(bodyOf(before[index]!.words)))
    if (wasPrinted) for (const index of group.after) lookAt(index)
  }
  for (const index of added) lookAt(index)
  return {unmapped, warnings}

  function lookAt(index: number): void {
    const {words, heading, table} = after[index]!
    const body = bodyOf(words)
    // Tables that are new were told as a whole.
    if (body === '' || table !== undefined || written.has(body) || is.has(body)) return
    if (prints.stands(words) || isSaid(body)) return
    unmapped.push(`这一段没有照文中写回${under(heading, words)}，请自己改：${excerptAt(words, 0)}`)
  }
}

interface Printed {
  readonly words: string
  readonly body: string
  readonly heading: string
}

function paragraphsOf(tree: Root): Printed[] {
  const found: Printed[] = []
  let heading = ''
  visit(tree, node => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const words = textOf(node)
    if (node.type === 'heading') heading = words
    found.push({words, body: bodyOf(words), heading})
  })
  return found
}

/** The words of a paragraph without blanks, marks and the number that it begins with, which follows from the order. */
const bodyOf = (words: string): string =>
  bare(
    words
      .trim()
      .replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d))/, '')
  )

/** As many characters tell a paragraph from others. */
const telling = 8

/** The stretches of a text by one of which it is known. */
function windowsOf(body: string): string[] {
  if (body.length <= telling) return [body]
  return Array.from({length: body.length - telling + 1}, (_, at) => body.slice(at, at + telling))
}
