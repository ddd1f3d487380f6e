import {type Match, matchesIn} from './matches.ts'
import type {Text} from './text.ts'

const measure =
  '(?=[万亿]?(?:元|人|户|吨|亩|平方|立方|公里|公斤|千瓦|株|册|件|名|个|家|头|座|所|项|次|场|份))'
const grouped = new RegExp(`(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?${measure}`, 'gu')
// Four digits need no grouping.
const otherwise = new RegExp(
  `(?<![\\d.,A-Za-z])(?:\\d{1,3}(?: \\d{3})+|[1-9]\\d{4,})(?:\\.\\d+)?${measure}`,
  'u'
)

/** Numbers in groups by commas, of which a text has some others of five digits or more without, and one of those. */
export function mixedGrouping(texts: ReadonlyArray<Text>): {
  readonly found: ReadonlyArray<Match>
  readonly other: string
} {
  const found = [...matchesIn(texts, grouped, /\d,\d/u)]
  const other =
    found.length > 0 && texts.map(({value}) => otherwise.exec(value)?.[0]).find(words => words !== undefined)
  return other ? {found, other} : {found: [], other: ''}
}
