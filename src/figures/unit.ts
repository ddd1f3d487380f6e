import {scales, units} from '../language/units.ts'

const known = new Set([...units, ...Object.keys(scales)])
const scale = /^(?:[十百千]?万亿?|[十百千]?亿|[百千])(?=.)/
/** Units of statistics that no report counts with. */
const more =
  /^(?:万?元\/(?:人|吨|平方米|公斤|亩|户)|人\/平方公里|吨标煤|吨标准煤\/万元|微克\/立方米|毫克\/升|岁|张|标准箱|件\/万人|人\/千人|MB|立方米\/人)$/

/** Whether words are a unit, with or without a scale: `万元`, `亿`, `%`, `人次`. */
export function isUnit(words: string): boolean {
  if (known.has(words) || more.test(words)) return true
  const rest = words.replace(scale, '')
  return rest !== words && (known.has(rest) || more.test(rest))
}

/** A unit as a draft writes it. */
export const plainUnit = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^百分比$/, '%')
