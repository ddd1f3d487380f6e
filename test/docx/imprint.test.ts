import {expect, test} from 'vitest'
import {articleOf, make, profile} from './article.ts'
import {canDraw, convertedAll, part, wordsOf} from './office.ts'
import {canValidate, errorsOf} from './validator.ts'

/** A text of so many lines with an imprint of two rows. */
const reportOf = (lines: number) =>
  articleOf(`${Array.from({length: lines}, () => '山'.repeat(20)).join('\n\n')}

:::imprint
:copy-to[河谷县档案馆]

:printed-by[河谷县人民政府办公室]

:printed-on[2024年5月8日]
:::
`)

/** How the last section begins, when the document has two, and whether its pages are numbered. */
async function sectionOf(lines: number) {
  const {bytes} = await make(reportOf(lines))
  const sections = part(bytes, 'word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/g)!
  if (sections.length === 1) return undefined
  return {
    begins: /<w:type w:val="(\w+)"/.exec(sections[1]!)?.[1],
    isNumbered: sections[1]!.includes('rIdFooter_odd')
  }
}

test('after a text that ends on a front, the imprint goes to the next back', async () => {
  for (const lines of [1, 21, 22, 45, 60])
    expect(await sectionOf(lines), `${lines} lines`).toEqual({begins: 'evenPage', isNumbered: true})
})

test('it stays where the text ends on a back with room for it', async () => {
  for (const lines of [25, 33, 40]) expect(await sectionOf(lines), `${lines} lines`).toBeUndefined()
})

test('after a blank page it has no number', async () => {
  for (const lines of [43, 44])
    expect(await sectionOf(lines), `${lines} lines`).toEqual({begins: 'evenPage', isNumbered: false})
})

test.skipIf(!canValidate)('Microsoft’s validator has nothing against the section of an imprint', async () => {
  for (const lines of [1, 44]) expect(await errorsOf((await make(reportOf(lines))).bytes)).toEqual([])
})

test('a profile without page numbers has none there either', async () => {
  const base = profile()
  const plain = {...base, pageNumber: {...base.pageNumber, side: 'none' as const}}
  const {bytes} = await make(reportOf(44), {profile: plain})
  expect(part(bytes, 'word/document.xml')).not.toContain('footerReference')
})

test.skipIf(!canDraw)('LibreOffice draws it on an even page, at its foot', async () => {
  const all = [1, 22, 30, 40, 44, 45]
  const documents = await Promise.all(all.map(async lines => (await make(reportOf(lines))).bytes))
  const drawn = convertedAll(documents, 'pdf').map(pdf => wordsOf(pdf).at(-1)!)
  expect(drawn.map(words => words.some(({text}) => text.includes('印发')))).toEqual(all.map(() => true))
  const numbers = drawn.map(
    words =>
      /\d+/.exec(
        words
          .filter(({top}) => top > 740)
          .map(({text}) => text)
          .join('')
      )?.[0]
  )
  // Its last line stands on the lower edge of the type area, 35 mm from that of the paper.
  for (const words of drawn) {
    const {bottom} = words.find(({text}) => text.includes('印发'))!
    expect(Math.abs(297 - (bottom * 25.4) / 72 - 35)).toBeLessThan(1)
  }
  // Blank pages that it puts in are counted, and not drawn.
  expect(numbers).toEqual(['2', '2', '2', '2', undefined, '4'])
})
