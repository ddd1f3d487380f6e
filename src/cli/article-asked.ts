import type {ImportOutcome} from '../engine/job.ts'
import {UsageError} from './usage-error.ts'

/** The number after `--article`. Throws `UsageError` for what is none. */
export function articleNumber(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  const number = Number(words)
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--article 后面写第几篇，如 --article 2；现在是“${words}”。`)
  return number
}

/** What a file of several articles holds, to choose from. */
export function listOfArticles(path: string, articles: ImportOutcome['articles']): string {
  return [
    `“${path}”里有 ${articles.length} 篇稿件：`,
    ...articles.map(({title}, index) => `  ${index + 1}. ${title}`),
    '要哪一篇？加 --article 和它的序号，例如 --article 1。'
  ].join('\n')
}
