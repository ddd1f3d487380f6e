import type {Term} from './terms.ts'

export interface TermMatch {
  readonly term: Term
  readonly start: number
  readonly end: number
}

/**
 * A finder for a list of terms: the longest wrong wording at each place, without regard to word boundaries, which
 * Chinese does not have. What stands inside an exception, or inside the right wording itself, is passed over.
 */
export function termFinder(terms: ReadonlyArray<Term>): (text: string) => TermMatch[] {
  const byFirst = new Map<string, Term[]>()
  for (const term of terms) {
    const first = String.fromCodePoint(term.wrong.codePointAt(0)!)
    byFirst.set(first, [...(byFirst.get(first) ?? []), term])
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.wrong.length - a.wrong.length)
  if (byFirst.size === 0) return () => []
  const firsts = new RegExp(`[${[...byFirst.keys()].map(escaped).join('')}]`, 'gu')

  return text => {
    const matches: TermMatch[] = []
    let from = 0
    for (const {0: first, index: start} of text.matchAll(firsts)) {
      if (start < from) continue
      const term = byFirst.get(first)!.find(term => isAt(text, start, term))
      if (!term) continue
      from = start + term.wrong.length
      if (!isExcepted(text, start, term)) matches.push({term, start, end: from})
    }
    return matches
  }
}

const escaped = (character: string): string => (/[\\\]^-]/.test(character) ? `\\${character}` : character)

function isAt(text: string, start: number, {wrong, before}: Term): boolean {
  const end = start + wrong.length
  return (
    text.startsWith(wrong, start) && (before.length === 0 || before.some(next => text.startsWith(next, end)))
  )
}

function isExcepted(text: string, start: number, {wrong, right, except}: Term): boolean {
  return [...right, ...except].some(longer => {
    for (let at = longer.indexOf(wrong); at >= 0; at = longer.indexOf(wrong, at + 1)) {
      if (text.startsWith(longer, start - at)) return true
    }
    return false
  })
}
