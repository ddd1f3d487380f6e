import type {Report} from '../finding.ts'
import {placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {pageInvalid} from './notices.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import {isFirstPage, isSpread, rightPageOf} from './spread.ts'

/** Tell what does not go with two pages as one, or asks for them where there is one. */
export function reportSpread(spec: PageSpec, report: Report): void {
  const tell = (value: Value, message: string) =>
    report(findingOf(pageInvalid, {message, path: value.path, range: placeIn(value)}))
  if (isSpread(spec)) {
    if (spec.nameplate)
      tell(spec.nameplate.paper ?? spec.spread!, '“报头”只在第1版上，连版没有；请删去“报头”，或不连版。')
    reportNumbers(spec, tell)
    return
  }
  for (const {across} of spec.articles ?? [])
    if (across?.on)
      tell(across, '“跨版”只用于连版：请在版面文件里写“连版: 第5版”（右边的版次），或删去“跨版”。')
}

/** The numbers of its pages: the left one is never the first of the paper, and the right one has another. */
function reportNumbers(spec: PageSpec, tell: (value: Value, message: string) => void): void {
  const page = spec.masthead?.page
  if (!page) return
  const left = wordsOf(page)
  if (isFirstPage(left)) {
    tell(page, `“${left}”的左边或右边没有能相连的版；请写左边那一版的版次，如“第4版”，或不连版。`)
    return
  }
  if (rightPageOf(spec) === left)
    tell(spec.spread!, `左右两版都会印成“${left}”；请在“连版”后写右边的版次，如“第5版”。`)
}
