import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'
import type {Article, PlacedPhoto} from '../../src/compose/article.ts'
import type {Finding} from '../../src/finding.ts'
import {docx} from '../../src/formats/docx/docx.ts'
import {loadProfile, type ProfileText} from '../../src/formats/docx/load-profile.ts'
import type {Profile} from '../../src/formats/docx/profile.ts'
import type {Kind} from '../../src/kind/kind.ts'
import {articleTree, fakeValue} from './tree.ts'

/** The profiles that come with the project. */
export const profileTexts: ReadonlyArray<ProfileText> = ['gbt9704', 'manuscript'].map(name => {
  const path = `styles/${name}.yaml`
  return {name, path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')}
})

export function profile(name = 'gbt9704'): Profile {
  const loaded = loadProfile(name, profileTexts, finding => {
    throw new Error(`Cannot load ${name}: ${finding.message}`)
  })
  return loaded!
}

/** An article from Markdown with our directives; see `articleTree`. */
export function articleOf(markdown: string, photos: Record<string, Uint8Array | undefined> = {}): Article {
  return articleFrom(articleTree(markdown), photos)
}

export function articleFrom(tree: Root, photos: Record<string, Uint8Array | undefined> = {}): Article {
  const placed = Object.entries(photos).map(([name, bytes], index): [string, PlacedPhoto] => [
    name,
    {file: fakeValue(name, ['photos', name, 'file'], index), caption: '', credit: '', bytes}
  ])
  return {kind: {id: 'report'} as Kind, tree, photos: new Map(placed)}
}

export interface Made {
  readonly bytes: Uint8Array
  readonly findings: ReadonlyArray<Finding>
}

/** The document of an article, and what was said about it. */
export async function make(article: Article, settings: Record<string, unknown> = {}): Promise<Made> {
  const findings: Finding[] = []
  const [written] = await docx.write(article, {
    report: finding => findings.push(finding),
    settings: {profile: profile(), ...settings}
  })
  return {bytes: written?.bytes ?? new Uint8Array(), findings}
}
