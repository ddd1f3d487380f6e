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
