import type {Finding, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {mostBannerRows} from './banner.ts'
import {boxesOf} from './boxes.ts'
import {outerOf} from './framed.ts'
import {bannerTooLong, placesOverlap} from './notices.ts'
import type {SetPage} from './page.ts'
import {namedBy, type PageSpec, wordsOf} from './schema.ts'

/** Tell what is wrong with where stories stand: off the paper, over one another or an advertisement, with a photo deeper than the story. */
export function reportPlaces({sheet, fitted, plan}: SetPage, spec: PageSpec, report: Report): void {
  const strip = sheet.parts.find(part => part.kind === 'banner')
  if (strip && strip.rows > mostBannerRows && spec.banner?.name) {
    const {path, place} = spec.banner.name
    const message = `栏题连同联办单位占去 ${strip.rows} 行，一般不超过 ${mostBannerRows} 行。`
    report(findingOf(bannerTooLong, {message, path, range: place}))
  }
  const stories = fitted.map(({part}, index): Standing => {
    const field = namedBy(spec.articles![index]!)
    const outer = outerOf(part)
    const rows = Math.max(outer.rows, plan.slots[index]!.rows ?? 0)
    return {...outer, rows, name: `“${wordsOf(field)}”`, at: {path: field?.path, range: field?.place}}
  })
  const boxes = boxesOf(spec, plan.paper, () => {}).map(({part, field}): Standing => {
    const at = {path: field?.path, range: field?.place}
    return {...part, name: part.label ? `广告“${part.label}”` : '留白', at}
  })
  const heads = sheet.parts.flatMap((part): Standing[] =>
    part.kind === 'nameplate' || part.kind === 'banner'
      ? [{...part, name: part.kind === 'banner' ? '栏题' : '报头', at: {}}]
      : []
  )
  const nameplate = sheet.parts.find(part => part.kind === 'nameplate')
  if (nameplate?.ear?.isOver) {
    const field = spec.nameplate?.ear?.[0]
    const message = '报眼的文字放不下，请缩短。'
    report(findingOf(placesOverlap, {message, path: field?.path, range: field?.place ?? {start: 0, end: 0}}))
  }
  const tell = ({at}: Standing, message: string) =>
    report(findingOf(placesOverlap, {message, path: at.path, range: at.range ?? {start: 0, end: 0}}))
  fitted.forEach(({part, fit}, index) => {
    const one = stories[index]!
    if (one.x < 0 || one.x + one.width > sheet.chars || one.row + one.rows > sheet.rows)
      tell(one, `${one.name}排到版心之外：版心 ${sheet['base-columns']} 栏 ${sheet.rows} 行。`)
    const deepest = Math.max(0, ...part.photos.map(({rows}) => rows))
    if (deepest > fit['body-rows'])
      tell(one, `${one.name}的照片比稿件还深，会压住别的内容；请给它多几行，或减一幅照片。`)
  })
  const all = [...heads, ...boxes, ...stories]
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(0, index))
      if (areOver(one, other)) tell(one, `${one.name}与${other.name}重叠，印出来会压在一起。`)
  }
}

/** What stands on the page, in characters and rows. */
interface Standing {
  readonly x: number
  readonly row: number
  readonly width: number
  readonly rows: number
  readonly name: string
  readonly at: {readonly path?: Finding['path']; readonly range?: Finding['range']}
}

const areOver = (one: Standing, other: Standing): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows
