/**
 * What whatever an alternative of a pattern finds cannot do without: one of these characters, and, if `next` is given,
 * one of those right behind it.
 */
export interface Need {
  readonly characters: string
  readonly next?: string
}

/** A part of a pattern, and how far it reaches. */
interface Part {
  /** The characters that may stand there; undefined where they are too many to tell. */
  readonly characters: string | undefined
  readonly end: number
}

/** As many pairs as are worth looking for. */
const most = 200

/** What each alternative of a pattern needs, by its source; undefined where that cannot be told. */
export function needsOf({source, flags}: RegExp): ReadonlyArray<Need> | undefined {
  if (/[iv]/.test(flags)) return undefined
  const needs: Need[] = []
  let least: Need | undefined
  let before: string | undefined
  const take = (need: Need) => {
    if (!least || rank(need) < rank(least)) least = need
  }
  for (let at = 0; at <= source.length; ) {
    if (at === source.length || source[at] === '|') {
      if (!least) return undefined
      needs.push(least)
      least = undefined
      before = undefined
      at++
      continue
    }
    const {characters, end} = partAt(source, at)
    const {0: quantifier = '', 1: count} = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(end)) ?? []
    const isOptional = /^[?*]/.test(quantifier) || count === '0'
    at = end + quantifier.length
    if (characters === undefined || isOptional) {
      before = undefined
      continue
    }
    take({characters})
    if (before !== undefined && before.length * characters.length <= most)
      take({characters: before, next: characters})
    if (Number(count) > 1 && characters.length ** 2 <= most) take({characters, next: characters})
    before = characters
  }
  return needs
}

/** Pairs before single characters, and the fewest first: what is rarest is asked for. */
const rank = ({characters, next}: Need): number =>
  next === undefined ? most + characters.length : characters.length * next.length

function partAt(source: string, at: number): Part {
  const first = source[at]!
  if (first === '(') return {characters: undefined, end: endOfGroup(source, at)}
  if (first === '[') return classAt(source, at)
  if (first === '\\') return escapeAt(source, at)
  return {characters: '^$.'.includes(first) ? undefined : first, end: at + 1}
}

function escapeAt(source: string, at: number): Part {
  const next = source[at + 1]!
  if (next === 'd') return {characters: '0123456789', end: at + 2}
  const length = /^\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|u\{[^}]*\}|x..|k<[^>]*>|.)/.exec(source.slice(at))![0]
    .length
  return {characters: /[A-Za-z0-9]/.test(next) ? undefined : next, end: at + length}
}

function classAt(source: string, at: number): Part {
  let characters: string | undefined = ''
  let from = at + 1
  const isNegated = source[from] === '^'
  if (isNegated) from++
  const memberAt = (index: number): Part =>
    source[index] === '\\' ? escapeAt(source, index) : {characters: source[index], end: index + 1}
  while (source[from] !== ']') {
    let {characters: members, end} = memberAt(from)
    if (source[end] === '-' && source[end + 1] !== ']') {
      const last = memberAt(end + 1)
      members = between(members, last.characters)
      end = last.end
    }
    characters = members === undefined || characters === undefined ? undefined : characters + members
    from = end
  }
  return {characters: isNegated ? undefined : characters, end: from + 1}
}

/** The characters of a range, where they are few. */
function between(first: string | undefined, last: string | undefined): string | undefined {
  if (first?.length !== 1 || last?.length !== 1) return undefined
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  if (to - from > 64) return undefined
  return Array.from({length: to - from + 1}, (_, step) => String.fromCharCode(from + step)).join('')
}

/** Behind the bracket that closes the one at `at`. */
function endOfGroup(source: string, at: number): number {
  let depth = 0
  for (let end = at; end < source.length; end++) {
    if (source[end] === '\\') end++
    else if (source[end] === '[') end = classAt(source, end).end - 1
    else if (source[end] === '(') depth++
    else if (source[end] === ')' && --depth === 0) return end + 1
  }
  return source.length
}
