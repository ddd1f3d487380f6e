import {anyOf, lexicon, wordsOf as wordsIn} from '../../language/lexicon/lexicon.ts'
import {addsUp, inUnitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Near} from './near.ts'
import {wordsOf} from './near.ts'
import {isCalled} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between} from './passage.ts'
import {ofPlace} from './place-rates.ts'
import type {SaidShare} from './said-shares.ts'
import {nameOf, stemOf, subjectOf} from './said-shares.ts'
import type {Weights} from './weigh.ts'

/** Two numbers of which a rate may be the share. */
export interface Pairing {
  readonly passage: Sentence
  readonly near: Near
  readonly rate: Figure
  readonly said: SaidShare
  readonly part: Figure
  /** All that have the share together: 两地合计占; else the part alone. */
  readonly parts: ReadonlyArray<Figure>
  readonly whole: Figure
  /** All amounts near the rate that are counted as the two are. */
  readonly alike: ReadonlyArray<Figure>
}

/** What says of a number that it is all there is. */
const totals = /应|共|总|全[部体县市区镇乡村校州旗院]|合计|所有|登记|抽[检查样]|参[加与]|收到|受理|符合|需/u

const capacity = new RegExp(`(?:${anyOf(lexicon.rates.capacity)})`, 'u')
const filled = new RegExp(`(?:${anyOf(lexicon.rates.filled)})率`, 'u')
const common = /[一不有人数总共全为的在理行实际完成开到会工员]/u
const otherBase = new Set(wordsIn(lexicon.rates.other_base))
const unspecific = new Set(wordsIn(lexicon.rates.unspecific))

/** What is measured by itself, and of which a share is hardly told. */
export const measured = new Set('年 岁 周岁 倍 天 个月 小时 分钟 分 周 度 % 个百分点'.split(' '))

/** What speaks for and against two numbers being part and whole of a rate; each is seen by itself, and weighed together. */
export const evidence = {
  held: ({said}) => said.form === 'held',
  named: ({said}) => said.form === 'named',
  worded: ({rate}) => !/\d/.test(rate.mention.number),
  // 检测2280辆，检测率: the part stands right before the rate.
  partIsNext: ({passage, part, rate}) =>
    /^[^，。；：\uFDD6-\uFDD9]{0,16}[，（][^，。；：\uFDD6-\uFDD9]*$/u.test(gap(passage, part, rate)),
  // 文明村65个，行政村130个，覆盖面
  bothAreNext: ({passage, part, whole, rate}) =>
    part.mention.at < whole.mention.at &&
    !/[\uFDD6-\uFDD8。；]/u.test(gap(passage, part, whole)) &&
    /^[^，。；：\uFDD6-\uFDD9]{0,16}(?:[，（][^，。；：\uFDD6-\uFDD9]*)?$/u.test(gap(passage, whole, rate)),
  partIsBehind: ({part, rate}) => part.mention.at > rate.mention.at,
  wholeIsBehind: ({whole, rate}) => whole.mention.at > rate.mention.at,
  wholeBeforePart: ({whole, part}) => whole.mention.at < part.mention.at,
  partElsewhere: ({near, part}) => part.mention.at < near.sentence,
  nextSentence: ({near, part, whole}) => part.mention.at > near.end && whole.mention.at > near.end,
  wholeInNext: ({near, part, whole}) => part.mention.at < near.end && whole.mention.at > near.end,
  partInNext: ({near, part, whole}) => part.mention.at > near.end && whole.mention.at < near.end,
  // 240个里有96个, 其中96个
  among: ({passage, whole, part}) =>
    /其中|[中里内当]，?(?:已|共|现|只|仅|就)*[^，。；：\uFDD6-\uFDD9]{0,10}$/u.test(
      gapBefore(passage, whole, part)
    ),
  ofThese: ({part}) => /(?:的|者)(?:已经?|共|现|就|才|只|仅)*(?:有|达到?|为|是)?$/u.test(part.lead),
  wholeIsTotal: ({whole}) => totals.test(whole.lead),
  wholeIsDue: ({whole}) => /应|需|计划|任务|目标|下达|规划|设计/u.test(whole.lead),
  partIsTotal: ({part}) => totals.test(part.lead),
  // 合格784批次，合格率
  nameInPart: pairing => nameIn(pairing, 'all'),
  nameInWhole: ({said, passage, whole}) =>
    said.form === 'named' && [...stemOf(said.name)].every(char => wordsOf(passage, whole).includes(char)),
  // 64个，销号56个，剩余8个
  restIsTold: ({part, whole, alike}) =>
    alike.some(
      rest =>
        rest !== part &&
        rest !== whole &&
        /剩|余|未|没|尚|还有/u.test(rest.lead) &&
        addsUp([part.mention, rest.mention], whole.mention)
    ),
  filled: ({said, whole}) =>
    said.form === 'named' &&
    filled.test(`${said.name}率`) &&
    capacity.test(`${whole.lead}${whole.mention.unit}${whole.tail}`),
  unspecific: ({said}) => said.form === 'named' && unspecific.has(stemOf(said.name)),
  otherBase: ({said}) => said.form === 'named' && otherBase.has(stemOf(said.name)),
  // 湿地占县域面积 of 湿地42万亩 and 县域面积1400平方公里; 森林覆盖率 of the area of woods and that of the place
  bothNamed: pairing =>
    (subjectOf(pairing.said.name) !== '' &&
      subjectIn(pairing, pairing.part) === 1 &&
      nameOf(pairing.said.of) !== '' &&
      isCalled(pairing.whole, nameOf(pairing.said.of))) ||
    (pairing.said.form === 'named' &&
      ofPlace(pairing.said.name, [pairing.part, pairing.whole])[0] === pairing.part),
  subjectless: ({said}) => said.form === 'held' && subjectOf(said.name) === '',
  ofScope: ({said}) => /^[全本我该](?![部体])/u.test(said.of),
  tiny: ({part, whole}) => inUnitOf(part.mention, whole.mention).value * 50 < whole.mention.value,
  partHasOther: ({passage, part, rate}) => hasOwnRate(passage, part, rate),
  wholeHasOther: ({passage, whole, rate}) => hasOwnRate(passage, whole, rate),
  changes: ({rate}) => /提高|提升|上升|降|升|增/u.test(rate.lead),
  each: ({part, whole, rate}) => /每|均|平均/u.test(part.lead + whole.lead + rate.lead)
} satisfies Readonly<Record<string, (pairing: Pairing) => boolean>>

