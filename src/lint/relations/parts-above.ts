import {asPrinted, unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Subset} from '../figures/subsets.ts'
import {otherThing} from '../figures/subsets.ts'
import {claims} from './claims.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn, nounOf} from './passage.ts'

const among = /其中/gu
/** How far a part stands behind 其中, and 其中 behind its whole. */
const [near, far] = [36, 50]
/** Nothing that stands further before is what the part is of. */
const reach = 300
// 个 counts anything: 5个基地，其中带动农户300个.
const anything = /^[个项件条种处家所支座]$/u
/** What is measured and not counted has no parts: the warmest, the fastest. */
export const measured = /^(?:秒|分|分钟|小时|天|年|岁|摄氏度|度|毫米|厘米|米|级|倍|层|届)$/u
/** Where people and things belong to; none of these is a part of another. */
const fields = /机关|农村|社区|企业|学校|城镇|乡村|街道/u
const flows = /顺差|逆差|净|[日月年人户亩]均|[单亩]产|单株|价格?$|均价|每|最|以上|以下|另/u
/** What is said of a whole and its parts alike. */
const verbs = /设[施备]|累计|完成|开展|新增|投入|安排|设|服务/gu

/** The parts after 其中 that are each more than all that was counted alike before it: over full stops too. */
export function partsAboveOf(passage: Sentence): Subset[] {
  if (!passage.skeleton.includes('其中')) return []
  const figures = figuresIn(passage)
  let first = 0
  return [...passage.skeleton.matchAll(among)].flatMap(({index}): Subset[] => {
    while (first < figures.length && figures[first]!.mention.at <= index) first++
    const part = figures[first]
    if (part?.mention.mark !== 'amount' || part.mention.at - index > near) return []
    const words = passage.skeleton.slice(index + 2, part.mention.at)
    if (/[。；！？]|，.*，/u.test(words) || claims.test(part.lead)) return []
    if (flows.test(words)) return []
    const before = figuresFrom(figures, index - reach, index).filter(
      ({mention, lead}) => mention.mark === 'amount' && !claims.test(lead)
    )
    const whole = before.at(-1)
    if (!whole || !isOneThing(whole, part) || flows.test(whole.lead)) return []
    // 累计完成703亿件 of 累计完成873.7亿件 is a part of it; 累计 alone goes back further.
    const own = (lead: string) => lead.replace(verbs, verb => (whole.lead.includes(verb) ? '' : verb))
    if (otherThing.test(own(part.lead))) return []
    const gap = passage.skeleton.slice(whole.mention.at + 1, index).replace(/[；。]$/u, '')
    if (gap.length > far || /[。；！？]/u.test(gap)) return []
    const alike = before.filter(({mention}) => unitOf(mention) === unitOf(part.mention))
    const most = alike.reduce((sum, {mention}) => sum + asPrinted(mention).high, 0)
    return (
      listFrom(passage, figures, first)
        .filter(one => one === part || one.lead.slice(-2) === part.lead.slice(-2))
        // 农村党员 is none of 机关党员.
        .filter(one => !(fields.test(nounOf(one)) && fields.test(nounOf(whole))))
        .filter(one => asPrinted(one.mention).low > most && !otherThing.test(own(one.lead)))
        .map(one => ({whole: whole.mention, subset: one.mention}))
    )
  })
}

/** The amounts of one unit that are listed from the first part on, whatever is said of their growth between them. */
function listFrom(passage: Sentence, figures: ReadonlyArray<Figure>, first: number): Figure[] {
  const list = [figures[first]!]
  for (let at = first + 1; at < figures.length; at++) {
    const next = figures[at]!
    const gap = between(passage, list.at(-1)!, next)
    if (/[。！？]|其中|包[括含]/u.test(gap) || gap.length > 30) break
    if (next.mention.mark !== 'amount' || claims.test(next.lead)) continue
    // 全国公路里程 begins anew, and so does what there is by then, or besides: 截至12月6日，现有…，另有…
    if (/^(?:全|现有|目前|累计)/u.test(next.lead) || /[；，](?:截至|目前|现|另|此外)/u.test(gap)) break
    if (unitOf(next.mention) !== unitOf(list[0]!.mention) || !/[、，；和及与]/u.test(gap)) break
    list.push(next)
  }
  return list
}

/** Counted in one unit, and where that is 个, as things of one name. */
function isOneThing(whole: Figure, part: Figure): boolean {
  const unit = unitOf(part.mention)
  if (unitOf(whole.mention) !== unit || measured.test(unit)) return false
  const [own, name] = [nounOf(part), nounOf(whole)].map(noun => noun.trim())
  return !anything.test(part.mention.unit) || name!.includes(own!.slice(-2))
}
