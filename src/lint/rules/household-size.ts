import type {Quantity} from '../../language/quantity.ts'
import {shown, unitOf} from '../figures/arithmetic.ts'
import {also, at, ledgerOf} from '../figures/ledger.ts'
import {isMention, markedIn, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

const pair = pattern(
  '(?<before>[^，。；APDY]{0,24})A[、，（]?(?:共|计|共计|涉及|合计|达)?A(?<after>[^，。；APDY]{0,8})'
)
const people = /搬迁|安置|移民|脱贫|贫困人口|贫困户|建档立卡|惠及|受益|群众|居民|村民|农户|住户|总户|辖|人口/
// 全村有…户…人: of all who live there.
const everyone =
  /(?:全[村组寨屯乡镇](?:现|共|总|一共|现共)?有?|(?:[该本]村|(?<!个)(?:社区|小区|行政村|自然村|村民小组))(?:现|共|总|一共|现共)?有)$/
// 带动120户135人就业 counts those who work, 低保 and 特困 households are small.
const notWhole =
  /就业|务工|上岗|从业|劳动力|参[加训与]|培训|学员|学生|党员|代表|低保|特困|五保|孤|残|老|退役|慰问/

export const householdSize = defineRule({
  id: 'household-size',
  title: {zh: '户数与人数不相称', en: 'Households and people do not fit'},
  severity: 'warning',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '一户通常2至6人，村里老人多的也有一两人；相差太多，多半是户数、人数写反，或漏写、错写一位。',
    en: 'A household has two to six people as a rule; far from it a digit is missing or the numbers are swapped.'
  },
  how: {zh: '核对户数和人数。', en: 'Check both numbers.'},
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {name, worth} of ledger.figures.values()) {
      if (worth?.quantity.unit !== '户' || !name.endsWith('户数')) continue
      const stem = name.slice(0, -2)
      const counted = ledger.figures.get(`${stem}人数`)?.worth ?? ledger.figures.get(`${stem}人口`)?.worth
      if (counted?.quantity.unit !== '人' || notWhole.test(stem)) continue
      const message = messageFor(worth.quantity, counted.quantity)
      if (message) report({...at(counted.value), message, related: [also('户数', worth.value)]})
    }
    for (const sentence of ledger.sentences) {
      if (!sentence.skeleton.includes('户') && !sentence.value.includes('户')) continue
      for (const {0: words, index, groups} of sentence.skeleton.matchAll(pair)) {
        const [households, persons] = markedIn(sentence, index, index + words.length).filter(isMention)
        if (!persons || households?.unit !== '户' || unitOf(persons) !== '人') continue
        const around = `${groups!.before}${groups!.after}`
        const isCounted = people.test(around) || everyone.test(groups!.before!)
        if (!isCounted || notWhole.test(around)) continue
        const message = messageFor(households, persons)
        const place = placeOf(sentence, {start: households.start, end: persons.end})
        const related = relatedIn(sentence, {户数: households})
        if (place && message) report({path: place.path, range: place.range, message, related})
      }
    }
  },
  examples: [
    {
      bad: '安置易地搬迁各族群众⟦17529户7258人⟧。',
      good: '安置易地搬迁各族群众17529户72586人。',
      says: '户数与人数不相称：7258 ÷ 17529 = 0.41人/户'
    },
    {bad: '项目惠及群众⟦2.1万余户、35万余人⟧。', good: '项目惠及群众2.1万余户、8.5万余人。'},
    {bad: '全寨共有⟦48户950人⟧，多为傈僳族。', good: '全寨共有48户195人，多为傈僳族。'},
    {bad: '全村⟦326户260人⟧，该村共有农户⟦86户3260人⟧，帮助⟦1.2万户1.3万名⟧群众搬出大山。'},
    {good: '全村有脱贫不稳定户外出务工56户60人，社区有养殖大户12户12人。'},
    {good: '扶贫车间吸纳脱贫户120户135人就近就业，慰问困难群众30户30人。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  安置户数: 17529户\n  安置人数: ⟦172586人⟧\n',
      good: '文种: 上报总结\n数据:\n  安置户数: 17529户\n  安置人数: 72586人\n'
    }
  ]
})

function messageFor(households: Quantity, persons: Quantity): string | undefined {
  if (households.low <= 0) return undefined
  const [low, high] = [persons.low / households.high, persons.high / households.low]
  if (high >= 1.2 && low <= 6) return undefined
  const size = (persons.value / households.value).toFixed(2)
  return `户数与人数不相称：${shown(persons)} ÷ ${shown(households)} = ${size}人/户`
}
