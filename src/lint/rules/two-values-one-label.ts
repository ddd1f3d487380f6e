import {canBeOne, said} from '../figures/arithmetic.ts'
import type {Labelled} from '../figures/labels.ts'
import {areOfOneThing, labelledOf} from '../figures/labels.ts'
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
    for (const labelled of labelledOf(subject)) {
      const known = first.get(labelled.label) ?? []
      first.set(labelled.label, known)
      const same = known.filter(other => areOfOneThing(other, labelled))
      const other = same.find(({quantity}) => !canBeOne(quantity, labelled.quantity))
      if (same.length === 0) known.push(labelled)
      if (!other || (other.figure !== undefined && other.figure === labelled.figure)) continue
      const {quantity, place} = labelled
      const time = /^\d{4}$/.test(labelled.time) ? `${labelled.time}年` : labelled.time
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
      bad: '全市常住人口635万人。\n教育更加公平。全市常住人口⟦653万人⟧，各民族和睦相处。',
      good: '全市常住人口635万人。\n教育更加公平。全市常住人口635.2万人，各民族和睦相处。',
      says: '“常住人口”前后不一：这里写653万人，另一处写635万人'
    },
    {
      bad: '2022年，全区森林覆盖率达47.6%。\n2022年，全区森林覆盖率达⟦46.7%⟧。',
      good: '2022年，全区森林覆盖率达47.6%。\n2021年，全区森林覆盖率达46.7%。'
    },
    {
      bad: '全区辖20个乡镇（街道）。全区有村（社区）183个。\n全区⟦21个⟧乡镇（街道）实现全覆盖，全区⟦186个⟧村（社区）全部建立调解室。',
      good: '全区辖20个乡镇（街道）。全区有村（社区）183个。\n全区20个乡镇（街道）实现全覆盖，全区有3个乡镇（街道）先行试点。'
    },
    {
      good: '2016年，全区底子还薄。全区地区生产总值233.57亿元。2022年，全区旧貌换新颜。全区地区生产总值429.51亿元。'
    },
    {good: '一季度，全区一般公共预算收入4.2亿元。上半年，全区一般公共预算收入9.6亿元。'},
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
