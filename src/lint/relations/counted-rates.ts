import {lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import {isRateOfWhole} from '../../language/lexicon/rates.ts'
import {agreesAsShare, isOneMeasure, partOfWhole, unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'
import {ofPlace} from './place-rates.ts'
import type {ShareRelation} from './shares.ts'

const rateName =
  /(?<name>\p{Script=Han}{2,8})(?<kind>率|度|(?<=[\p{Script=Han}]{2})面)(?:约|近|超)?(?:均|也|已)?(?:为|达到|达|是|高达|只有|仅)?$/u
// What was carried over, planned, or counted otherwise.
const otherBasis = /结转|积案|旧存|往年|上年|历年|遗留|含|新收|计划|任务|目标|年度|拟|同比|以来|累计/u
const otherBase = new Set(wordsOf(lexicon.rates.other_base))
const measured = new Set(['元', '%', '‰', '个百分点', '年', '岁', '倍'])

/** Rates that are called after what was done of what there was: 调解纠纷212件，调解成功203件，成功率95.8%. */
export function countedRatesOf(passage: Sentence): ShareRelation[] {
  if (!/[率面度]/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((rate, index): ShareRelation[] => {
    if (rate.mention.mark !== 'rate' || rate.mention.sense === 'range') return []
    const {name: called, kind} = rateName.exec(rate.lead)?.groups ?? {}
    const name = called?.replace(/^(?:按.{1,5}计|总|综合|平均|整体|总体)(?=..)/u, '')
    const said = name && otherOrder(passage, figures, index)
    if (said) return [{...said, claimed: rate.mention}]
    const [whole, part] = [figures[index - 2], figures[index - 1]]
    if (!name || !whole || !part) return []
    // 完成率 may pass 100%, but of so many things no more can be done.
    const isDone = name === '完成' && counted.test(whole.mention.unit)
    if (kind !== '面' && !isDone && !isRateOfWhole(`${name}${kind}`)) return []
    const [some, all] = /[。；]/.test(between(passage, whole, part)) ? [] : ofPlace(name, [whole, part])
    if (some && all && isOneMeasure(some.mention, all.mention)) {
      const isRight = agreesAsShare(partOfWhole(some.mention, all.mention), rate.mention)
      return isRight ? [] : [{part: some.mention, whole: all.mention, claimed: rate.mention}]
    }
    const isPair =
      [whole, part].every(({mention}) => mention.mark === 'amount' && mention.sense === 'exact') &&
      unitOf(whole.mention) === unitOf(part.mention) &&
      (!measured.has(unitOf(part.mention)) || /(?:到位|拨付)$/u.test(name)) &&
      part.mention.value <= whole.mention.value
    if (!isPair || !isCalledAfter(passage, {name, kind}, whole, part)) return []
    const words = passage.skeleton.slice(whole.mention.at - whole.lead.length, rate.mention.at)
    if (/[。；]/.test(words) || words.length > 60) return []
    const basis = withoutCounted(kind === '面' ? words.replaceAll('同比', '') : words, whole)
    if (otherBasis.test(basis)) return []
    const near = figures.slice(Math.max(0, index - 6), index)
    const comes = (one: Figure) =>
      one !== part &&
      one.mention.mark === 'amount' &&
      one.mention.value > 0 &&
      agreesAsShare(partOfWhole(part.mention, one.mention), rate.mention)
    return near.some(comes) ? [] : [{part: part.mention, whole: whole.mention, claimed: rate.mention}]
  })
}

const counted = /^[项个件条]$/u

/** 32项改革任务 are things that are counted, and no plan that was made. */
const withoutCounted = (words: string, {mention}: Figure): string =>
  counted.test(mention.unit) ? words.replace(/(?<=\uFDD6[^，。；]{0,10})(?:任务|目标)/u, '') : words

const due = /^（(?:应|共|全部?|总)[^，。；（）\uFDD6-\uFDD9]{0,10}$/u
const that = /^，(?:即|也就是)[^，。；（）\uFDD6-\uFDD9]{0,12}$/u
const among = /^[^，。；（）\uFDD6-\uFDD9]{0,14}[中里]，?[^，。；（）\uFDD6-\uFDD9]{0,8}$/u

/** 1170人，参训率90%（应参训1300人）; 城镇化率52%，即50万人中有26万人. */
function otherOrder(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  index: number
): Pick<ShareRelation, 'part' | 'whole'> | undefined {
  const [before, rate, first, second] = [-1, 0, 1, 2].map(step => figures[index + step])
  if (!rate || first?.mention.mark !== 'amount') return undefined
  const gap = between(passage, rate, first)
  if (second && that.test(gap) && among.test(between(passage, first, second)))
    return isOneUnit(first, second) ? {part: second.mention, whole: first.mention} : undefined
  const isDue = before && due.test(gap) && /^[^。；]{0,24}$/u.test(between(passage, before, rate))
  return isDue && isOneUnit(before, first) ? {part: before.mention, whole: first.mention} : undefined
}

const isOneUnit = (a: Figure, b: Figure): boolean =>
  b.mention.mark === 'amount' &&
  a.mention.mark === 'amount' &&
  (unitOf(a.mention) === unitOf(b.mention) || a.mention.unit === '')

/** Whether the part is what the rate is called after, of the same things as the whole, which is not called so. */
function isCalledAfter(
  passage: Sentence,
  {name, kind}: {readonly name: string; readonly kind: string | undefined},
  whole: Figure,
  part: Figure
): boolean {
  const gap = between(passage, whole, part)
  const plain = name.replace(/(?:完成|到位|普及|通达)$/u, '')
  const stem = (plain || name).slice(-2)
  const said =
    gap.slice(/[，、中里]/u.test(gap) ? gap.search(/[，、中里]/u) + 1 : gap.lastIndexOf('已')) + part.tail
  if (!/[，中里]|有$|已[^，]{0,6}$/u.test(gap) || isCalledSo(whole, stem)) return false
  const known = whole.lead + whole.tail
  // 12480人中，…: these are what the rate is of. 残疾儿童入学率 and 再就业率 say so themselves.
  const isOfThese = /^[^，。；]{0,10}[中里]/u.test(gap)
  const own = name.slice(0, -2)
  const isNamedBase = name === '再就业' || (own.length > 1 && known.includes(own))
  if (otherBase.has(stem) && !isOfThese && !isNamedBase && !/^(?:.*适龄|应)/u.test(whole.lead)) return false
  const did = said.replace(adverbs, '')
  if (isOfThese && isShortFor(name, did)) return true
  // 结业考核合格441人: nothing else is named that was found to be so.
  if (part.tail === '' && part.lead.endsWith(name) && !/\uFDD6/u.test(gap)) return true
  // 破案率 of 破获, 通车率 of 通客车的行政村
  const isShort = !said.includes(stem) && did.startsWith(stem[0]!) && plain.length === 2
  if (isShort) return !did.includes('的') || known.includes(did.slice(did.indexOf('的') + 1))
  // 帮扶措施落实率 of 落实帮扶措施, 风险消除率 of 消除返贫风险
  if (plain.length > 3 && !isSameAgain(whole, part) && [...plain].every(char => said.includes(char)))
    return true
  if (!said.includes(stem)) return false
  // 285家门店中有228家安装监控, of what was just counted
  if (/(?:其中|[中里]，?)(?:已|共|共?有)*$/u.test(gap)) return true
  // 表示了解的720份, of whom nothing else is said.
  if (kind === '面' || new RegExp(`${stem}的$`, 'u').test(gap)) return true
  // 按期整改率 is of something else than 整改, and 调解纠纷 of something else than 受理信访.
  const rests = [plain.slice(0, -2), said.replace(stem, '').replace(adverbs, '')]
  return rests.every(rest => rest === '' || known.includes(rest))
}

/** 参保 of 参加医保, 通达 of 通硬化路. */
const isShortFor = (name: string, did: string): boolean =>
  name.length === 2 &&
  did.startsWith(name[0]!) &&
  (did.indexOf(name[1]!, 1) > 0 || /^通[达畅车邮]$/u.test(name))

/** 知晓度调查1000人 are those who were asked. */
const isCalledSo = ({lead}: Figure, stem: string): boolean =>
  lead.includes(stem) && !/(?:调查|抽查|测评|访问|走访|问卷)[^，。]{0,2}$/u.test(lead)

/** 24个城市…, 6个城市…: others of the same things, and no part of them. */
const isSameAgain = (whole: Figure, part: Figure): boolean =>
  whole.tail !== '' && part.tail.startsWith(whole.tail.slice(0, 2))

const adverbs = /^(?:[，其中已均共目前现累计完成实现际有]|当[年月日季场])+|[了到位完毕共的有]+$/gu
