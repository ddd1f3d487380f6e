import {sumOfParts, unitOf} from '../figures/arithmetic.ts'
import type {Mention} from '../figures/sentence.ts'
import {familyOf, isOfSources, labelOf} from './families.ts'
import {farthest} from './listings.ts'
import {measured} from './parts-above.ts'
import type {Figure} from './passage.ts'
import {figuresFrom, nounOf} from './passage.ts'

/** Whether parts that are more than their whole are named alike, and more than all that was counted alike before. */
export function isSureOver(
  figures: ReadonlyArray<Figure>,
  first: Figure,
  whole: Mention,
  parts: ReadonlyArray<Mention>
): boolean {
  if (measured.test(whole.unit)) return false
  const names = figures.filter(({mention}) => parts.includes(mention))
  const ends = new Set(names.map(({lead, tail}) => lead.slice(-2) || tail.slice(0, 2)))
  const labels = names.map(labelOf)
  if (parts.some(({sense}) => sense === 'least')) return false
  const isStuff =
    !countable.test(whole.unit) &&
    !labels.some(label => overlapping.test(label)) &&
    !(labels.some(label => /财政/u.test(label)) && labels.some(label => ofTreasury.test(label))) &&
    !figures.some(({lead}) => usedTwice.test(lead))
  const isDisjoint =
    ends.size === 1 || isStuff || familyOf(labels, nounOf(first)) !== undefined || isOfSources(labels)
  const {low} = sumOfParts(parts)
  const before = figuresFrom(figures, first.mention.at - farthest, first.mention.at)
  const isMost = before.every(({mention}) => unitOf(mention) !== unitOf(whole) || mention.high < low)
  // Two that are counted by more than one trait may overlap: 机关志愿者, 社区志愿者.
  const mayOverlap =
    !isStuff &&
    parts.length === 2 &&
    ends.size === 1 &&
    names.every(({lead}) => /\p{Script=Han}{3}/u.test(lead))
  const isSure = !mayOverlap || familyOf(labels, nounOf(first)) !== undefined
  return isSure && isDisjoint && isMost && !names.some(({lead}) => /^全(?!国?公路)/u.test(lead))
}

/** People and things may have two traits at once: 规上企业, 高新技术企业. Money and land are spent and used once. */
const countable = /^(?:人|名|位|口|户|家|个|所|项|件|种|支|处|对|条|座|人次)$/u
const overlapping =
  /规[上模]|高新|高技术|战略|非公|民营|民生|国有|重点|基础设施|数字|绿色|新兴|新能源|装备|外资|机电/u
/** Kinds of money that 财政资金 holds already. */
const ofTreasury = /衔接|专项|补助|转移支付|债券|涉农/u
/** Land that bears two crops a year is counted for both. */
const usedTwice = /间[作套]|套[作种]|复种|轮作/u
