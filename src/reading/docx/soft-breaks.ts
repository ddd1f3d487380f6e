import {isAddressedFirst, isAddressee} from '../forms/addressee.ts'
import {endsSentence} from '../forms/marks.ts'
import {isDate} from '../is-date.ts'
import {numberOf} from '../number-of.ts'
import type {LineBreak, Run, WordParagraph} from './paragraph.ts'

/** A paragraph in which lines were broken by hand, as the paragraphs that these lines are to whoever reads it. */
export function alongBreaks(paragraph: WordParagraph, breaks: ReadonlyArray<LineBreak>): WordParagraph[] {
  const {text, where, format, style} = paragraph
  const isHeading = format.outline !== undefined || /^(?:title|标题|heading)/.test(style?.name ?? '')
  if (breaks.length === 0 || where === 'cell' || where === 'note' || isHeading) return [paragraph]
  const cuts = breaks.filter(({at, isPage}, index) => {
    const before = text.slice(breaks[index - 1]?.at ?? 0, at)
    const next = text.slice(at, breaks[index + 1]?.at)
    return isPage || isApart(before.trim(), next)
  })
  if (cuts.length === 0) return [paragraph]
  const starts = [0, ...cuts.map(({at}) => at)]
  return starts
    .map((start, index) => stretchOf(paragraph, start, starts[index + 1] ?? text.length + 1))
    .map((one, index) => (index === 0 ? one : {...one, label: '', isBulleted: false, unkept: []}))
}

/** Whether a line is no rest of the one above, where somebody broke it. */
export function isApart(before: string, next: string): boolean {
  const line = next.trim()
  return (
    endsSentence(before) ||
    /[：；]$/.test(before) ||
    isAddressee(before) ||
    isAddressedFirst(line) ||
    /^ ?[\u3000\t]/.test(next) ||
    numberOf(line) !== undefined ||
    (numberOf(before) !== undefined && line.length > before.length) ||
    isDate(line.replace(/^[（(]|[）)]$/g, ''))
  )
}

function stretchOf(paragraph: WordParagraph, start: number, end: number): WordParagraph {
  const isHere = ({at}: {readonly at: number}) => at >= start && at < end
  const moved = <One extends {readonly at: number}>(one: One): One => ({...one, at: one.at - start})
  return {
    ...paragraph,
    text: paragraph.text.slice(start, end),
    runs: runsIn(paragraph.runs, start, end),
    pictures: paragraph.pictures.filter(isHere).map(moved),
    notes: paragraph.notes.filter(isHere).map(moved)
  }
}

function runsIn(runs: ReadonlyArray<Run>, start: number, end: number): Run[] {
  let from = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    from += run.text.length
    return text ? [{...run, text}] : []
  })
}
