import type {Range} from '../finding.ts'

const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/

/**
 * Where each UTF-16 unit of a Markdown text stands in the file, given the stretch that it was read from: an escape or
 * an entity is one unit there, and what begins the lines of a quote or a list is none.
 */
export function align(value: string, file: string, {start, end}: Range): Range[] {
  const ranges: Range[] = []
  let at = start
  while (ranges.length < value.length) {
    const unit = value[ranges.length]!
    const width = widthOf(value, ranges.length, file, at)
    if (at >= end) {
      ranges.push({start: end, end})
    } else if (width === 0) {
      at++
    } else {
      const range = {start: at, end: at + width}
      ranges.push(range)
      if (width > 1 && /[\uD800-\uDBFF]/.test(unit)) ranges.push(range)
      at += width
    }
  }
  return ranges
}

/** How many units of the file stand for the unit of the text; 0 when the file has something else there. */
function widthOf(value: string, index: number, file: string, at: number): number {
  const unit = value[index]
  if (file[at] === '\\' && file[at + 1] === unit && unit !== '\n') return 2
  if (file[at] === '&') {
    const reference = entity.exec(file.slice(at, at + 40))?.[0]
    if (reference && !value.startsWith(reference, index)) return reference.length
  }
  return file[at] === unit ? 1 : 0
}
