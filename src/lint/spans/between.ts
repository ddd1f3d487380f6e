import {numberOf} from '../../language/numerals.ts'
import {count, type Groups, gap, type Span, year} from './span.ts'

/** What lies between two years, days, hours or ranks. */
export const betweenTwo: ReadonlyArray<Span> = [
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
    anchor: /(?:整整|走过|历经|历时|度过|跨越|时隔)[走过去了有]*[\d一二两三四五六七八九十百]/u,
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
