import type {Form} from '../form.ts'
import {isDate} from '../is-date.ts'
import {byline, credit, furniture, isWebLine, isWordless} from './credits.ts'
import {isMonth, signedAndDated} from './dates.ts'
import {halvesAround, hasTwoLined, isHalf, twoLined} from './halves.ts'
import {isLabelled} from './labels.ts'
import {endsSentence, plainHeadingLength, standsAlone, titleLength} from './marks.ts'
import {isBody} from './names.ts'
import {numberedForm} from './numbered-form.ts'
import {isOverImprint, official} from './official.ts'

/** What a line is that stands in the text of an article or at its end. */
export function bodyForm(line: string, lines: ReadonlyArray<string>, index: number): Form {
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  const numbered = numberedForm(line)
  if (numbered) return numbered
  if ((line.length <= 80 && credit.test(line)) || isPointed(lines, index)) return {block: 'caption'}
  if ((byline.test(line) && line.length <= plainHeadingLength) || isFurniture(lines, index))
    return {
      block: 'byline',
      ...(isFurniture(lines, index) && {part: 'furniture' as const})
    }
  if (isDate(line)) return {block: 'signoff'}
  if (isMonthOfSigning(lines, index)) return {block: 'signoff'}
  const next = lines[index + 1]
  if (isOverImprint(lines, index) && signedAndDated(line)) return {block: 'signoff'}
  const isSigned = next !== undefined && (isDate(next) || isMonthOfSigning(lines, index + 1))
  const isUnderHead = numberedForm(lines[index - 1] ?? '')?.block === 'heading'
  if ((isSigned && standsAlone(line, titleLength)) || (isOneOfSigners(lines, index) && !isUnderHead))
    return {block: 'signoff'}
  const isLast = next === undefined
  if (isLabelled(lines, index)) return {block: 'paragraph'}
  if (!isLast && standsAlone(line, plainHeadingLength)) {
    if (twoLined.test(line) && hasTwoLined(lines)) return {block: 'heading', depth: 3}
    // Three short lines in a row are a list, and so are those that are counted.
    if (counted.test(line) || isRemark(line) || (isHalf(line) && halvesAround(lines, index) > 2))
      return {block: 'paragraph'}
    return isHalf(line) && halvesAround(lines, index) === 2
      ? {block: 'heading', depth: 3, half: true}
      : {block: 'heading', depth: 2}
  }
  return {block: 'paragraph'}
}

/** A line in brackets says something beside the text: （本报有删节） */
const isRemark = (line: string): boolean => /^[（(][^（）()]*[）)]$/.test(line)

/** Whether a line points to the picture above it: △ 某某上门看望老人 */
function isPointed(lines: ReadonlyArray<string>, index: number): boolean {
  const is = (at: number) => /^[△▲▽▼]/.test(lines[at] ?? '')
  return is(index) && lines[index]!.length <= titleLength && !is(index - 1) && !is(index + 1)
}

/** Marks that count the lines of a list. */
const counted = /^[①-⑳⑴-⒇●•○◆]/u

/** Whether a month without a day stands where a document is signed: under a name, with no sentence after it but who gets copies. */
const isMonthOfSigning = (lines: ReadonlyArray<string>, index: number): boolean =>
  isMonth(lines[index]!) &&
  standsAlone(lines[index - 1] ?? '', titleLength) &&
  lines.slice(index + 1).every(line => !endsSentence(line) || /^(?:抄送|抄报|主送)/.test(line))

/** More bodies never sign one document. */
const mostSigners = 12

/** Whether a line names one of several bodies that sign, one under the other, above the date. */
function isOneOfSigners(lines: ReadonlyArray<string>, index: number): boolean {
  let to = index
  while (to - index < mostSigners && isBody(lines[to] ?? '')) to++
  return to > index + 1 && lines[to] !== undefined && isDate(lines[to]!)
}

const isFurniture = (lines: ReadonlyArray<string>, index: number): boolean =>
  furniture.test(lines[index]!) || isWordless(lines[index]!) || isTail(lines, index)

/** Whether a line says who made a page, or where it was taken from, with nothing but such under it. */
function isTail(lines: ReadonlyArray<string>, index: number): boolean {
  const is = (line: string) =>
    line.length <= plainHeadingLength &&
    (furniture.test(line) || isWebLine(line) || /^(?:作者|供稿|撰稿|记者|通讯员)[\s　]*[:：]/.test(line))
  const isAmong = is(lines[index]!) && (is(lines[index - 1] ?? '') || isWebLine(lines[index]!))
  return isAmong && lines.slice(index + 1, index + mostSigners).every(is)
}
