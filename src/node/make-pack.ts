import Handlebars from 'handlebars'
import {ownCampaigns} from '../engine/read-campaigns.ts'
import {readKinds} from '../engine/read-kinds.ts'
import {ownTerms} from '../engine/read-terms.ts'
import {ownStyles} from '../engine/styles.ts'
import type {KindWithText} from '../kind/kind.ts'
import {compileOptions} from '../kind/template.ts'
import {loadProfile, type ProfileText} from '../style/load-profile.ts'
import type {Profile} from '../style/profile.ts'
import {nodeFiles} from './files.ts'

/** The module that takes the place of `pack.ts` in the bundle. */
export async function makePack(): Promise<string> {
  const files = nodeFiles()
  // What does not hold together stops the build, with its place.
  const kinds = await readKinds(files, [], {isProven: false})
  const styles = await ownStyles(files)
  const partials = [...new Set(kinds.flatMap(kind => Object.values(kind.partials)))]
  return [
    ...partials.map((partial, index) => `const partial${index} = () => (${compiled(partial)})`),
    `export const pack = {kinds: () => [${kinds.map(kind => written(kind, partials)).join(',\n')}],`,
    `campaigns: ${asData(await ownCampaigns(kinds, {files}))},`,
    `terms: ${asData(await ownTerms({files}))},`,
    `styles: ${asData(styles)},`,
    `profiles: ${asData(Object.fromEntries(styles.map(({name}) => [name, profileOf(name, styles)])))}}\n`
  ].join('\n')
}

function profileOf(name: string, styles: ReadonlyArray<ProfileText>): Profile {
  const profile = loadProfile(name, styles, ({message}, file) => {
    throw new Error(`Cannot pack ${file}: ${message}`)
  })
  if (!profile) throw new Error(`Cannot pack the style ${name}`)
  return profile
}

function written({fill: _, template, partials, ...kind}: KindWithText, all: ReadonlyArray<string>): string {
  const named = Object.entries(partials).map(
    ([name, partial]) => `${JSON.stringify(name)}: partial${all.indexOf(partial)}()`
  )
  return `{...${JSON.stringify(kind)},
    compiled: () => ({template: ${compiled(template)}, partials: {${named}}})}`
}

/** As one text, which a process reads sooner than a thousand small ones, and only when it is asked for it. */
const asData = (value: unknown): string => `() => JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** Handlebars' types say that this is an object; it is the source of one. */
const compiled = (template: string): string => String(Handlebars.precompile(template, compileOptions))
