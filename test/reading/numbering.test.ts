import {describe, expect, test} from 'vitest'
import {inFormat} from '../../src/reading/docx/number-format.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {paragraph, wordDocument} from './word.ts'

describe('numbers are written as Word writes them', () => {
  test.each([
    ['chineseCounting', {1: '一', 10: '十', 21: '二十一', 101: '一〇一'}],
    ['chineseCountingThousand', {11: '十一', 105: '一百零五'}],
    ['chineseLegalSimplified', {3: '叁', 10: '壹拾', 12: '壹拾贰', 105: '壹佰零伍'}],
    ['ideographLegalTraditional', {2: '貳', 20: '貳拾'}],
    ['japaneseLegal', {1: '壱', 2: '弐', 10: '壱拾'}],
    ['ideographDigital', {10: '一〇', 21: '二一'}],
    ['ideographTraditional', {1: '甲', 10: '癸', 11: '甲'}],
    ['ideographZodiac', {1: '子', 12: '亥'}],
    ['ideographZodiacTraditional', {1: '甲子', 13: '丙子', 60: '癸亥'}],
    ['decimalEnclosedCircle', {1: '①', 20: '⑳', 21: '㉑', 36: '㊱', 51: '51'}],
    ['decimalEnclosedCircleChinese', {3: '③'}],
    ['decimalEnclosedParen', {2: '⑵'}],
    ['decimalFullWidth', {12: '１２'}],
    ['decimalZero', {3: '03', 12: '12'}],
    ['upperLetter', {1: 'A', 27: 'AA'}],
    ['lowerRoman', {4: 'iv', 19: 'xix'}],
    ['ordinal', {1: '1st', 2: '2nd', 11: '11th', 23: '23rd'}]
  ])('%s', (format, wanted) => {
    for (const [count, text] of Object.entries(wanted)) expect(inFormat(Number(count), format)).toBe(text)
  })
})

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

/** Items as `[list, level]` or `[list, level, '']` for one without words; gives the marks before them. */
function marks(
  numbering: string,
  items: ReadonlyArray<readonly [list: number, level: number, text?: string]>,
  styles?: string
) {
  const body = items.map(([list, index, text = '话']) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`)
  )
  const read = readDocx('a.docx', wordDocument({body: body.join(''), numbering, styles}), () => {})!
  return read.paragraphs.map(({paragraph: {label}}) => label)
}

describe('lists count as Word counts', () => {
  const threeLevels = abstract(
    0,
    level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCounting', '（%2）') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
  )

  test('a level that is legal shows all numbers in digits', () => {
    expect(
      marks(threeLevels + num(1, 0), [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 2]
      ])
    ).toEqual(['一、', '（一）', '1.1.1', '二、', '（一）', '2.1.1', '2.1.2'])
  })

  test('the text of a level is read up to 255 characters', () => {
    const [mark] = marks(abstract(0, level(0, 'decimal', '%1'.repeat(20_000))) + num(1, 0), [[1, 0]])
    expect(mark).toBe(`${'1'.repeat(127)}%`)
  })

  test('a paragraph without words counts', () => {
    expect(
      marks(threeLevels + num(1, 0), [
        [1, 0],
        [1, 0, ''],
        [1, 0]
      ])
    ).toEqual(['一、', '三、'])
  })

  test('a level begins again where it says so', () => {
    const list = (restart: number) =>
      abstract(
        0,
        level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', `<w:lvlRestart w:val="${restart}"/>`)
      ) + num(1, 0)
    const items = [
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 1]
    ] as const
    expect(marks(list(0), items)).toEqual(['1.', '（1）', '2.', '（2）'])
    expect(marks(list(1), items)).toEqual(['1.', '（1）', '2.', '（1）'])
  })

  test('lists of one abstract list go on, and one that has a start begins there once', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    expect(
      marks(threeLevels + num(1, 0) + num(2, 0) + num(3, 0, start), [
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0]
      ])
    ).toEqual(['一、', '二、', '一、', '二、'])
  })

  test('a list that names a style of lists is that list', () => {
    const numbering =
      abstract(0, '<w:numStyleLink w:val="S"/>') +
      abstract(1, `<w:styleLink w:val="S"/>${level(0, 'upperLetter', '%1、')}`) +
      num(1, 0)
    expect(
      marks(numbering, [
        [1, 0],
        [1, 0]
      ])
    ).toEqual(['A、', 'B、'])
  })

  test('bullets have signs that every font shows', () => {
    const bullet = (sign: string, font: string) =>
      abstract(0, level(0, 'bullet', sign, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`)) + num(1, 0)
    expect(marks(bullet('\uf06c', 'Wingdings'), [[1, 0]])).toEqual(['●'])
    expect(marks(bullet('\uf0b7', 'Symbol'), [[1, 0]])).toEqual(['•'])
    expect(marks(bullet('\uf001', 'Webdings'), [[1, 0]])).toEqual(['•'])
  })

  test('a format of its own stands beside one for older programs', () => {
    const custom =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice></mc:AlternateContent>'
    const numbering =
      abstract(0, `<w:lvl w:ilvl="0"><w:start w:val="7"/>${custom}<w:lvlText w:val="%1号"/></w:lvl>`) +
      num(1, 0)
    expect(marks(numbering, [[1, 0]])).toEqual(['007号'])
  })

  test('a style is numbered by the level that names it, and a paragraph may change its level alone', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering =
      abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="B"/>')) +
      num(1, 0)
    const body =
      paragraph('甲', '<w:pStyle w:val="B"/>') +
      paragraph('乙', '<w:pStyle w:val="B"/><w:numPr><w:ilvl w:val="0"/></w:numPr>')
    const read = readDocx('a.docx', wordDocument({body, numbering, styles}), () => {})!
    expect(read.paragraphs.map(({paragraph: {label}}) => label)).toEqual(['（1）', '1.'])
  })
})
