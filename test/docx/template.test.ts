import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import mammoth from 'mammoth'
import {expect, test} from 'vitest'
import {articleOf, make} from './article.ts'
import {drawn, full} from './full.ts'
import {part} from './office.ts'
import {officeTemplate} from './office-template.ts'

const plain = '# 题目\n\n正文一段。\n\n:::signoff\n某某局\n\n2023年6月30日\n:::'

async function words(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({buffer: Buffer.from(bytes)})).value.replace(/\n+/g, '\n').trim()
}

test('the report stands where the template says, with the template’s words around it', async () => {
  const {bytes, findings} = await make(articleOf(plain), {template: await officeTemplate()})
  expect(await words(bytes)).toBe(
    '某某局文件\n　签发人：\n题目\n正文一段。\n某某局\n2023年6月30日\n联系人：略'
  )
  expect(findings.map(({message, severity}) => [severity, message])).toEqual([
    ['hint', expect.stringMatching(/^模板要的“发文字号”、“签发人”草稿里没有，文档里那几处空着/)]
  ])
})

test('without a place for it, the report stands at the end', async () => {
  const template = await officeTemplate({body: '<w:p><w:r><w:t>某某局文件</w:t></w:r></w:p>'})
  const {bytes, findings} = await make(articleOf(plain), {template})
  expect(await words(bytes)).toMatch(/^某某局文件\n题目\n正文一段。/)
  expect(findings.map(({message}) => message)).toEqual([
    expect.stringMatching(/^模板里有 1 段文字，没有“\{\{正文\}\}”，正文写在了这些文字后面/)
  ])
})

test('a template without words of its own needs no place', async () => {
  const template = await officeTemplate({body: '<w:p/><w:p><w:r><w:t>{{发文字号}}</w:t></w:r></w:p>'})
  const {findings} = await make(articleOf(plain), {template})
  expect(findings.map(({message}) => message)).toEqual([expect.stringContaining('“发文字号”草稿里没有')])
})

test('the office’s section, header, footer and styles stay', async () => {
  const template = await officeTemplate()
  const {bytes} = await make(articleOf(plain), {template})
  expect(part(bytes, 'word/document.xml').match(/<w:sectPr>.*<\/w:sectPr>/)![0]).toBe(
    part(template, 'word/document.xml').match(/<w:sectPr>.*<\/w:sectPr>/)![0]
  )
  const normal = (xml: string) => /<w:style [^>]*w:styleId="(?:Normal|Title)">.*?<\/w:style>/g.exec(xml)![0]
  expect(normal(part(bytes, 'word/styles.xml'))).toBe(normal(part(template, 'word/styles.xml')))
  expect(part(bytes, 'word/footer1.xml')).toContain('某某局印')
})

test('elements go to their places, in headers and footers too, even when Word cut the names', async () => {
  const {bytes, findings} = await make(articleOf(full, {'photos/a.jpg': await drawn()}), {
    template: await officeTemplate()
  })
  expect(await words(bytes)).toContain('昭区政发〔2023〕5号　签发人：张三')
  expect(part(bytes, 'word/footer1.xml')).toContain('000012')
  // What the template's own letterhead has no place for is told.
  expect(findings.map(finding => /“\{\{(.*)\}\}”/.exec(finding.message)?.[1])).toEqual([
    '密级',
    '紧急程度',
    '发文机关标志'
  ])
  expect(Object.keys(unzipSync(bytes))).toContain('word/media/zongshu1.jpeg')
})

test('an unknown name is told with those there are', async () => {
  const template = await officeTemplate({body: '<w:p><w:r><w:t>{{文号}}</w:t></w:r></w:p>'})
  const {findings} = await make(articleOf(plain), {template})
  expect(findings.map(finding => finding.message)).toEqual([
    expect.stringMatching(/^模板里的“\{\{文号\}\}”不认识，没有替换；可用的有：正文、标题、/)
  ])
})

test('styles of the template that bear our names are used', async () => {
  const styles =
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a7"><w:name w:val="公文正文"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
  const {bytes} = await make(articleOf(plain), {template: await officeTemplate({styles})})
  expect(part(bytes, 'word/document.xml')).toMatch(
    /<w:pStyle w:val="a7"\/>(?:<w:keepNext\/>)?<\/w:pPr><w:r><w:t xml:space="preserve">正文一段。/
  )
  expect(part(bytes, 'word/styles.xml').match(/w:name w:val="公文正文"/g)).toHaveLength(1)
})

test('a .dotx becomes a document', async () => {
  const {bytes} = await make(articleOf(plain), {template: await officeTemplate({isDotx: true})})
  expect(part(bytes, '[Content_Types].xml')).toContain('document.main+xml')
  expect(part(bytes, '[Content_Types].xml')).not.toContain('template.main+xml')
})

test('the same report in the same template gives the same bytes', async () => {
  const template = await officeTemplate()
  const [one, two] = [await make(articleOf(full), {template}), await make(articleOf(full), {template})]
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
})

test.each([
  '\u001b',
  '\u000b',
  '\ufffe',
  '&#27;',
  '&#x1B;',
  '&#xD800;',
  '&#0;',
  '&#99999999;'
])('what no XML may hold (%j) does not go from a template into the document', async character => {
  const body = `<w:p><w:r><w:t>某${character}某局&#x4E00;</w:t></w:r></w:p><w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>`
  const {bytes, findings} = await make(articleOf(plain), {template: await officeTemplate({body})})
  expect(part(bytes, 'word/document.xml')).toMatch(/>某某局一</)
  expect(findings.map(({message}) => message)).toEqual([expect.stringContaining('控制字符，去掉了')])
})

test('a template is refused for any part that no program can read', async () => {
  const parts = unzipSync(await officeTemplate())
  parts['word/theme/theme1.xml'] = strToU8('<a:theme xmlns:a="a"><a:clr></a:theme>')
  const {bytes, findings} = await make(articleOf(plain), {template: zipSync(parts)})
  expect(bytes).toHaveLength(0)
  expect(findings.map(({message}) => message)).toEqual([
    expect.stringContaining('“word/theme/theme1.xml”读不出来')
  ])
})

test('a template with macros is refused, whatever its parts are called', async () => {
  const parts = unzipSync(await officeTemplate())
  const relations = 'word/_rels/document.xml.rels'
  const macros =
    '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="notes.bin"/>'
  const changed = strFromU8(parts[relations]!).replace('</Relationships>', `${macros}</Relationships>`)
  const template = zipSync({...parts, 'word/notes.bin': strToU8('macros'), [relations]: strToU8(changed)})
  const {bytes, findings} = await make(articleOf(plain), {template})
  expect(bytes).toHaveLength(0)
  expect(findings.map(({message}) => message)).toEqual([expect.stringContaining('带有宏')])
})

test('a file that is no template is told and nothing is written', async () => {
  const cases: Array<[Uint8Array, string]> = [
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '.doc'],
    [new TextEncoder().encode('不是压缩文件'), '不是 .docx'],
    [new Uint8Array(), '不是 .docx'],
    [await officeTemplate({body: '<w:p><w:r>'}), '读不出来'],
    [(await officeTemplate()).subarray(0, 900), '不是 .docx']
  ]
  for (const [template, expected] of cases) {
    const {bytes, findings} = await make(articleOf(plain), {template})
    expect(bytes).toHaveLength(0)
    expect(findings.map(finding => finding.message)).toEqual([expect.stringContaining(expected)])
  }
})
