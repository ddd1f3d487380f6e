const small = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖']
const tens = [
  ['', '十', '百', '千'],
  ['', '拾', '佰', '仟']
]
const powers = ['', '万', '亿']

/**
 * Digits as a spreadsheet writes them by `[DBNum1]` (一百二十) or `[DBNum2]` (壹佰贰拾); undefined for what it writes in ways that
 * programs do not agree on: decimals, and numbers with zeros within.
 */
export function chineseNumerals(digits: string, sort: 1 | 2): string | undefined {
  if (!/^\d{1,12}$/.test(digits)) return undefined
  if (/^0+$/.test(digits)) return sort === 1 ? '〇' : '零'
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end))
  let words = ''
  for (const [index, group] of groups.entries()) {
    const trimmed = group.replace(/0+$/, '')
    if (
      /^0|0(?=.)/.test(trimmed) ||
      (trimmed === '' && index > 0 && groups.slice(index + 1).some(one => /[1-9]/.test(one)))
    )
      return undefined
    if (trimmed === '') continue
    words += [...trimmed]
      .map((digit, at) => small[sort - 1]![Number(digit)]! + tens[sort - 1]![group.length - at - 1]!)
      .join('')
    words += powers[groups.length - index - 1]!
  }
  return words
}
