import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

/** 成文日期、印发日期、发文字号和数据截止时间对不上。 */
export const dateOrder = defineRule({
  id: 'date-order',
  title: {zh: '日期先后对不上', en: 'Dates that contradict each other'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '先有数据，再成文，再印发；发文字号的年份就是成文那一年。次序倒了，多半是沿用了上一份文件的日期。',
    en: 'Figures come before the document, the document before its printing, and its number is of its year.'
  },
  how: {zh: '核对落款日期、印发日期、发文字号和“数据截至”，改错的那个。', en: 'Correct the wrong one.'},
  needs: 'draft',
  check({draft}, report) {
    const signed = dateOf(draft?.signoff?.date)
    if (!signed) return
    const {official, campaign} = draft!
    const tell = (value: Value | undefined, message: string) => {
      if (value) report({path: value.path, range: placeIn(value), message})
    }
    const written = signed.value.text
    const printed = dateOf(official?.printedOn)
    if (printed && isBefore(printed, signed))
      tell(printed.value, `印发日期“${printed.value.text}”早于成文日期“${written}”。`)
    const asOf = dateOf(campaign?.dataAsOf)
    if (asOf && isBefore(signed, asOf))
      tell(signed.value, `成文日期“${written}”早于“数据截至”的“${asOf.value.text}”。`)
    const year = Number(/[〔[［（(](\d{4})/u.exec(official?.number?.text ?? '')?.[1])
    if (year && isOtherYear(year, signed))
      tell(official!.number, `发文字号是${year}年的，成文日期是“${written}”。`)
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n落款: {单位: 平乐县人民政府, 日期: 2023年6月5日}\n公文: {发文字号: ⟦平政报〔2022〕8号⟧, 印发日期: ⟦2023年6月2日⟧}\n',
      good: '文种: 上报总结\n落款: {单位: 平乐县人民政府, 日期: 2023年6月5日}\n公文: {发文字号: 平政报〔2023〕8号, 印发日期: 2023年6月5日}\n',
      says: '印发日期“2023年6月2日”早于成文日期“2023年6月5日”。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n创建: {项目: 示范区, 数据截至: 2022年底}\n落款: {单位: 平乐县人民政府, 日期: ⟦2021年6月5日⟧}\n',
      good: '文种: 上报总结\n创建: {项目: 示范区, 数据截至: 2022年12月}\n落款: {单位: 平乐县人民政府, 日期: 2022年12月20日}\n公文: {发文字号: 平政报〔2023〕1号, 印发日期: 2023年1月}\n'
    }
  ]
})

interface Dated {
  readonly value: Value
  readonly year: number
  /** Undefined where only the year is said, and so the day. */
  readonly month: number | undefined
  readonly day: number | undefined
}

const date =
  /(?<year>(?:19|20)\d\d)(?:年|[.\-/])(?:(?<month>\d{1,2})(?:月|[.\-/]|$)(?:(?<day>\d{1,2})(?:[日号]|$))?)?/u

function dateOf(value: Value | undefined): Dated | undefined {
  const groups = value?.slot === undefined ? date.exec(value?.text ?? '')?.groups : undefined
  if (!value || !groups) return undefined
  const [month, day] = [groups.month, groups.day].map(part => (part === undefined ? undefined : Number(part)))
  return {value, year: Number(groups.year), month, day}
}

/** Whether it is earlier for certain; what one of them leaves out is not compared. */
function isBefore(one: Dated, other: Dated): boolean {
  if (one.year !== other.year) return one.year < other.year
  if (one.month === undefined || other.month === undefined) return false
  if (one.month !== other.month) return one.month < other.month
  return one.day !== undefined && other.day !== undefined && one.day < other.day
}

/** Around the turn of the year a document may be numbered in one and signed in the other. */
function isOtherYear(year: number, {year: signed, month}: Dated): boolean {
  if (year === signed) return false
  return !((year === signed + 1 && month === 12) || (year === signed - 1 && month === 1))
}
