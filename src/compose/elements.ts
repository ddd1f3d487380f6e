import type {Report} from '../finding.ts'
import {documentDate} from '../language/document-date.ts'
import type {Draft} from '../model/schema.ts'
import {placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {elementForm} from './notices.ts'

/** What is wrong with the words of an element, in one sentence; nothing when they are right. */
type Judge = (text: string) => string | undefined

/** Nobody can say yet what is wrong with what is still to be filled in. */
const isOpen = (text: string): boolean => /[*＊×Xx○_]|某|待填|待定/.test(text)

const date: Judge = text => {
  if (/^\d{4}年(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])日$/.test(text)) return undefined
  // A whole date in another form is told by the rule of dates, in finished texts too.
  if (documentDate(text)) return undefined
  const [, year, month, day] =
    /^((?:19|20)\d\d)\s*(?:[年./．—－-]\s*)?(\d\d?)\s*(?:[月./．—－-]\s*)?(\d\d?)\s*(?:日|号)?$/.exec(text) ??
    []
  const [m, d] = [Number(month), Number(day)]
  const way =
    year && m >= 1 && m <= 12 && d >= 1 && d <= 31
      ? `要写成“${year}年${m}月${d}日”`
      : '年、月、日都要写，月、日前面不加0，如“2023年6月30日”'
  return `成文日期写的是“${text}”，${way}。`
}

const withoutEnd =
  (name: string): Judge =>
  text => {
    const [mark] = /[，。；、：,.;:]+$/.exec(text) ?? []
    return mark && `${name}的末尾多了“${mark}”，这里不加标点。`
  }

const attachment: Judge = text => {
  if (/^《[^《》]*》[，。；、]?$/.test(text))
    return `附件名称不加书名号：${text.replace(/[《》，。；、]/g, '')}。`
  return withoutEnd('附件名称')(text)
}

const number: Judge = text => {
  if (/[〔［[（(]\d{4}[〕］\])）]\s*第?\d+$/.test(text)) return `发文字号“${text}”后面缺“号”。`
  if (/第\d+号$/.test(text)) return `发文字号“${text}”里不写“第”。`
  if (/[〕］\])）]\s*0\d*号?$/.test(text)) return `发文字号“${text}”的序号前面不加0。`
  return undefined
}

const secrecy: Judge = text => {
  // What stands between the two parts is a matter of the finished text, too, and a rule's.
  if (/^(?:绝密|机密|秘密)(?:.{0,2}?(?:\d{1,2}(?:年|个月)|长期))?$/.test(text)) return undefined
  return `密级写的是“${text}”，要写“绝密”“机密”或“秘密”，保密期限前面加“★”，如“机密★1年”。`
}

const urgency: Judge = text =>
  /^(?:特急|加急|特提|平急)$/.test(text) ? undefined : `紧急程度写的是“${text}”，只有“特急”和“加急”。`

const copyNumber: Judge = text =>
  /^\d{6}$/.test(text) ? undefined : `份号写的是“${text}”，要写六位数字，如“000001”。`

const signedBy: Judge = text =>
  /[、，,；;]/.test(text)
    ? `几位签发人之间空一格，不用标点：${text.replace(/[、，,；;]\s*/g, '　')}。`
    : undefined

const annotation: Judge = text =>
  /^[（(].*[)）]$/s.test(text) ? '附注的括号会自动加上，这里再写就印成两层。' : undefined

const copyTo: Judge = text => {
  const [mark] = /[，；、,;]+$/.exec(text) ?? []
  return mark && `抄送机关的末尾多了“${mark}”；各机关之间用逗号，最后用句号。`
}

const inLetter: Judge = text => `信函格式的版记不写印发机关和印发日期，请删去“${text}”。`

const notInLetter: Judge = text =>
  `信函格式只印主办机关的标志，不标注签发人；“${text}”不印，联署单位写在落款里。`

/** Hold the elements of an official document against GB/T 9704: dates, numbers, names of attachments and the like. */
export function reportElements(draft: Draft, report: Report): void {
  const {official = {}, signoff = {}, attachments = []} = draft
  const isLetter = official.form?.choice === 'letter'
  const all: ReadonlyArray<readonly [Value | undefined, string, Judge]> = [
    [signoff.date, '7.3.5', date],
    [signoff.unit, '7.3.5', withoutEnd('落款单位')],
    ...attachments.map(({name}) => [name, '7.3.4', attachment] as const),
    [official.number, '7.2.5', number],
    [official.copyNumber, '7.2.1', copyNumber],
    [official.secrecy, '7.2.2', secrecy],
    [official.urgency, '7.2.3', urgency],
    [official.signedBy, '7.2.6', signedBy],
    [official.annotation, '7.3.6', annotation],
    [official.copyTo, '7.4.2', copyTo],
    ...(isLetter ? [official.printedBy, official.printedOn] : []).map(
      value => [value, '10.1', inLetter] as const
    ),
    ...(isLetter ? [official.signedBy, ...(official.jointIssuers ?? [])] : []).map(
      value => [value, '10.1', notInLetter] as const
    )
  ]
  for (const [value, clause, judge] of all) {
    if (!value || value.slot !== undefined || isOpen(value.text)) continue
    const message = judge(value.text)
    if (!message) continue
    const finding = findingOf(elementForm, {message, path: value.path, range: placeIn(value)})
    report({...finding, basis: `GB/T 9704—2012 ${clause}`})
  }
}
