import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'
import {betweenTwo} from '../spans/between.ts'
import {sinceThen} from '../spans/since.ts'

const spans = [...betweenTwo, ...sinceThen]

/** 起止两头都写了，中间的年数、天数、小时数或位次就算得出来。 */
export const statedSpan = defineRule({
  id: 'stated-span',
  title: {zh: '起止与时长（位次）对不上', en: 'Beginning, end and length disagree'},
  severity: 'warning',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '从哪一年到哪一年、哪一天到哪一天、第几位到第几位，中间有多长是算得出来的；按首尾都算或只算一头，都不等于文中的数。',
    en: 'What lies between two years, days, hours or ranks can be counted, with both ends or with one.'
  },
  how: {zh: '核对起、止和时长，改正其中写错的一个。', en: 'Check both ends and the length.'},
  check({texts}, report) {
    for (const {pattern, anchor, judge} of spans)
      for (const {groups, place, words} of matchesIn(texts, pattern, anchor)) {
        const message = judge(groups, words)
        if (message) report({...place, message})
      }
  },
  examples: [
    {
      bad: '《全民阅读⟦三年行动计划（2020—2025年）⟧》印发实施。',
      good: '《全民阅读六年行动计划（2020—2025年）》印发实施。',
      says: '2020—2025年是6年，文中写3年'
    },
    {
      bad: '剧团⟦1962年成团，到2022年走过50个年头⟧；征文⟦5月4日启动，6月4日截稿，历时20天⟧。',
      good: '剧团1962年成团，到2022年走过60个年头；征文5月4日启动，6月4日截稿，历时32天。'
    },
    {
      bad: '排名由⟦第9位上升到第4位，前移6位⟧。演练⟦8时30分开始，11时结束，历时三个小时⟧。',
      good: '排名由第9位上升到第4位，前移5位。演练8时30分开始，11时结束，历时两个半小时。',
      says: '第9位到第4位相差5位，文中写6位'
    },
    {
      bad: '茶厂⟦1964年投产，2024年厂里办了50周年⟧座谈会；⟦2022年5月开工，用时10个月，2023年8月完工⟧。',
      good: '茶厂1964年投产，2024年厂里办了60周年座谈会；2022年5月开工，用时15个月，2023年8月完工。',
      says: '1964年到2024年是60周年，文中写50周年'
    },
    {
      bad: '他⟦生于1970年，2020年卸任时55岁⟧；⟦2021年、2022年、2023年，车间连续四年⟧无事故。',
      good: '他生于1970年，2020年卸任时50岁；2021年、2022年、2023年，车间连续三年无事故。'
    },
    {
      good: '1964年建厂，2024年庆祝建国75周年；1964年建校，2022年纪念香港回归25周年；生于1970年5月，2020年3月卸任时49岁；2019年、2021年和2023年，连续三年逢单数年办节。'
    },
    {
      good: '2018年立项，2024年建成，施工工期历时3年；“十四五”规划（2021—2025年）；9月1日至9月30日，除周末外共22天；下午2时开会，5时散会，开了三个小时；2015年到2024年走过近10年。'
    }
  ]
})
