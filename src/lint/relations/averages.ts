import {sizeOf} from '../../language/measures.ts'
import type {Interval} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {countFor} from './average-counts.ts'
import {eachOf} from './average-each.ts'
import {totalFor} from './average-totals.ts'
import type {Figure} from './passage.ts'
import {figuresFrom, figuresIn} from './passage.ts'

/** So much for each of so many, and all of it together: 每村500份，120个村共6万份. */
export interface Average {
  readonly each: Mention
  /** How many there are; undefined where the words or the year say it. */
  readonly count: Mention | undefined
  readonly times: Interval & {readonly value: number}
  readonly total: Mention
  /** How many of the unit of the average one of the unit of the total is. */
  readonly scale: number
  /** Whether it was set beforehand, as in 每户补助3万元, and not worked out. */
  readonly isGiven: boolean
}

/** The averages of a passage, where total and number stand in the same sentence and nothing else may be meant. */
export function averagesOf(passage: Sentence): Average[] {
  if (!/均|每|亩产|单价|各/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((figure, index): Average[] => {
    const each = eachOf(figure, figures[index - 1])
    if (!each) return []
    const own = sentenceOf(passage, figures, figure)
    const counted = countFor(passage, own, each)
    const total = counted && totalFor(passage, own, each, counted)
    if (!counted || !total) return []
    const scale = sizeOf(total.mention.unit) / sizeOf(figure.mention.unit)
    const {count, times} = counted
    return [
      {
        each: figure.mention,
        count: count?.mention,
        times,
        total: total.mention,
        scale,
        isGiven: !each.isMean
      }
    ]
  })
}

/** The figures of the sentence that a figure stands in. */
function sentenceOf(
  {skeleton}: Sentence,
  figures: ReadonlyArray<Figure>,
  {mention}: Figure
): ReadonlyArray<Figure> {
  const start = Math.max(...['。', '；', '！', '\n'].map(mark => skeleton.lastIndexOf(mark, mention.at))) + 1
  const stop = skeleton.slice(mention.at).search(/[。；！\n]/u)
  return figuresFrom(figures, start, stop < 0 ? skeleton.length : mention.at + stop)
}
