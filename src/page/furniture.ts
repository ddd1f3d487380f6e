import {bannerOf} from './banner.ts'
import {nameplateOf} from './nameplate.ts'
import {type Paper, startOf, widthOf} from './paper.ts'
import {between} from './plan/tree.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {BannerPart, Masthead, NameplatePart, SheetPage} from './sheet.ts'
import {isFirstPage, isSpread, pagesOn, rightPageOf} from './spread.ts'

/** What stands above the stories, and the row at which they begin. */
export interface Furniture {
  readonly parts: ReadonlyArray<BannerPart | NameplatePart>
  readonly rows: number
}

/** 报头 and 栏题, one under the other, over so many characters, in rows of a pitch. */
export function furnitureOn(spec: PageSpec, width: number, pitch: number): Furniture {
  const nameplate = isSpread(spec) ? undefined : nameplateOf(spec, width, pitch)
  const below = nameplate ? nameplate.rows + between : 0
  const banner = bannerOf(spec, width, pitch)
  return {
    parts: [...(nameplate ? [nameplate] : []), ...(banner ? [{...banner, row: below}] : [])],
    rows: below + (banner ? banner.rows + between : 0)
  }
}

/** The pages of a sheet, with 报眉 above the type area; the first page of a paper has none. */
export function pagesIn(spec: PageSpec, {base}: Paper): SheetPage[] {
  const {columns} = base
  const left = mastheadOf(spec)
  if (pagesOn(base) === 1) return [{x: 0, width: widthOf(base, 0, columns), masthead: left}]
  const half = columns / 2
  const width = widthOf(base, 0, half)
  return [
    {x: 0, width, masthead: left && {...left, 'is-left': true}},
    {x: startOf(base, half), width, masthead: left && {...left, page: rightPageOf(spec)}}
  ]
}

function mastheadOf({masthead, nameplate, spread}: PageSpec): Masthead | null {
  if (!masthead || (nameplate && !isSpread({spread})) || isFirstPage(wordsOf(masthead.page))) return null
  return {
    section: wordsOf(masthead.section),
    paper: wordsOf(masthead.paper),
    date: wordsOf(masthead.date),
    page: wordsOf(masthead.page),
    above: 12,
    'is-left': false
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
