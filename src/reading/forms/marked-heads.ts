import type {Form} from '../form.ts'
import {plainHeadingLength, standsAlone} from './marks.ts'

// Heads that newspapers and accounts set off by a mark, or by a number on a line of its own.

const mark = /^[●•○◆◇■□▌▍▎★☆▶►◎※]/u

/** Lines that begin with one mark and stand each over its own text are heads; one after the other they are a list. */
export function withMarkedHeads(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const kept = [...forms]
  const byMark = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const [one] = mark.exec(line) ?? []
    const {block, part} = forms[index]!
    const isOpen = (block === 'paragraph' || block === 'heading') && part === undefined
    if (one && isOpen) byMark.set(one, [...(byMark.get(one) ?? []), index])
  }
  const numbered = new Set(forms.flatMap(({depth, isMarked}) => (depth && !isMarked ? [depth] : [])))
  for (const [one, all] of byMark) {
    const isHead = (index: number) =>
      standsAlone(lines[index]!, plainHeadingLength) &&
      lines[index + 1] !== undefined &&
      !lines[index + 1]!.startsWith(one)
    if (all.length < 2 || !all.every(isHead)) continue
    const isUnder = lines.some((line, index) => /^[一二三]、/.test(line) && forms[index]!.depth === 2)
    const depth = !isUnder ? 2 : numbered.has(3) ? 4 : 3
    for (const index of all) kept[index] = {block: 'heading', depth, isMarked: true}
  }
  return kept
}

const alone = /^(?:(?:PART|Part)[\s.]?)?0?(\d)$/

/** 01, 02, 03 each on a line of its own over a short line: together with that they are heads. */
export function withNumbersAbove(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const all = lines.flatMap((line, index) => (alone.test(line) ? [index] : []))
  const isHead = (index: number, nth: number) =>
    Number(alone.exec(lines[index]!)![1]) === nth + 1 &&
    lines[index + 2] !== undefined &&
    standsAlone(lines[index + 1]!, plainHeadingLength)
  if (all.length < 2 || !all.every(isHead)) return [...forms]
  const kept = [...forms]
  for (const index of all)
    kept.fill({block: 'heading', depth: 2, half: true, isMarked: true}, index, index + 2)
  return kept
}

const whole = /^(\d{1,2})[\s　]+\p{Script=Han}/u
const decimal = /^(\d{1,2})[.．]\d{1,2}(?<third>[.．]\d{1,2})?[\s　]*(?=[\p{Script=Han}“《])/u

/** 1 总则, 1.1 目的: heads that are counted in decimals, as plans and technical documents have them, with those above them. */
export function withDecimalHeads(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const isHead = (index: number) => {
    const {block, isMarked} = forms[index]!
    return (
      (block === 'paragraph' || (block === 'heading' && !isMarked)) &&
      standsAlone(lines[index]!, plainHeadingLength)
    )
  }
  const found = lines.flatMap((line, index) => (decimal.test(line) && isHead(index) ? [index] : []))
  const firsts = new Set(found.map(index => decimal.exec(lines[index]!)![1]))
  if (found.length < 2) return [...forms]
  const kept = [...forms]
  for (const index of found) {
    const isThird = decimal.exec(lines[index]!)!.groups?.third !== undefined
    kept[index] = {block: 'heading', depth: isThird ? 4 : 3, isMarked: true}
  }
  // A section that is not divided counts with the others.
  for (const [index, line] of lines.entries()) {
    const number = whole.exec(line)?.[1]
    const isCounted =
      number !== undefined && (firsts.has(number) || firsts.has(String(Number(number) - 1)) || number === '1')
    if (isCounted && isHead(index)) kept[index] = {block: 'heading', depth: 2, isMarked: true}
  }
  return kept
}
