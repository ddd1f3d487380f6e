import type {Draft} from '../../model/schema.ts'
import {placesIn} from './find.ts'
import type {Division} from './gazetteer.ts'
import {gazetteerOf, stemOf} from './gazetteer.ts'

/** The places that a draft may name without a word. */
export interface Allowed {
  /** Those worth telling the author: the region, what it belongs to, and the list of the draft. */
  readonly told: ReadonlyArray<string>
  has(name: string): boolean
}

/**
 * The region, its superiors and its parts, its provincial capital, and the names that the draft allows. Undefined when
 * the gazetteer does not know where the region is: then nothing can be said of other places.
 */
export function allowedIn({region, checks}: Draft): Allowed | undefined {
  if (!region?.name?.text || region.name.slot !== undefined) return undefined
  const superiors = (region.parent ?? []).map(({text}) => text)
  const listed = [...(region.parts ?? []), ...(checks?.names ?? [])].map(({text}) => text)
  const given = [region.name.text, ...superiors]
  const chain = given.flatMap(name => divisionsNamed(name, given))
  if (chain.length === 0) return undefined

  const names = new Set<string>()
  for (const {name, prefecture, province} of chain)
    for (const own of [name, prefecture, province]) if (own) names.add(own)
  const own = new Set(divisionsNamed(region.name.text, given).map(({name}) => name))
  for (const {name, prefecture, province} of gazetteerOf().divisions) {
    if ((prefecture && own.has(prefecture)) || own.has(province) || isCapital(name, province, names))
      names.add(name)
  }
  const told = [
    ...new Set(
      [region.name.text, ...names].filter(
        name => chain.some(place => isAbove(place, name)) || name === region.name?.text
      )
    )
  ]
  const words = [...given, ...listed].filter(word => word.length >= 2)
  return {
    told: [...new Set([...told, ...(checks?.names ?? []).map(({text}) => text)])],
    has: name =>
      names.has(name) ||
      (gazetteerOf().byName.get(name) ?? []).some(division => names.has(division.name)) ||
      words.some(word => word.includes(name) || name.startsWith(word) || stemOf(name) === word)
  }
}

/** The first prefecture of a province in GB/T 2260 is its capital. */
function isCapital(name: string, province: string, names: ReadonlySet<string>): boolean {
  if (!names.has(province) || !/[省区]$/.test(province)) return false
  return (
    gazetteerOf().divisions.find(division => division.province === province && division.name !== province)
      ?.name === name
  )
}

const isAbove = ({name, prefecture, province}: Division, other: string) =>
  [name, prefecture, province].includes(other)

/** The divisions that a name of the draft means, `昭通` and `云南省昭通市昭阳区` too; others of that name left out. */
function divisionsNamed(text: string, given: ReadonlyArray<string>): Division[] {
  const {byName} = gazetteerOf()
  const short = ['省', '市', '县', '区', '州', '旗', '盟', '自治区'].map(level => text + level)
  const names = byName.has(text) ? [text] : placesIn(text).map(({name}) => name)
  const found = names.length > 0 ? names.slice(-1) : short.filter(name => byName.has(name)).slice(0, 1)
  const divisions = found.flatMap(name => byName.get(name) ?? [])
  const around = given.join('')
  const near = divisions.filter(({prefecture, province}) =>
    [prefecture, province].some(place => place && around.includes(stemOf(place)))
  )
  return near.length > 0 ? near : divisions
}
