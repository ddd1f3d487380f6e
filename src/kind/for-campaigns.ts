import type {Campaign, Requirement} from '../campaign/campaign.ts'
import type {Kind} from './kind.ts'
import {isNamed} from './kind.ts'

/**
 * A kind as it is wanted for these campaigns: with the chapters that they ask of it. Without a campaign it asks for its own
 * alone.
 */
export function kindFor(kind: Kind, campaigns: ReadonlyArray<Campaign>): Kind {
  const wanted = campaigns.map(campaign => requirementOf(kind, campaign))
  const required = joined([kind.roles.required, ...wanted.map(one => one?.required ?? [])])
  const recommended = joined([kind.roles.recommended, ...wanted.map(one => one?.recommended ?? [])])
  return {
    ...kind,
    campaigns,
    roles: {...kind.roles, required, recommended: recommended.filter(role => !required.includes(role))}
  }
}

/** What a campaign asks of a kind: what it says of the kind itself, or else what a whole report of it must have. */
function requirementOf(kind: Kind, {kinds, needs}: Campaign): Requirement | undefined {
  const own = Object.entries(kinds).find(([name]) => isNamed(kind, name))?.[1]
  return own ?? (kind.chapters === 'campaign' ? needs : undefined)
}

const joined = (lists: ReadonlyArray<ReadonlyArray<string>>): string[] => [...new Set(lists.flat())]
