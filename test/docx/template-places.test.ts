import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {checkTemplate} from '../../src/formats/docx/template/check-template.ts'
import {type Parts, putText, textOf} from '../../src/ooxml/package.ts'
import {articleOf, make} from './article.ts'
import {changedTemplate, edit, errorsIn, filled, paragraph, report, run, words} from './fill-template.ts'
import {part} from './office.ts'
import {officeTemplate} from './office-template.ts'

describe('where the report goes', () => {
  test('in a cell, whose last child must be a paragraph, and whose width is that of the tables', async () => {
    const cell = `<w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>${paragraph(run('{{正文}}'))}</w:tc>`
    const table = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl><w:p/>`
    const ending = report.slice(0, report.indexOf(':::'))
    const {bytes, xml, messages} = await filled(await changedTemplate(table), ending)
    expect(messages).toEqual([])
    expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>/)
    expect(xml).toContain('<w:tblW w:w="5784" w:type="dxa"/>')
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('in a section of its own page', async () => {
    const upright =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1453" w:bottom="1440" w:left="1453" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>'
    const wide =
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1419" w:bottom="1440" w:left="1419" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>'
    const body =
      paragraph(run('{{正文}}')) + paragraph('', upright) + paragraph(run('附表另页')) + paragraph('', wide)
    expect((await filled(await changedTemplate(body))).xml).toContain('<w:tblW w:w="9000" w:type="dxa"/>')
    const other =
      paragraph(run('封面')) +
      paragraph('', upright) +
      paragraph(run('{{正文}}')) +
      paragraph('', wide) +
      paragraph(run('封底'))
    expect((await filled(await changedTemplate(other))).xml).toContain('<w:tblW w:w="14000" w:type="dxa"/>')
  })

  test.each([
    ['after it', `${run('{{正文}}')}<w:r><w:br w:type="page"/></w:r>`, /日\n⤓/],
    ['before it', `<w:r><w:br w:type="page"/></w:r>${run('{{正文}}')}`, /⤓\n石桥县创建工作总结/]
  ])('beside a page break, which stays %s', async (_, inner, expected) => {
    const {bytes, xml} = await filled(await changedTemplate(paragraph(inner) + paragraph(run('联系人：略'))))
    expect(words(xml)).toMatch(expected)
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('beside other words, which stay around it', async () => {
    const {xml} = await filled(await changedTemplate(paragraph(run('以下是正文：{{正') + run('文}}以上。'))))
    expect(words(xml)).toMatch(/^以下是正文：\n石桥县创建工作总结\n[\s\S]*日\n以上。$/)
  })

  test('beside an anchored line, which stays', async () => {
    const line =
      '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" from="0,0" to="400pt,0" strokecolor="red"/></w:pict></w:r>'
    const {xml} = await filled(await changedTemplate(paragraph(line + run('{{正文}}'))))
    expect(xml).toContain('strokecolor="red"')
    expect(xml).not.toContain('{{')
  })

  test('in a control that bears its name, which goes', async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="正文"/><w:id w:val="4"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('单击此处'))}</w:sdtContent></w:sdt>`
    const {bytes, xml, messages} = await filled(await changedTemplate(control))
    expect(messages).toEqual([])
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n/)
    expect(xml).not.toMatch(/showingPlcHdr|单击此处/)
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('in the first of two places; the other is told', async () => {
    const {xml, messages} = await filled(
      await changedTemplate(paragraph(run('{{正文}}')) + paragraph(run('｛｛正文｝｝')))
    )
    expect(xml.match(/石桥县创建工作总结/g)).toHaveLength(1)
    expect(xml).not.toMatch(/[{｛]{2}/)
    expect(messages).toEqual(['模板里有 2 处“{{正文}}”，正文写在第一处，其余的去掉了。'])
  })
})

describe('what a template calls for', () => {
  test('full-width braces and blanks within', async () => {
    const {xml} = await filled(
      await changedTemplate(paragraph(run('｛｛ 标题 ｝｝')) + paragraph(run('{{正文}}')))
    )
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n正文的第一段/)
  })

  test('controls by tag, bound to other words and showing a prompt', async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="公文标题"/><w:tag w:val="标题"/><w:id w:val="3"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[标题]</w:t></w:r></w:sdtContent></w:sdt>`
    const {xml} = await filled(await changedTemplate(paragraph(control) + paragraph(run('{{正文}}'))))
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n正文/)
    expect(xml).not.toMatch(/showingPlcHdr|dataBinding|PlaceholderText/)
  })

  test('mail-merge fields, simple and in pieces; unknown ones are told', async () => {
    const pieces = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD "成文日期" \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«成文日期»</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body =
      paragraph(`<w:fldSimple w:instr=" MERGEFIELD 署名 ">${run('«署名»')}</w:fldSimple>`) +
      paragraph(pieces) +
      paragraph(`<w:fldSimple w:instr=" MERGEFIELD 电话 ">${run('«电话»')}</w:fldSimple>`) +
      paragraph(run('{{正文}}'))
    const {xml, messages} = await filled(await changedTemplate(body))
    expect(words(xml)).toMatch(/^石桥县人民政府\n2024年3月1日\n«电话»\n/)
    expect(messages).toEqual([expect.stringContaining('“{{电话}}”不认识')])
  })

  test('a title that is itself a name in braces is put in once', async () => {
    const {xml, messages} = await filled(
      await changedTemplate(paragraph(run('{{标题}}')) + paragraph(run('{{正文}}'))),
      '# {{标题}}{{标题}}\n\n一段。'
    )
    expect(words(xml)).toBe('{{标题}}{{标题}}\n一段。')
    expect(messages).toEqual([])
  })

  test('headers under any name', async () => {
    const template = await changedTemplate(paragraph(run('{{正文}}')), parts => {
      const header = textOf(parts, 'word/footer1.xml')!
        .replaceAll('w:ftr', 'w:hdr')
        .replace(/<w:p>.*<\/w:p>/s, paragraph(run('{{成文日期}}')))
      putText(parts, 'word/眉.xml', header)
      edit(parts, 'word/_rels/document.xml.rels', xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="h9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="%E7%9C%89.xml"/></Relationships>'
        )
      )
    })
    const {bytes} = await filled(template)
    expect(words(part(bytes, 'word/眉.xml'))).toBe('2024年3月1日')
  })
})

describe('a template as other programs write it', () => {
  const body = paragraph(run('{{正文}}')) + paragraph(run('联系人：略'))

  test('with its body and styles under other names', async () => {
    const template = await changedTemplate(body, parts => {
      for (const [from, to] of [
        ['word/document.xml', 'word/document2.xml'],
        ['word/_rels/document.xml.rels', 'word/_rels/document2.xml.rels'],
        ['word/styles.xml', 'word/styles7.xml']
      ] as const) {
        parts.set(to, parts.get(from)!)
        parts.delete(from)
      }
      for (const name of ['_rels/.rels', '[Content_Types].xml', 'word/_rels/document2.xml.rels'])
        edit(parts, name, xml =>
          xml.replaceAll('document.xml', 'document2.xml').replaceAll('styles.xml', 'styles7.xml')
        )
    })
    const {bytes} = await make(articleOf(report), {template})
    expect(part(bytes, 'word/styles7.xml')).toContain('公文标题')
    expect(Object.keys(unzipSync(bytes)).filter(name => /styles/.test(name))).toEqual(['word/styles7.xml'])
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('with other prefixes, in UTF-16', async () => {
    const template = await changedTemplate(body, parts => {
      const xml = textOf(parts, 'word/document.xml')!
        .replace('encoding="UTF-8"', 'encoding="UTF-16"')
        .replace(/(<\/?|\s|xmlns:)w:/g, '$1ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=')
      parts.set('word/document.xml', new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le')))
    })
    const {bytes, xml} = await filled(template)
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n[\s\S]*联系人：略$/)
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"/
    )
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('as Strict Open XML', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main'
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships'
        )
    const template = await changedTemplate(body, parts => {
      for (const name of parts.keys()) if (/\.(?:xml|rels)$/.test(name)) edit(parts, name, strict)
    })
    const {bytes, messages} = await filled(template)
    expect(messages).toEqual([])
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('without the title and numbers of what it was before', async () => {
    const template = await changedTemplate(body, parts =>
      edit(parts, 'docProps/core.xml', xml =>
        xml.replace(/<dc:title\/?>(?:[^<]*<\/dc:title>)?/, '<dc:title>2019年旧稿</dc:title>')
      )
    )
    const {bytes} = await filled(template)
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:title>石桥县创建工作总结</dc:title>')
  })

  test('without what it would fetch from elsewhere; links stay', async () => {
    const relation = (id: string, sort: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${sort}" Target="http://10.0.0.9/x" TargetMode="External"/>`
    const template = await changedTemplate(body, parts => {
      edit(parts, 'word/settings.xml', xml =>
        xml.replace(
          /(<w:settings[^>]*>)/,
          '$1<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="t1"/>'
        )
      )
      putText(
        parts,
        'word/_rels/settings.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('t1', 'attachedTemplate')}</Relationships>`
      )
      edit(parts, 'word/_rels/document.xml.rels', xml =>
        xml.replace('</Relationships>', `${relation('l1', 'hyperlink')}</Relationships>`)
      )
    })
    const {bytes, messages} = await filled(template)
    expect(messages).toEqual(['模板会在打开时去取一个外部的模板，没有带进文档。'])
    expect(part(bytes, 'word/settings.xml')).not.toContain('attachedTemplate')
    expect(part(bytes, 'word/_rels/settings.xml.rels')).not.toContain('External')
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('hyperlink')
  })

  test.each([
    [
      'without content types',
      (parts: Parts) => void putText(parts, '[Content_Types].xml', ''),
      /内容类型|读不出来|已损坏/
    ],
    [
      'without a body',
      (parts: Parts) => edit(parts, 'word/document.xml', xml => xml.replace(/<w:body>.*<\/w:body>/s, '')),
      /没有正文/
    ]
  ])('%s it cannot be used', async (_, change, expected) => {
    const {messages, bytes} = await filled(await changedTemplate(body, change))
    expect(bytes).toHaveLength(0)
    expect(messages.join()).toMatch(expected)
  })
})

