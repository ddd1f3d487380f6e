import {said} from '../figures/arithmetic.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {isMention, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

const share = pattern('占(?:比|其|总数|总人数|全部|比重|比例)?的?(?:为|是|达)?P')

export const mixedPrecision = defineRule({
  id: 'mixed-precision',
  title: {zh: '小数位数不一', en: 'Mixed precision'},
  severity: 'hint',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '同一句里并列的几个占比，小数位数应当一致，如20.8%、33.3%、30.0%。',
    en: 'Shares that stand side by side should have the same number of decimals.'
  },
  how: {
    zh: '补足或统一小数位数，如“30%”写“30.0%”（先核对是不是整数）。',
    en: 'Give all of them the same decimals.'
  },
  check(subject, report) {
    for (const sentence of ledgerOf(subject).sentences) {
      const shares = [...sentence.skeleton.matchAll(share)].flatMap(({0: words, index}) =>
        sentence.marked
          .filter(isMention)
          .filter(({at, sense}) => at === index + words.length - 1 && sense === 'exact')
      )
      if (shares.length < 3) continue
      const usual = Math.max(...shares.map(({decimals}) => decimals))
      const odd = shares.filter(({decimals}) => decimals < usual)
      if (odd.length * 2 >= shares.length) continue
      const example = shares.find(({decimals}) => decimals === usual)!
      for (const mention of odd) {
        const place = placeOf(sentence, mention)
        const message = `小数位数不一：${said(mention)}与${said(example)}等并列，统一写到小数点后${usual}位`
        const related = relatedIn(sentence, {并列的占比: example})
        if (place) report({path: place.path, range: place.range, message, related})
      }
    }
  },
  examples: [
    {
      bad: '科级干部中少数民族152人，占20.8%；人大代表中106人，占33.3%；政协委员中88人，占⟦30%⟧。',
      good: '科级干部中少数民族152人，占20.8%；人大代表中106人，占33.3%；政协委员中88人，占30.0%。',
      says: '小数位数不一：30%与20.8%等并列，统一写到小数点后1位'
    },
    {good: '覆盖率达100%，满意率98.7%，其中少数民族干部152人，占20.8%。'}
  ]
})
