import type {Sentence} from '../figures/sentence.ts'
import {changeSaid, countsAtConstantPrices} from './changes.ts'
import type {Figure} from './passage.ts'

/** By how much something is said to have changed. */
export interface SaidChange {
  readonly falls: boolean
  /** What is said to have changed, where that stands beside the verb. */
  readonly thing: string
}

/** 多出2.6平方米, 多收82公斤, 少用34吨, 多了三成: what there is more or less of it. */
const more =
  /(?<thing>\p{Script=Han}{0,8}?)(?:就|共|整整|足足|实际|同比|环比)?(?<verb>[多少])(?:了|出了?|\p{Script=Han}了?)?$/u
const saved = /(?<thing>\p{Script=Han}{0,8}?)(?:节约|节省|省下)了?$/u
const unsure =
  /年均|每年|平均每|目标|计划|预计|其中|占|比重|高于|低于|快于|全[国省市]|累计|季度|同期|至少|最[多少]|不[多少]|减少|[很许诸太更甚差]多|多数/u

/** By how much something changed, and which way; none where a number says something else. */
export function changeBy(passage: Sentence, figure: Figure): SaidChange | undefined {
  const {lead, mention} = figure
  if (mention.sense === 'range') return undefined
  const said = changeSaid(passage, figure)
  if (said) {
    const isOther = said.isYearly || unsure.test(lead.replace('减少', '')) || countsAtConstantPrices(lead)
    return isOther ? undefined : said
  }
  if (unsure.test(lead)) return undefined
  const {verb, thing} = more.exec(lead)?.groups ?? {}
  if (verb !== undefined) return {falls: verb === '少', thing: thing!}
  const spared = saved.exec(lead)?.groups?.thing
  return spared === undefined ? undefined : {falls: true, thing: spared}
}
