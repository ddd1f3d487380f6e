import {halfWidth} from '../../language/quantity.ts'

/** A change of a ratio that does not fit what it was and is. */
export interface RatioChange {
  readonly start: number
  readonly end: number
  readonly message: string
}

const number = String.raw`\d{1,3}(?:\.\d{1,3})?`
const ratio = (name: string) =>
  `(?<![\\d.])(?<${name}>${number})(?<${name}Of>(?: ?[:：∶比] ?1)?)(?![\\d.%％])`
const down = '缩小|下降|降低|降|减少|回落|收窄'
const up = '扩大|上升|提高|提升|增加|升|增'
const time = `(?:(?:19|20)\\d\\d年(?:底|末|初)?|上年|去年|年初|原来|[“”\\p{Script=Han}]{1,8})?的?`
const verb = `(?<verb>${down}|${up})了?`
const end = `(?<claimed>${number})(?=[，。；！、]|$)`
const since = '[一二两三四五六七八九十]年(?:来|间)?|[比较](?:上年|去年|(?:19|20)\\d\\d年)|累计|[共总]|同比'
const claim = `，(?:${since})?${verb}${end}`
// 城乡居民收入比由2.58:1缩小至2.37:1，缩小0.21
const change = new RegExp(
  `[比值数差](?:已)?[由从]${time}${ratio('from')}，?(?:逐年|逐步|进一步|持续)?(?:${down}|${up})?[到至为成]${time}${ratio('to')}${claim}`,
  'gu'
)
// 城乡居民收入比为2.31，比上年的2.35缩小0.04
const comparison = new RegExp(
  `[比值数差](?:已)?[为是达降缩扩升][到至小大]*${ratio('to')}，?(?:同?[比较与])${time}${ratio('from')}(?:相比，?)?${verb}${end}`,
  'gu'
)

/** What is said of the change of ratios, which have no unit: 收入比由2.58:1缩小至2.37:1，缩小0.21. */
export function ratioChangesIn(value: string): RatioChange[] {
  if (!/[比值数差]已?[由从为是达降缩扩升]/.test(value)) return []
  const plain = halfWidth(value).replaceAll(',', '，')
  return [...plain.matchAll(change), ...plain.matchAll(comparison)].flatMap(
    ({0: words, index, groups}): RatioChange[] => {
      const {from = '', to = '', fromOf, toOf, claimed = '', verb = ''} = groups!
      // 指数由3升至5 may be of anything; a ratio is written with its 1, or has decimals.
      if ((fromOf === '') !== (toOf === '') || (fromOf === '' && !(from.includes('.') && to.includes('.'))))
        return []
      const falls = new RegExp(`^(?:${down})$`, 'u').test(verb)
      const [less, more] = falls ? [to, from] : [from, to]
      const difference = Number(more) - Number(less)
      const decimals = Math.max(...[from, to, claimed].map(decimalsOf))
      // As far as the numbers were rounded; a turn of the direction is told by another rule.
      const slack = [from, to, claimed].every(one => decimalsOf(one) === decimals) ? 1.01 : 0.5
      const step = 10 ** -Math.min(...[from, to, claimed].map(decimalsOf))
      if (difference < 0 || Math.abs(difference - Number(claimed)) <= step * slack) return []
      const ends = index + words.length
      const message = `${falls ? '缩小' : '扩大'}的数对不上：${more} − ${less} = ${difference.toFixed(decimals)}，文中写${claimed}`
      return [{start: ends - claimed.length, end: ends, message}]
    }
  )
}

const decimalsOf = (printed: string) => printed.split('.')[1]?.length ?? 0
