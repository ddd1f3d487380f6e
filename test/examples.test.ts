import {readdir, readFile} from 'node:fs/promises'
import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {check} from '../src/engine/check.ts'
import {markdownOf} from '../src/formats/markdown/markdown-of.ts'
import {said, sourceOf} from './drafts.ts'
import {campaigns, kinds} from './kinds.ts'

/** Drafts that are meant to be full of slots. */
const blanks = ['county-blank']

async function examples(): Promise<string[]> {
  const names = await readdir('examples')
  const drafts = await Promise.all(
    names.map(name => readFile(`examples/${name}/draft.yaml`, 'utf8').catch(() => undefined))
  )
  return names.filter((_, index) => drafts[index] !== undefined)
}

async function checked(name: string, kind?: string) {
  const text = await readFile(`examples/${name}/draft.yaml`, 'utf8')
  const readPhoto = (path: string) => readFile(`examples/${name}/${path}`).catch(() => undefined)
  return {text, ...(await check(sourceOf(text), {kinds, campaigns, kind, readPhoto}))}
}

for (const name of await examples()) {
  describe(name, () => {
    test('reads as the golden Markdown', async () => {
      const {article} = await checked(name)
      await expect(markdownOf(article!.tree)).toMatchFileSnapshot(`../examples/${name}/expected.md`)
    })

    test('gives the linter nothing to say', async () => {
      const {findings, text} = await checked(name)
      const others = findings.filter(({ruleId}) => !(blanks.includes(name) && ruleId === 'unfilled-slot'))
      expect(said(text, others)).toEqual([])
    })

    test('can be written in every kind, with nothing lost in silence', async () => {
      for (const kind of kinds) {
        const {article, model, findings} = await checked(name, kind.id)
        const shown = textOf(article!.tree)
        const lost = [...(model.draft.lead ?? []), ...(model.draft.outlook ?? [])].filter(
          ({text}) => !text.includes('{') && !shown.includes(text)
        )
        for (const value of lost) {
          expect(
            findings.some(({ruleId, path}) => ruleId === 'no-place' && path?.[0] === value.path[0])
          ).toBe(true)
        }
      }
    })
  })
}

interface Part {
  readonly part: string
  readonly lines?: number[]
  readonly heading?: number[]
  readonly intro?: number
  readonly paragraphs?: number
  readonly quotes?: number
  readonly measures?: {heading?: number[]; paragraphs?: number}[]
}
interface Digest {
  readonly example?: string
  readonly kind: string
  readonly length?: number
  readonly outline?: Part[]
  readonly photos?: number
  readonly articles?: Digest[]
}

const digests = (
  await Promise.all(
    (
      await readdir('seeds')
    )
      .filter(file => file.endsWith('.yaml'))
      .map(file => readFile(`seeds/${file}`, 'utf8'))
  )
).flatMap(text => {
  const digest = parse(text) as Digest
  return digest.articles ?? [digest]
})

/** 汉字 and letters of a phrase; marks do not count. */
const length = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

describe('the outline of each source is reproduced by its kind', () => {
  test.each(digests.map(digest => [digest.example!, digest] as const))('%s', async (example, {
    outline = [],
    kind,
    photos
  }) => {
    const {article, model} = await checked(example)
    expect(article?.kind.id).toBe(kind)
    const {sections = [], title, byline = [], lead = [], outlook = []} = model.draft
    const planned = outline.filter(({part}) => part === 'section')
    expect(sections).toHaveLength(planned.length)
    planned.forEach((part, index) => {
      const section = sections[index]!
      if (part.measures) expect(section.measures ?? []).toHaveLength(part.measures.length)
      if (part.intro !== undefined) expect(section.intro ?? []).toHaveLength(part.intro)
      if (part.heading && kind === 'feature')
        expect(section.heading?.map(({text}) => length(text))).toEqual(part.heading)
      part.measures?.forEach((measure, at) => {
        if (measure.heading && kind === 'feature') {
          expect(section.measures?.[at]?.heading?.map(({text}) => length(text))).toEqual(measure.heading)
        }
        if (measure.paragraphs !== undefined)
          expect(section.measures?.[at]?.body ?? []).toHaveLength(measure.paragraphs)
      })
    })
    for (const part of outline) {
      if (part.part === 'title' && part.lines)
        expect(title?.main?.map(({text}) => length(text))).toEqual(part.lines)
      if (part.part === 'byline') expect(byline.length).toBeGreaterThan(0)
      if (part.part === 'lead' && part.paragraphs) expect(lead).toHaveLength(part.paragraphs)
      if (part.part === 'outlook' && part.paragraphs) expect(outlook).toHaveLength(part.paragraphs)
    }
    if (photos !== undefined && kind !== 'report') expect(photosIn(article!.tree)).toBe(photos)
  })
})

function photosIn(node: Nodes): number {
  const own = node.type === 'containerDirective' && node.name === 'photo' ? 1 : 0
  return own + ('children' in node ? node.children.reduce((sum, child) => sum + photosIn(child), 0) : 0)
}

test('the examples are in the length class of their sources', async () => {
  for (const {example, length: source} of digests) {
    if (!source) continue
    const {article} = await checked(example!)
    const count = textOf(article!.tree).match(/\p{Script=Han}/gu)?.length ?? 0
    expect(count / source, example).toBeGreaterThan(0.85)
    expect(count / source, example).toBeLessThan(1.25)
  }
})
