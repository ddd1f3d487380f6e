import {at, ledgerOf} from '../figures/ledger.ts'
import {defineRule} from '../rule.ts'

export const missingAsOf = defineRule({
  id: 'missing-as-of',
  title: {zh: '数据没有截止时间', en: 'No date for the figures'},
  severity: 'hint',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '没有统计时间的数据，隔一年就没人知道是哪一年的，也无从更新。',
    en: 'Figures without a date cannot be checked or brought up to date.'
  },
  how: {
    zh: '在“创建”里写一次“数据截至”，如“2022年12月”；个别数据时间不同的，在那个数据里写“时间”。',
    en: 'Give 数据截至 once under 创建, and 时间 where a figure differs.'
  },
  needs: 'draft',
  check(subject, report) {
    if (subject.draft?.campaign?.dataAsOf?.text) return
    const undated = [...ledgerOf(subject).figures.values()].filter(
      ({figure, worth, points}) => worth && points.length === 0 && !figure.time?.text
    )
    const first = undated[0]?.worth
    if (!first) return
    const names = undated.slice(0, 3).map(({name}) => `“${name}”`)
    const all = undated.length > names.length ? `${names.join('')}等${undated.length}个数据` : names.join('')
    report({...at(first.value), message: `${all}没有写“时间”，“创建”里也没有写“数据截至”`})
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  科级干部: ⟦730人⟧\n  学校: {数值: 410所, 时间: 2022年}\n',
      good: '文种: 上报总结\n创建: {项目: 示范区, 数据截至: 2022年12月}\n数据:\n  科级干部: 730人\n',
      says: '“科级干部”没有写“时间”，“创建”里也没有写“数据截至”'
    },
    {draft: true, good: '文种: 上报总结\n数据:\n  就业率: {2020年: 82.6%, 2025年: 86.9%}\n'}
  ]
})
