import type {Campaign} from '../campaign/campaign.ts'
import {campaignsIn} from '../campaign/find-campaigns.ts'
import {headingRole} from '../campaign/heading-role.ts'
import {allRoles} from '../campaign/roles-of.ts'
import type {Kind} from '../kind/kind.ts'

/** Gives the names of the roles that a section seems to have, by its heading and those under it. */
export type ProposeRoles = (heading: string, under: ReadonlyArray<string>) => ReadonlyArray<string>

/** The same for a report of a kind on the way to an award: only roles that its draft may name. */
export type RolesFor = (kind: Kind, award: string | undefined) => ProposeRoles

/** How roles are proposed in reports of these campaigns. */
export function roleProposer(campaigns: ReadonlyArray<Campaign>): RolesFor {
  const made = new Map<string, ProposeRoles>()
  return (kind, award = '') => {
    const meant = campaignsIn(award, campaigns)
    // Kinds without roles of their own, which are most, read headings alike.
    const key = [kind.roles.own.length > 0 ? kind.id : '', ...meant.map(({id}) => id)].join(' ')
    if (!made.has(key)) made.set(key, proposer(meant, kind))
    return made.get(key)!
  }
}

/** By the words of the heading where they are sure, else by what most headings under it say. */
function proposer(campaigns: ReadonlyArray<Campaign>, {roles}: Kind): ProposeRoles {
  const read = headingRole(campaigns, roles.own)
  const names = new Map(allRoles(campaigns, roles.own).map(({id, name}) => [id, name]))
  const namesOf = (ids: ReadonlyArray<string>) => ids.flatMap(id => names.get(id) ?? [])
  const known = new Map<string, ReturnType<typeof read>>()
  /** Every kind that is tried asks for the same headings. */
  const shownBy = (heading: string) => {
    if (!known.has(heading)) known.set(heading, read(heading))
    return known.get(heading)
  }
  return (heading, under) => {
    const own = shownBy(heading)
    if (own?.isSure) return namesOf(own.all.slice(0, 2))
    const counts = new Map<string, number>()
    for (const one of under) {
      const shown = shownBy(one)
      if (shown?.isSure) counts.set(shown.role, (counts.get(shown.role) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    if (most && most[1] > 1) return namesOf([most[0]])
    return own ? namesOf([own.role]) : most ? namesOf([most[0]]) : []
  }
}
