import {bundledFamilies, type FontRole, machineFamilies} from '../../fonts/families.ts'
import {facesOf, type Profile} from '../../style/profile.ts'
import type {Fonts, Typesetter} from '../../typst/typesetter.ts'
import type {Face} from './manuscript.ts'

/** The faces of a profile as a document has them. */
export interface Faces {
  readonly faces: Readonly<Record<string, Face>>
  /** The font of Latin letters and figures; null where the Chinese faces draw them. */
  readonly latin: string | null
  /** Whether the machine has some of them. */
  readonly fonts: Fonts
  /** What the body is set in where it should be 仿宋: a family of the machine, or `null` when 宋体 stands in for it. */
  readonly fangsong?: string | null
}

/** What a face is for, by its name: `仿宋_GB2312`, `方正小标宋简体`, `SimHei` … */
type Role = FontRole | 'fang'

const roles: ReadonlyArray<readonly [RegExp, Role]> = [
  [/仿宋|fang ?song/i, 'fang'],
  [/[小大]标宋|[粗黑]宋|标题宋|biao ?song/i, 'title'],
  [/黑|hei|gothic|sans/i, 'hei'],
  [/楷|kai/i, 'kai']
]

function roleOf(names: ReadonlyArray<string>): Role {
  for (const name of names) {
    const role = roles.find(([pattern]) => pattern.test(name))?.[1]
    if (role) return role
  }
  return 'song'
}

/** How black a face of the package is set for a role: 小标宋 is our black 宋体. */
const weights: Partial<Record<Role, number>> = {title: 900}

/**
 * Find the families for the faces of a profile. With `system`, those that the machine has come first; no 仿宋 that may be
 * given away comes with the package, so that the machine is asked for one always.
 */
export async function facesFor(profile: Profile, typst: Typesetter, fonts: Fonts): Promise<Faces> {
  const names = namesIn(profile)
  const wanted = names.map(name => {
    const called = [name, ...facesOf(profile, name)].filter(isFamily)
    const role = roleOf(called)
    const isAsked = fonts === 'system' || (role === 'fang' && typst.mayHave(fangsongFile))
    return {name, role, own: isAsked ? [...called, ...machineFamilies(role)] : []}
  })
  const latin = fonts === 'system' && profile.numerals === 'latin' ? [profile.latin].filter(isFamily) : []
  const asked = [...new Set([...wanted.flatMap(({own}) => own), ...latin])]
  const there = new Set(asked.length > 0 ? await typst.familiesOf(asked) : [])
  const faces = wanted.map(({name, role, own}): [string, Face] => {
    const found = own.filter(family => there.has(family))
    const ours = bundledFamilies[role === 'fang' ? 'song' : role]
    return [name, {families: [...found, ...ours], weight: weights[role] ?? 400}]
  })
  const body = wanted.find(({name}) => name === profile.styles.body.face)
  return {
    faces: Object.fromEntries(faces),
    latin: latin.find(family => there.has(family)) ?? null,
    fonts: there.size > 0 ? 'system' : 'bundled',
    ...(body?.role === 'fang' && {fangsong: body.own.find(family => there.has(family)) ?? null})
  }
}

/** Typst is asked for families in its own language. */
const isFamily = (name: string) => !/["\\\n]/.test(name)

/** Names of files that hold a 仿宋. */
const fangsongFile = /fang|仿宋|stfs|^fzfs/i

/** Every face that a style of the profile names, or words inside a paragraph may. */
function namesIn({styles, faces}: Profile): string[] {
  const named = Object.values(styles).flatMap(({face}) => (face === undefined ? [] : [face]))
  return [...new Set([...named, ...Object.keys(faces), '楷体', '仿宋'])]
}
