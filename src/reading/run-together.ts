import {endsSentence, titleLength} from './forms/marks.ts'
import {numberOf} from './number-of.ts'

/** A shorter line is a paragraph, whatever blanks stand in it. */
const shortest = 150
/** As a paragraph begins that is moved in. */
const indent = /(?:\u3000[\u3000 \u00a0]*\u3000| {4,}|(?:\u00a0 ?){4,})/
const blanks = /[ \t\u00a0\u3000]+/g

/**
 * Where the paragraphs of a whole text stand in its one line, as some sites and chats copy it: parted by the blanks that
 * began them, or, where there is but one blank, told by their numbers. Just 0 for a line that is one paragraph.
 */
export function paragraphStarts(line: string): number[] {
  if (line.length < shortest) return [0]
  const runs = [...line.matchAll(blanks)].map(({0: run, index}) => ({
    run,
    before: index,
    after: index + run.length
  }))
  const wide = runs.filter(({run}) => indent.test(run))
  if (wide.filter(({before}) => endsSentence(line.slice(0, before))).length > 1)
    return [0, ...wide.map(({after}) => after)]
  const counted = runs.filter(({after}) => /^[一二]、/.test(line.slice(after, after + 2)))
  if (counted.length < 2 || counted.length > 8) return [0]
  const starts = [0]
  for (const {before, after} of runs) {
    const said = line.slice(starts.at(-1), before)
    const isTitle = starts.length === 1 && said.length <= titleLength
    const isHead = numberOf(said) !== undefined && !said.includes('。')
    if (endsSentence(said) || isTitle || isHead || numberOf(line.slice(after, after + 8))) starts.push(after)
  }
  return starts
}
