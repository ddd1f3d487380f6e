import {agreesAsShare, partOfWhole} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'
import {isAlike} from './nouns.ts'
import type {ShareRelation} from './shares.ts'

/** 35个行政村，三分之二以上的村（25个）: a share of what was just counted, and how many that are. */
const counted = pattern(
  'A[^。；：APDY]{0,14}[，中里][^，。；APDY]{0,6}P(?<more>以上|多)?的(?!上限|下限|红线|底线|标准|要求|目标|门槛|限额)[^，。；APDY]{1,8}(?:（|，(?:达到?|有|共|即|为)?)A(?=[^，。；APDY]{0,4}[，。；）]|$)'
)

/** The shares of a passage whose part stands right behind them, and does not come out. */
export function countedFractionsOf(passage: Sentence): ShareRelation[] {
  if (!/\uFDD7[以上多]*的/u.test(passage.skeleton)) return []
  return [...passage.skeleton.matchAll(counted)].flatMap(({0: words, index, groups}): ShareRelation[] => {
    const [whole, rate, part] = markedIn(passage, index, index + words.length).filter(isMention)
    if (!whole || !rate || !part || !isAlike(whole, part) || part.value > whole.value) return []
    if ([whole, part].some(({sense}) => sense !== 'exact') || rate.sense === 'range') return []
    const claimed = groups!.more === undefined ? rate : atLeast(rate)
    return agreesAsShare(partOfWhole(part, whole), claimed) ? [] : [{part, whole, claimed}]
  })
}

const atLeast = (rate: Mention): Mention => ({...rate, sense: 'least', low: rate.value, high: Infinity})
