import type {Severity} from '../../finding.ts'
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
import {isExplained} from './explained.ts'
import {amountsAround, nearOf, wordsOf} from './near.ts'
import {isComparable} from './nouns.ts'
import type {Figure} from './passage.ts'
import {figuresIn} from './passage.ts'
import type {SaidShare} from './said-shares.ts'
import {shareSaid, stemOf, together} from './said-shares.ts'
import type {Pairing} from './share-evidence.ts'
import {evidence, measured, weights} from './share-evidence.ts'
import {mayBe} from './share-vetoes.ts'
import {weigh} from './weigh.ts'

/** A share that comes out of no two numbers near it, with the two that it means most likely. */
export interface MeantShare {
  readonly claimed: Mention
  readonly parts: ReadonlyArray<Mention>
  readonly whole: Mention
  readonly message: string
  /** An error where hardly anything else can be meant, a hint where the two are tied loosely. */
  readonly severity: Severity
}

/** From which weight on a pair is told, is likely what is meant, and is the only thing that can be meant. */
const [told, likely, sure] = [0.8, 2, 3.5]

/** Of more numbers than these, some two always come out. */
const most = 16

/**
 * The shares of a passage that no two numbers near them explain, be it as part and whole, as what is left of the whole, or
 * several together, where two of them are tied to the share closely enough.
 */
export function meantSharesOf(passage: Sentence): MeantShare[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  return figures.flatMap((rate): MeantShare[] => {
    const {mark, sense, unit} = rate.mention
    const said = mark === 'rate' && sense !== 'range' && unit === '%' ? shareSaid(rate) : undefined
    if (!said) return []
    const pairings = pairingsOf(passage, rate, said)
    if (pairings.length === 0 || comesOut(figures, pairings, rate.mention)) return []
    const [best, next] = pairings
      .filter(mayBe)
      .map(pairing => ({pairing, weight: weigh(pairing, evidence, weights)}))
      .filter(({weight}) => weight >= told)
      .sort((a, b) => b.weight - a.weight)
    if (!best) return []
    const isSure = best.weight >= sure && (!next || next.weight < best.weight - 0.5)
    return judged(best.pairing, isSure ? 'error' : best.weight >= likely ? 'warning' : 'hint')
  })
}

/** All that may be part and whole of a rate by their units. */
function pairingsOf(passage: Sentence, rate: Figure, said: SaidShare): Pairing[] {
  const near = nearOf(passage, rate)
  const some = amountsAround(passage, near).filter(({mention}) => !measured.has(mention.unit))
  if (some.length < 2 || some.length > most) return []
  const count = together(said.name)
  return some.flatMap(whole => {
    const alike = some.filter(one => isComparable(one.mention, whole.mention))
    const isFilled = evidence.filled({said, whole} as Pairing)
    const parts = isFilled ? some : alike
    return parts.flatMap((part, index): Pairing[] => {
      const own = count > 1 ? parts.slice(index - count + 1, index + 1) : [part]
      if (own.length < count || own.includes(whole)) return []
      if (totalOf(own, whole) >= whole.mention.value) return []
      return [{passage, near, rate, said, part, parts: own, whole, alike}]
    })
  })
}

const totalOf = (parts: ReadonlyArray<Figure>, {mention}: Figure): number =>
  parts.reduce((sum, one) => sum + inUnitOf(one.mention, mention).value, 0)

/** Whether any pair explains the rate, or several numbers together do. */
function comesOut(
  figures: ReadonlyArray<Figure>,
  pairings: ReadonlyArray<Pairing>,
  claimed: Mention
): boolean {
  // Several together give almost any vague share; and all of it is what all of them together are.
  const isVague = claimed.value > 99.9 || claimed.sense !== 'exact'
  return (
    pairings.some(({parts, whole, part, rate}) => {
      const share = shareOf(sumIn(parts, whole), whole.mention)
      const isOfRest = left.test(rate.lead + rate.tail + part.lead + part.tail)
      return (
        agrees(share, claimed) ||
        (isOfRest && agrees({low: 100 - share.high, high: 100 - share.low}, claimed))
      )
    }) ||
    (!isVague &&
      [...new Set(pairings.map(({part}) => part))].some(({mention}) =>
        isExplained(figures, mention, claimed)
      ))
  )
}

/** 95%以上 says nothing else of 100%, and is wrong of 94%. */
const agrees = (share: Interval, claimed: Mention): boolean =>
  agreesAsShare(share, claimed) &&
  !(claimed.sense === 'least' && share.high < claimed.value - claimed.step / 2)

const sumIn = (parts: ReadonlyArray<Figure>, {mention}: Figure): Interval =>
  sumOf(parts.map(one => inUnitOf(one.mention, mention)))

const left = /其余|剩|余下|还有|尚|没有?|未|不(?![足到])|另/u

function judged(pairing: Pairing, severity: Severity): MeantShare[] {
  const {
    passage,
    rate,
    said: {form, name},
    part,
    parts,
    whole
  } = pairing
  const claimed = rate.mention
  const stem = form === 'named' ? stemOf(name) : ''
  const isRest =
    stem === ''
      ? left.test(rate.lead + rate.tail) && !left.test(part.lead)
      : !/^[不未非]/u.test(stem) && new RegExp(`[不未非]${stem}`, 'u').test(wordsOf(passage, part))
  const terms = parts.map(({mention}) => shownBeside(mention, whole.mention))
  const top = isRest
    ? `(${[shown(whole.mention), ...terms].join(' − ')})`
    : terms.length > 1
      ? `(${terms.join(' + ')})`
      : terms[0]
  const sum = totalOf(parts, whole)
  const value = percent(
    ((isRest ? whole.mention.value - sum : sum) / whole.mention.value) * 100,
    claimed.decimals
  )
  return [
    {
      claimed,
      parts: parts.map(({mention}) => mention),
      whole: whole.mention,
      severity,
      message: `占比对不上：${top} ÷ ${shownBeside(whole.mention, parts[0]!.mention)} = ${value}，文中写${said(claimed)}`
    }
  ]
}
