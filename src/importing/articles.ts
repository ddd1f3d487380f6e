import {articleStarts} from '../reading/forms.ts'
import type {Passage} from '../reading/passage.ts'

/** One of the articles in a file. */
export interface ArticleOf {
  /** Its title, or its first words. */
  readonly title: string
  readonly passages: ReadonlyArray<Passage>
}

/** The articles of a file, and what stands before the first title and is none. */
export function articlesIn(passages: ReadonlyArray<Passage>): {
  readonly articles: ReadonlyArray<ArticleOf>
  readonly others: ReadonlyArray<Passage>
} {
  const starts = articleStarts(passages.map(({text}) => text))
  const pieces = [0, ...starts].map((start, index) => passages.slice(start, starts[index]))
  const [first, ...rest] = pieces
  // A caption and the names of editors above a title are no article.
  const isStray = rest.length > 0 && !isArticle(first!)
  const whole = isStray ? rest : pieces
  return {
    articles: whole.map(piece => ({title: titleOf(piece), passages: piece})),
    others: isStray ? first! : []
  }
}

const isArticle = (piece: ReadonlyArray<Passage>): boolean =>
  piece.some(({form}) => form.block === 'title' || form.block === 'heading') ||
  piece.filter(({form, text}) => form.block === 'paragraph' && text.length > 60).length > 1

function titleOf(piece: ReadonlyArray<Passage>): string {
  const lines = piece.filter(({form}) => form.block === 'title').map(({text}) => text)
  const title = lines.length > 0 ? lines.join(' ') : (piece.find(({text}) => text)?.text ?? '')
  return title.length > 40 ? `${title.slice(0, 39)}…` : title
}
