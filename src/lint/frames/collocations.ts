import {anyOf, lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import type {Match} from '../matches.ts'
import {isUnquoted, type Mistake} from '../mistakes.ts'

const {rows, between, other} = lexicon.collocations

/** The row of each noun. */
const rowOf = new Map(rows.flatMap(row => wordsOf(row.nouns).map(noun => [noun, row] as const)))
const nouns = anyOf(rows.map(row => row.nouns).join(' '))
const verbs = anyOf(rows.map(row => row.not).join(' '))
const isAnotherVerb = new RegExp(`${anyOf(other)}|[和与及以将把为使让对到入供]|的.{2}|就业|开放`, 'u')

function isMisfit({groups}: Match): boolean {
  const {verb = '', noun = '', inner = ''} = groups
  return wordsOf(rowOf.get(noun)!.not).includes(verb) && !isAnotherVerb.test(inner)
}

const says = (words: string): string => {
  const noun = new RegExp(nouns, 'gu')
  const verb = new RegExp(verbs, 'u').exec(words)![0]
  const last = words.match(noun)!.at(-1)!
  return `“${last}”不与“${verb}”搭配，通常用“${rowOf.get(last)!.use}”。`
}

/** Verbs that do not go with their nouns: 改善水平, 规模不断提高. */
export const collocations: ReadonlyArray<Mistake> = [
  {
    pattern: new RegExp(
      `(?<!${anyOf(other)})(?<verb>${verbs})了?(?<inner>[^，。；：、“”（）\\d]{0,10}?)(?<noun>${nouns})(?=[，。；]|$)`,
      'gu'
    ),
    anchor: new RegExp(nouns, 'u'),
    isWrong: match => isUnquoted(match) && isMisfit(match),
    says
  },
  {
    pattern: new RegExp(`(?<noun>${nouns})(?:${anyOf(between)}){1,4}(?<verb>${verbs})(?=[，。；]|$)`, 'gu'),
    anchor: new RegExp(nouns, 'u'),
    isWrong: match => isUnquoted(match) && isMisfit(match),
    says,
    severity: 'hint'
  }
]

const wholes = lexicon['kinds-within'].rows

/** A whole beside a part of it, as if the part were another thing: 报刊、杂志. */
export const kindsWithin: ReadonlyArray<Mistake> = [
  {
    pattern: new RegExp(
      wholes.map(({whole, parts}) => `${whole}(?:[、和与及]|以及)?(?:${anyOf(parts)})`).join('|'),
      'gu'
    ),
    anchor: new RegExp(wholes.map(({whole}) => whole).join('|'), 'u'),
    isWrong: isUnquoted,
    says: words => {
      const {whole} = wholes.find(row => words.startsWith(row.whole))!
      return `“${whole}”已包括“${words.slice(whole.length).replace(/^(?:以及|[、和与及])/u, '')}”，不能并列，只留一个。`
    }
  }
]
