import {unassessed} from '../../campaign/assess.ts'
import type {Indicator} from '../../campaign/campaign.ts'
import {fieldPlace} from '../field-place.ts'
import {defineRule} from '../rule.ts'

const most = 8

/** 缺指标：创建资料里的指标，草稿没有自评。 */
export const missingIndicator = defineRule({
  id: 'missing-indicator',
  title: {zh: '有指标没有自评', en: 'Indicator that is not assessed'},
  severity: 'error',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '自评报告要逐项对照测评指标；创建资料里有、草稿“指标”里没有的，表上就缺一行。',
    en: 'A self-assessment has a row for each indicator of the campaign.'
  },
  how: {
    zh: '在“指标”里补上这一项，写编号和完成情况；没有的数先写 "*"。',
    en: 'Add it to `indicators` with its number and value.'
  },
  needs: 'draft',
  check({draft, kind, tree}, report) {
    const wanted = [...(kind?.fields.required ?? []), ...(kind?.fields.recommended ?? [])]
    if (!draft || !kind || !wanted.some(field => field.startsWith('indicators'))) return
    const missing = unassessed(draft, kind.campaigns ?? [])
    if (missing.length === 0) return
    const {range} = fieldPlace(tree, ['indicators'])
    const more = missing.length > most ? `等${missing.length}项` : ''
    const said = missing.slice(0, most).map(({number, name}) => `${number} ${name}`)
    const message = `“指标”里还没有：${said.join('；')}${more}。`
    report({message, path: ['indicators'], range, note: byOwner(missing)})
  },
  examples: [
    {
      draft: true,
      bad: '文种: 自评报告\n创建: 国家卫生县城\n⟦指标⟧:\n  - {编号: （一）, 完成: 达到要求}\n  - {编号: (二), 完成: 达到要求}\n  - {编号: 三、, 完成: 达到要求}\n  - {编号: 四, 完成: 达到要求}\n',
      says: '“指标”里还没有：（五） 建议和投诉渠道畅通，群众对卫生状况满意；（六） 健康教育网络健全，居民健康素养水平提升。'
    },
    {
      draft: true,
      good: '文种: 上报总结\n创建: 国家卫生县城\n导语: 一年来，各项工作有序推进。\n'
    },
    {
      draft: true,
      good: '文种: 自评报告\n创建: 国家森林县城\n指标:\n  - {编号: 1, 名称: 林木覆盖率, 完成: 41%}\n'
    }
  ]
})

/** Who is to be asked: `爱卫办：（一）（二）`. */
function byOwner(missing: ReadonlyArray<Indicator>): string | undefined {
  const owners = new Map<string, string[]>()
  for (const {owner, number} of missing) if (owner) owners.set(owner, [...(owners.get(owner) ?? []), number])
  if (owners.size === 0) return undefined
  const said = [...owners].map(([owner, numbers]) => `${owner}：${numbers.join('、')}`)
  return `责任单位——${said.join('；')}。`
}
