import {nearestTo} from '../language/nearest.ts'

/** A name as it is compared: widths, blanks, brackets, 的 and the region are the same to everybody who reads it. */
export function nameKey(name: string, regions: ReadonlyArray<string> = []): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b的“”"'‘’《》()[\]{}〔〕【】〈〉·、,，.。:：;；\-—–_/／]/g, '')
    .replace(/^(?:19|20)\d\d年(?:度|末|底)?/, '')
  const region = [...regions]
    .sort((a, b) => b.length - a.length)
    .find(one => plain.startsWith(one) && plain.length > one.length + 1)
  return (region ? plain.slice(region.length) : plain)
    .replace(/^全[省市州盟县区旗镇乡村](?=.{2})/, '')
    .replace(/^年[末底](?=.{2})/, '')
}

/** The key without words that only say that it is a number: 人数, 总数, 总额. */
export const looseKey = (key: string): string =>
  key.replace(/(?<=.{2})(?:总人数|人数|总数|总量|数量|个数|户数|家数|总额|数)$/, '')

/** How a name was found. */
export type Likeness = 'mapped' | 'same' | 'loose' | 'order'

/** The names of a draft's figures, ready to be looked up. */
export interface NameIndex {
  /** The figure that a name means; undefined where none does, or several do. */
  find(name: string): {figure: string; likeness: Likeness} | undefined
  /** Figures whose names are like it, the nearest first; at most three. */
  near(name: string): string[]
}

export interface Named {
  readonly name: string
  readonly label?: string
}

/** @param mapping names of tables → names of figures, as the user said once. */
export function indexOf(
  figures: ReadonlyArray<Named>,
  mapping: Readonly<Record<string, string>>,
  regions: ReadonlyArray<string>
): NameIndex {
  const key = (name: string) => nameKey(name, regions)
  const mapped = new Map(Object.entries(mapping).map(([from, to]) => [key(from), to]))
  const exact = gathered(figures, key)
  const loose = gathered(figures, name => looseKey(key(name)))
  const found = new Map<string, ReturnType<NameIndex['find']>>()
  const lookUp: NameIndex['find'] = name => {
    const wanted = key(name)
    const said = mapped.get(wanted)
    if (said !== undefined) return {figure: said, likeness: 'mapped'}
    const same = exact.get(wanted)
    if (same) return same.length === 1 ? {figure: same[0]!, likeness: 'same'} : undefined
    const near = loose.get(looseKey(wanted))
    if (near?.length === 1) return {figure: near[0]!, likeness: 'loose'}
    const turned = [...exact].filter(([other]) => isTurned(wanted, other)).flatMap(([, names]) => names)
    return new Set(turned).size === 1 ? {figure: turned[0]!, likeness: 'order'} : undefined
  }
  return {
    // The same name stands in many places of a table.
    find(name) {
      if (!found.has(name)) found.set(name, lookUp(name))
      return found.get(name)
    },
    near: name => nearestFigures(name, figures, key)
  }
}

function gathered(figures: ReadonlyArray<Named>, key: (name: string) => string): Map<string, string[]> {
  const byKey = new Map<string, string[]>()
  for (const {name, label} of figures)
    for (const one of new Set([name, label ?? name].map(key)))
      byKey.set(one, [...(byKey.get(one) ?? []), name])
  return byKey
}

/** Whether two names have the same head, and the two words before it stand the other way round: 少数民族科级干部, 科级少数民族干部. */
function isTurned(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 6 || one === other || one.slice(-2) !== other.slice(-2))
    return false
  const [a, b] = [one.slice(0, -2), other.slice(0, -2)]
  for (let at = 2; at <= a.length - 2; at++)
    if (a.slice(at) + a.slice(0, at) === b) return !/[非不未无]/.test(a)
  return false
}

/** Figures that share most of their characters with a name, or whose name holds it. */
function nearestFigures(
  name: string,
  figures: ReadonlyArray<Named>,
  key: (name: string) => string
): string[] {
  const wanted = key(name)
  const scored = figures.map(figure => {
    const scores = [figure.name, figure.label ?? figure.name].map(one => alike(wanted, key(one)))
    return {name: figure.name, score: Math.max(...scores)}
  })
  const good = scored.filter(({score}) => score >= 0.5).sort((a, b) => b.score - a.score)
  const typo = nearestTo(
    wanted,
    figures.map(figure => key(figure.name))
  )
  const byTypo = figures.find(figure => typo !== undefined && key(figure.name) === typo)?.name
  return [...new Set([...good.map(one => one.name), ...(byTypo ? [byTypo] : [])])].slice(0, 3)
}

/** Pairs of characters that two names share, of all that they have (Dice). */
function alike(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
  const [a, b] = [pairs(one), pairs(other)]
  if (a.length === 0 || b.length === 0) return 0
  const left = [...b]
  let shared = 0
  for (const pair of a) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length)
}
