import type * as z from 'zod/mini'
import type {profileSchema, styleSchema} from './profile-schema.ts'

export {type StyleName, styleNames} from './names.ts'

export type Profile = z.output<typeof profileSchema>
export type StyleOptions = z.output<typeof styleSchema>

/** The font faces that a style or a slot of the profile names: the one to write, and what may stand in for it. */
export function facesOf(profile: Profile, name: string): readonly [string, ...string[]] {
  const faces = profile.faces[name]
  return faces ? (faces as [string, ...string[]]) : [name]
}
