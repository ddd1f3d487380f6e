import {distance} from 'fastest-levenshtein'
import type {Campaign} from './campaign.ts'

/**
 * The campaigns that the name of an award means: one, or several where it says so (`国家卫生县城和全国文明城市`). A longer
 * name hides the shorter ones within it.
 */
export function campaignsIn(award: string, campaigns: ReadonlyArray<Campaign>): Campaign[] {
  const text = award.replace(/\s/gu, '')
  const found = campaigns.flatMap(campaign =>
    [campaign.name, ...campaign.aliases].flatMap(name =>
      placesOf(name, text).map(start => ({campaign, start, end: start + name.length}))
    )
  )
  const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept: typeof found = []
  for (const one of longest)
    if (!kept.some(({start, end}) => one.start < end && start < one.end)) kept.push(one)
  return [...new Set(kept.sort((a, b) => a.start - b.start).map(({campaign}) => campaign))]
}

/** The name of a campaign that an award was likely meant for: one character off, or two in each other's place. */
export function campaignLike(award: string, campaigns: ReadonlyArray<Campaign>): string | undefined {
  const bare = award.replace(/^(?:全国|国家级?|[省市]级|全[省市])/u, '')
  const names = campaigns.flatMap(({name, aliases}) => [name, ...aliases]).filter(name => name.length > 3)
  return names.find(name => isSlip(award, name)) ?? names.find(name => isSlip(bare, name))
}

const isSlip = (typed: string, name: string): boolean =>
  distance(typed, name) <= 1 || (typed.length === name.length && sorted(typed) === sorted(name))

const sorted = (text: string): string => [...text].sort().join('')

function placesOf(name: string, text: string): number[] {
  const places: number[] = []
  if (!name) return places
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at)
  return places
}
