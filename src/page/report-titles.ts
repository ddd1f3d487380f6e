import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {titleOnPageTooLong} from './notices.ts'
import type {PageArticle} from './schema.ts'
import type {StoryPart} from './sheet.ts'

/** Lines that a title, each part of a couplet, and a deck may have unsaid. */
const most = {title: 3, deck: 2}

/** Tell of a title or a deck that stands in more lines than the eye takes for one; `isOwn`: places of other drafts are not shown. `entry` is what the page file says of the story. */
export function reportTitles(
  {title, deck, side}: Pick<StoryPart, 'title' | 'deck' | 'side'>,
  {draft}: Pick<Article, 'draft'>,
  isOwn: boolean,
  report: Report,
  entry?: PageArticle
): void {
  if (side) return
  const asked = entry?.verticalTitle
  if (asked) {
    const message = '竖题旁边没有正文的地方，标题已改横排；请让稿件多占几栏。'
    report(findingOf(titleOnPageTooLong, {message, path: asked.path, range: placeIn(asked)}))
  }
  const parts = title.filter(({runsOn}) => !runsOn).length
  const tell = (name: string, words: string, lines: number, field = draft?.title?.main?.[0]) => {
    const message = `${name}有 ${[...words].length} 字，在版面上排成 ${lines} 行，从“${[...words].slice(0, 12).join('')}”起；请缩短。`
    const range = isOwn && field ? field.place : {start: 0, end: 0}
    report(findingOf(titleOnPageTooLong, {message, path: field?.path, range}))
  }
  if (title.length > Math.max(most.title, parts))
    tell('标题', title.flatMap(({clusters}) => clusters).join(''), title.length)
  const lines = 1 + (deck?.breaks?.length ?? 0)
  if (deck && lines > most.deck) tell('副题', deck.clusters.join(''), lines, draft?.title?.deck)
}