/** Fitted as `weigh` says. */
export const weights: Weights<typeof evidence> = {
  held: 0.3,
  named: 1.0,
  worded: 1.6,
  partIsNext: 2.4,
  bothAreNext: 1.0,
  partIsBehind: -2.4,
  wholeIsBehind: 0.6,
  wholeBeforePart: 0.9,
  partElsewhere: -1.9,
  nextSentence: 0.3,
  wholeInNext: -0.5,
  partInNext: -0.9,
  among: 1.8,
  ofThese: 1.6,
  wholeIsTotal: 1.3,
  wholeIsDue: 2.2,
  partIsTotal: -0.6,
  nameInPart: 0.5,
  nameInWhole: -1.0,
  restIsTold: 1.2,
  filled: 2.0,
  unspecific: 0.2,
  otherBase: -2.7,
  bothNamed: 2.6,
  subjectless: 0.8,
  ofScope: -0.9,
  tiny: -2.6,
  partHasOther: -0.6,
  wholeHasOther: -2.7,
  changes: -1.4,
  each: -1.0,
  base: -2.5
}

const gap = (passage: Sentence, a: Figure, b: Figure): string =>
  a.mention.at < b.mention.at ? between(passage, a, b) : between(passage, b, a)
const gapBefore = (passage: Sentence, a: Figure, b: Figure): string =>
  a.mention.at < b.mention.at ? between(passage, a, b) : ''

/** Whether a number's words speak of what the rate is called after. */
export function nameIn({said, passage, part}: Pairing, most: 'all' | 'some'): boolean {
  if (said.form !== 'named') return false
  const words = wordsOf(passage, part)
  const stem = [...stemOf(said.name)]
  return most === 'all'
    ? stem.every(char => words.includes(char))
    : stem.some(char => !common.test(char) && words.includes(char))
}

/** How much of what holds the share stands beside a number. */
export function subjectIn({said, passage}: Pairing, figure: Figure): number {
  const thing = said.form === 'held' ? subjectOf(said.name) : ''
  if (thing === '') return 0.4
  const words = wordsOf(passage, figure)
  return [...thing].filter(char => words.includes(char)).length / thing.length
}

/** Whether a number has a share of its own right behind it. */
const hasOwnRate = ({skeleton}: Sentence, {mention}: Figure, rate: Figure): boolean => {
  const found = /^[^。；\uFDD6]{0,24}?\uFDD7/u.exec(skeleton.slice(mention.at + 1, mention.at + 40))
  return found !== null && mention.at + found[0].length !== rate.mention.at
}
