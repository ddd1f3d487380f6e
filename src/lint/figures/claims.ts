import type {Frame} from './frames.ts'
import type {Ledger} from './ledger.ts'
import type {Mention} from './sentence.ts'
import {figureAt, markedIn, pattern} from './sentence.ts'

/** What is said about the growth right after a frame: `，年均增长7.8%`. */
export interface Claim {
  readonly over: 'year' | 'all' | 'previous'
  /** Whether it says that the second quantity is less. */
  readonly falls: boolean
  readonly claimed: Mention
}

const claim = pattern(
  '[，、（]?(?:按|以)?(?:可比价|不变价)?(?:格|计算)*，?(?:[一二两三四五六七八九十]年(?:来|间|里)?)?(?<over>年均|年平均|平均每年|累计|总共|同比|比上年同期|比上年|较上年|Y?[比较]Y|)(?:实际|名义)?(?:复合)?(?<verb>增长|增速|增幅|涨幅|升幅|降幅|减幅|增加|提高|提升|上升|递增|净增|新增|扩大|高出|超出|增产|增收|多|下降|减少|降低|递减|缩小|回落|减产|少)(?:率|速度|幅度)?了?(?:为|达到|达|是)?[APD]',
  'uy'
)
const constant = /可比价|不变价|可比口径|扣除价格|实际增|实际年均/

/** The claims after a frame, as long as one follows the other. */
export function claimsAfter({sentence, fromYear, toYear, end}: Frame): Claim[] {
  const claims: Claim[] = []
  for (claim.lastIndex = end; ; ) {
    const found = claim.exec(sentence.skeleton)
    if (!found) return claims
    const inside = markedIn(sentence, found.index, claim.lastIndex)
    const claimed = inside.at(-1)
    const years = inside.filter(mention => mention.mark === 'year')
    if (!claimed || claimed.mark === 'year') return claims
    if (years.length > 0 && years.at(-1)!.year !== fromYear?.year) return claims
    if (years.length > 1 && years[0]!.year !== toYear?.year) return claims
    const {over = '', verb = ''} = found.groups!
    // 新增48座，拆除10座: not all that changed.
    if (verb === '新增' && !/^(?:[。；！]|$)/u.test(sentence.skeleton.slice(claim.lastIndex))) return claims
    claims.push({
      over: /年均|每年|年平均/.test(over) ? 'year' : /同比|上年/.test(over) ? 'previous' : 'all',
      falls: /下降|减|降|缩小|回落|少/.test(verb),
      claimed
    })
  }
}

/** Whether words say that prices are held constant. */
export const saysConstantPrices = (words: string) => constant.test(words)

/** Whether the clause of a frame, or a note on the whole article, says that prices are held constant. */
export function isAtConstantPrices({sentence, from}: Frame, ledger: Ledger): boolean {
  if (ledger.isAtConstantPrices) return true
  const {value, start} = sentence
  const at = from.start - start
  const clause = value.slice(Math.max(value.lastIndexOf('；', at), value.lastIndexOf(';', at)) + 1)
  return saysConstantPrices(clause.split(/[；;]/, 1)[0]!)
}

/** Whether a frame and what is claimed after it were inserted as one figure, which the data block answers for. */
export function isOneFigure({sentence, from, to}: Frame, claimed: Mention): boolean {
  const [name, ...others] = [from, to, claimed].map(mention => figureAt(sentence, mention))
  return name !== undefined && others.every(other => other === name)
}
