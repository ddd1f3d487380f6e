import {isDate} from '../is-date.ts'
import {bodies, isBody} from './names.ts'

/** 2024年3月: a day is missing, if it is the day of a document. */
const month = /^(?:19|20)\d\d年(?:1[0-2]|0?[1-9])月$/
export const isMonth = (line: string): boolean =>
  month.test(line) || /^[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月$/.test(line)

/** A day in words or numbers, as a pattern. */
const day = String.raw`(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日`

/** 2025年3月21日在某县第十九届人民代表大会第四次会议上, also in brackets, behind a dash or over two lines. */
export const occasionBegins = new RegExp(
  `^(?:——|[（(])?${day}(?:$|[）)]$|[\\s　]?(?:在|于|，|（|经|[\\p{Script=Han}]{2,}))`,
  'u'
)

/** Whether a line says who and on what day: 某县人民政府 2024年1月8日 */
export function isDatedName(line: string): boolean {
  const glued = new RegExp(`^(\\p{Script=Han}{3,24})${day}$`, 'u').exec(line)
  if (glued) return bodies.test(glued[1]!)
  const words = line.split(/[\s　]+/)
  const others = words.filter(word => !isDate(word))
  return (
    words.length === others.length + 1 &&
    others.length < 3 &&
    others.every(word => /^[^，。：；]{1,20}$/.test(word))
  )
}

/** Whether a line says on what day and at which meeting a report was made. */
export const beginsOccasion = (line: string): boolean => occasionBegins.test(line)

/** Who signs and when, on one line with blanks between them: 某县教育局 2024年7月2日 */
export function signedAndDated(line: string): {readonly unit: string; readonly date: string} | undefined {
  const [, unit = '', date = ''] = /^(\S{3,30})[\s\u3000]+(\S.{5,20})$/.exec(line) ?? []
  return isBody(unit) && isDate(date) ? {unit, date} : undefined
}
