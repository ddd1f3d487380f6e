import {numberOf} from './numerals.ts'

const digits = '〇一二三四五六七八九'
const forms: ReadonlyArray<RegExp> = [
  /^\s*(?<year>(?:19|20)\d\d)[.．/-](?<month>\d{1,2})[.．/-](?<day>\d{1,2})(?:印发)?\s*$/u,
  /^\s*(?<year>(?:19|20)\d\d)年(?<month>0\d|\d{1,2})月(?<day>0\d|\d{1,2})(?<unit>[日号])(?:印发)?\s*$/u,
  /^\s*(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})(?<unit>[日号])(?:印发)?\s*$/u
]

/**
 * The date of a document as GB/T 9704 wants it, 2023年6月5日, from a line that holds nothing but a whole date in any form;
 * undefined for every other line.
 */
export function documentDate(line: string): string | undefined {
  const groups = forms.map(form => form.exec(line)?.groups).find(Boolean)
  if (!groups) return undefined
  const {year = '', month = '', day = ''} = groups
  const figures = year
    .replace(/[○零]/gu, '〇')
    .replace(/[〇一二三四五六七八九]/gu, one => String(digits.indexOf(one)))
  const [inMonth, inDay] = [numberOf(month), numberOf(day)]
  const isDate = inMonth >= 1 && inMonth <= 12 && inDay >= 1 && inDay <= 31
  return isDate ? `${figures}年${inMonth}月${inDay}日` : undefined
}
