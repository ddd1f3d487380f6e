import {isRate, said} from '../figures/arithmetic.ts'
import {at, ledgerOf, worthOf} from '../figures/ledger.ts'
import {pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// Rates of a whole. 毛入学率, 完成率 and 增长率 can be more than 100.
const wholes =
  '覆盖率|普及率|化解率|调解成功率|合格率|优良率|满意率|满意度|知晓率|入户率|通畅率|巩固率|就业率|参保率|参与率|签约率|达标率|绿化率|城镇化率|通达率|入住率|成活率|自给率|整改率|办结率|处置率|处理率|清运率|硬化率|亮化率|建档率|公示率|到位率|占比|比重'
const share = pattern(
  `(?:占(?:比|其|总数|总人数|全部|全[市县区州省旗]的?)?的?|(?<!毛)(?:${wholes}))(?:已|为|是|达到|达|稳定在|保持在|提高到|提升到|提升至|提高至){0,2}P`
)
const name = new RegExp(`(?:${wholes})$`)

export const overHundredPercent = defineRule({
  id: 'over-hundred-percent',
  title: {zh: '超过100%', en: 'More than 100%'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '占比、覆盖率等是部分占总数的比，不会超过100%。',
    en: 'A share of a whole cannot be more than all of it.'
  },
  how: {zh: '核对小数点和分子、分母。', en: 'Check the decimal point, the part and the whole.'},
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {label, figure, worth, points} of ledger.figures.values()) {
      const shares = [worthOf(figure.share), ...(name.test(label) ? [worth, ...points] : [])]
      for (const found of shares) {
        if (!found || !isRate(found.quantity) || found.quantity.low <= 100.0001) continue
        report({...at(found.value), message: `“${label}”的${said(found.quantity)}超过了100%`})
      }
    }
    for (const sentence of ledger.sentences) {
      if (!sentence.marked.some(mention => mention.mark === 'rate' && mention.low > 100)) continue
      for (const {0: words, index} of sentence.skeleton.matchAll(share)) {
        const found = sentence.marked.find(({at}) => at === index + words.length - 1)
        if (found?.mark !== 'rate' || found.low <= 100.0001) continue
        const place = placeOf(sentence, found)
        if (place) report({path: place.path, range: place.range, message: `${said(found)}超过了100%`})
      }
    }
  },
  examples: [
    {
      bad: '国家通用语言文字教育覆盖率达⟦101%⟧。',
      good: '国家通用语言文字教育覆盖率达100%。',
      says: '101%超过了100%'
    },
    {bad: '少数民族干部152人，占⟦208%⟧。', good: '少数民族干部152人，占20.8%。'},
    {bad: '问题整改率达⟦105%⟧。'},
    {bad: '农村卫生厕所普及率已达到⟦112%⟧。', good: '农村卫生厕所普及率已达到82%。'},
    {good: '完成年度任务的120%，九年义务教育毛入学率达108.3%，产值增长230%。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  城镇化率: {2016年: 42.1%, 2022年: ⟦531%⟧}\n',
      good: '文种: 上报总结\n数据:\n  城镇化率: {2016年: 42.1%, 2022年: 53.1%}\n'
    }
  ]
})
