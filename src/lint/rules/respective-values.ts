import type {Severity} from '../../finding.ts'
import {said} from '../figures/arithmetic.ts'
import {ledgerOf} from '../figures/ledger.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// 接待游客1080万人次、实现收入92.4亿元，同比分别增长24.6%、28.3%: of the numbers before it.
const grew = pattern(
  '[，、](?:同比|比上年|较上年|年均)?分别(?:同比|比上年|较上年)?(?:增长|提高|提升|上升|增加|下降|减少|降低)了?[PD](?:(?:[、和，]|以及)[PD])+'
)
// 城镇居民、农村居民收入分别为30654元，增长6.2%: of one number only.
const single = pattern(
  '[、和与及][^，。；：、APDY]{1,20}分别为A(?=[。；]|$|，(?:同比|比上年|较上年)?(?:增长|提高|增加|下降|减少)P)'
)

interface Uneven {
  readonly mention: Mention
  readonly message: string
  readonly severity?: Severity
}

export const respectiveValues = defineRule({
  id: 'respective-values',
  title: {zh: '“分别”的数目不符', en: 'Uneven 分别'},
  severity: 'error',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '“分别”前后一一对应：前面有几项，后面就有几个数。只核前面各项都写了数、后面的数却更多的，和“分别为”后只有一个数的。',
    en: '分别 pairs what stands before it with what stands after it, one by one.'
  },
  how: {
    zh: '数一数前面的项目，补上漏写的项目或数，或删去多写的；只有一项时不用“分别”。',
    en: 'Count both sides, and add or take away what is uneven.'
  },
  check(subject, report) {
    for (const sentence of ledgerOf(subject).sentences) {
      if (!sentence.skeleton.includes('分别')) continue
      for (const {mention, message, severity} of [...tooManyIn(sentence), ...singlesIn(sentence)]) {
        const place = placeOf(sentence, mention)
        if (place) report({path: place.path, range: place.range, message, ...(severity && {severity})})
      }
    }
  },
  examples: [
    {
      bad: '接待游客860万人次、实现旅游收入71.2亿元，同比分别增长18.4%、22.7%和⟦9.6%⟧。',
      good: '接待游客860万人次、实现旅游收入71.2亿元，同比分别增长18.4%和22.7%。',
      says: '“分别”后有3个数，前面只有2项写了数'
    },
    {
      bad: '城镇居民、农村居民人均可支配收入分别为⟦31820元⟧，增长5.6%。',
      good: '城镇居民、农村居民人均可支配收入分别为31820元、16240元，增长5.6%、7.9%。'
    },
    {good: '投资12亿元，工业、农业、服务业用电量分别增长3.1%、2.2%和8.6%。'},
    {good: '三个乡镇产值分别为1.2亿元，0.9亿元，0.7亿元；两村分别获奖励10万元。'}
  ]
})

/** More rates than there are numbers in the sentence before them. */
function tooManyIn(sentence: Sentence): Uneven[] {
  const {skeleton} = sentence
  return [...skeleton.matchAll(grew)].flatMap(({0: words, index}): Uneven[] => {
    const rates = markedIn(sentence, index, index + words.length).filter(isMention)
    const items = markedIn(sentence, 0, index).filter(isMention)
    const before = skeleton.slice(0, index)
    // A number without a measure word is no mention, but an item; so is a change that is told without its number.
    const isSure =
      !/[\d０-９]|[零一二三四五六七八九十百千万]\p{Script=Han}/u.test(before) && !/分别|翻番/.test(before)
    if (!isSure || items.length < 2 || rates.length <= items.length || before.length > 80) return []
    // 收入12亿元，税收、利润、产值，分别增长…: the last item has its number right before the comma.
    if (items.at(-1)!.at !== index - 1) return []
    const message = `“分别”后有${rates.length}个数，前面只有${items.length}项写了数`
    return [{mention: rates[items.length]!, message}]
  })
}

function singlesIn(sentence: Sentence): Uneven[] {
  const {skeleton} = sentence
  return [...skeleton.matchAll(single)].flatMap(({0: words, index}): Uneven[] => {
    const end = index + words.length
    const [mention] = markedIn(sentence, index, end).filter(isMention)
    const clause = skeleton.slice(end).split('；', 1)[0]!
    const others = markedIn(sentence, end, end + clause.length).filter(isMention)
    if (mention?.sense !== 'exact' || others.some(other => other.mark === 'amount')) return []
    // Some say 分别为 for 均为.
    return [{mention, message: `“分别为”后只有一个数：${said(mention)}`, severity: 'warning'}]
  })
}
