import type {Severity} from '../finding.ts'
import type {Particulars} from '../notice.ts'
import type {Match} from './matches.ts'
import {matchesIn, replacing} from './matches.ts'
import {isQuoted} from './quoted.ts'
import type {Text} from './text.ts'

/** A way of writing that is wrong wherever it stands: one of a list that a rule goes through. */
export interface Mistake {
  readonly pattern: RegExp
  /** A simpler pattern, without which the other finds nothing. */
  readonly anchor: RegExp
  /** One sentence, of the words that were found. */
  readonly says: (words: string) => string
  readonly basis?: string
  readonly severity?: Severity
  /** What to put there, where it has one meaning. */
  readonly mended?: (words: string) => string
  /** When it is one (default: always). */
  readonly isWrong?: (match: Match) => boolean
  /** In which texts it is looked for (default: in all). */
  readonly where?: (text: Text) => boolean
}

/** Whether words are the author's own, not in quotation marks or 《》. */
export const isUnquoted = ({text, start}: Pick<Match, 'text' | 'start'>): boolean =>
  !isQuoted(text.value, start)

/** Report what a list of mistakes finds in the texts. */
export function reportMistakes(
  texts: ReadonlyArray<Text>,
  mistakes: ReadonlyArray<Mistake>,
  report: (particulars: Particulars) => void
): void {
  const chosen = new Map<Mistake['where'], ReadonlyArray<Text>>([[undefined, texts]])
  for (const {pattern, anchor, says, basis, severity, mended, isWrong, where} of mistakes) {
    const own = chosen.get(where) ?? texts.filter(text => where!(text))
    chosen.set(where, own)
    for (const match of matchesIn(own, pattern, anchor)) {
      if (isWrong && !isWrong(match)) continue
      const {place, words} = match
      const fix = mended && replacing(place, mended(words))
      report({
        ...place,
        message: says(words),
        ...(basis !== undefined && {basis}),
        ...(severity && {severity}),
        ...(fix && {fix})
      })
    }
  }
}
