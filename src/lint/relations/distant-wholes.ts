import {agreesAsShare, canBeOne, partOfWhole} from '../figures/arithmetic.ts'
import type {Ledger} from '../figures/ledger.ts'
import type {Sentence} from '../figures/sentence.ts'
import {comesFromAny} from './explained.ts'
import {isAlike, isCalled} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn, nounOf} from './passage.ts'
import type {ShareRelation} from './shares.ts'

/** A share whose whole stands in a paragraph above, with the passage it is in, and the sentence above. */
export interface DistantShare extends ShareRelation {
  readonly passage: Sentence
  readonly above: Sentence
}

/** 占全县行政村总数的96.2%, 占教师总数的比重达80% */
const shareOf =
  /占(?:到|了)?(?:全[县市区州镇乡村校])?(?<of>[^占，。；：、（）\uFDD6-\uFDD9的]{2,8}?)的?(?:比重|比例)?(?:约|近|超过?|已|高)?(?:为|达到?|是)?$/u
const totals = /总[数量人]数?|数量$|数$/u
/** Not of the place or time of the article, or of more than was counted. */
const other =
  /同期|上年|去年|全国|全省|世界|全球|[省国]内|计划|目标|任务|当年|新增|累计|总[额值产]|收入|支出|投资|产值/u

/** The shares whose whole, called by its very name, stands in an earlier paragraph and in no other one with another value. */
export function distantSharesOf({sentences, passages}: Ledger): DistantShare[] {
  return passages.flatMap((passage): DistantShare[] => {
    if (!passage.skeleton.includes('占')) return []
    const figures = figuresIn(passage)
    return figures.flatMap((rate, at): DistantShare[] => {
      const part = figures[at - 1]
      if (rate.mention.mark !== 'rate' || part?.mention.mark !== 'amount') return []
      const of = shareOf.exec(rate.lead)?.groups?.of
      if (of === undefined || other.test(of) || part.mention.sense !== 'exact') return []
      if (!/^[^，。；：、（）]{0,16}[，（][^，。；：、（）]*$/u.test(between(passage, part, rate))) return []
      const isHere = figures.some(
        figure => figure !== part && figure.mention.mark === 'amount' && isCalled(figure, of)
      )
      const whole = isHere ? undefined : wholeFor(sentencesAbove(sentences, passage), part, of)
      if (!whole) return []
      const {figure, sentence: above} = whole
      if (agreesAsShare(partOfWhole(part.mention, figure.mention), rate.mention)) return []
      if (comesFromAny(figures, rate.mention, part.mention)) return []
      return [{part: part.mention, whole: figure.mention, claimed: rate.mention, passage, above}]
    })
  })
}

const sentencesAbove = (sentences: ReadonlyArray<Sentence>, {text}: Sentence): ReadonlyArray<Sentence> =>
  sentences.slice(
    0,
    sentences.findIndex(one => one.text === text)
  )

/** The number that is called so, where all that are called so are one. */
function wholeFor(sentences: ReadonlyArray<Sentence>, part: Figure, of: string) {
  const core = of.replace(totals, '')
  if (core.length < 2) return undefined
  const called = sentences.flatMap(sentence =>
    figuresIn(sentence)
      .filter(
        ({mention}) =>
          mention.mark === 'amount' && mention.sense === 'exact' && isAlike(mention, part.mention)
      )
      .filter(figure =>
        nounOf(figure)
          .split(' ')
          .some(word => word.endsWith(core))
      )
      .map(figure => ({figure, sentence}))
  )
  const [first, ...rest] = called
  const isOne = rest.every(({figure}) => canBeOne(figure.mention, first!.figure.mention))
  return first && isOne && first.figure.mention.value >= part.mention.value ? first : undefined
}
