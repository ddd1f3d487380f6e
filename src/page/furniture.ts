import {bannerOf} from './banner.ts'
import {nameplateOf} from './nameplate.ts'
import {between} from './plan/tree.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {BannerPart, NameplatePart, Sheet} from './sheet.ts'

/** What stands above the stories, and the row at which they begin. */
export interface Furniture {
  readonly parts: ReadonlyArray<BannerPart | NameplatePart>
  readonly rows: number
}

/** 报头 and 栏题, one under the other, over so many characters, in rows of a pitch. */
export function furnitureOn(spec: PageSpec, width: number, pitch: number): Furniture {
  const nameplate = nameplateOf(spec, width, pitch)
  const below = nameplate ? nameplate.rows + between : 0
  const banner = bannerOf(spec, width, pitch)
  return {
    parts: [...(nameplate ? [nameplate] : []), ...(banner ? [{...banner, row: below}] : [])],
    rows: below + (banner ? banner.rows + between : 0)
  }
}

/** 报眉 above the type area; the first page has none. */
export function mastheadOf({masthead, nameplate}: PageSpec): Sheet['masthead'] {
  if (!masthead || nameplate || /^第?\s*[1一]\s*版$/.test(wordsOf(masthead.page))) return null
  return {
    section: wordsOf(masthead.section),
    paper: wordsOf(masthead.paper),
    date: wordsOf(masthead.date),
    page: wordsOf(masthead.page),
    above: 12
  }
}

/** 责编 and the others in the line at the foot. */
export function footerOf({staff = {}}: PageSpec): string[] {
  const names = {editor: '责编', artist: '美编', maker: '组版', proof: '校对', email: 'E-mail'} as const
  return Object.entries(names).flatMap(([field, title]) => {
    const name = wordsOf(staff[field as keyof typeof names])
    return name ? [`${title}：${name}`] : []
  })
}