test('a template is checked: what it asks for, how, and what will not be filled', async () => {
  const template = await changedTemplate(paragraph(run('{{标题}}　{{文号}}')) + paragraph(run('{{正文}}')))
  expect(checkTemplate(template)).toMatchObject({
    places: [
      {name: '标题', part: 'word/document.xml', where: 'body', by: 'braces', isKnown: true},
      {name: '文号', isKnown: false},
      {name: '正文', isKnown: true},
      {name: '份号', part: 'word/footer1.xml', where: 'footer', isKnown: true}
    ],
    warnings: ['“文号”不认识，不会替换。'],
    absent: expect.arrayContaining(['主送机关', '署名', '抄送机关']),
    lost: expect.arrayContaining(['发文字号', '签发人'])
  })
  expect(checkTemplate(new Uint8Array([1, 2]))).toMatchObject({
    unusable: expect.stringContaining('不是 .docx')
  })
})

test('braces that do not pair are told', async () => {
  const one = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const body = one('{{标题') + one('正文}}') + one('{{正文}}') + one('甲{乙}丙')
  const {warnings} = checkTemplate(await officeTemplate({body}))
  expect(warnings.filter(words => words.includes('不成对')).map(words => words.split('的大括号')[0])).toEqual(
    ['“{{标题”', '“正文}}”']
  )
})
