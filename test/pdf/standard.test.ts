import {expect, test} from 'vitest'
import {writeStandardPdf} from '../../src/formats/pdf/write-standard-pdf.ts'
import {readPdf} from '../../src/typst/pdf/pdf-objects.ts'
import {context, typesetter} from '../context.ts'
import {articleOf, profile} from '../docx/article.ts'
import {drawn} from '../docx/full.ts'
import {example} from '../press/page.ts'

const metadataOf = (bytes: Uint8Array) =>
  [...readPdf(bytes).objects.values()]
    .filter(({text}) => text.includes('/Subtype /XML'))
    .map(({stream}) => new TextDecoder().decode(stream))
    .join('')

test.each([
  ['a-2a', /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</],
  ['ua-1', /<pdfuaid:part>1</]
] as const)('an official document says that it keeps %s', async (standard, said) => {
  for (const name of ['zhaotong', 'zhaoyang-selfassess', 'zhaoyang-briefing']) {
    const {report, told} = context()
    const bytes = await writeStandardPdf(await example(name), typesetter(), standard, {
      profile: profile(),
      report
    })
    expect(told.filter(({severity}) => severity === 'error')).toEqual([])
    expect(metadataOf(bytes!), name).toMatch(said)
  }
})

test.each([
  ['国国', 'ua-1', '没有标题'],
  ['# 甲\n\n#### 乙\n\n国', 'ua-1', '标题从第1级跳到了第4级'],
  ['# 甲\n\n:::photo{src="a.jpg"}\n:::\n', 'a-2a', '有照片没有说明'],
  ['# 甲\n\n\u{E123}字', 'a-2a', '有字体里没有的字']
] as const)('what keeps %j from %s is told: %s', async (markdown, standard, why) => {
  const {report, told} = context()
  const article = articleOf(markdown, {'a.jpg': await drawn()})
  expect(
    await writeStandardPdf(article, typesetter(), standard, {profile: profile(), report})
  ).toBeUndefined()
  expect(told.map(({message}) => message).join('\n')).toContain(`：${why}，没有写 PDF。`)
})
