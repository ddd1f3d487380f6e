import type {Draft, Indicator as Given} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import type {Campaign, Indicator} from './campaign.ts'
import {reaches, targetOf, unitsApart} from './target.ts'

/** An indicator of a draft, with what its campaign knows of it. */
export interface Assessed {
  readonly given: Given
  /** The campaign's own entry: same number, or same name. */
  readonly known: Indicator | undefined
  readonly target: string | undefined
  /** Whether the value reaches the target, computed from the two; undefined where nobody can say. */
  readonly reached: boolean | undefined
  /** The units of value and target, where they cannot be compared. */
  readonly apart: {readonly value: string; readonly target: string} | undefined
  /** The number it has like one before it, of the same indicator. */
  readonly twice: string | undefined
  readonly full: number | undefined
  readonly score: number | undefined
}

/** What words stand for: a value with the figures that it names put in. */
export type Resolve = (value: Value) => string

/** The indicators of a draft, judged anew. */
export function assessed(
  {indicators = []}: Draft,
  campaigns: ReadonlyArray<Campaign>,
  resolve: Resolve
): ReadonlyArray<Assessed> {
  const all = campaigns.flatMap(campaign => campaign.indicators)
  return indicators.map((given, index) => {
    const known = entryOf(given, all)
    const target = given.target?.text ?? known?.target
    const aim = target === undefined ? undefined : targetOf(target)
    const isOpen = given.value?.slot !== undefined
    const value = given.value && !isOpen ? resolve(given.value) : undefined
    return {
      given,
      known,
      target,
      reached: aim && value !== undefined ? reaches(value, aim) : undefined,
      apart: aim && value !== undefined ? unitsApart(value, aim) : undefined,
      twice: numberTwice(given, index, known),
      full: given.full ? numberOf(given.full.text) : known?.score,
      score: given.score && numberOf(given.score.text)
    }
  })

  function numberTwice({number}: Given, index: number, known: Indicator | undefined): string | undefined {
    if (!number || number.slot !== undefined) return undefined
    const before = indicators
      .slice(0, index)
      .find(one => one.number && plain(one.number.text) === plain(number.text))
    // Two campaigns may use one number.
    return before && entryOf(before, all) === known ? number.text : undefined
  }
}

/** The indicators of the campaigns that a draft has no entry for. */
export function unassessed(
  {indicators = []}: Draft,
  campaigns: ReadonlyArray<Campaign>
): ReadonlyArray<Indicator> {
  const all = campaigns.flatMap(campaign => campaign.indicators)
  const done = new Set(indicators.map(given => entryOf(given, all)))
  return all.filter(one => !done.has(one))
}

function entryOf({number, name}: Given, all: ReadonlyArray<Indicator>): Indicator | undefined {
  const byNumber = number && all.filter(one => plain(one.number) === plain(number.text))
  if (byNumber?.length) {
    // Two campaigns may use one number.
    return byNumber.find(one => name && plain(one.name) === plain(name.text)) ?? byNumber[0]
  }
  return name && all.find(one => plain(one.name) === plain(name.text))
}

/** A number or name without the marks around it: `（六）`, `(六)`, `六、`. */
const plain = (text: string): string => text.replace(/[\s（）()【】[\]、.．]/gu, '')

/** A number as a score is written; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const bare = text.replace(/分$/u, '').trim()
  return /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined
}
