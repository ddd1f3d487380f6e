import type {Mention, Sentence, Year} from './sentence.ts'
import {figureAt, isMention, markedIn, pattern} from './sentence.ts'

/** `由2016年的233.57亿元增加到2022年的429.51亿元`: a quantity before and after. */
export interface Frame {
  readonly sentence: Sentence
  readonly from: Mention
  readonly to: Mention
  readonly fromYear: Year | undefined
  readonly toYear: Year | undefined
  /** The words that stand for a time where no year does: `去年的`, `创建之初的`. */
  readonly fromTime: string
  readonly toTime: string
  readonly verb: string
  /** What the verb says of the second quantity. */
  readonly direction: 'up' | 'down'
  /** Where the frame begins and ends in the skeleton. */
  readonly start: number
  readonly end: number
}

/** `，年均增长7.8%` after a frame. */
export interface Claim {
  readonly over: 'year' | 'all' | 'previous'
  /** Whether it says that the second quantity is less. */
  readonly falls: boolean
  readonly claimed: Mention
}

const up = '增加|增长|增至|提高|提升|上升|升至|扩大|攀升|跃升|上涨|发展|拓展|壮大|延长|延伸|增|升'
const down = '减少|减至|下降|降低|降至|缩小|缩减|缩短|压缩|压减|回落|下滑|减|降'
const frame = pattern(
  `(?:[由从](?<time>[^，。；由从APD]{0,12}?)|(?<=[^由从]|^)(?=Y))(?<one>Y?的?[AP])，?(?:大幅|逐步|稳步|逐年|持续|快速|已|已经|发展|拓展|壮大|延伸){0,2}(?<verb>${up}|${down})(?:到|至|为)?(?<time2>[^，。；APD]{0,12}?)[AP]`
)
const isDown = new RegExp(`^(?:${down})$`)
const claim = pattern(
  '[，、（]?(?:按|以)?(?:可比价|不变价)?(?:格|计算)*，?(?<over>年均|年平均|平均每年|累计|总共|同比|比上年同期|比上年|较上年|)(?:实际|名义)?(?:复合)?(?<verb>增长|增速|增幅|增加|提高|提升|上升|递增|净增|扩大|下降|减少|降低|递减|缩小|回落)(?:率|速度|幅度)?了?(?:为|达到|达|是)?[APD]',
  'uy'
)

const known = new WeakMap<Sentence, ReadonlyArray<Frame>>()

/** The frames of a sentence, found once for all rules. */
export function framesIn(sentence: Sentence): ReadonlyArray<Frame> {
  const frames = known.get(sentence) ?? findFrames(sentence)
  known.set(sentence, frames)
  return frames
}

function findFrames(sentence: Sentence): Frame[] {
  if (!/[到至为]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(frame)].flatMap(({0: words, index, groups}) => {
    const end = index + words.length
    const inside = markedIn(sentence, index, end)
    const [from, to] = inside.filter(isMention)
    if (!from || !to || from.mark !== to.mark) return []
    const years = inside.filter(mention => mention.mark === 'year')
    const verb = groups!.verb!
    if (!/[到至为]/.test(words)) return []
    return {
      sentence,
      from,
      to,
      fromYear: years.findLast(({at}) => at < from.at),
      toYear: years.findLast(({at}) => at > from.at),
      fromTime: groups!.time ?? '',
      toTime: groups!.time2 ?? '',
      verb,
      direction: isDown.test(verb) ? 'down' : 'up',
      start: index,
      end
    }
  })
}

/** What is claimed about the growth right after a frame. */
export function claimsAfter({sentence, end}: Frame): Claim[] {
  const claims: Claim[] = []
  for (claim.lastIndex = end; ; ) {
    const found = claim.exec(sentence.skeleton)
    if (!found) return claims
    const claimed = sentence.marked.find(({at}) => at === claim.lastIndex - 1)
    if (!claimed || claimed.mark === 'year') return claims
    const over = found.groups!.over!
    claims.push({
      over: /年均|每年|年平均/.test(over) ? 'year' : /同比|上年/.test(over) ? 'previous' : 'all',
      falls: /下降|减少|降低|递减|缩小|回落/.test(found.groups!.verb!),
      claimed
    })
  }
}

/** Whether the clause of a frame says that prices are held constant. */
export function isAtConstantPrices({sentence, from}: Frame): boolean {
  const {value, start} = sentence
  const at = from.start - start
  const clause = value.slice(Math.max(value.lastIndexOf('；', at), value.lastIndexOf(';', at)) + 1)
  return constantPrices.test(clause.split(/[；;]/, 1)[0]!)
}

/** Whether a frame and what is claimed after it were inserted as one figure, which the data block answers for. */
export function isOneFigure({sentence, from, to}: Frame, claimed: Mention): boolean {
  const [name, ...others] = [from, to, claimed].map(mention => figureAt(sentence, mention))
  return name !== undefined && others.every(other => other === name)
}

export const constantPrices = /可比价|不变价|可比口径|扣除价格|实际增|实际年均/
