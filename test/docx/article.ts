import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'
import type {Article, PlacedPhoto} from '../../src/compose/article.ts'
import type {Finding} from '../../src/finding.ts'
import {type DocumentOptions, writeDocument} from '../../src/formats/docx/write-document.ts'
import type {Kind} from '../../src/kind/kind.ts'
import {beginReview} from '../../src/review/review.ts'
import {loadProfile, type ProfileText} from '../../src/style/load-profile.ts'
import type {Profile} from '../../src/style/profile.ts'
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

interface Making extends Partial<DocumentOptions> {
  /** As a review copy with these findings. */
  readonly review?: {readonly findings: ReadonlyArray<Finding>}
}

/** The document of an article, and what was said about it. */
export async function make(article: Article, {review, ...options}: Making = {}): Promise<Made> {
  const findings: Finding[] = []
  const bytes = await writeDocument(article, {
    report: finding => findings.push(finding),
    profile: profile(),
    reviewing: review && ((tree, about) => beginReview(tree, review.findings, about)),
    ...options
  })
  return {bytes: bytes ?? new Uint8Array(), findings}
}
