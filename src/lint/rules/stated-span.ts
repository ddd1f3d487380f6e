import {numberOf} from '../../language/numerals.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'
import {sinceThen} from '../spans/since.ts'
import {type Groups, type Span, year} from '../spans/span.ts'

const count = '(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const gap = '[^。；！？\\n\\d]'

const spans: ReadonlyArray<Span> = [
  {
    // 三年行动方案（2021—2023年）
    pattern: new RegExp(
      `(?<![\\d十百])${count}年\\p{Script=Han}{0,8}(?:计划|规划|方案|行动|纲要)[》”]?[（(]${year('from')}年?(?:[—–～~－-]{1,2}|至|到)(?<to>20\\d\\d)年?[）)]`,
      'gu'
    ),
    anchor: /年[^。\n]{0,14}[（(](?:18|19|20)\d\d/u,
    judge: ({count, from, to}) => ofYears(numberOf(count!), +to! - +from!, `${from}—${to}年`)
  },
  {
    // 1958年建校，到2024年整整走过66年
    pattern: new RegExp(
      `${year('from')}年${gap}{0,16}?(?:[到至距]|，)${gap}{0,4}${year('to')}年${gap}{0,6}?(?:整整|走过|历经|历时|度过|跨越|时隔)(?:走过|过去|[了有])*${count}(?:个年头|个春秋|周年|年|载)(?![前后内度来])`,
      'gu'
    ),
    anchor: /(?:整整|走过|历经|历时|度过|跨越|时隔)[走过去了有]*[\d一二两三四五六七八九十]/u,
    judge: ({count, from, to}, words) =>
      /工期|施工|建设|任期|每|近|余|多|期间/u.test(words)
        ? undefined
        : ofYears(numberOf(count!), +to! - +from!, `${from}年到${to}年`)
  },
  {
    // 3月1日启动，3月31日收官，首尾相连31天
    pattern: new RegExp(
      `(?<!\\d)(?<month>\\d{1,2})月(?<day>\\d{1,2})日${gap}{0,14}?(?:(?<month2>\\d{1,2})月)?(?<!\\d)(?<day2>\\d{1,2})日${gap}{0,14}?(?:为期|历时|持续|共计?|前后|首尾相连|连续|整整|长达)了?${count}天`,
      'gu'
    ),
    anchor: /日[^。\n]{0,16}(?:为期|历时|持续|共|前后|首尾|连续|整整|长达)/u,
    judge: daysBetween
  },
  {
    // 由第12位上升到第7位，前移5个位次
    pattern: new RegExp(
      `第(?<from>\\d{1,3}|[一二三四五六七八九十]{1,3})[位名]${gap}{0,8}?[升跃提进移降退滑]${gap}{0,4}?第(?<to>\\d{1,3}|[一二三四五六七八九十]{1,3})[位名]，?${gap}{0,6}?(?:前移|上升|提升|前进|跃升|上移|后退|下降|后移|下滑)了?${count}个?(?:位次|名次|位|名)`,
      'gu'
    ),
    anchor: /第[^。\n]{1,4}[位名][^。\n]{0,16}第/u,
    judge: ({count, from, to}) => {
      const between = Math.abs(numberOf(from!) - numberOf(to!))
      return between > 0 && between !== numberOf(count!)
        ? `第${from}位到第${to}位相差${between}位，文中写${count}位`
        : undefined
    }
  },
  {
    // 上午9时开始，11时30分散会，开了两个半小时
    pattern:
      /(?<!\d)(?<hour>\d{1,2})(?:时|点|:|：)(?<minute>\d\d|半)?分?[^。；！？\n\d]{0,10}?(?<!\d)(?<hour2>\d{1,2})(?:时|点|:|：)(?<minute2>\d\d|半)?分?[^。；！？\n\d]{0,10}?(?:历时|持续|开了|用时|耗时|进行了|长达)了?(?<long>(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九十]{1,2})个?半?小时|\d{1,3}分钟)/gu,
    anchor: /小时|分钟/u,
    judge: hoursBetween
  }
]

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
    for (const {pattern, anchor, judge} of [...spans, ...sinceThen])
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
      good: '1964年建厂，2024年庆祝建国75周年；生于1970年5月，2020年3月卸任时49岁；2019年、2021年和2023年，连续三年逢单数年办节。'
    },
    {
      good: '2018年立项，2024年建成，施工工期历时3年；“十四五”规划（2021—2025年）；9月1日至9月30日，除周末外共22天；下午2时开会，5时散会，开了三个小时；2015年到2024年走过近10年。'
    }
  ]
})

/** Both ends may be counted, or one of them. */
function ofYears(said: number, between: number, words: string): string | undefined {
  if (Number.isNaN(said) || between <= 0 || said === between || said === between + 1) return undefined
  return `${words}是${between + 1}年，文中写${said}年`
}

function daysBetween({month, day, month2 = month, day2, count}: Groups, words: string): string | undefined {
  if (/工作日|周末|双休|节假日|除|每|逢|分[批期]/u.test(words)) return undefined
  const said = numberOf(count!)
  // With 29 days of February and without.
  const between = [2023, 2024].map(
    year => (Date.UTC(year, +month2! - 1, +day2!) - Date.UTC(year, +month! - 1, +day!)) / 86_400_000
  )
  if (between[0]! <= 0 || between.some(days => said === days || said === days + 1)) return undefined
  return `${month}月${day}日到${month2}月${day2}日是${between[0]! + 1}天，文中写${said}天`
}

function hoursBetween({hour, minute, hour2, minute2, long}: Groups, words: string): string | undefined {
  if (/次日|翌日|第二天|休会|中场/u.test(words)) return undefined
  const at = (hours: string, minutes = '0') => +hours * 60 + (minutes === '半' ? 30 : +minutes)
  const from = at(hour!, minute)
  const to = at(hour2!, minute2)
  // 上午9时 to 下午2时
  const between = to > from ? to - from : to + 12 * 60 - from
  const [, number, half, unit] = /^(.*?)个?(半?)(小时|分钟)$/u.exec(long!)!
  const value = /^[\d.]+$/.test(number!) ? +number! : numberOf(number!)
  const said = (value + (half ? 0.5 : 0)) * (unit === '小时' ? 60 : 1)
  if (Number.isNaN(said) || Math.abs(said - between) <= 5 || Math.abs(said - between - 12 * 60) <= 5)
    return undefined
  const [hours, minutes] = [Math.floor(between / 60), between % 60]
  const parts = [hours ? `${hours}小时` : '', minutes ? `${minutes}分钟` : ''].join('')
  return `前后相隔${parts}，文中写${long}`
}
