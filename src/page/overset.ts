import type {Article} from '../compose/article.ts'
import type {Finding, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {overset} from './notices.ts'
import {namedBy, type PageArticle} from './schema.ts'
import type {StoryFit} from './story-fit.ts'

/** Tell the words of an article that found no room on its own page. */
export function reportOverset(article: Article, fit: StoryFit, report: Report): void {
  const title = article.draft?.title?.main?.[0]
  reportAt(fit, {path: title?.path, range: title?.place ?? {start: 0, end: 0}}, report)
}

/** Tell the words of an article that found no room on a page, where the page names it; `page`: the one on which it goes on. */
export function reportPageOverset(article: PageArticle, fit: StoryFit, report: Report, page?: string): void {
  const name = namedBy(article)
  reportAt(
    fit,
    {path: name?.path, range: name?.place ?? {start: 0, end: 0}},
    report,
    page && `转到${page}以后仍`
  )
}

function reportAt(
  fit: StoryFit,
  place: Pick<Finding, 'path' | 'range'>,
  report: Report,
  where = '版面'
): void {
  const words = fit.overset.join('')
  if (!words) return
  const count = words.match(/\p{L}|\p{N}/gu)?.length ?? 0
  const message = `${where}放不下，超 ${fit.over} 行约 ${count} 字，从“${words.slice(0, 16)}”起没有印出来。`
  report(findingOf(overset, {...place, message, note: words}))
}
