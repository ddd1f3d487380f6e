import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import type {StoryFit} from './sheet.ts'

export const overset: Notice = {
  id: 'overset',
  title: {zh: '版面放不下', en: 'Text that does not fit the page'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '版面排满以后还剩下一些字，没有印出来。', en: 'The page is full, and some words are not on it.'},
  how: {
    zh: '删减文字、减少照片，或在 page.yaml 里给它更大的版面、允许转版。',
    en: 'Cut words or photos, or give it more room in page.yaml.'
  }
}

/** Tell the words that found no room, at the field where they begin. */
export function reportOverset(article: Article, fit: StoryFit, report: Report): void {
  const words = fit.overset.join('')
  if (!words) return
  const count = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const lead = article.draft?.title?.main?.[0]
  const message = `版面放不下，超 ${fit.over} 行约 ${count} 字，从“${words.slice(0, 16)}”起没有印出来。`
  report(
    findingOf(overset, {message, note: words, path: lead?.path, range: lead?.place ?? {start: 0, end: 0}})
  )
}
