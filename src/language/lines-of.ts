import {emsOf} from './characters.ts'

/** What is not divided: a run of Latin letters and figures, or a character, with what may not begin or end a line. */
const unit =
  /[“‘（《〈「『【〔]*(?:[^\s\p{Script=Han}，。、；：！？”’）》〉」』】〕“‘（《〈「『【〔…—]+|[\s\S])[，。、；：！？”’）》〉」』】〕…]*/gu

const endsInMark = /[，。、；：！？”’）》〉」』】〕]$/

/** How many lines a text fills whose lines hold so many wide characters, the first of them after an indent. */
export function linesOf(text: string, perLine: number, indent = 0): number {
  let lines = 1
  let filled = indent
  for (const {0: words, index} of text.matchAll(unit)) {
    const wide = emsOf(words) + apart(text, index, index + words.length)
    // A mark at the end of a line is half as wide.
    const least = endsInMark.test(words) ? wide - 0.5 : wide
    if (filled > 0 && filled + least > perLine) {
      lines += 1
      filled = 0
    }
    filled += wide
    // A run longer than a line is divided.
    while (filled > perLine && filled - perLine > 0.5) {
      lines += 1
      filled -= perLine
    }
  }
  return lines
}

/** Word processors and Typst put a quarter of a character between Chinese and Latin ones; between `from` and `to` stands a run. */
function apart(text: string, from: number, to: number): number {
  const isBetween = (at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
    return (isLatin(before) && isHan(after)) || (isHan(before) && isLatin(after))
  }
  return (isBetween(from) ? 0.25 : 0) + (isBetween(to) && isLatin(text[to - 1] ?? '') ? 0.25 : 0)
}

const isLatin = (character: string): boolean => /[A-Za-z0-9]/.test(character)
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
