import {strToU8} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {docxPassages} from '../../src/reading/docx-passages.ts'
import {paragraph, type WordParts, wordDocument} from './word.ts'

const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const maths = (inner: string) => `<m:oMath ${m}>${inner}</m:oMath>`
const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const over = (a: string, b: string) => `<m:f><m:num>${a}</m:num><m:den>${b}</m:den></m:f>`
const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`

function read(parts: WordParts | string) {
  const findings: Finding[] = []
  const bytes = wordDocument(typeof parts === 'string' ? {body: parts} : parts)
  const docx = readDocx('成稿.docx', bytes, finding => findings.push(finding))!
  const {passages, unkept, furniture} = docxPassages(docx)
  return {
    lines: passages.map(({text, rows, picture}) => (picture ? `[${picture.name}]` : (rows ?? text))),
    told: unkept.map(({sort, words, line}) => `${line} ${sort} ${words}`),
    furniture,
    findings: findings.map(({ruleId, message}) => `${ruleId} ${message}`)
  }
}
const line = (inner: string) => read(`<w:p>${inner}</w:p>`)

describe('equations become one line', () => {
  test.each([
    ['a fraction', over(mr('1'), mr('2')), '1/2'],
    ['a fraction of sums', over(mr('a+b'), mr('2x')), '(a+b)/(2x)'],
    ['a fraction in words', over(mr('达标数'), mr('应达标数')), '达标数/应达标数'],
    ['a root', `<m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>${mr('7')}</m:e></m:rad>`, '√7'],
    ['a cube root', `<m:rad><m:deg>${mr('3')}</m:deg><m:e>${mr('x+1')}</m:e></m:rad>`, '∛(x+1)'],
    ['a power', `<m:sSup><m:e>${mr('x')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup>`, 'x²'],
    [
      'brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${mr('5')}</m:e></m:d>`,
      '[5]'
    ]
  ])('%s', (_, inner, says) => {
    const {lines, told} = line(run('合计') + maths(inner))
    expect(lines).toEqual([`合计${says}`])
    expect(told).toEqual([])
  })

  test('a mixed number keeps its whole part apart', () => {
    expect(line(run('共2') + maths(over(mr('1'), mr('4')))).lines).toEqual(['共2 1/4'])
    expect(line(maths(mr('3') + over(mr('1'), mr('4')))).lines).toEqual(['3 1/4'])
  })

  test('what reads otherwise in one line is told', () => {
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup><m:e>${mr('x')}</m:e></m:nary>`
    const {lines, told} = line(run('按') + maths(sum))
    expect(lines).toEqual(['按∑_(i=1)^n x'])
    expect(told).toEqual(['1 equation ∑_(i=1)^n x'])
  })

  test('one between paragraphs is a paragraph', () => {
    expect(read(paragraph('甲') + maths(over(mr('3'), mr('5')))).lines).toEqual(['甲', '3/5'])
  })

  test('fields that are equations are read from their code', () => {
    const said = ['EQ \\f(2,3)', 'eq \\o\\ac(○,21)', 'EQ \\r(3,8)', 'EQ \\r(,8)', 'EQ \\s\\up5(2)'].map(
      code => field(code)
    )
    expect(line(said.join('，')).lines).toEqual(['2/3㉑∛8√8²'])
    expect(line(field('EQ \\f(2,3)', '三分之二')).lines).toEqual(['三分之二'])
  })

  test('boxes of forms show their tick', () => {
    const box = (inner: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inner}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const list =
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="县级"/><w:listEntry w:val="市级"/></w:ddList>'
    const ticked = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
    const empty = '<w:checkBox><w:default w:val="0"/></w:checkBox>'
    expect(line(box(ticked) + box(empty) + box(list)).lines).toEqual(['☑□市级'])
  })
})

describe('raised and lowered characters', () => {
  const up = '<w:vertAlign w:val="superscript"/>'
  const down = '<w:vertAlign w:val="subscript"/>'

  test('keep what they mean', () => {
    const inner = run('12万m') + run('2', up) + run('，10') + run('-8', up) + run('，CO') + run('2', down)
    expect(line(inner)).toMatchObject({lines: ['12万m²，10⁻⁸，CO₂'], told: []})
  })

  test('also by a style', () => {
    const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="上标"/><w:rPr>${up}</w:rPr></w:style>`
    const body = `<w:p>${run('5km')}${run('2', '<w:rStyle w:val="S"/>')}</w:p>`
    expect(read({body, styles}).lines).toEqual(['5km²'])
  })

  test('are told where they have no other form', () => {
    expect(line(run('第3') + run('rd', up))).toMatchObject({lines: ['第3rd'], told: ['1 script rd']})
    expect(line(run('据统计') + run('[1]', up))).toMatchObject({lines: ['据统计[1]'], told: []})
  })
})

