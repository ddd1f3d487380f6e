import type {Form} from '../form.ts'
import {isDate} from '../is-date.ts'
import {isAddressee} from './addressee.ts'
import {isDatedName, isMonth} from './dates.ts'
import {standsAlone} from './marks.ts'
import {isBody, isBracketed, isSignedName, office} from './names.ts'
import {numberedForm} from './numbered-form.ts'
import {endsTitle} from './titles.ts'

/** Whether a line under a title says who made a document, or on what day. */
export function isAuthorLine(
  line: string,
  before: ReadonlyArray<Form>,
  lines: ReadonlyArray<string>
): boolean {
  const within = line.replace(/^[（(]|[）)]$/g, '')
  if (within.length === line.length - 2 && (isDate(within) || isMonth(within))) return true
  if (!before.some(({block}) => block === 'title')) return false
  // Whose notice it is stands in a line of its own over what it is about.
  if (/^关于\S/.test(lines[before.length + 1] ?? '') && office.test(line)) return false
  if (line.length <= 120 && /^[（(][^（）()]*\d日[^（）()]*[）)]$/.test(line)) return true
  if (isDatedName(line)) return true
  const [, body = '', day = ''] = /^(\S{3,30}?)[\s　]*[（(]([^（）()]{5,16})[）)]$/.exec(line) ?? []
  if (isBody(body) && (isDate(day) || isMonth(day))) return true
  const last = before.at(-1)
  const isOfTitle = last?.block === 'title' || last?.part === 'occasion'
  const below = lines[before.length + 1] ?? ''
  if (isOfTitle && isBody(line) && (isDate(below) || isMonth(below))) return true
  if (
    isOfTitle &&
    (line.split(/[\s　]+/).every(name => office.test(name)) || isMonth(line) || isBracketed(line))
  )
    return true
  // Who speaks stands between the title and those who are spoken to.
  const next = lines[before.length + 1]
  const isDated = next !== undefined && isBracketed(next) && isDate(next.slice(1, -1))
  const [addressed, above] = [isDated ? lines[before.length + 2] : next, lines[before.length - 1] ?? '']
  if ((isOfTitle || last?.block === 'deck') && (isSignedName(line) || isAuthor(line, above, next)))
    return true
  return (
    addressed !== undefined &&
    isAddressee(addressed) &&
    standsAlone(line, 20) &&
    !numberedForm(line) &&
    !endsTitle(line.replace(/[\s　]+/g, ''), above) &&
    last?.block !== 'byline'
  )
}

/** A name between a title and where somebody works, in brackets. */
const isAuthor = (line: string, above: string, next: string | undefined): boolean =>
  /^\p{Script=Han}[\s　]?\p{Script=Han}{1,3}$/u.test(line) &&
  !endsTitle(line, above) &&
  next !== undefined &&
  isBracketed(next)
