import {addsUp, said, shown} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {valueOfAll} from '../figures/sum.ts'
import {isAlike} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'

/** What there was, what came and went, and what there is, which does not come out. */
export interface Stock {
  readonly was: Mention
  readonly moves: ReadonlyArray<{readonly mention: Mention; readonly isGain: boolean}>
  readonly is: Mention
}

const opening = /(?:年初|期初|[月季]初|[上去]年[末底]|原有|原先|原来|起初|最初|结转)[^，。；]{0,8}$/u
const closing =
  /(?:年[末底]|期末|[月季][末底]|现[有存]?|目前|如今|实有|尚?[剩余]|[在存]册|共有)[^，。；]{0,6}$/u
const gains =
  /新[增建设登开办立认]|新(?=\p{Script=Han}{0,2}登记)|增[加设补]|补[充办录]|迁入|流入|转入|招录|调入|出生|纳入|引进|购[进入]|收[治入]/u
const losses =
  /取缔|注销|吊销|退出|减少|核减|关[闭停]|拆除|迁出|流出|转出|离职|退休|死亡|淘汰|清[退理]|撤[销并]|报废|调出|病逝|转让|出售|销号|办结|移出/u
/** So many movements are told at most. */
const most = 6
const farthest = 30

/** 年初214处，当年取缔57处，新设23处，年末180处: the stocks of a passage that do not come out. */
export function stocksOf(passage: Sentence): Stock[] {
  if (!/[初原起末底结]/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((was, index): Stock[] => {
    if (!isCount(was) || !opening.test(was.lead)) return []
    const moves: {mention: Mention; isGain: boolean}[] = []
    for (let at = index + 1; at < figures.length && moves.length <= most; at++) {
      const figure = figures[at]!
      const gap = between(passage, figures[at - 1]!, figure)
      if (!isCount(figure) || !isAlike(figure.mention, was.mention) || gap.length > farthest) break
      if (/其中|[！？\n]|。.*。/u.test(gap)) break
      const isGain = gains.test(figure.lead)
      if (isGain !== losses.test(figure.lead)) {
        moves.push({mention: figure.mention, isGain})
        continue
      }
      if (isGain || !closing.test(figure.lead) || moves.length < 2) break
      const stock = {was: was.mention, moves, is: figure.mention}
      return comesOut(stock) ? [] : [stock]
    }
    return []
  })
}

const isCount = ({mention}: Figure): boolean => mention.mark === 'amount' && mention.sense === 'exact'

/** What came in and what there was make up what went out and what there is. */
function comesOut({was, moves, is}: Stock): boolean {
  const gone = moves.filter(({isGain}) => !isGain).map(({mention}) => mention)
  const come = moves.filter(({isGain}) => isGain).map(({mention}) => mention)
  const all = [was, ...come]
  const left: Mention = {
    ...was,
    value: valueOfAll(all) - valueOfAll(gone),
    low: all.reduce((sum, {low}) => sum + low, 0) - gone.reduce((sum, {high}) => sum + high, 0),
    high: all.reduce((sum, {high}) => sum + high, 0) - gone.reduce((sum, {low}) => sum + low, 0)
  }
  return addsUp([left], is)
}

export function stockMessage({was, moves, is}: Stock): string {
  const value = moves.reduce((sum, {mention, isGain}) => sum + (isGain ? 1 : -1) * mention.value, was.value)
  const line = moves.map(({mention, isGain}) => `${isGain ? '+' : '−'} ${shown(mention)}`).join(' ')
  const scale = is.step * 10 ** is.decimals
  const rest = `${Number((value / scale).toFixed(Math.max(is.decimals, was.decimals)))}${is.scale}`
  return `增减对不上：${shown(was)} ${line} = ${rest}，文中写${said(is)}`
}
