import {agreesAsShare, partOfWhole, unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'
import type {ShareRelation} from './shares.ts'

const aim = '(?:目标|任务|计划|预算|指标)(?:任务|目标|数|量|总量)*'
/** 新增就业6510人，完成全年目标6200人的105% */
const inOne = pattern(
  `A[^，。；APDY]{0,10}，[^，。；APDY超]{0,4}(?:完成|占|为|是|达到|达|相当于)了?[^，。；APDY]{0,10}${aim}[^，。；APDY]{0,3}（?A）?的(?:比例为)?P(?=[，。；]|$)`
)
/** 征兵132人，任务数120人，完成任务的110% */
const apart = pattern(
  `A[^，。；APDY]{0,8}，[^，。；APDY]{0,6}${aim}[^，。；APDY]{0,4}A[^，。；APDY]{0,4}，(?:完成|占|为|达到)[^，。；APDY]{0,8}的P(?=[，。；]|$)`
)
/** 年度目标6200人，实际完成6510人，完成率105% */
const aimFirst = pattern(
  `${aim}(?:为|是|完成)?[^，。；APDY]{0,8}A[^，。；APDY]{0,6}，[^，。；APDY]{0,8}(?:完成|实现|达到|已|实际)[^，。；APDY]{0,10}A[^，。；APDY]{0,8}，(?:[^，。；APDY]{0,8}完成率(?:为|达到|达)?|(?:完成|占|为)[^，。；APDY]{0,10}的)P(?=[，。；]|$)`
)

/** How much of a plan was done, which may be more than all of it, where that does not come out. */
export function targetRatesOf(passage: Sentence): ShareRelation[] {
  if (!/目标|任务|计划|预算|指标/u.test(passage.skeleton)) return []
  return [inOne, apart, aimFirst].flatMap(form =>
    [...passage.skeleton.matchAll(form)].flatMap(({0: words, index}): ShareRelation[] => {
      const [first, second, claimed] = markedIn(passage, index, index + words.length).filter(isMention)
      if (!first || !second || !claimed || unitOf(first) !== unitOf(second)) return []
      const [part, whole] = form === aimFirst ? [second, first] : [first, second]
      const isPlain = [part, whole].every(({sense}) => sense === 'exact') && claimed.sense !== 'range'
      if (!isPlain || agreesAsShare(partOfWhole(part, whole), claimed)) return []
      return [{part, whole, claimed}]
    })
  )
}
