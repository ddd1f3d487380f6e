import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {patch} from '../../src/draft/patch.ts'
import {render} from '../../src/engine/render.ts'
import {type Parts, pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {pull} from '../../src/review/pull.ts'
import {reviewCopy as reviewFormat} from '../../src/review/review-copy.ts'
import {context} from '../context.ts'
import {kinds} from '../kinds.ts'
import {exampleNames} from './documents.ts'
import {part} from './office.ts'
import {canValidate, errorsOf} from './validator.ts'

/** The review copy of a draft, and the draft as it was read. */
async function reviewCopy(text: string) {
  const {outputs, judged} = await render(
    {path: 'draft.yaml', text, encoding: 'utf-8'},
    {kinds, wanted: () => [{format: reviewFormat, settings: {}}], context: context()}
  )
  return {bytes: outputs[0]!.bytes, tree: judged.tree, draft: judged.model.draft}
}

/** A review copy with 甲 at the end of every control, but for years, which are keys of the draft that others refer to. */
function edited(bytes: Uint8Array): Uint8Array {
  const parts: Parts = unpack(bytes)!
  const xml = textOf(parts, 'word/document.xml')!
  const changed = xml.replace(/<w:sdt>.*?<\/w:sdt>/g, control =>
    /<w:ins |>\d{4}年</.test(control) ? control : control.replace(/<\/w:t>(?!.*<\/w:t>)/, '甲</w:t>')
  )
  putText(parts, 'word/document.xml', changed)
  return pack(parts)
}

for (const name of exampleNames) {
  const text = readFileSync(`examples/${name}/draft.yaml`, 'utf8')
  const untouched = reviewCopy(text)

  test.concurrent(`${name}: an untouched review copy changes nothing`, async () => {
    const {bytes, tree, draft} = await untouched
    const {changes, unmapped} = pull(bytes, tree, draft)
    expect({changes, unmapped}).toEqual({changes: [], unmapped: []})
  })

  test
    .skipIf(!canValidate)
    .concurrent(`${name}: Microsoft’s validator has nothing against the review copy`, async () => {
      const {bytes} = await untouched
      expect(await errorsOf(bytes)).toEqual([])
    })

  test.concurrent(`${name}: every word changed in Word comes back in the draft, and prints as it was changed`, async () => {
    const {bytes, tree, draft} = await untouched
    const copy = edited(bytes)
    const {edits, unmapped} = pull(copy, tree, draft)
    expect(unmapped).toEqual([])
    // What is computed from the words changes with them.
    if (draft.indicators) return
    const again = await reviewCopy(patch(text, edits).text)
    const words = (document: Uint8Array) =>
      part(document, 'word/document.xml')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
    expect(words(again.bytes)).toBe(words(copy))
  })
}
