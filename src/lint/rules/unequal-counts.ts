import {overlaps, said} from '../figures/arithmetic.ts'
import {also, at, ledgerOf, namedBy} from '../figures/ledger.ts'
import {defineRule} from '../rule.ts'

export const unequalCounts = defineRule({
  id: 'unequal-counts',
  title: {zh: '应当相等的数不等', en: 'Counts that should be equal differ'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '数据里写了“等于”，两个数就应当一样，如乡镇数与乡镇公共法律服务中心数。',
    en: 'A figure says with 等于 that it equals another one.'
  },
  how: {zh: '核对两个数；本来就不必相等的，去掉“等于”。', en: 'Check both, or take 等于 away.'},
  needs: 'draft',
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const entry of ledger.figures.values()) {
      const {figure, label, worth} = entry
      const other = namedBy(ledger, figure.equals, entry)
      if (!worth || !other || overlaps(worth.quantity, other.quantity)) continue
      const message = `“${label}”应等于“${figure.equals!.text}”：${said(worth.quantity)} ≠ ${said(other.quantity)}`
      report({...at(worth.value), message, related: [also(figure.equals!.text, other.value)]})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  乡镇: 20个\n  法律服务中心: {数值: ⟦19个⟧, 等于: 乡镇}\n',
      good: '文种: 上报总结\n数据:\n  乡镇: 20个\n  法律服务中心: {数值: 20个, 等于: 乡镇}\n',
      says: '“法律服务中心”应等于“乡镇”：19个 ≠ 20个'
    },
    {draft: true, good: '文种: 上报总结\n数据:\n  学校: 1100余所\n  达标学校: {数值: 1130所, 等于: 学校}\n'}
  ]
})
