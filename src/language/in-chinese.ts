const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

/** A count in Chinese numerals, as headings are numbered: 十二, 一百零五. From 10000 on in Arabic ones. */
export function inChinese(count: number): string {
  if (!Number.isInteger(count) || count < 1) throw new Error(`Cannot number a heading ${count}`)
  const written = String(count)
  if (written.length > places.length) return written
  return [...written]
    .map((digit, index) =>
      digit === '0' ? '零' : digits[Number(digit)]! + places[written.length - 1 - index]
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十')
}
