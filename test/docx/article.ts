import {readFileSync} from 'node:fs'
import type {Root, Text} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {Article, PlacedPhoto} from '../../src/compose/article.ts'
import type {TextNode} from '../../src/draft/tree.ts'
import type {Finding} from '../../src/finding.ts'
import {docx} from '../../src/formats/docx/docx.ts'
import {loadProfile, type ProfileText} from '../../src/formats/docx/load-profile.ts'
import type {Profile} from '../../src/formats/docx/profile.ts'
import type {Kind} from '../../src/kind/kind.ts'
import type {Value} from '../../src/model/value.ts'

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

/** A value of a made-up draft in which every text stands just as it is, at `at`. */
export function fakeValue(text: string, path: ReadonlyArray<string | number>, at: number): Value {
  const node: TextNode = {
    type: 'text',
    value: text,
    range: {start: at, end: at + text.length},
    style: 'plain',
    place: (start, end) => ({start: at + start, end: at + end}),
    isVerbatim: () => true
  }
  return {text, path, start: 0, node, place: node.range}
}

/**
 * An article from Markdown with our directives. Every text is a field of a draft, `texts.0`, `texts.1` and so on, and
 * has its place where it stands in the Markdown; a text that reads 〔待填：…〕 is a missing slot and `*` a typed one.
 */
export function articleOf(markdown: string, photos: Record<string, Uint8Array | undefined> = {}): Article {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(markdown) as Root
  let count = 0
  visit(tree, 'text', (node: Text) => {
    const value = fakeValue(node.value, ['texts', count++], node.position?.start.offset ?? 0)
    const slot = /^〔待填：.*〕$/.test(node.value) ? 'missing' : node.value === '*' ? 'typed' : undefined
    node.data = slot ? {value, slot} : {value}
  })
  return articleFrom(tree, photos)
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
