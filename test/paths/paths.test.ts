import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/draft/read.ts'
import {check} from '../../src/engine/check.ts'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {draftFields} from '../../src/model/draft-fields.ts'
import {nodeAt} from '../../src/model/node-at.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'
import {draftWithEmptyItems, stretchesOf} from './with-empty-items.ts'

describe('among items that say nothing', () => {
  test('the path of every word that is printed leads to its place in the draft', async () => {
    await fc.assert(
      fc.asyncProperty(draftWithEmptyItems(1), async text => {
        const {article} = await composeDraft(sourceOf(text), {kinds})
        const tree = readDraft(sourceOf(text), () => {}, draftFields)
        const stretchAt = stretchesOf(text)
        let count = 0
        visit(article!.tree, 'text', ({data}) => {
          if (!data?.value?.node) return
          const {path, place, node} = data.value
          const stretch = stretchAt(path)
          expect({path, stretch}).toSatisfy(
            () => stretch !== undefined && stretch.start <= place.start && place.end <= stretch.end
          )
          if (path.at(-1) !== 'time') expect(nodeAt(tree, path)?.range).toEqual(node.range)
          count += 1
        })
        expect(count).toBeGreaterThan(10)
      }),
      tries(40)
    )
  })

  test('the path of every finding leads to the place that it names', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(draftWithEmptyItems(1), async text => {
        const {findings} = await check(sourceOf(text), {kinds})
        const stretchAt = stretchesOf(text)
        for (const {ruleId, path, range, message} of findings) {
          if (!path || path.length === 0) continue
          const stretch = stretchAt(path)
          // What is missing has the place where it should stand.
          if (!stretch) continue
          count += 1
          expect({ruleId, path, message, text: text.slice(range.start, range.end), stretch, range}).toSatisfy(
            () => stretch.start <= range.start && range.start <= stretch.end
          )
        }
      }),
      tries(20)
    )
    expect(count).toBeGreaterThan(30)
  })
})
