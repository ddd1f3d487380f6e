import {expect, test} from 'vitest'
import {example} from '../press/page.ts'
import {make, profile} from './article.ts'
import {exampleNames, normalized} from './documents.ts'
import {part} from './office.ts'

test.each(exampleNames)('the Word document of %s says what it said before', async name => {
  const article = await example(name)
  const {bytes} = await make(article, {profile: profile(article.kind.style)})
  const xml = normalized(part(bytes, 'word/document.xml'))
  expect(xml.length).toBeLessThan(120_000)
  await expect(xml).toMatchFileSnapshot(`golden/${name}.xml`)
})

test('what is left out of the golden files is what may change: ids, and where a run ends', () => {
  const xml = (id: number, runs: string) =>
    `<w:body><w:p w:id="${id}" w:val="甲"><w:pPr/>${runs}</w:p><w:sectPr/></w:body>`
  const one = xml(1, '<w:r><w:t xml:space="preserve">全县</w:t></w:r>')
  expect(normalized(xml(2, '<w:r><w:t>全</w:t></w:r><w:r><w:t>县</w:t></w:r>'))).toBe(normalized(one))
  expect(normalized(xml(1, '<w:r><w:rPr><w:b/></w:rPr><w:t>全县</w:t></w:r>'))).not.toBe(normalized(one))
  expect(
    normalized(xml(1, '<w:r><w:t>全</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>县</w:t></w:r>'))
  ).not.toBe(normalized(one))
})
