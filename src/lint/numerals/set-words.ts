import {lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import {numberOf} from '../../language/numerals.ts'

const words = Object.values(lexicon['set-numbers']).flatMap(wordsOf)
const numeral = /二十|十[一二三四五六七八九]|[一二三四五六七八九十]/gu

/** A word with digits for one or more of its numerals, but not a bare number: 1带一路, 一带1路, 1带1路. */
function withDigits(word: string): string[] {
  const parts = word.split(numeral)
  const said = word.match(numeral) ?? []
  const forms = said.reduce<string[]>(
    (begun, one, at) =>
      begun.flatMap(form => [one, String(numberOf(one))].map(way => form + way + parts[at + 1]!)),
    [parts[0]!]
  )
  return forms.filter(form => form !== word && !/^\d+$/.test(form))
}

/** Any word whose numerals are Chinese (GB/T 15835—2011 4.2.3), with digits in it: a pattern. */
export const setWord = words.flatMap(withDigits).join('|')

const allDigits = (word: string): string => word.replace(numeral, said => String(numberOf(said)))
const byDigits = new Map(words.map(word => [allDigits(word), word]))

/** 1带1路 and 一带1路 as they are written: 一带一路. */
export const asWritten = (found: string): string => byDigits.get(allDigits(found)) ?? found

/** Meetings, plans and words of two characters need what is around them: 20大 may be twenty big ones, 4风电场 is a row. */
export function isNamed(words: string, after: string): boolean {
  if (/^\d+大$/.test(words)) return /^(?:报告|精神|代表|以来|召开|胜利|提出|期间|[，。；、”])/u.test(after)
  if (/^(?:1[2-5]五|十[二三四五]5)$/u.test(words))
    return /^(?:”|规划|时期|期间|以来|末|初|开局|收官)/u.test(after)
  return words.length > 2 || /^(?:[”，。；、]|工作|问题|方面)/u.test(after)
}
