import * as fc from 'fast-check'
import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {paragraph, type WordParts, wordDocument} from './word.ts'

function read(parts: WordParts | Uint8Array) {
  const findings: Finding[] = []
  const bytes = parts instanceof Uint8Array ? parts : wordDocument(parts)
  const docx = readDocx('成稿.docx', bytes, finding => findings.push(finding))
  const texts = docx ? textsOf(docx.article) : []
  return {docx, findings, texts, blocks: texts.map(text => [text.block, text.depth, text.value])}
}

const long = '全县各族干部群众同心同德，推动各项工作取得新成效。'

describe('words', () => {
  test('puts runs together and skips deleted revisions, hidden text and field codes', () => {
    const body = `<w:p>
      <w:r><w:t>全县</w:t></w:r><w:del><w:r><w:delText>共有八</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>9</w:t></w:r></w:ins><w:r><w:t>个乡镇</w:t></w:r>
      <w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>，</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:hyperlink><w:r><w:t>见附件</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>。</w:t></w:r></w:sdtContent></w:sdt>
    </w:p>`
    expect(read({body}).docx?.source.text).toBe('全县9个乡镇，见附件。')
  })

  test('reads tables cell by cell, notes, and text boxes once', () => {
    const box = `<w:p><w:r><mc:AlternateContent>
      <mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r></w:p>`
    const table = `<w:tbl><w:tr><w:tc>${paragraph('指标')}</w:tc><w:tc>${paragraph('数值')}${paragraph('单位')}</w:tc></w:tr></w:tbl>`
    const footnotes = `<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">${paragraph('脚注说明。')}</w:footnote>`
    const {blocks} = read({body: paragraph(long) + box + table, footnotes})
    expect(blocks).toEqual([
      ['paragraph', 1, long],
      ['paragraph', 1, '框里的话。'],
      ['cell', 1, '指标'],
      ['cell', 1, '数值'],
      ['cell', 1, '单位'],
      ['paragraph', 1, '脚注说明。']
    ])
  })

  test('keeps a paragraph on one line, whatever it holds', () => {
    const body = `<w:p><w:r><w:t>上句</w:t><w:br/><w:t>下句\n续行</w:t></w:r></w:p>${paragraph(long)}`
    expect(read({body}).docx?.source.text.split('\n')).toEqual(['上句 下句 续行', long])
  })

  test('says where each word is: the line is the paragraph', () => {
    const {docx, texts} = read({body: paragraph('') + paragraph('工作总结') + paragraph(long)})
    const body = texts.find(text => text.value === long)!
    const {range} = body.place(0, 2)!
    expect(docx!.source.text.slice(range.start, range.end)).toBe('全县')
    expect(docx!.source.text.slice(0, range.start).split('\n')).toHaveLength(2)
  })

  test('leaves a table of contents out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    const {blocks} = read({
      styles,
      body: paragraph('一、加强领导\t1', '<w:pStyle w:val="T"/>') + paragraph(long)
    })
    expect(blocks).toEqual([['paragraph', 1, long]])
  })
})

