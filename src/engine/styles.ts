import type {Finding} from '../finding.ts'
import type {ProfileText} from '../style/load-profile.ts'
import type {Profile} from '../style/profile.ts'
import {pack} from './pack.ts'
import type {Files} from './ports.ts'

/** Told what is wrong in which file. */
export type Complain = (finding: Finding, file: string) => void

/** A style profile by the name of its file or its own, or by the path of a file of the user's; undefined after complaints. */
export type ProfileNamed = (name: string, complain: Complain) => Promise<Profile | undefined>

/** Style profiles, each loaded once. */
export function profilesFrom(files: Files): ProfileNamed {
  const known = new Map<string, Profile>()
  return async (name, complain) => {
    const cached = known.get(name)
    if (cached) return cached
    const texts = [...(await ownStyles(files))]
    const isFile = /\.ya?ml$/i.test(name)
    if (isFile) texts.push({name, path: name, text: new TextDecoder().decode(await files.read(name))})
    const wanted = texts.find(({text}) => titleOf(text) === name)?.name ?? name
    const ready = isFile ? {} : (pack?.profiles() ?? {})
    const profile = Object.hasOwn(ready, wanted) ? ready[wanted] : await load(wanted, texts, complain)
    if (profile) known.set(name, profile)
    return profile
  }
}

async function load(
  name: string,
  texts: ReadonlyArray<ProfileText>,
  complain: Complain
): Promise<Profile | undefined> {
  const {loadProfile} = await import('../style/load-profile.ts')
  const called = texts.flatMap(one => [one.name, titleOf(one.text) ?? one.name])
  return loadProfile(name, texts, complain, [...new Set(called)])
}

/** The profiles of our own folder. */
export async function ownStyles(files: Files): Promise<ReadonlyArray<ProfileText>> {
  if (pack) return pack.styles()
  const names = (await files.list(`${files.home}/styles`)).filter(name => name.endsWith('.yaml'))
  return Promise.all(
    names.map(async file => {
      const path = `styles/${file}`
      const bytes = await files.read(`${files.home}/${path}`)
      return {name: file.replace(/\.yaml$/, ''), path, text: new TextDecoder().decode(bytes)}
    })
  )
}

/** What a profile calls itself: `名称: 投稿稿`. */
export const titleOf = (profile: string): string | undefined =>
  /^(?:名称|title)[:：][ \t]*["“]?([^"”#\r\n]*[^"”#\s])/mu.exec(profile)?.[1]
