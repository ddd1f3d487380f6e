import {numberOf} from '../../language/numerals.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'

/** A place among so many that is none of theirs: 在10个县市中排名第12位. */
export interface Rank {
  readonly among: Mention
  readonly rank: number
}

const ranked = pattern(
  'A[^，。；APDY]{0,10}(?:[中里]|参加[^，。；APDY]{0,8}|参[评赛])，?[^，。；APDY]{0,10}(?:排名?|位列|名列|位居|列|居|获)[^，。；APDY]{0,4}第(?<rank>[\\d一二三四五六七八九十]+)[位名](?!次)'
)

/** Who are ranked; not the years in which they were. */
const peers = /^(?:个|家|省|市|县|区|州|旗|乡|镇|村|社区|街道|所|支|队|名|人|国)$/u

/** The ranks of a sentence that are beyond the number of those who were ranked. */
export function ranksBeyond(sentence: Sentence): Rank[] {
  if (!sentence.skeleton.includes('第')) return []
  return [...sentence.skeleton.matchAll(ranked)].flatMap(({0: words, index, groups}): Rank[] => {
    const [among] = markedIn(sentence, index, index + words.length).filter(isMention)
    const rank = numberOf(groups!.rank!)
    const isPeers = among?.sense === 'exact' && peers.test(among.unit)
    return isPeers && rank > among.value ? [{among, rank}] : []
  })
}
