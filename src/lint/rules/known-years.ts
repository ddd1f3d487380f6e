import {numberOf} from '../../language/numerals.ts'
import {type Match, matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const numeral = '[一二三四五六七八九十]'
const plan = `[“"]?(?<plan>${numeral}{1,3})五[”"]?`
const year = '(?<![\\d.])(?<year>(?:19|20)\\d\\d)年'

/** “十三五”规划（2016—2020年）; the plan of one line of work may be for fewer of these years. */
const planYears = new RegExp(
  `${plan}(?:期间|时期|以来|规划期?|计划)?[（(](?<from>(?:19|20)\\d\\d)年?(?:[—–～~－-]{1,2}|至|到)(?<to>(?:19|20)\\d\\d)年?[）)]`,
  'gu'
)
/** 2025年是“十四五”规划收官之年. */
const planYear = new RegExp(
  `${year}(?:，)?(?:是|为|作为|既是|也是|正值|恰逢)${plan}(?:期间|时期|规划|计划)?(?:实施)?的?(?:(?<first>开局|起步|开篇|第一|首)|(?<last>收官|最后一|收尾))(?:之)?年`,
  'gu'
)

/** The year of what anniversaries are kept of. */
const events: ReadonlyArray<readonly [words: string, year: number]> = [
  ['(?:新中国|中华人民共和国|共和国)(?:成立|建立|诞辰|华诞)', 1949],
  ['(?:中国共产党(?:成立|建立|诞辰)|建党)', 1921],
  ['(?:中国人民解放军建军|建军)', 1927],
  ['红军长征胜利', 1936],
  ['(?:中国人民)?抗(?:日战争|战)(?:暨世界反法西斯战争)?胜利', 1945],
  ['改革开放', 1978],
  ['香港回归(?:祖国)?', 1997],
  ['澳门回归(?:祖国)?', 1999]
]
const count = `(?<count>\\d{1,3}|${numeral}{1,3})`
/** 2024年是新中国成立75周年. */
const anniversaries = events.map(
  ([words, since]) =>
    [
      new RegExp(`${year}，?(?:是|为|正值|恰逢|适逢|喜迎|迎来|时值)${words}${count}周年`, 'gu'),
      since
    ] as const
)

/** The first and the last year of a five-year plan; the tenth began in 2001. */
function yearsOf(number: number): readonly [number, number] {
  const first = 2001 + 5 * (number - 10)
  return [first, first + 4]
}

/** Plans before the tenth are history, and “八五” is more often the plan for teaching the law. */
const isPlan = (number: number): boolean => number >= 10 && number <= 20

/** 五年规划的起止年、首尾年，重大纪念日的年数。 */
export const knownYears = defineRule({
  id: 'known-years',
  title: {zh: '年份与史实不符', en: 'Years that are known to be others'},
  severity: 'error',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '五年规划从哪年到哪年、重大历史事件在哪年，是一定的；写错多半是旧稿改了一处、漏了另一处。',
    en: 'The years of a five-year plan and of what anniversaries are kept of are fixed; a wrong one is mostly left from an older text.'
  },
  how: {zh: '核对年份、规划的序号或周年数。', en: 'Check the year, the number of the plan or of years.'},
  check({texts}, report) {
    const tell = ({place}: Match, message: string) => report({path: place.path, range: place.range, message})
    for (const match of matchesIn(texts, planYears, /五[”"]?[^（(]{0,4}[（(]\d{4}/u)) {
      const {plan = '', from, to} = match.groups
      const number = numberOf(plan)
      const [first, last] = yearsOf(number)
      if (isPlan(number) && (Number(from) < first || Number(to) > last))
        tell(match, `“${plan}五”是${first}—${last}年，文中写${from}—${to}年。`)
    }
    for (const match of matchesIn(texts, planYear, /五[”"]?[^。]{0,12}年/u)) {
      const {plan = '', year, first: opens} = match.groups
      const number = numberOf(plan)
      const [first, last] = yearsOf(number)
      const right = opens ? first : last
      if (isPlan(number) && Number(year) !== right)
        tell(match, `“${plan}五”的${opens ? '第一' : '最后一'}年是${right}年，文中写${year}年。`)
    }
    for (const [pattern, since] of anniversaries)
      for (const match of matchesIn(texts, pattern, /周年/u)) {
        const {year, count = ''} = match.groups
        const right = Number(year) - since
        if (numberOf(count) !== right)
          tell(match, `从${since}年到${year}年是${right}周年，文中写${count}周年。`)
      }
  },
  examples: [
    {
      bad: '⟦“十三五”期间（2016—2021年）⟧，全县投入5.6亿元。',
      good: '“十三五”期间（2016—2020年），全县投入5.6亿元。'
    },
    {bad: '⟦2024年是“十四五”规划收官之年⟧。', good: '2025年是“十四五”规划收官之年。'},
    {bad: '⟦2024年是新中国成立七十六周年⟧。', good: '2024年是新中国成立七十五周年。'},
    {
      good: '《“十四五”卫生健康规划（2022—2025年）》，2023年是“十四五”规划承上启下之年，一五一十（2021—2026年）。'
    },
    {good: '2021年是中国共产党成立100周年，也是“十四五”开局之年；2026年是“十五五”规划的开局之年。'}
  ]
})
