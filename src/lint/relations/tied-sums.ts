import {addsUp, sumOfParts} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import type {Figure} from './passage.ts'
import {figuresFrom, figuresIn} from './passage.ts'
import {isCountedAlike} from './rows.ts'
import type {Adding} from './sum-evidence.ts'
import {addingsIn, evidence, isAmount, weights} from './sum-evidence.ts'
import type {SumRelation} from './sums.ts'
import {weigh} from './weigh.ts'

/** From which weight on a row is told, is likely all there is, and must be. */
const [told, likely, sure] = [1.4, 2.2, 3.2]
/** Where the parts are less of the whole than this, most of it is not told. */
const least = 0.7
/** How far around a sum its numbers may make up another one. */
const reach = 200

/** The sums of a passage whose row is tied to its whole closely enough, where no numbers near them add up. */
export function tiedSumsOf(passage: Sentence): SumRelation[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  const tied = addingsIn(passage)
    .filter(adding => !mayOverlap.test(wordsAround(adding)) && fails(figures, adding))
    .map(adding => ({...adding, weight: weigh(adding, evidence, weights)}))
    .filter(({weight}) => weight >= told)
    .sort((a, b) => b.weight - a.weight)
  // Of one row, only what is tied most closely.
  const known = new Set<Figure>()
  return tied.flatMap(({whole, parts, weight}): SumRelation[] => {
    if ([whole, ...parts].some(one => known.has(one))) return []
    for (const one of [whole, ...parts]) known.add(one)
    const mentions = parts.map(({mention}) => mention)
    const isOver = weight >= likely || sumOfParts(mentions).low > whole.mention.high
    return [{whole: whole.mention, parts: mentions, isClosed: weight >= sure, isOver}]
  })
}

const mayOverlap = /套[种作]|间作|复种|交叉|重复|兼|同时|附带/u

const wordsAround = ({passage, whole, parts}: Adding): string => {
  const places = [whole, ...parts].map(({mention}) => mention.at)
  return passage.skeleton.slice(Math.max(0, Math.min(...places) - 12), Math.max(...places) + 14)
}

/** Whether parts are most of a whole, no one of them as much, and not all, and nothing near them adds up. */
function fails(figures: ReadonlyArray<Figure>, adding: Adding): boolean {
  const {whole, parts} = adding
  const mentions = parts.map(({mention}) => mention)
  if (mentions.some(({value}) => value >= whole.mention.value) || addsUp(mentions, whole.mention))
    return false
  const isMost = sumOfParts(mentions).high >= whole.mention.value * least
  return isMost && !isExplained(figures, adding)
}

/** Whether numbers that follow each other near a sum make up another one. */
function isExplained(figures: ReadonlyArray<Figure>, {whole, parts}: Adding): boolean {
  const places = [whole, ...parts].map(({mention}) => mention.at)
  const from = Math.min(...places) - reach
  const near = figuresFrom(figures, from, Math.max(...places) + reach)
    .filter(one => isAmount(one) && isCountedAlike(one, whole))
    .map(({mention}) => mention)
  return near.some((_, first) => isRunOf(near, first))
}

/** Whether the numbers from one on, as many as make up another, do so. */
function isRunOf(near: ReadonlyArray<Mention>, first: number): boolean {
  for (let count = 2; count <= longest && first + count <= near.length; count++) {
    const run = near.slice(first, first + count)
    if (near.some(one => !run.includes(one) && addsUp(run, one))) return true
  }
  return false
}

const longest = 12
