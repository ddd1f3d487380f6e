import {unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'
import type {Order} from './order.ts'

const over = '高出|高于|高过|超出|超过|多于|领先|优于'
const under = '低于|少于|落后'
/** 参保率97.6%，高出全州平均水平（95.1%）2.5个百分点 */
const verbFirst = pattern(
  `[AP][^，。；APDY]{0,6}，[^，。；APDY]{0,6}(?<verb>${over}|${under})(?:了|于)?[^，。；APDY（]{1,16}（?(?:为|是)?[AP]）?，?(?:约|近)?[AD](?=[，。；）]|$)`
)
/** 普及率92.4%，比全省平均水平88.7%高3.7个百分点 */
const verbLast = pattern(
  '[AP][^，。；APDY]{0,6}，[^，。；APDY]{0,4}[比较与][^，。；APDY（]{1,16}（?(?:为|是)?[AP]）?(?:的?平均|的?水平)*(?<verb>高|低|多|少|超)(?:出|了|过)?(?:约|近)?[AD](?=[，。；）]|$)'
)
/** 造林4.2万亩，超额完成年度任务4万亩的5% */
const exceeding = pattern(
  'A[^，。；APDY]{0,10}，(?<verb>超额?(?:完成)?|超出|超过)(?:了)?[^，。；APDY]{0,8}(?:目标|任务|计划|预算|指标)[^，。；APDY]{0,6}（?A）?的?P(?=[，。；]|$)'
)
const isUnder = new RegExp(`^(?:${under}|低|少)$`, 'u')

/** What a sentence holds against another place's number, the mean or the plan, and by how much it says that it is more. */
export function comparisonsIn(sentence: Sentence): Order[] {
  const {skeleton} = sentence
  if (!/[高低多少超先落优]/u.test(skeleton)) return []
  return [verbFirst, verbLast, exceeding].flatMap(form =>
    [...skeleton.matchAll(form)].flatMap(({0: words, index, groups}): Order[] => {
      const [to, from, claimed] = markedIn(sentence, index, index + words.length).filter(isMention)
      if (!to || !from || !claimed || !isComparable(from, to, claimed)) return []
      return [{from, to, claimed, falls: isUnder.test(groups!.verb!)}]
    })
  )
}

function isComparable(from: Mention, to: Mention, claimed: Mention): boolean {
  const isOne = from.mark === to.mark && unitOf(from) === unitOf(to)
  const isDifference =
    claimed.mark === 'rate' ||
    (from.mark === 'rate' ? claimed.mark === 'points' : unitOf(claimed) === unitOf(to))
  return isOne && isDifference && [from, to, claimed].every(({sense}) => sense !== 'range')
}
