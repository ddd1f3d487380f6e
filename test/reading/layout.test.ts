import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readDocx} from '../../src/reading/docx.ts'
import {checkLayout} from '../../src/reading/layout.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import {paragraph, wordDocument} from './word.ts'

const text = readFileSync(new URL('../../styles/gbt9704.yaml', import.meta.url), 'utf8')
const profile = loadProfile('gbt9704', [{name: 'gbt9704', path: 'gbt9704.yaml', text}], () => {})!

const long = '全县各族干部群众同心同德，推动各项工作取得新成效。'
const run = (face: string, half = 32) => `<w:rFonts w:eastAsia="${face}"/><w:sz w:val="${half}"/>`
const exact = '<w:spacing w:line="579" w:lineRule="exact"/>'
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474"/></w:sectPr>'

function check(body: string): string[] {
  const docx = readDocx(
    '成稿.docx',
    wordDocument({body: body + (body.includes('sectPr') ? '' : page)}),
    () => {}
  )!
  return checkLayout(docx, profile).map(finding => finding.message)
}

const body = (properties = exact + indent, format = run('仿宋_GB2312')) => paragraph(long, properties, format)

test('passes what is right', () => {
  expect(check(body())).toEqual([])
})

test.each([
  ['in characters, as Word writes it', '<w:ind w:firstLineChars="200"/>'],
  ['in a length, as WPS and LibreOffice write it', '<w:ind w:firstLine="640"/>']
])('takes an indent of two characters %s', (_how, given) => {
  expect(check(body(exact + given))).toEqual([])
})

test('takes an indent that was typed as two wide spaces', () => {
  expect(check(paragraph(`　　${long}`, exact, run('仿宋')))).toEqual([])
})

test('finds a missing indent', () => {
  expect(check(body(exact))).toEqual(['正文不缩进，应为首行缩进 2 字。'])
})

test('knows a face by its other names', () => {
  for (const face of ['仿宋', 'FangSong', 'fangsong_gb2312'])
    expect(check(body(undefined, run(face)))).toEqual([])
})

test('finds a wrong face and a wrong size', () => {
  expect(check(body(undefined, run('宋体', 28)))).toEqual([
    '正文的字体是“宋体”，应为“仿宋_GB2312”。',
    '正文的字号是 4号，应为 3号。'
  ])
})

test('finds a wrong line pitch, exact or multiple', () => {
  expect(check(body(`<w:spacing w:line="400" w:lineRule="exact"/>${indent}`))[0]).toContain('行距是 20 磅')
  expect(check(body(`<w:spacing w:line="360" w:lineRule="auto"/>${indent}`))[0]).toContain('行距是 1.5 倍')
})

test('takes lines that follow a grid of 22 lines', () => {
  const grid = page.replace('</w:sectPr>', '<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>')
  expect(check(body(indent) + grid)).toEqual([])
})

test('takes the margins of the dialog and of the measured page, and no others', () => {
  const margins = (top: number, bottom: number) =>
    body() + page.replace('2098', String(top)).replace('1984', String(bottom))
  expect(check(margins(2098, 1984))).toEqual([])
  expect(check(margins(1962, 1845))).toEqual([])
  expect(check(margins(1440, 1984))).toEqual(['上页边距是 25.4 毫米，应为 37 毫米。'])
})

test('wants headings in their own faces and the title centred', () => {
  const heading = (face: string) => paragraph('一、强化组织领导', exact + indent, run(face))
  const title = (align: string) =>
    paragraph('某县创建工作总结', `<w:jc w:val="${align}"/>`, run('方正小标宋简体', 44))
  expect(check(title('center') + heading('黑体') + body())).toEqual([])
  expect(check(title('left') + heading('仿宋') + body())).toEqual([
    '标题左对齐，应居中。',
    '一级标题的字体是“仿宋”，应为“黑体”。'
  ])
})

test('takes a millimetre for what Word rounds, and no more', () => {
  const sized = (width: number, left: number) =>
    `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="${left}" w:right="1474"/></w:sectPr>`
  const near = 50
  const far = 80
  expect(check(body() + sized(11906 - near, 1587 + near))).toEqual([])
  expect(check(body() + sized(11906 - far, 1587))).toEqual([expect.stringContaining('纸张是 208.6×297 毫米')])
  expect(check(body() + sized(11906, 1587 + far))).toEqual([expect.stringContaining('左页边距是 29.4 毫米')])
})