describe('words that are not the document’s', () => {
  test('are left out, and told with their place', () => {
    const body =
      paragraph('第一段。') +
      `<w:p>${run('共有')}${run('八', '<w:strike/>')}${run('十', '<w:dstrike/>')}${run('九个乡镇。')}${run('密', '<w:vanish/>')}
      <w:del><w:r><w:delText>原话</w:delText></w:r></w:del><w:ins>${run('新话。')}</w:ins></w:p>`
    const {lines, told, findings} = read(body)
    expect(lines).toEqual(['第一段。', '共有九个乡镇。新话。'])
    expect(told).toEqual(['2 struck 八十', '2 hidden 密', '2 deleted 原话'])
    expect(findings.map(one => one.split(' ')[0])).toEqual(['not-read', 'not-read', 'not-read'])
  })

  test('a style strikes out, and a run may take that back', () => {
    const styles =
      '<w:style w:type="character" w:styleId="D"><w:name w:val="删"/><w:rPr><w:strike/></w:rPr></w:style>'
    const body = `<w:p>${run('甲', '<w:rStyle w:val="D"/>')}${run('乙', '<w:rStyle w:val="D"/><w:strike w:val="0"/>')}</w:p>`
    expect(read({body, styles})).toMatchObject({lines: ['乙'], told: ['1 struck 甲']})
  })

  test('a paragraph of them is told at the one before, and so is a row that was deleted', () => {
    const row = (text: string, change = '') =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>`
    const body =
      paragraph('甲。') +
      paragraph('作废', '', '<w:strike/>') +
      `<w:tbl>${row('乙')}${row('丙', '<w:del/>')}</w:tbl>`
    expect(read(body)).toMatchObject({
      lines: ['甲。', [['乙', '1']]],
      told: ['1 struck 作废', '1 deleted 丙 1']
    })
  })
})

describe('what hangs on a paragraph', () => {
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}" ${mode}/>`
  const withParts = (body: string, relations: string, parts: Record<string, string>) => ({
    body,
    extra: {
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`
      ),
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}`, strToU8(xml)]))
    }
  })
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

  test('a footnote stands behind its paragraph, under a sign', () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="1">${paragraph('按户籍人口计算。')}</w:footnote>`
    const body = `<w:p>${run('共7万人')}${reference}${run('，比上年多。')}</w:p>${paragraph('后一段。')}`
    expect(read({body, footnotes}).lines).toEqual([
      '共7万人（注1），比上年多。',
      '注1：按户籍人口计算。',
      '后一段。'
    ])
  })

  test('a chart, a diagram, an object and a comment are told by their words', () => {
    const parts = {
      'c.xml': '<c xmlns:a="a"><a:t>三年收入</a:t><v>35.6</v><v>35.6</v></c>',
      'd.xml': '<d xmlns:a="a"><a:t>组长</a:t><a:t>组员</a:t></d>',
      'k.xml': `<w:comments xmlns:w="w"><w:comment w:id="4"><w:p><w:r><w:t>再核一下</w:t></w:r></w:p></w:comment></w:comments>`
    }
    const relations =
      relation('c', 'chart', 'c.xml') +
      relation('d', 'diagramData', 'd.xml') +
      relation('k', 'comments', 'k.xml')
    const drawing = (inner: string) => `<w:r><w:drawing>${inner}</w:drawing></w:r>`
    const body = `<w:p ${r}>${run('如下图。')}${drawing('<chart r:id="c"/>')}${drawing('<relIds r:dm="d"/>')}
      <w:r><w:object><OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>`
    expect(read(withParts(body, relations, parts)).told).toEqual([
      '1 chart 三年收入、35.6',
      '1 drawing 组长、组员',
      '1 object Excel.Sheet.12',
      '1 comment 再核一下'
    ])
  })

  test('a picture that cannot be carried is told, one that can is not', () => {
    const blip = (id: string) => `<w:r><w:drawing><blip r:embed="${id}"/></w:drawing></w:r>`
    const relations =
      relation('a', 'image', 'a.emf') +
      relation('b', 'image', 'http://example.invalid/b.png', 'TargetMode="External"')
    const {lines, told} = read(
      withParts(`<w:p ${r}>${run('甲。')}${blip('a')}${blip('b')}</w:p>`, relations, {'a.emf': '\u0001'})
    )
    expect(lines).toEqual(['甲。'])
    expect(told).toEqual(['1 picture a.emf：不是 JPEG、PNG、WebP、GIF 或 BMP 图片', '1 picture 不在文件里'])
  })

  test('the address of a link is told, unless it is printed', () => {
    const relations = relation('a', 'hyperlink', 'https://example.invalid/a/', 'TargetMode="External"')
    const link = (words: string) =>
      `<w:p ${r}>${run('见')}<w:hyperlink r:id="a">${run(words)}</w:hyperlink></w:p>`
    expect(read(withParts(link('网站'), relations, {})).told).toEqual(['1 link https://example.invalid/a/'])
    expect(read(withParts(link('example.invalid/a'), relations, {})).told).toEqual([])
    expect(line(run('见') + field('HYPERLINK "http://b.invalid"', '网站')).told).toEqual([
      '1 link http://b.invalid'
    ])
  })

  test('head and foot of the pages are told without page numbers', () => {
    const part = (text: string) => `<w:hdr xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`
    const relations = relation('h', 'header', 'h.xml') + relation('f', 'footer', 'f.xml')
    const parts = {'h.xml': part('内部资料'), 'f.xml': part('— 3 —')}
    expect(read(withParts(paragraph('甲。'), relations, parts)).furniture).toEqual(['内部资料'])
  })

  test('a table of contents is told, with its head', () => {
    const entry = (text: string) => `<w:p>${run(text)}${field('PAGEREF _Toc1 \\h', '3')}</w:p>`
    const body =
      paragraph('总结') + paragraph('目　录') + entry('一、甲') + entry('二、乙') + paragraph('正文。')
    expect(read(body)).toMatchObject({lines: ['总结', '正文。'], told: ['1 contents 目　录 一、甲3 二、乙3']})
  })
})

describe('lines that were broken by hand', () => {
  const lines = (...texts: string[]) =>
    read(`<w:p>${texts.map(text => run(text)).join('<w:r><w:br/></w:r>')}</w:p>`).lines

  test('are paragraphs where a sentence ends or a number begins', () => {
    expect(lines('一、加强领导', '成立了专班，全年开会十二次。', '（二）后面是另一段。')).toEqual([
      '一、加强领导',
      '成立了专班，全年开会十二次。',
      '（二）后面是另一段。'
    ])
  })

  test('are one where a sentence goes on', () => {
    expect(lines('全县上下同心，', '办成了一批实事。')).toEqual(['全县上下同心， 办成了一批实事。'])
  })
})
