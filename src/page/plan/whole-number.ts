import type {Report} from '../../finding.ts'
import {placeIn, type Value} from '../../model/value.ts'
import {findingOf} from '../../notice.ts'
import {pageInvalid} from '../notices.ts'

/** The whole number that a field of the page file says; undefined, and told, where it says none of this range. */
export function wholeNumber(
  value: Value | undefined,
  report: Report,
  least: number,
  most: number
): number | undefined {
  if (!value) return undefined
  const given = Number(value.text)
  if (Number.isInteger(given) && given >= least && given <= most) return given
  const message = `这里应写 ${least} 到 ${most} 之间的整数，写的是“${value.text}”。`
  report(findingOf(pageInvalid, {message, path: value.path, range: placeIn(value)}))
  return undefined
}
