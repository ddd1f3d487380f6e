import data from './gazetteer.json' with {type: 'json'}

/** A province, prefecture or county. */
export interface Division {
  /** The full name: `石林彝族自治县`. */
  readonly name: string
  readonly province: string
  /** Undefined for provinces and prefectures, and for counties right under a province. */
  readonly prefecture: string | undefined
}

/** Provinces by name: their prefectures by name, with their counties in one string; directly ruled ones under `''`. */
const divisions: Readonly<Record<string, Readonly<Record<string, string>>>> = data.divisions
const short: Readonly<Record<string, string>> = data.short

let list: string | undefined
let names: ReadonlySet<string> | undefined

/** The full names of all divisions, each with a blank after it. */
function nameList(): string {
  list ??= Object.entries(divisions)
    .flatMap(([province, prefectures]) => [province, ...Object.entries(prefectures).flat(), ''])
    .join(' ')
  return list
}

/** The full names of all divisions, told apart when the first place is looked for. */
export function divisionNames(): ReadonlySet<string> {
  names ??= new Set(nameList().split(' ').filter(Boolean))
  return names
}

export const isProvince = (name: string) => Object.hasOwn(divisions, name)

const endings = new Map<string, boolean>()

/** Whether any name ends so, with its level and the character before it; most words are no places by that alone. */
export function mayEndDivision(ending: string): boolean {
  const known = endings.get(ending)
  if (known !== undefined) return known
  const shorts = `${Object.keys(short).join(' ')} `
  const levels = ending.endsWith('县') ? ['县', '市', '区'] : [ending.slice(1)]
  const ends = levels.map(level => `${ending.slice(0, 1)}${level} `)
  const may = ends.some(end => nameList().includes(end) || shorts.includes(end))
  endings.set(ending, may)
  return may
}

/** Whether a division is, or was until lately, called so; quicker than `fullNamesOf`. */
export function isDivision(name: string): boolean {
  const all = divisionNames()
  if (all.has(name) || Object.hasOwn(short, name)) return true
  return name.endsWith('县') && (all.has(`${name.slice(0, -1)}市`) || all.has(`${name.slice(0, -1)}区`))
}

/** The full names that a name may be short for: 石林县 is 石林彝族自治县, 神木县 was what is 神木市 now. */
export function fullNamesOf(name: string): string[] {
  const all = divisionNames()
  if (all.has(name)) return [name]
  if (Object.hasOwn(short, name)) return [short[name]!]
  if (!name.endsWith('县')) return []
  return ['市', '区'].map(level => name.slice(0, -1) + level).filter(other => all.has(other))
}

/** The divisions of a full name; there are seven called 鼓楼区. */
export function divisionsOf(name: string): Division[] {
  if (isProvince(name)) return [{name, province: name, prefecture: undefined}]
  return Object.entries(divisions).flatMap(([province, prefectures]) =>
    Object.entries(prefectures).flatMap(([prefecture, counties]): Division[] => {
      if (prefecture === name) return [{name, province, prefecture: undefined}]
      const isHere = counties.includes(name) && counties.split(' ').includes(name)
      return isHere ? [{name, province, prefecture: prefecture || undefined}] : []
    })
  )
}

/** The prefectures and counties that belong to a division. */
export function partsOf({name, province}: Division): string[] {
  const prefectures = divisions[province] ?? {}
  if (name !== province) return prefectures[name]?.split(' ') ?? []
  return Object.entries(prefectures).flatMap(([prefecture, counties]) => [prefecture, ...counties.split(' ')])
}

/** The first prefecture of a province in GB/T 2260 is its capital. */
export function capitalOf(province: string): string | undefined {
  return Object.keys(divisions[province] ?? {}).find(Boolean)
}

/** The name without its level: `石林`, `内蒙古`, `昭阳`. */
export function stemOf(name: string): string {
  const own = Object.keys(short).find(key => short[key] === name)
  const plain = own ?? name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$/, '')
  return plain === name || own ? plain.replace(/[省市县区州旗盟]$/, '') : plain
}
