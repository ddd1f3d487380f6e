import {canBeOne, said} from '../figures/arithmetic.ts'
import type {Labelled} from '../figures/labels.ts'
import {areOfOneThing, labelledIn} from '../figures/labels.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {defineRule} from '../rule.ts'

export const twoValuesOneLabel = defineRule({
  id: 'two-values-one-label',
  title: {zh: '同一数据前后不一', en: 'One figure, two values'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '同一指标在导语、正文、数据里应是同一个数。只比对写明同一名称、同一地区、同一年份、同一单位的数。',
    en: 'The same figure of the same place and year must have one value throughout.'
  },
  how: {
    zh: '核对后改成一个数；在数据里写一次，正文用{名称}插入，就不会再不一致。',
    en: 'Write it once under 数据 and insert it with {名称}.'
  },
  check(subject, report) {
    const first = new Map<string, Labelled[]>()
    for (const labelled of labelledIn(ledgerOf(subject), subject.draft)) {
      const known = first.get(labelled.label) ?? []
      first.set(labelled.label, known)
      const same = known.filter(other => areOfOneThing(other, labelled))
      const other = same.find(({quantity}) => !canBeOne(quantity, labelled.quantity))
      if (same.length === 0) known.push(labelled)
      if (!other || (other.figure !== undefined && other.figure === labelled.figure)) continue
      const {quantity, place} = labelled
      const time = labelled.year === undefined ? '' : `${labelled.year}年`
      const message = `${time}“${labelled.label}”前后不一：这里写${said(quantity)}，另一处写${said(other.quantity)}`
      report({
        ...place,
        message,
        related: [{message: `另一处：${said(other.quantity)}`, range: other.place.range}]
      })
    }
  },
  examples: [
    {
      bad: '全市常住人口635万人。\n到2025年，教育更加公平。全市常住人口⟦653万人⟧，各民族和睦相处。',
      good: '全市常住人口635万人。\n到2025年，教育更加公平。全市常住人口635.2万人，各民族和睦相处。',
      says: '“常住人口”前后不一：这里写653万人，另一处写635万人'
    },
    {
      bad: '2022年，全区森林覆盖率达47.6%。\n2022年，全区森林覆盖率达⟦46.7%⟧。',
      good: '2022年，全区森林覆盖率达47.6%。\n2021年，全区森林覆盖率达46.7%。'
    },
    {good: '全市常住人口635万人。\n靖安镇干净整洁，常住人口4.2万人。'},
    {good: '全市城镇化率42.1%。\n全省城镇化率52.9%。'},
    {good: '辖区常住人口约7万余人。\n社区里住着各族群众，常住人口7万余人。'},
    {
      draft: true,
      bad: '文种: 上报总结\n地区: 昭阳区\n导语: |\n  昭阳区常住人口⟦92.1万人⟧。\n数据:\n  常住人口: 91.2万人\n',
      good: '文种: 上报总结\n地区: 昭阳区\n导语: |\n  昭阳区常住人口{常住人口}。\n数据:\n  常住人口: 91.2万人\n'
    }
  ]
})
