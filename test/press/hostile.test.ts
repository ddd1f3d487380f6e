import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {press} from '../../src/formats/press/press.ts'
import {context} from '../context.ts'
import {modelOf} from '../drafts.ts'
import {draftOf, hostile} from '../hostile.ts'
import {kinds} from '../kinds.ts'
import {textOf, unspaced} from './pdf-text.ts'

/** Marks that the page makes full-width, and characters that no font has, which are told instead. */
const isPlain = (text: string) =>
  !/[,;:?!()\uE000-\uF8FF\uFDD0-\uFDEF\u{1F000}-\u{1FFFF}\u{20BB7}]/u.test(text)

const plain = hostile.filter(isPlain)

test.each(
  kinds.map((kind, index) => [kind.id, kind, index] as const)
)('hostile texts stand on the page of a %s as they were typed', async (_, kind, index) => {
  // Each has a chapter. What stands once on a page, such as the title, is another text in each kind.
  const first = plain[index % plain.length]!
  const {model} = modelOf(draftOf(first, ...plain.filter(text => text !== first)))
  const [page] = await press.write(
    compose(model, kind, () => {}),
    {fonts: 'bundled'},
    context()
  )
  const said = await textOf(page!.bytes)
  for (const text of plain) {
    // Some stand in others as well.
    const among = plain.filter(other => unspaced(other).includes(unspaced(text))).length
    expect(said.split(unspaced(text)).length, text).toBeGreaterThan(4 * among)
  }
})

test('a title of hundreds of tabs is set, each of them a blank', async () => {
  const {model} = modelOf(`标题: '甲${'\t'.repeat(300)}乙'\n导语: 水渠\t通了。\n`)
  const work = context()
  const [page] = await press.write(
    compose(model, kinds.find(({id}) => id === 'report')!, () => {}),
    {fonts: 'bundled'},
    work
  )
  expect(work.told.map(({ruleId}) => ruleId)).not.toContain('missing-glyph')
  expect(unspaced(await textOf(page!.bytes))).toContain('甲乙水渠通了。')
})

test('what no font can show is told, in every kind', async () => {
  for (const kind of kinds) {
    const {model} = modelOf(draftOf('甲\uE000乙'))
    const work = context()
    await press.write(
      compose(model, kind, () => {}),
      {fonts: 'bundled'},
      work
    )
    expect(work.told.filter(({ruleId}) => ruleId === 'missing-glyph').length, kind.id).toBeGreaterThan(3)
  }
})
