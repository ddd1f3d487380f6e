import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {mostBannerRows} from './banner.ts'
import {bannerTooLong, placesOverlap} from './notices.ts'
import type {SetPage} from './page.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {StoryPart} from './sheet.ts'

/** Tell what is wrong with where stories stand: off the paper, over one another, with a photo deeper than the story. */
export function reportPlaces({sheet, fitted}: SetPage, {articles, banner}: PageSpec, report: Report): void {
  const tell = (index: number, message: string) => {
    const {draft} = articles![index]!
    report(findingOf(placesOverlap, {message, path: draft.path, range: draft.place}))
  }
  const strip = sheet.parts.find(part => part.kind === 'banner')
  if (strip && strip.rows > mostBannerRows && banner?.name) {
    const {path, place} = banner.name
    const message = `栏题连同联办单位占去 ${strip.rows} 行，一般不超过 ${mostBannerRows} 行。`
    report(findingOf(bannerTooLong, {message, path, range: place}))
  }
  const nameOf = (index: number) => `“${wordsOf(articles![index]!.draft)}”`
  fitted.forEach(({part, fit}, index) => {
    if (part.x + part.width > sheet.chars || part.row + part.rows > sheet.rows)
      tell(index, `${nameOf(index)}排到版心之外：版心 ${sheet['base-columns']} 栏 ${sheet.rows} 行。`)
    const deepest = Math.max(0, ...part.photos.map(({rows}) => rows))
    if (deepest > fit['body-rows'])
      tell(index, `${nameOf(index)}的照片比稿件还深，会压住别的内容；请给它多几行，或减一幅照片。`)
    for (let other = 0; other < index; other++)
      if (areOver(part, fitted[other]!.part))
        tell(index, `${nameOf(index)}与${nameOf(other)}重叠，一篇会压住另一篇。`)
  })
}

const areOver = (one: StoryPart, other: StoryPart): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows
