// A full stop that was typed as a point is one all the same; 1. and Co. end nothing.
const point = '(?<=[\\p{Script=Han}%％”’》）])\\.'
/** What a line ends in that goes on or is over: a heading has none. */
export const endMark = new RegExp(`(?:[。！？!?；;：:，,、…]|${point})["”’）)]?$`, 'u')
const sentenceEnd = new RegExp(`(?:[。！？!?…]|${point})["”’）)]*$`, 'u')

/** A heading is short; a run-in head may be a little longer. */
export const headingLength = 60
export const plainHeadingLength = 32
export const halfHeadingLength = 14
export const titleLength = 50

/** A short line without an end mark, whose quotes and brackets pair. */
export function standsAlone(line: string, longest: number): boolean {
  return (
    line.length <= longest && line.length > 1 && !line.includes('\t') && !endMark.test(line) && isPaired(line)
  )
}

const pairs = ['“”', '‘’', '（）', '《》', '〔〕', '()']
const count = (line: string, mark: string): number => line.split(mark).length - 1

function isPaired(line: string): boolean {
  return leftOpen(line).every(number => number === 0)
}

/** How many of each sort of quotation and bracket a line leaves open; below 0 where it closes more than it opens. */
export function leftOpen(line: string): number[] {
  return pairs.map(([open, close]) => count(line, open!) - count(line, close!))
}

/** Whether a line ends a sentence. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line)
