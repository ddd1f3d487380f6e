import {placesIn} from '../language/places/find.ts'
import type {Division} from '../language/places/gazetteer.ts'
import {
  capitalOf,
  divisionsOf,
  fullNamesOf,
  isProvince,
  partsOf,
  stemOf
} from '../language/places/gazetteer.ts'
import type {Draft} from '../model/schema.ts'
import {findSlots} from '../model/slots.ts'

/** The places that a draft may name without a word. */
export interface Allowed {
  /** Those worth telling the author: the region, what it belongs to, and the list of the draft. */
  readonly told: ReadonlyArray<string>
  has(name: string): boolean
  /** Whether the name is the region's own. */
  isRegion(name: string): boolean
  /** Whether the names are those of all, or all but a few, that belong to one superior of the region. */
  coversSiblings(names: ReadonlyArray<string>): boolean
}

/**
 * The region, its superiors and its parts, its provincial capital, and the names that the draft allows. Undefined when
 * the gazetteer does not know where the region is: then nothing can be said of other places.
 */
export function allowedIn({region, checks}: Draft): Allowed | undefined {
  if (!region?.name?.text || region.name.slot !== undefined) return undefined
  if (findSlots(region.name.text).length > 0) return undefined
  const given = [region.name, ...(region.parent ?? [])].map(({text}) => text)
  const isNear = nearness(given)
  const own = divisionsNamed(region.name.text, isNear)
  const chain = [...own, ...[...new Set(given.slice(1))].flatMap(name => divisionsNamed(name, isNear))]
  if (chain.length === 0) return undefined

  const superiors = new Set(
    chain.flatMap(({name, prefecture, province}) => [name, ...(prefecture ? [prefecture] : []), province])
  )
  const capitals = [...superiors].filter(isProvince).map(capitalOf)
  const names = new Set([...superiors, ...own.flatMap(partsOf), ...capitals])
  const listed = (checks?.names ?? []).map(({text}) => text)
  const words = [...given, ...(region.parts ?? []).map(({text}) => text), ...listed].filter(
    word => word.length >= 2
  )
  const ownNames = new Set([...own.map(({name}) => name), region.name.text])
  const rows = [...superiors].flatMap(divisionsOf).map(partsOf)
  return {
    isRegion: name => ownNames.has(name) || fullNamesOf(name).some(full => ownNames.has(full)),
    coversSiblings(names) {
      const full = new Set(names.flatMap(name => [name, ...fullNamesOf(name)]))
      const isMost = (row: ReadonlyArray<string>) =>
        row.length > 2 && row.filter(name => full.has(name)).length >= Math.max(3, row.length * 0.8)
      return names.length > 2 && rows.some(isMost)
    },
    told: [...new Set([region.name.text, ...superiors, ...listed])],
    has: name =>
      fullNamesOf(name).some(full => names.has(full)) ||
      words.some(word => word.includes(name) || name.startsWith(word) || stemOf(name) === word)
  }
}

/** Whether a place is among those that a draft gives; asked once for each. */
function nearness(given: ReadonlyArray<string>): (place: string) => boolean {
  const around = given.join('')
  const known = new Map<string, boolean>()
  return place => {
    const isNear = known.get(place) ?? around.includes(stemOf(place))
    known.set(place, isNear)
    return isNear
  }
}

/** The divisions that a name of the draft means, `昭通` and `云南省昭通市昭阳区` too; others of that name left out. */
function divisionsNamed(text: string, isNear: (place: string) => boolean): Division[] {
  const exact = fullNamesOf(text)
  const inside =
    exact.length > 0
      ? exact
      : placesIn(text)
          .flatMap(({name}) => fullNamesOf(name))
          .slice(-1)
  const levels = ['市', '县', '区', '省', '州', '旗', '盟', '自治区']
  const guessed = inside.length > 0 ? inside : levels.flatMap(level => fullNamesOf(text + level)).slice(0, 1)
  const divisions = guessed.flatMap(divisionsOf)
  const near = divisions.filter(({prefecture, province}) =>
    [prefecture, province].some(place => place && isNear(place))
  )
  return near.length > 0 ? near : divisions
}
