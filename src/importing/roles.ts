import type {Campaign} from '../campaign/campaign.ts'
import {headingRole} from '../campaign/heading-role.ts'
import {allRoles} from '../campaign/roles-of.ts'

/** Gives the names of the roles that a section seems to have, by its heading and those under it. */
export type ProposeRoles = (heading: string, under: ReadonlyArray<string>) => ReadonlyArray<string>

/** How roles are proposed: by the words of the heading where they are sure, else by what most headings under it say. */
export function roleProposer(campaigns: ReadonlyArray<Campaign>): ProposeRoles {
  const read = headingRole(campaigns)
  const names = new Map(allRoles(campaigns).map(({id, name}) => [id, name]))
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
