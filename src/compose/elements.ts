import type {Report} from '../finding.ts'
import {
  annotationFault,
  copyNumberFault,
  dateFault,
  endMark,
  issuerFault,
  type Judge,
  labelled,
  numberFault,
  organFault,
  organsFault,
  ownLabel,
  printedByFault,
  secrecyFault,
  signedByFault,
  urgencyFault
} from '../language/elements.ts'
import type {Draft} from '../model/schema.ts'
import {placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {elementForm} from './notices.ts'

/** Nobody can say yet what is wrong with what is still to be filled in. */
const isOpen = (text: string): boolean => /[*＊×Xx○_]|某|待填|待定/.test(text)

const attachment: Judge = text => {
  if (/^《[^《》]*》[，。；、]?$/.test(text))
    return `附件名称不加书名号：${text.replace(/[《》，。；、]/g, '')}。`
  const [serial] =
    /^(?:附件?\s*)?\d{1,2}\s*[.．、：:](?!\d)|^附件?\s*[：:]|^[一二三四五六七八九十]{1,2}[、.．]|^[（(][一二三四五六七八九十\d]{1,2}[）)]/u.exec(
      text
    ) ?? []
  if (serial) return `附件名称前面不写“${serial}”，几个附件会自动编号。`
  return endMark('附件名称')(text)
}

const signedBy: Judge = text => ownLabel('签发人', /^签\s*发\s*人?\s*[：:]\s*/u)(text) ?? signedByFault(text)

const annotation: Judge = text =>
  labelled('附注')(text) ??
  (/^[（(].*[)）]$/s.test(text) ? '附注的括号会自动加上，这里再写就印成两层。' : annotationFault(text))

const unit: Judge = text => {
  if (/^[（(【[].*[)）】\]]$/su.test(text)) return `落款单位“${text}”不加括号。`
  if (/(?:19|20)\d\d年\d{1,2}月/u.test(text)) return `落款单位“${text}”里有日期，日期写在“日期”里。`
  return labelled('单位')(text) ?? organFault('落款单位')(text)
}

const copyTo: Judge = text => {
  const [mark] = /(?<![，；、,;])[，；、,;]+$/.exec(text) ?? []
  if (mark) return `抄送机关的末尾多了“${mark}”；各机关之间用逗号，最后用句号。`
  return labelled('抄送')(text) ?? organsFault('抄送机关')(text)
}

const addressee: Judge = text => labelled('主送')(text) ?? organsFault('主送机关')(text)

const printedBy: Judge = text => labelled('印发机关')(text) ?? printedByFault(text)

const issuer: Judge = text => labelled('发文机关标志')(text) ?? issuerFault(text)

const inLetter: Judge = text => `信函格式的版记不写印发机关和印发日期，请删去“${text}”。`

const notInLetter: Judge = text =>
  `信函格式只印主办机关的标志，不标注签发人；“${text}”不印，联署单位写在落款里。`

/** Hold the elements of an official document against GB/T 9704: dates, numbers, names of attachments and the like. */
export function reportElements(draft: Draft, report: Report): void {
  const {official = {}, signoff = {}, attachments = []} = draft
  const isLetter = official.form?.choice === 'letter'
  const all: ReadonlyArray<readonly [Value | undefined, string, Judge]> = [
    [signoff.date, '7.3.5', text => labelled('成文日期')(text) ?? dateFault(text)],
    [signoff.unit, '7.3.5', unit],
    [official.addressee, '7.3.2', addressee],
    [official.issuer, '7.2.4', issuer],
    [official.printedBy, '7.4.3', printedBy],
    ...attachments.map(({name}) => [name, '7.3.4', attachment] as const),
    [official.number, '7.2.5', numberFault],
    [official.copyNumber, '7.2.1', copyNumberFault],
    [official.secrecy, '7.2.2', secrecyFault],
    [official.urgency, '7.2.3', urgencyFault],
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
  if (
    official.secrecy &&
    official.secrecy.slot === undefined &&
    !official.copyNumber &&
    !secrecyFault(official.secrecy.text)
  ) {
    const {secrecy} = official
    const message = '涉密公文要标注份号：在“份号”里写六位数字，如“000001”。'
    const finding = findingOf(elementForm, {message, path: secrecy.path, range: placeIn(secrecy)})
    report({...finding, basis: '《党政机关公文处理工作条例》第九条'})
  }
  for (const [value, clause, judge] of all) {
    if (!value || value.slot !== undefined || isOpen(value.text)) continue
    const message = judge(value.text)
    if (!message) continue
    const finding = findingOf(elementForm, {message, path: value.path, range: placeIn(value)})
    report({...finding, basis: `GB/T 9704—2012 ${clause}`})
  }
}
