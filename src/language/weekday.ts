import type {Range} from '../finding.ts'

// 2024年3月12日周一鸣到县 names someone.
const dated =
  /(?<![\d.])(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:[（(]|[ \u3000\u00A0]*)(?<said>(?:星期|周|礼拜)(?<name>[一二三四五六日天]))(?=[，。；、）) \u3000\u00A0上下早晚]|$)/gu
const names = '日一二三四五六'

/** A date with another day of the week than its own. */
export interface WrongWeekday extends Range {
  readonly message: string
}

/** The days of the week in a text that do not belong to the dates before them: 2024年5月20日 星期三. */
export function wrongWeekdaysIn(text: string): WrongWeekday[] {
  return [...text.matchAll(dated)].flatMap(({0: words, index, groups}) => {
    const {year, month, day, said = '', name = ''} = groups!
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    const right = names[date.getUTCDay()]!
    if (!isDate || right === name.replace('天', '日')) return []
    const end = index + words.length
    const message = `${year}年${month}月${day}日是${said.slice(0, -1)}${right}，不是${said}。`
    return [{start: end - said.length, end, message}]
  })
}
