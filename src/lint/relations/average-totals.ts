import {measureOf} from '../../language/measures.ts'
import {unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Counted} from './average-counts.ts'
import type {Each} from './average-each.ts'
import type {Figure} from './passage.ts'
import {between} from './passage.ts'

const totals =
  /^计$|共|合计|总[^理经书队裁]|累计|全[年县市区镇乡村省]|[去上]年(?!同期|[底末])|惠及|[发拨]放|支付|补助|投入/u
const summed = /^计$|共|合计|总|累计/u
/** 共, 五年累计, 合计发放: a total that names nothing, but for what was done. */
const bare =
  /(?:^计|共计|总共|一共|合计|累计|共|总计|总额|总价|总金额|(?:合同|成交|采购)(?:金额|总?价款?))(?:为|是)?(?<did>\p{Script=Han}{0,2})$/u
/** What is done with money, one as good as the other. */
const spends = /安排|投入|拨付|补助|补贴|发放|落实|整合|筹集|支付|兑现|争取|列支/u
/** What comes in is not what was spent. */
const gains = /[收利]|产值|效益/u
/** Whose whole may be more than what is spoken of. */
const wider = /全[县市区镇乡村省州]|集体|各|其他|其中/u
const common = /^(?:收入|产值|投资|增收)$/u
const groups = /组成|编成|分成|分为|划分|组建/u

/** The only other number of the same measure: before the average, or after it as a total. */
export function totalFor(
  passage: Sentence,
  own: ReadonlyArray<Figure>,
  each: Each,
  counted: Counted
): Figure | undefined {
  const {figure, isMean, isChange} = each
  const alike = own.filter(
    one =>
      one !== figure &&
      one !== counted.count &&
      one.mention.mark === 'amount' &&
      thingOf(one) === thingOf(figure)
  )
  const [total] = alike
  if (!total || alike.length > 1 || total.mention.sense !== 'exact') return undefined
  if (total.mention.value <= figure.mention.value && total.mention.unit === figure.mention.unit)
    return undefined
  const isAfter = total.mention.at > figure.mention.at
  if (isChange)
    return isAfter && summed.test(total.lead) && total.lead.endsWith(counted.noun) ? total : undefined
  const isNamed = isCalled(total, counted.noun)
  if (isAfter) return isTotalAfter(each, total, counted, isNamed) ? total : undefined
  if (isMean) return isNamed ? total : undefined
  const {count} = counted
  const isDivided =
    count !== undefined &&
    counted.noun === '' &&
    count.mention.at > total.mention.at &&
    groups.test(between(passage, total, count))
  return isDivided || (totals.test(total.lead) && isNamed) ? total : undefined
}

/** 场次 are 场. */
const thingOf = ({mention}: Figure): string => measureOf(unitOf(mention).replace(/(?<=[场班])次$/u, ''))

const isCalled = (total: Figure, noun: string): boolean =>
  noun === '' ||
  [...noun].filter(char => `${total.lead}${total.tail}`.includes(char)).length * 2 >= noun.length

function isTotalAfter(
  {figure, isMean}: Each,
  {lead}: Figure,
  {noun, of}: Counted,
  isNamed: boolean
): boolean {
  const did = bare.exec(lead)?.groups?.did
  if (summed.test(lead) && isNamed) return true
  if (did !== undefined) {
    // 每年安排200万元，五年累计投入1120万元: others spent, too.
    const isSame = did !== '投入' || figure.lead.includes(did)
    const isSpent = figure.mention.unit === '元' && spends.test(did) && !gains.test(noun) && isSame
    return did === '' || isSpent || [...did].some(char => noun.includes(char))
  }
  // 日均处理1.2万吨，全年处理438万吨
  if (/^[日天月]$/u.test(of) && /全年/u.test(lead) && isNamed) return true
  const isStandard = figure.tail.startsWith('标准') || /按/u.test(figure.lead)
  if (isStandard && spends.test(lead)) return true
  return !isMean && noun.length > 1 && !common.test(noun) && lead.endsWith(noun) && !wider.test(lead)
}
