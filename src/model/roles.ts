import {lexicon, wordsOf} from '../language/lexicon/lexicon.ts'

/** What a chapter is about. */
export interface Role {
  /** As English drafts write it; an own role without an English name has its Chinese one. */
  readonly id: string
  readonly name: string
  /** Other names that a draft may write. */
  readonly aliases: ReadonlyArray<string>
  /** Words by which a heading shows it. */
  readonly words: ReadonlyArray<string>
  /** Words that other roles use, too: they count where nothing says more. */
  readonly weak: ReadonlyArray<string>
}

interface Row {
  readonly id: string
  readonly name: string
  readonly also?: string
  readonly words: string
  readonly weak?: string
}

const roleOf = ({id, name, also = '', words, weak = ''}: Row): Role => ({
  id,
  name,
  aliases: wordsOf(also),
  words: wordsOf(words),
  weak: wordsOf(weak)
})

/** Roles that every campaign and every kind may use: 基本情况, 领导机制 and the like. */
export const commonRoles: ReadonlyArray<Role> = lexicon.roles.common.map(roleOf)

/** Roles of the lexicon: the common ones, and those that several campaigns share. */
export const knownRoles: ReadonlyArray<Role> = [...commonRoles, ...lexicon.roles.shared.map(roleOf)]

/** Roles that say which part of a report a chapter is, and not which work it is about. */
const parts = new Set(commonRoles.map(({id}) => id))

/** Whether a role is of that sort: 基本情况, 存在问题, 荣誉成效, 其他. */
export const isPart = (id: string): boolean => parts.has(id) && id !== 'leadership' && id !== 'funding'

/** The role that a name means, among these. */
export function roleNamed(roles: ReadonlyArray<Role>, name: string): Role | undefined {
  const said = name.trim()
  return (
    roles.find(role => role.id === said || role.name === said) ??
    roles.find(({aliases}) => aliases.includes(said))
  )
}
