import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {copyOf, pulledInto, withPart} from '../docx/review-copies.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'
import {draftWithEmptyItems} from './with-empty-items.ts'

/** The words of prose that stand once in a draft, and only in it, with where they stand. */
async function wordsIn(text: string): Promise<string[]> {
  const {article} = await composeDraft(sourceOf(text), {kinds})
  const found: string[] = []
  visit(article!.tree, 'text', ({value, data}) => {
    const words = /\p{Script=Han}{6,}/u.exec(value)?.[0]
    if (data?.value?.node && data.value.path[0] === 'sections' && words) found.push(words)
  })
  return found.filter(words => text.split(words).length === 2)
}

describe('a review copy of a draft with items that say nothing', () => {
  test('brings back nothing when nobody touched it', async () => {
    await fc.assert(
      fc.asyncProperty(draftWithEmptyItems(0), async text => {
        expect(await pulledInto(await copyOf(text), text)).toMatchObject({changes: [], unmapped: [], text})
      }),
      tries(6)
    )
  })

  test('brings back a word where it was changed, and nowhere else', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(draftWithEmptyItems(0), fc.nat(1000), async (text, at) => {
        const all = await wordsIn(text)
        const words = all[at % all.length]!
        const other = `${words.slice(0, 3)}添字${words.slice(3)}`
        const bytes = withPart(await copyOf(text), 'word/document.xml', xml => xml.replaceAll(words, other))
        const pulled = await pulledInto(bytes, text)
        expect(pulled.unmapped).toEqual([])
        expect(pulled.text).toBe(text.replace(words, other))
        count += 1
      }),
      tries(6)
    )
    expect(count).toBeGreaterThan(3)
  })
})