describe('headings', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="章题"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`

  test('are known by style, inherited ones too', () => {
    const body =
      paragraph('某县创建工作总结', '<w:pStyle w:val="T"/>') +
      paragraph(
        '党建引领谱新篇，这一行写得特别特别长也还是标题因为样式就是这样说的',
        '<w:pStyle w:val="2"/>'
      ) +
      paragraph(long)
    expect(read({body, styles}).blocks.map(([block, depth]) => [block, depth])).toEqual([
      ['title', 1],
      ['heading', 2],
      ['paragraph', 2]
    ])
  })

  test('are known by the number they begin with', () => {
    const body = ['某县创建工作总结', '一、强化组织领导', `（一）建机制、强保障。${long}`, long].map(line =>
      paragraph(line)
    )
    expect(read({body: body.join('')}).blocks).toEqual([
      ['title', 1, '某县创建工作总结'],
      ['heading', 2, '一、强化组织领导'],
      ['run-in', 2, '（一）建机制、强保障。'],
      ['paragraph', 2, long],
      ['paragraph', 2, long]
    ])
  })

  test('are known by the number that Word makes up', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
      </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`
    const numbered = (text: string, level: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`)
    const body =
      paragraph('某县创建工作总结') +
      numbered('强化组织领导', 0) +
      numbered('健全机制', 1) +
      numbered('压实责任', 1) +
      paragraph(long) +
      numbered('推动高质量发展', 0) +
      numbered('做强产业', 1) +
      paragraph(long)
    const headings = read({body, numbering}).blocks.filter(([block]) => block === 'heading')
    expect(headings).toEqual([
      ['heading', 2, '一、强化组织领导'],
      ['heading', 3, '（一）健全机制'],
      ['heading', 3, '（二）压实责任'],
      ['heading', 2, '二、推动高质量发展'],
      ['heading', 3, '（一）做强产业']
    ])
  })

  test('are no items of a list with bullets, however short', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
      </w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`
    const bullet = (text: string) =>
      paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
    const body =
      paragraph('某县创建工作总结') +
      paragraph(long) +
      bullet('彝族、苗族') +
      bullet('回族、白族') +
      paragraph(long)
    const {blocks} = read({body, numbering})
    expect(blocks.map(([block]) => block)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph'
    ])
  })

  test('are told from letterhead, addressee and signature', () => {
    const lines = [
      '000012',
      '某县人民政府文件',
      '某政发〔2023〕5号',
      '关于创建工作情况的报告',
      '某市人民政府：',
      long,
      '附件：1. 数据表',
      '2. 清单',
      '某县人民政府',
      '2023年6月30日',
      '（此件公开发布）'
    ]
    expect(read({body: lines.map(line => paragraph(line)).join('')}).blocks.map(([block]) => block)).toEqual([
      'signoff',
      'signoff',
      'signoff',
      'title',
      'signoff',
      'paragraph',
      'signoff',
      'signoff',
      'signoff',
      'signoff',
      'signoff'
    ])
  })
})

describe('what is no document', () => {
  test.each([
    ['an empty file', new Uint8Array()],
    ['a text', new TextEncoder().encode('不是文档')],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['a damaged zip', wordDocument({body: paragraph(long)}).slice(0, 200)],
    ['a zip of something else', zipSync({'a.txt': new Uint8Array(3)})]
  ])('refuses %s in one sentence', (_name, bytes) => {
    const {docx, findings} = read(bytes)
    expect(docx).toBeUndefined()
    expect(findings).toMatchObject([{ruleId: 'unreadable-docx', severity: 'error'}])
    expect(findings[0]!.message).toMatch(/^\p{Script=Han}[^\n]*。$/u)
  })

  test('refuses a package that swells beyond measure, without unpacking it', () => {
    const bomb = wordDocument({body: '', extra: {'word/styles.xml': new Uint8Array(80 * 1024 * 1024)}})
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(read(bomb).findings[0]!.message).toContain('大得不合常理')
  })

  test('refuses a document type, which can hide entities that swell', () => {
    const xml = '<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="w"><w:body/></w:document>'
    const bytes = wordDocument({body: '', extra: {'word/document.xml': new TextEncoder().encode(xml)}})
    expect(read(bytes).docx).toBeUndefined()
  })

  test('says when a document has no words', () => {
    expect(read({body: paragraph(' ')}).findings).toMatchObject([{ruleId: 'nothing-to-read'}])
  })

  test('refuses a document that is nested beyond measure', () => {
    const depth = 20_000
    const body =
      '<w:sdt><w:sdtContent>'.repeat(depth) + paragraph(long) + '</w:sdtContent></w:sdt>'.repeat(depth)
    expect(read({body}).findings).toMatchObject([{ruleId: 'unreadable-docx'}])
  })

  test('never breaks on a damaged file', () => {
    const sound = wordDocument({body: paragraph('一、标题') + paragraph(long)})
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {maxLength: 8}), changes => {
        const bytes = sound.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const {docx, findings} = read(bytes)
        expect(docx !== undefined || findings.length > 0).toBe(true)
      })
    )
  })
})

test('whom a document is for begins a line of its own behind a soft break', () => {
  const lines = ['　　　　河口镇工作汇报', '县委、县政府：', `　　${long}`]
  const runs = lines.map((text, index) => `<w:r>${index > 0 ? '<w:br/>' : ''}<w:t>${text}</w:t></w:r>`)
  const {blocks} = read({body: `<w:p>${runs.join('')}</w:p>`})
  expect(blocks.map(([block, , text]) => [block, text])).toEqual([
    ['title', '河口镇工作汇报'],
    ['signoff', '县委、县政府：'],
    ['paragraph', long]
  ])
})
