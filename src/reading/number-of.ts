/** A Chinese numeral. */
export const han = '[〇零一二三四五六七八九十百]'
/** One as it is written where nobody may change it: 壹. */
const formal = '[壹贰叁肆伍陆柒捌玖拾]'

/** Numbers that begin a heading, with the marks that people put after them by mistake too. */
export const numbers: ReadonlyArray<readonly [depth: number, pattern: RegExp]> = [
  [2, new RegExp(`^(?:${han}{1,4}[、．.，,](?!${han})|${formal}{1,3}[、．.])`)],
  [3, new RegExp(`^[（(]${han}{1,4}[）)][、．.，,]?`)],
  [4, /^\d{1,2}(?:[．、]|[.](?!\d))/],
  [5, /^(?:[（(]\d{1,2}[）)][、．.，,]?|\d{1,2}[）)](?!\d))/]
]

/** The number that a line begins with, and what lies under what. */
export function numberOf(line: string): {readonly depth: number; readonly number: string} | undefined {
  for (const [depth, pattern] of numbers) {
    const number = pattern.exec(line)?.[0]
    if (number) return {depth, number}
  }
  return undefined
}
