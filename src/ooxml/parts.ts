import {attributeOf, childrenOf} from './elements.ts'
import {textOf} from './package.ts'
import {rootOfXml} from './read-xml.ts'

/** The parts of a package by name, unpacked or to be unpacked. */
export interface PartSource {
  get(name: string): Uint8Array | undefined
  keys(): Iterable<string>
}

/** What a part refers to. */
export interface PartRelation {
  readonly id: string
  /** The last word of its type: `styles`, `image`, `officeDocument`. */
  readonly relation: string
  /** The name of the part; for what lies outside the package, the address as it stands there. */
  readonly target: string
  readonly isExternal: boolean
}

/** Where the relationships of a part stand; those of the package for an empty name. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** What a part refers to, in order. A target inside that is no part is left out. */
export function relationsOf(parts: PartSource, name: string): PartRelation[] {
  const relations = rootIn(parts, partNamed(parts, relationsPart(name)))
  return childrenOf(relations, 'Relationship').flatMap(element => {
    const address = attributeOf(element, 'Target') ?? ''
    const isExternal = attributeOf(element, 'TargetMode') === 'External'
    const target = isExternal ? address : partNamed(parts, resolved(address, name))
    const relation = (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? ''
    return target === undefined ? [] : [{id: attributeOf(element, 'Id') ?? '', relation, target, isExternal}]
  })
}

/** The parts that a part refers to by relationships of a sort. */
export function related(parts: PartSource, name: string, ...sorts: ReadonlyArray<string>): string[] {
  return relationsOf(parts, name).flatMap(({relation, target, isExternal}) =>
    sorts.includes(relation) && !isExternal ? [target] : []
  )
}

/** The part that holds the body: the one the package refers to, or else the one whose content type says so. */
export function mainPart(parts: PartSource): string | undefined {
  const [main] = related(parts, '', 'officeDocument')
  if (main !== undefined) return main
  const types = rootIn(parts, '[Content_Types].xml')
  const typed = childrenOf(types, 'Override').find(element =>
    /\.wordprocessingml\.(?:document|template)\.main\+xml$/.test(attributeOf(element, 'ContentType') ?? '')
  )
  return partNamed(parts, (attributeOf(typed, 'PartName') ?? '').replace(/^\//, ''))
}

/** The root of a part; undefined when it is absent or no XML that can be read. */
export function rootIn(parts: PartSource, name: string | undefined) {
  return name === undefined ? undefined : rootOfXml(textOf(parts, name))
}

/** The name under which a part is there: capitals and small letters are the same. */
function partNamed(parts: PartSource, name: string): string | undefined {
  if (parts.get(name)) return name
  const lower = name.toLowerCase()
  for (const key of parts.keys()) if (key.toLowerCase() === lower) return key
  return undefined
}

/** `../customXml/item1.xml` or `/word/styles.xml`, seen from a part. */
function resolved(address: string, from: string): string {
  const path = address.replaceAll('\\', '/').replace(/[?#].*$/, '')
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(decoded(step))
  }
  return steps.join('/')
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
