import type {Quantity} from '../../language/quantity.ts'
import type {Share} from './rates.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

// 优良天数376天 are those of one year.
const goodDays = pattern(
  '优良天(?:数|气)(?:率)?(?:共|为|达|达到|有|保持在|稳定在)*A(?![^，。；]{0,4}以上)(?:[，、（](?:空气质量)?(?:优良)?(?:天数)?(?:的?比例|率|占比|占全年(?:总?天数)?的?)(?:为|达到|达|是)?P)?'
)
const years =
  /累计|合计|总计|共计|年来|以来|期间|连续|[两二三四五六七八九十\d]个?年(?!度|[底末初])|[至到—–-]/u
// A part of the year has fewer days.
const partOfYear = /月|季|半年|截至|截止|目前|平均|采暖|供暖/
/** How many days a year must be measured to be judged (GB 3095—2012, 6.4). */
const leastMeasured = 324

/** The good days of one place in one year, and the share of the year that is said right after them. */
export function goodDaysIn(sentence: Sentence): {readonly days: Mention; readonly claimed?: Mention}[] {
  const {skeleton} = sentence
  if (!skeleton.includes('优良天') || years.test(skeleton)) return []
  return [...skeleton.matchAll(goodDays)].flatMap(({0: words, index}) => {
    const [days, claimed] = markedIn(sentence, index, index + words.length).filter(isMention)
    // 11个县的优良天数: of all of them together.
    const clause = skeleton.slice(skeleton.lastIndexOf('；', index) + 1, index)
    const isOfMany = markedIn(sentence, index - clause.length, index).some(
      mention => isMention(mention) && /[个县市区州镇乡]$/.test(mention.unit)
    )
    return days?.unit === '天' && !isOfMany ? [{days, ...(claimed && {claimed})}] : []
  })
}

/** 优良天数332天，优良天数比例91.0%: of the days of the year, or of those that were measured. */
export function sharesOfYear(sentence: Sentence): Share[] {
  return goodDaysIn(sentence).flatMap(({days, claimed}): Share[] => {
    if (!claimed) return []
    const isWholeYear =
      /全年/.test(sentence.skeleton) || sentence.marked.some(({mark, at}) => mark === 'year' && at < days.at)
    const least = isWholeYear && !partOfYear.test(sentence.value) ? leastMeasured : 0
    const whole: Quantity = {...days, number: '365', value: 365, low: Math.max(days.low, least), high: 366}
    return [{part: days, wholes: [whole], claimed}]
  })
}
