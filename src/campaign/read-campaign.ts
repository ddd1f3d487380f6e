import {readDraft} from '../draft/read.ts'
import type {Source} from '../draft/tree.ts'
import type {Report} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {fieldNames} from '../model/fields.ts'
import {readInto} from '../model/read.ts'
import {knownRoles, type Role, roleNamed} from '../model/roles.ts'
import {isValue, placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import type {Campaign, Indicator, Requirement} from './campaign.ts'
import {contradictionsIn, type Tell} from './contradictions.ts'
import {layered} from './layered.ts'
import {brokenCampaign} from './notices.ts'
import type {CampaignFile} from './schema.ts'
import {campaignSchema} from './schema.ts'

/** What a campaign file is read with. */
export interface ReadCampaignOptions {
  /** The name of the file, without its ending. */
  readonly id: string
  /** The campaigns that it may stand on. */
  readonly others?: ReadonlyArray<Campaign>
  /** The names of the kinds there are (default: any name will do). */
  readonly kinds?: ReadonlyArray<string>
}

/**
 * Read a campaign. What does not hold together is told with its place; a file that was told of with an error is not to be
 * used. One that stands on another, by its name or `基于`, adds to it.
 */
export function readCampaign(source: Source, report: Report, options: ReadCampaignOptions): Campaign {
  const {id, others = [], kinds} = options
  const names = fieldNames(campaignSchema)
  const tree = readDraft(source, report, {isKey: name => names.has(name)})
  const {data, placeOf} = readInto(campaignSchema, tree, report)
  const tell: Tell = (at, message) => {
    const [path, range] = isValue(at) ? [at.path, placeIn(at)] : [at, placeOf(at)]
    report(findingOf(brokenCampaign, {message, path, range}))
  }

  const base = baseOf(data, others, tell)
  const name = data.name?.text ?? base?.name
  if (!name && tree.root) tell(['name'], '没有写“名称”，不知道是哪项创建。')
  const own = Object.entries(data.roles ?? {}).map(([title, given]) => roleOf(title, given, tell))
  const roles = [...own, ...(base?.roles ?? []), ...knownRoles]
  const rolesNamed = (values: ReadonlyArray<Value> = []): string[] =>
    values.flatMap(value => {
      const role = roleNamed(roles, value.text)
      if (role) return [role.id]
      const nearest = nearestTo(
        value.text,
        roles.map(one => one.name)
      )
      tell(value, `没有“${value.text}”这个角色${nearest ? `，是否“${nearest}”` : ''}。`)
      return []
    })
  const needsOf = (given: Needs): Requirement => ({
    required: rolesNamed(given.required),
    recommended: rolesNamed(given.recommended),
    optional: rolesNamed(given.optional)
  })
  for (const kind of Object.keys(data.kinds ?? {})) {
    if (!kinds || kinds.includes(kind)) continue
    const nearest = nearestTo(kind, kinds)
    tell(['kinds', kind], `没有“${kind}”这个文种${nearest ? `，是否“${nearest}”` : ''}。`)
  }

  const campaign: Campaign = {
    id,
    name: name ?? id,
    english: data.english?.text ?? base?.english ?? id,
    aliases: textsOf(data.aliases),
    levels: textsOf(data.levels),
    by: data.by?.text,
    basis: data.basis?.text,
    theme: data.theme?.text,
    phrases: (data.phrases ?? []).map(({words, source, date}) => ({
      words: words.text,
      source: source.text,
      ...(date ? {date: date.text} : {})
    })),
    roles: own,
    needs: needsOf(data),
    kinds: Object.fromEntries(Object.entries(data.kinds ?? {}).map(([kind, one]) => [kind, needsOf(one)])),
    indicators: (data.indicators ?? []).map(one => indicatorOf(one, rolesNamed)),
    indicatorSource: data.indicatorSource?.text
  }
  contradictionsIn(data, own, [...(base?.roles ?? []), ...knownRoles], tell)
  return base ? layered(base, campaign) : campaign
}

type Needs = Pick<CampaignFile, 'required' | 'recommended' | 'optional'>

function baseOf(data: CampaignFile, others: ReadonlyArray<Campaign>, tell: Tell): Campaign | undefined {
  const asked = data.base?.text
  const found = others.find(({name, id}) =>
    asked ? name === asked || id === asked : name === data.name?.text
  )
  if (!asked || found) return found
  const nearest = nearestTo(
    asked,
    others.map(({name}) => name)
  )
  tell(['base'], `没有“${asked}”的资料，无从“基于”它${nearest ? `，是否“${nearest}”` : ''}。`)
  return undefined
}

function roleOf(title: string, given: NonNullable<CampaignFile['roles']>[string], tell: Tell): Role {
  const known = roleNamed(knownRoles, title)
  const covered = (given.covers ?? []).flatMap(value => {
    const role = roleNamed(knownRoles, value.text)
    const nearest = nearestTo(
      value.text,
      knownRoles.map(({name}) => name)
    )
    if (!role) tell(value, `“包括”里的“${value.text}”不是现成的角色${nearest ? `，是否“${nearest}”` : ''}。`)
    return role ? [role] : []
  })
  const all = (own: ReadonlyArray<string>, of: (role: Role) => ReadonlyArray<string>) => [
    ...new Set([...own, ...covered.flatMap(of)])
  ]
  return {
    id: given.english?.text ?? known?.id ?? title,
    name: known?.name ?? title,
    aliases: textsOf(given.aliases),
    words: all(textsOf(given.words), ({name, words}) => [name, ...words]),
    weak: all(textsOf(given.weak), ({weak}) => weak)
  }
}

function indicatorOf(
  given: NonNullable<CampaignFile['indicators']>[number],
  rolesNamed: (values: ReadonlyArray<Value>) => string[]
): Indicator {
  const {number, name, target, direction, role, owner, evidence, score} = given
  return {
    number: number.text,
    name: name.text,
    target: target && (direction ? `${direction.text}${target.text}` : target.text),
    role: role && rolesNamed([role])[0],
    owner: owner?.text,
    evidence: textsOf(evidence),
    score: score && Number(score.text)
  }
}

const textsOf = (values: ReadonlyArray<Value> = []): string[] => values.map(({text}) => text)
