import {describe, expect, test} from 'vitest'
import {checkTemplate} from '../../src/formats/docx/template/check-template.ts'
import {putText} from '../../src/ooxml/package.ts'
import {changedTemplate, edit, errorsIn, filled, paragraph, run, words} from './fill-template.ts'
import {part} from './office.ts'

describe('what stands around the report as offices make it', () => {
  const row = (cells: string) =>
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="2500"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cells}</w:tr></w:tbl><w:p/>`
  const cell = (inner: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inner)}</w:tc>`
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}<w:id w:val="7"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const bound = (store: string, path: string) =>
    `<w:dataBinding w:xpath="${path}" w:storeItemID="${store}"/><w:text/>`
  const core = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'

  test('a cell without a width of its own is as wide as its columns', async () => {
    const table = row(cell(run('内容')) + cell(run('{{正文}}'), '<w:gridSpan w:val="2"/>'))
    const {bytes, xml} = await filled(await changedTemplate(table))
    expect(xml).toContain('<w:tblW w:w="6284" w:type="dxa"/>')
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('a control that holds a cell keeps the table around it', async () => {
    const inner = cell(run('单击此处'), '<w:tcW w:w="6500" w:type="dxa"/>')
    const table = row(cell(run('内容')) + control('<w:alias w:val="正文"/>', inner))
    const {bytes, xml} = await filled(await changedTemplate(table))
    expect(words(xml)).toMatch(/^内容\n石桥县创建工作总结\n/)
    expect(xml).toContain('<w:tblW w:w="6284" w:type="dxa"/>')
    expect(xml).not.toContain('单击此处')
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('a text box gives its width, and is told', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:300pt;height:200pt"><v:textbox><w:txbxContent>${paragraph(run('{{正文}}'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const {xml, messages} = await filled(await changedTemplate(paragraph(box)))
    expect(xml).toContain('<w:tblW w:w="5712" w:type="dxa"/>')
    expect(messages).toEqual([expect.stringContaining('“{{正文}}”在文本框里')])
  })

  test('the control around it holds more than a line and fetches no other words', async () => {
    const store = '{00000000-0000-0000-0000-000000000001}'
    const body = control(
      `<w:lock w:val="sdtContentLocked"/>${bound(store, '/a')}`,
      paragraph(run('{{正文}}'))
    )
    const {bytes, xml} = await filled(await changedTemplate(body))
    expect(xml).not.toMatch(/dataBinding|<w:text\/>|<w:lock/)
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('a control bound to the title of the document is a place for it; others keep their words', async () => {
    const body =
      control(bound(core, '/ns1:coreProperties[1]/ns0:title[1]'), paragraph(run('旧标题'))) +
      control(bound(core, '/ns1:coreProperties[1]/ns1:category[1]'), paragraph(run('简报'))) +
      paragraph(run('{{正文}}'))
    const {xml} = await filled(await changedTemplate(body))
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n简报\n正文的第一段/)
    expect(xml).not.toContain('dataBinding')
  })

  test('a mail-merge field for the report, one that shows nothing yet, and a field of the title', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (words: string) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`
    const bare = (words: string) => char('begin') + code(words) + char('end')
    const title = char('begin') + code('TITLE') + char('separate') + run('旧标题') + char('end')
    const body =
      paragraph(title) +
      paragraph(run('落款：') + bare('MERGEFIELD 署名')) +
      paragraph(bare('MERGEFIELD 正文')) +
      paragraph(char('begin') + code('IF') + bare('MERGEFIELD 密级') + char('end'))
    const template = await changedTemplate(body)
    const {bytes, xml, messages} = await filled(template)
    const shown = words(xml.replace(/<w:instrText.*?<\/w:instrText>/g, ''))
    expect(shown).toMatch(/^石桥县创建工作总结\n落款：石桥县人民政府\n石桥县创建工作总结\n正文的第一段/)
    expect(messages[0]).toBe('邮件合并域“密级”套在别的域（如 IF）里，不会替换。')
    expect(checkTemplate(template).places.map(({name, by}) => `${name} ${by}`)).toEqual([
      '署名 merge-field',
      '正文 merge-field',
      '份号 braces'
    ])
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('a running header with the title or the day does not take them from the body', async () => {
    const template = await changedTemplate(paragraph(run('{{正文}}')), parts =>
      edit(parts, 'word/footer1.xml', xml => xml.replace('{{份号}}', '{{标题}}{{成文日期}}'))
    )
    const {bytes, xml, messages} = await filled(template)
    expect(words(xml)).toMatch(/^石桥县创建工作总结\n[\s\S]*石桥县人民政府\n2024年3月1日$/)
    expect(words(part(bytes, 'word/footer1.xml'))).toContain('石桥县创建工作总结2024年3月1日')
    expect(messages).toEqual([])
  })

  test('names that a tracked change took out are told', async () => {
    const deleted =
      '<w:del w:id="4" w:author="某某" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>{{附</w:delText></w:r><w:r><w:delText>注}}</w:delText></w:r></w:del>'
    const {messages} = await filled(await changedTemplate(paragraph(deleted) + paragraph(run('{{正文}}'))))
    expect(messages).toEqual(['模板的修订删去了“{{附注}}”而没有接受，不会替换；请先接受或拒绝修订。'])
  })

  test('alternative texts and properties are filled; what is not known there is told', async () => {
    const line =
      '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" alt="{{标题}}的红线" style="position:absolute" from="0,0" to="400pt,0"/></w:pict></w:r>'
    const template = await changedTemplate(paragraph(line) + paragraph(run('{{正文}}')), parts => {
      const property = (id: number, words: string) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="p${id}"><vt:lpwstr>${words}</vt:lpwstr></property>`
      putText(
        parts,
        'docProps/custom.xml',
        `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property(2, '{{署名}}')}${property(3, '{{科室}}')}</Properties>`
      )
      edit(parts, '_rels/.rels', xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="c9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>'
        )
      )
      edit(parts, '[Content_Types].xml', xml =>
        xml.replace(
          '</Types>',
          '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
        )
      )
    })
    const {bytes, xml, messages} = await filled(template)
    expect(xml).toContain('alt="石桥县创建工作总结的红线"')
    expect(words(part(bytes, 'docProps/custom.xml'))).toBe('石桥县人民政府{{科室}}')
    expect(messages).toEqual([expect.stringContaining('“{{科室}}”不认识')])
    expect(checkTemplate(template).places).toEqual(
      expect.arrayContaining([
        expect.objectContaining({name: '标题', by: 'alternative-text'}),
        expect.objectContaining({name: '署名', where: 'properties'})
      ])
    )
    expect(await errorsIn(bytes)).toEqual([])
  })

  test('a day in a header is no loss where the template has the signature itself', async () => {
    const template = await changedTemplate(paragraph(run('{{正文}}')) + paragraph(run('{{署名}}')), parts =>
      edit(parts, 'word/footer1.xml', xml => xml.replace('{{份号}}', '{{成文日期}}'))
    )
    expect((await filled(template)).messages).toEqual([])
    expect(checkTemplate(template).lost).toEqual([])
  })

  test('a name in one brace is told, and what most documents lack stays blank without a word', async () => {
    const template = await changedTemplate(
      paragraph(run('{标题}｛正文｝{某某}')) +
        paragraph(run('{{密级}}{{紧急程度}}')) +
        paragraph(run('{{正文}}'))
    )
    const {messages} = await filled(template)
    expect(messages).toEqual([
      '“{标题}”只有一层大括号，不会替换；要填的话写成“{{标题}}”。',
      '“{正文}”只有一层大括号，不会替换；要填的话写成“{{正文}}”。'
    ])
    expect(checkTemplate(template).warnings).toEqual(messages)
  })

  test('of several places for the report the check says which gets it', async () => {
    const places = checkTemplate(
      await changedTemplate(paragraph(run('{{正文}}')) + paragraph(run('{{正文}}')))
    ).places.filter(({name}) => name === '正文')
    expect(places.map(({isLeft}) => isLeft ?? false)).toEqual([false, true])
  })

  test('subject, keywords and company that fields of the office show stay', async () => {
    const template = await changedTemplate(paragraph(run('{{正文}}')), parts => {
      edit(parts, 'docProps/core.xml', xml =>
        xml
          .replace('</dc:title>', '</dc:title><dc:subject>专报 &amp; 汇编</dc:subject>')
          .replace('<dc:language>', '<cp:keywords>河长制</cp:keywords><dc:language>')
      )
      edit(parts, 'docProps/app.xml', xml =>
        xml.replace('</Application>', '</Application><Company>石桥县政府办</Company>')
      )
    })
    const {bytes} = await filled(template)
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:subject>专报 &amp; 汇编</dc:subject>')
    expect(part(bytes, 'docProps/core.xml')).toContain('<cp:keywords>河长制</cp:keywords>')
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:title>石桥县创建工作总结</dc:title>')
    expect(part(bytes, 'docProps/app.xml')).toContain('<Company>石桥县政府办</Company>')
    expect(await errorsIn(bytes)).toEqual([])
  })
})
