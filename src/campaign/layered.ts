import type {Role} from '../model/roles.ts'
import type {Campaign, Indicator, Requirement} from './campaign.ts'

/** A campaign with what a unit's own file adds: what the file says counts, and what it leaves out stays. */
export function layered(base: Campaign, own: Campaign): Campaign {
  return {
    ...base,
    id: own.id,
    name: own.name,
    english: own.english,
    // A file under another name has made a campaign of its own, which the old names do not mean.
    aliases: own.name === base.name ? joined(base.aliases, own.aliases) : own.aliases,
    levels: own.levels.length > 0 ? own.levels : base.levels,
    by: own.by ?? base.by,
    basis: own.basis ?? base.basis,
    theme: own.theme ?? base.theme,
    phrases: [...base.phrases, ...own.phrases],
    roles: rolesOf(base.roles, own.roles),
    needs: needsOf(base.needs, own.needs),
    kinds: {...base.kinds, ...own.kinds},
    indicators: indicatorsOf(base.indicators, own.indicators),
    indicatorSource: own.indicatorSource ?? base.indicatorSource
  }
}

/** The lists that the file has; a role that it moves to another list leaves the one in which it was. */
function needsOf(base: Requirement, own: Requirement): Requirement {
  const moved = new Set([...own.required, ...own.recommended, ...own.optional])
  const kept = (ids: ReadonlyArray<string>) => ids.filter(id => !moved.has(id))
  return {
    required: [...kept(base.required), ...own.required],
    recommended: [...kept(base.recommended), ...own.recommended],
    optional: [...kept(base.optional), ...own.optional]
  }
}

function rolesOf(base: ReadonlyArray<Role>, own: ReadonlyArray<Role>): Role[] {
  const added = new Map(own.map(role => [role.id, role]))
  const both = base.map(role => {
    const more = added.get(role.id)
    added.delete(role.id)
    if (!more) return role
    return {
      ...role,
      aliases: joined(role.aliases, more.aliases),
      words: joined(role.words, more.words),
      weak: joined(role.weak, more.weak)
    }
  })
  return [...both, ...added.values()]
}

function indicatorsOf(base: ReadonlyArray<Indicator>, own: ReadonlyArray<Indicator>): Indicator[] {
  const added = new Map(own.map(one => [one.number, one]))
  const both = base.map(one => {
    const more = added.get(one.number)
    added.delete(one.number)
    return more ? {...one, ...defined(more)} : one
  })
  return [...both, ...added.values()]
}

function defined(indicator: Indicator): Partial<Indicator> {
  const entries = Object.entries(indicator).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  )
  return Object.fromEntries(entries)
}

const joined = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): string[] => [...new Set([...a, ...b])]
