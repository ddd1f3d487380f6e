import {isPart, type Role} from '../model/roles.ts'
import type {Campaign} from './campaign.ts'
import {allRoles, rolesOf} from './roles-of.ts'

/** What a heading says of its chapter: a role, and how sure that is. */
export interface Shown {
  /** The id of the role. */
  readonly role: string
  /** Whether a word says it that other roles do not use. */
  readonly isSure: boolean
  /** All roles that it surely shows: `疾病防控和病媒生物防制` is about two. */
  readonly all: ReadonlyArray<string>
}

/** Gives the role that a heading shows by its words; undefined where no word says anything. */
export type HeadingRole = (heading: string) => Shown | undefined

/**
 * How headings are read in a report of these campaigns: `加强组织领导，健全工作机制` is 领导机制. Their own roles and the common
 * ones come first, and those of the kind (`ofKind`, default: none); those of other campaigns count where they are much clearer. The name of the campaign itself says nothing.
 */
export function headingRole(
  campaigns: ReadonlyArray<Campaign>,
  ofKind: ReadonlyArray<Role> = []
): HeadingRole {
  const own = withWords(rolesOf(campaigns, ofKind))
  const all = withWords(allRoles(campaigns, ofKind))
  const names = campaigns.flatMap(({name, aliases}) => [name, ...aliases])
  return heading => {
    const text = heading.replace(number, '').replace(/\s/gu, '')
    const first = best(text, own, names)
    const other = best(text, all, names)
    const found = other && other.score * foreign > (first?.score ?? 0) ? other : (first ?? other)
    return found && {role: found.role, isSure: found.isSure, all: found.all}
  }
}

/** How much less a role counts that the campaign does not have. */
const foreign = 0.6

/** What counts chapters, in all its forms. */
const number =
  /^\s*(?:第[一二三四五六七八九十\d]+[章部节]分?|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+是|[一二三四五六七八九十\d]+[、.．])\s*/u

/** A word of a role in a heading. */
interface Hit {
  readonly role: string
  readonly start: number
  readonly end: number
  readonly isWeak: boolean
}

interface RolesWithWords {
  readonly roles: ReadonlyArray<Role>
  /** The words that show them; `bare` is without the mark of one that must stand at the end. */
  readonly words: ReadonlyArray<{
    readonly bare: string
    readonly word: string
    readonly role: string
    readonly isWeak: boolean
  }>
}

function withWords(roles: ReadonlyArray<Role>): RolesWithWords {
  return {roles, words: roles.flatMap(wordsOf)}
}

/** By the role: all but those that a draft's campaigns and kind have made are the same for every draft. */
const known = new WeakMap<Role, RolesWithWords['words']>()

function wordsOf(role: Role): RolesWithWords['words'] {
  const words = known.get(role) ?? readWords(role)
  known.set(role, words)
  return words
}

function readWords({id, name, aliases, words, weak}: Role): RolesWithWords['words'] {
  const strong = id === 'other' ? [] : [...new Set([name, ...aliases, ...words])]
  const entry = (isWeak: boolean) => (word: string) => ({
    bare: word.replace(/\$$/, ''),
    word,
    role: id,
    isWeak
  })
  // A word that says it on its own is not counted again as a weak one.
  const others = weak.filter(word => !strong.includes(word))
  return [...strong.map(entry(false)), ...others.map(entry(true))].filter(({bare}) => bare !== '')
}

function best(
  text: string,
  {roles, words}: RolesWithWords,
  names: ReadonlyArray<string>
): (Shown & {readonly score: number}) | undefined {
  const found: Hit[] = []
  // Hardly any of the words stands in a heading.
  for (const {bare, word, role, isWeak} of words)
    if (text.includes(bare)) for (const place of placesOf(word, text)) found.push({...place, role, isWeak})
  const spans = names.flatMap(name => placesOf(name, text))
  const telling = found.filter(hit => !spans.some(({start, end}) => start <= hit.start && hit.end <= end))
  const hits = withoutShorter(telling.length > 0 ? telling : found, text)
  if (hits.length === 0) return undefined
  const scores = new Map<string, number>()
  for (const hit of hits) scores.set(hit.role, (scores.get(hit.role) ?? 0) + weightOf(hit, text))
  const order = new Map(roles.map(({id}, index) => [id, index]))
  const place = (id: string) => hits.findIndex(({role}) => role === id)
  const [first] = [...scores].sort(
    ([a, one], [b, other]) => other - one || place(a) - place(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0)
  )
  const [role, score] = first!
  const sure = new Set(hits.flatMap(hit => (hit.isWeak ? [] : [hit.role])))
  return {role, score, isSure: sure.has(role), all: [role, ...[...sure].filter(id => id !== role)]}
}

/** Where a word stands; one that ends with `$` must end the text. */
function placesOf(written: string, text: string): {readonly start: number; readonly end: number}[] {
  const isLast = written.endsWith('$')
  const word = isLast ? written.slice(0, -1) : written
  const places: {start: number; end: number}[] = []
  if (!word) return places
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    if (!isLast || end === text.length) places.push({start, end})
  }
  return places
}

/**
 * Words that lie within a longer one say nothing of their own, nor do those that begin in the middle of another (`管网` in
 * `监管网络`); the same words of several roles all count.
 */
function withoutShorter(hits: ReadonlyArray<Hit>, text: string): Hit[] {
  const isWithin = (inner: Hit, outer: Hit) =>
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  const whole = hits.filter(hit => !hits.some(other => isWithin(hit, other)))
  const isCut = (one: Hit) =>
    whole.some(({start, end}) => start < one.start && one.start < end && end < one.end)
  // What part of the report it is, is said at the end, whatever goes before: `主要工作成效`.
  const isLast = ({end, role}: Hit) => end === text.length && isPart(role)
  return whole.filter(hit => isLast(hit) || !isCut(hit)).sort((a, b) => a.start - b.start)
}

/**
 * Longer words say more, weak ones little. What a chapter does stands first, what it is for follows: `强化宣传，凝聚合力` is
 * about 宣传. What part of the report a chapter is, is said at the end: `主要工作成效`.
 */
function weightOf({role, start, end, isWeak}: Hit, text: string): number {
  const length = end - start
  const base = isWeak ? Math.min(length, 2) : 2 + 2 * length
  const isFirst = !/[，,：:；;、—]/u.test(text.slice(0, start))
  const isEnd = end === text.length && isPart(role) && !isWeak
  return base * (isFirst ? 1.35 : 1) * (isEnd ? 1.5 : 1)
}
