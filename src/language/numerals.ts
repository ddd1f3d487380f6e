const digits = '零一二三四五六七八九'

/** The number that 一 … 九十九, 两 or Arabic digits say; NaN for anything else. */
export function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const match = /^(?:(?<tens>[二三四五六七八九])?(?<ten>十))?(?<ones>[一二三四五六七八九])?$/u.exec(
    words.replace(/两/u, '二')
  )
  if (!match || !words) return Number.NaN
  const {tens, ten, ones} = match.groups!
  if (!ten) return ones ? digits.indexOf(ones) : Number.NaN
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}
