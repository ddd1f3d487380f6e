import type {Multiple} from '../figures/multiples.ts'
import {multiplesAt} from '../figures/multiples.ts'
import type {Sentence, Year} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import {pairsIn} from './pairs.ts'
import {figuresIn} from './passage.ts'

/** What is said in 倍 or 番 behind two numbers whose times are told: 去年1520人次，今年2986人次，增长近两倍. */
export function pairMultiplesOf(passage: Sentence): Multiple[] {
  if (!/[倍番]/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return pairsIn(passage).flatMap(({from, to, index}) => {
    const {mention, tail} = figures[index]!
    const year = markedIn(passage, from.mention.at - 12, from.mention.at).findLast(
      (one): one is Year => one.mark === 'year'
    )?.year
    return multiplesAt(passage, {from: from.mention, to: to.mention}, mention.at + 1 + tail.length, year)
  })
}
