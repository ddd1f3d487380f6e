import type {Interval} from '../figures/arithmetic.ts'
import {
  agreesAsShare,
  inUnitOf,
  percent,
  said,
  shareOf,
  shown,
  shownBeside,
  sumOf
} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {readNamed} from './done-rates.ts'
import {isExplained} from './explained.ts'
import {readHeld} from './held-shares.ts'
import {readLone} from './lone-rates.ts'
import type {Meant} from './meant.ts'
import {isComparable} from './meant.ts'
import type {Near} from './near.ts'
import {nearOf} from './near.ts'
import {readOnlyPair} from './only-pairs.ts'
import type {Figure} from './passage.ts'
import {figuresIn} from './passage.ts'

/** A share that comes out of no two numbers near it, with the two that it means by what it is called. */
export interface MeantShare {
  readonly claimed: Mention
  readonly parts: ReadonlyArray<Mention>
  readonly whole: Mention
  readonly message: string
  /** Whether nothing else can be meant. */
  readonly isSure: boolean
}

/** The shares of a passage that come out of no two numbers near them, though the two that they mean are there. */
export function meantSharesOf(passage: Sentence): MeantShare[] {
  const mayName = /[率面度占]|比[重例]|份额/u.test(passage.skeleton)
  return figuresIn(passage).flatMap((rate): MeantShare[] => {
    const {mark, sense} = rate.mention
    if (mark !== 'rate' || sense === 'range' || rate.mention.unit !== '%') return []
    if (!mayName && /\d/.test(rate.mention.number)) return []
    const near = nearOf(passage, rate)
    if (near.amounts.length < 2 && !/率/u.test(rate.lead)) return []
    const found =
      readHeld(passage, near, rate) ??
      readNamed(passage, near, rate) ??
      readOnlyPair(passage, near, rate) ??
      readLone(passage, near, rate)
    return found ? judged(passage, near, rate, found) : []
  })
}

function judged(passage: Sentence, {amounts}: Near, rate: Figure, meant: Meant): MeantShare[] {
  const {parts, whole, isRest = false, isSure} = meant
  const claimed = rate.mention
  const part = partOf(parts, whole, isRest)
  const share = shareOf(part, whole.mention)
  // 95%以上 says nothing else of 100%, and is wrong of 94%.
  const isBelow = claimed.sense === 'least' && share.high < claimed.value - claimed.step / 2
  if (part.value > whole.mention.value || (!isBelow && agreesAsShare(share, claimed))) return []
  const near = amounts.map(({mention}) => inUnitOf(mention, whole.mention))
  if (!isBelow && comesOut(near, claimed, isRest ? whole.mention : undefined)) return []
  if (!isBelow && parts.some(({mention}) => isExplained(figuresIn(passage), mention, claimed))) return []
  const terms = parts.map(({mention}) => shownBeside(mention, whole.mention))
  const top = isRest
    ? `(${[shown(whole.mention), ...terms].join(' − ')})`
    : terms.length > 1
      ? `(${terms.join(' + ')})`
      : terms[0]
  const value = percent((part.value / whole.mention.value) * 100, claimed.decimals)
  return [
    {
      claimed,
      parts: parts.map(({mention}) => mention),
      whole: whole.mention,
      isSure,
      message: `占比对不上：${top} ÷ ${shownBeside(whole.mention, parts[0]!.mention)} = ${value}，文中写${said(claimed)}`
    }
  ]
}

function partOf(
  parts: ReadonlyArray<Figure>,
  {mention}: Figure,
  isRest: boolean
): Interval & {value: number} {
  const mentions = parts.map(one => inUnitOf(one.mention, mention))
  const value = mentions.reduce((sum, one) => sum + one.value, 0)
  const sum = {...sumOf(mentions), value}
  if (!isRest) return sum
  return {low: mention.low - sum.high, high: mention.high - sum.low, value: mention.value - value}
}

/** Whether the share comes out of two numbers, or of what one leaves of the whole. */
function comesOut(near: ReadonlyArray<Mention>, claimed: Mention, of: Mention | undefined): boolean {
  const comes = (part: Interval, whole: Interval) =>
    whole.high > 0 && agreesAsShare(shareOf(part, whole), claimed)
  return near.some((whole, at) =>
    near.some((part, index) => {
      if (at === index || part.value > whole.value || !isComparable(part, whole)) return false
      if (comes(part, whole)) return true
      return whole === of && comes({low: whole.low - part.high, high: whole.high - part.low}, whole)
    })
  )
}
