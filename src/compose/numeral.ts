const digits = '零一二三四五六七八九'

/** A count from 1 to 99 in Chinese numerals, as headings are numbered. */
export function inChinese(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) throw new Error(`Cannot number a heading ${count}`)
  const tens = Math.floor(count / 10)
  const ones = count % 10
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits[ones]! : '')
}
