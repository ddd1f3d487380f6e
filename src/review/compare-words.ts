import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {alike} from './alike.ts'
import type {ReadParagraph} from './read-body.ts'
import type {Resemblance} from './resemblance.ts'
import {excerpt, excerptAt} from './show.ts'
import {bare, type Stands} from './standing.ts'

/** What a document says otherwise than the draft, where nothing is left in it that says which field a word belongs to. */
export interface ComparedWords {
  /** One plain sentence each. */
  readonly unmapped: ReadonlyArray<string>
  readonly resemblance: Resemblance
}

/** Below this a paragraph is no other wording of one. */
const leastLikeness = 0.4

/** Compare the words of a document with what is printed of the draft, paragraph by paragraph. */
export function compareWords(
  after: ReadonlyArray<ReadParagraph>,
  printed: Root,
  stands: Stands
): ComparedWords {
  const before: string[] = []
  visit(printed, node => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const words = wordsOf(node).trim()
      if (words) before.push(words)
    }
  })
  const now = after.filter(({words}) => words.trim())
  const all = bare(now.map(({words}) => words).join(''))
  const gone = new Set(before.filter(words => !all.includes(bare(words))))
  // What keeps the place of a picture that was not there.
  const fresh = now.filter(({words}) => !stands(words) && !/^〔图片：.*〕$/.test(words.trim()))
  const unmapped = fresh.map(({words}) => {
    const [first] = [...gone]
      .map(one => ({one, likeness: alike(one, words)}))
      .toSorted((a, b) => b.likeness - a.likeness)
    if (!first || first.likeness < leastLikeness) return `草稿里没有这一段，请自己搬：${excerpt(words)}`
    gone.delete(first.one)
    const at = differAt(first.one, words)
    return `这一段与草稿不一样，请自己改：审阅稿是${excerptAt(words, at)}，草稿是${excerptAt(first.one, at)}`
  })
  const lost = [...gone].map(words => `审阅稿里没有草稿的这一段，请自己看看：${excerpt(words)}`)
  const known = before.length - gone.size
  return {
    unmapped: [...unmapped, ...lost],
    resemblance: {fields: before.length, known, isOther: known * 2 < before.length}
  }
}

function differAt(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
