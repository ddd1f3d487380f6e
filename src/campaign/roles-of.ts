import {commonRoles, knownRoles, type Role} from '../model/roles.ts'
import type {Campaign} from './campaign.ts'

/**
 * The roles that chapters of these campaigns have, the common ones last; words that a campaign adds are among its own.
 * `ofKind`: those that the kind has made for itself (default: none), which come first.
 */
export function rolesOf(
  campaigns: ReadonlyArray<Campaign>,
  ofKind: ReadonlyArray<Role> = []
): ReadonlyArray<Role> {
  const own = new Map(ofKind.map(role => [role.id, withKnown(role)]))
  for (const {roles, needs, kinds} of campaigns) {
    const asked = [needs, ...Object.values(kinds)].flatMap(one => [
      ...one.required,
      ...one.recommended,
      ...one.optional
    ])
    for (const id of [...asked, ...roles.map(role => role.id)]) {
      const before = own.get(id) ?? knownRoles.find(role => role.id === id)
      const added = roles.find(role => role.id === id)
      const role = before && added && before !== added ? both(before, added) : (added ?? before)
      if (role) own.set(id, role)
    }
  }
  return [...own.values(), ...commonRoles.filter(({id}) => !own.has(id))]
}

/** All roles that a draft may name: those of its kind and campaigns, and the others of the lexicon. */
export function allRoles(
  campaigns: ReadonlyArray<Campaign>,
  ofKind: ReadonlyArray<Role> = []
): ReadonlyArray<Role> {
  const own = rolesOf(campaigns, ofKind)
  const ids = new Set(own.map(({id}) => id))
  return [...own, ...knownRoles.filter(({id}) => !ids.has(id))]
}

/** A role with the words that the lexicon has for it. */
const withKnown = (role: Role): Role => {
  const known = knownRoles.find(({id}) => id === role.id)
  return known && known !== role ? both(known, role) : role
}

const both = (a: Role, b: Role): Role => ({
  ...a,
  aliases: [...new Set([...a.aliases, ...b.aliases])],
  words: [...new Set([...a.words, ...b.words])],
  weak: [...new Set([...a.weak, ...b.weak])]
})
