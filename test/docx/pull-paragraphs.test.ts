import {describe, expect, test} from 'vitest'
import {blockWith, copyOf, pulledInto, typed, withBlocks, withPart} from './review-copies.ts'

const draft = `# 留着这一行
文种: 上报总结
地区: 沙坪县
标题: 沙坪县创建工作总结
导语: |
  沙坪县地处两省交界，山多地少，各族群众世代相邻而居。
  几年来全县上下把创建工作放在心上，一步一步往前走。
  现把做法和体会报告如下。
章节:
  - 标题: 建好队伍，理顺机制
    小节:
      - 标题: 选好带头人   # 头一条
        正文: |
          全县配备专职干部{专职干部}，村村有人管事。
          干部每月进村入户不少于十天，群众的事当面办。
      - 标题: 定好规矩
        正文: 联席会议每季度开一次，议定的事逐件销号。
  - 标题: 做强产业，富裕群众
    小节:
      - 标题: 种好高山茶
        正文: 高山茶园扩到{茶园}，茶农户均增收三千元。
      - 标题: 办好合作社
        正文: 合作社带着散户闯市场，年底按股分红。
      - 标题: 修好产业路
        正文: 产业路通到田间地头，茶青当天下山。
展望: 下一步，沙坪县将守好这份来之不易的和睦。
落款: {单位: 沙坪县人民政府, 日期: 2024年3月8日}
数据:
  专职干部: {数值: 86人}
  茶园: {数值: 3.2万亩}
`
const copy = await copyOf(draft)

/** Pull a copy whose blocks were changed; then once more, which must change and tell nothing new. */
async function pulled(change: (blocks: string[]) => ReadonlyArray<string>) {
  const bytes = withBlocks(copy, change)
  const first = await pulledInto(bytes, draft)
  const again = await pulledInto(bytes, first.text)
  return {...first, again}
}

const done = {changes: [], unmapped: []}

test('an untouched copy says nothing', async () => {
  expect(await pulledInto(copy, draft)).toMatchObject({...done, warnings: [], text: draft})
})

describe('paragraphs come into the draft where their place is certain', () => {
  test('one that was moved within its field', async () => {
    const {text, unmapped, changes, again} = await pulled(blocks => {
      const at = blockWith(blocks, '几年来全县上下')
      const [one] = blocks.splice(at, 1)
      blocks.splice(at - 1, 0, one!)
      return blocks
    })
    expect(text).toBe(draft.replace(/( {2}沙坪县地处.*\n)( {2}几年来.*\n)/, '$2$1'))
    expect([unmapped, changes.map(({field}) => field)]).toEqual([[], ['导语（移了位置）']])
    expect(again).toMatchObject(done)
  })

  test('one that was moved into another field', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      const [one] = blocks.splice(blockWith(blocks, '干部每月进村'), 1)
      blocks.splice(blockWith(blocks, '联席会议') + 1, 0, one!)
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text).toContain('          全县配备专职干部{专职干部}，村村有人管事。\n      - 标题: 定好规矩')
    expect(text).toContain(
      '        正文: |\n          联席会议每季度开一次，议定的事逐件销号。\n          干部每月进村入户不少于十天，群众的事当面办。\n  - 标题: 做强产业'
    )
    expect(again).toMatchObject(done)
  })

  test('two that were joined', async () => {
    const {text, unmapped, changes, again} = await pulled(blocks => {
      const at = blockWith(blocks, '几年来全县上下')
      const [second] = blocks.splice(at, 1)
      blocks[at - 1] =
        blocks[at - 1]!.replace('</w:p>', '') + second!.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, '')
      return blocks
    })
    expect(text).toBe(draft.replace('相邻而居。\n  几年来', '相邻而居。几年来'))
    expect([unmapped, changes.map(({field}) => field)]).toEqual([[], ['导语（几段并成一段）']])
    expect(again).toMatchObject(done)
  })

  test('two that were joined by a tracked deletion of the mark between them', async () => {
    const {text, unmapped} = await pulled(blocks => {
      const at = blockWith(blocks, '几年来全县上下') - 1
      blocks[at] = blocks[at]!.replace(
        '</w:pPr>',
        '<w:rPr><w:del w:id="5" w:author="王主任"/></w:rPr></w:pPr>'
      )
      return blocks
    })
    expect([text, unmapped]).toEqual([draft.replace('相邻而居。\n  几年来', '相邻而居。几年来'), []])
  })

  test('one that was divided, the second half without a control', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      const at = blockWith(blocks, '联席会议')
      blocks[at] = blocks[at]!.replace('，议定的事逐件销号。', '。')
      blocks.splice(at + 1, 0, typed('议定的事逐件销号。'))
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text).toContain('正文: |\n          联席会议每季度开一次。\n          议定的事逐件销号。\n')
    expect(again).toMatchObject(done)
  })

  test('one that was divided into two with the control of the first', async () => {
    const {text, unmapped} = await pulled(blocks => {
      const at = blockWith(blocks, '干部每月进村')
      const second = blocks[at]!.replace('干部每月进村入户不少于十天，', '')
      blocks[at] = blocks[at]!.replace('，群众的事当面办。', '。')
      blocks.splice(at + 1, 0, second)
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text).toContain('          干部每月进村入户不少于十天。\n          群众的事当面办。\n')
  })

  test('a new one between two of a field', async () => {
    const {text, unmapped, changes, again} = await pulled(blocks => {
      blocks.splice(blockWith(blocks, '干部每月进村'), 0, typed('每名干部都立下了责任书。'))
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(changes).toMatchObject([
      {field: '章节·第1项·小节·第1项·正文（新的一段）', before: '', after: '每名干部都立下了责任书。'}
    ])
    expect(text).toContain('村村有人管事。\n          每名干部都立下了责任书。\n          干部每月')
    expect(again).toMatchObject(done)
  })

  test('one that was deleted', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      blocks.splice(blockWith(blocks, '几年来全县上下'), 1)
      return blocks
    })
    expect([text, unmapped]).toEqual([draft.replace(/ {2}几年来.*\n/, ''), []])
    expect(again).toMatchObject(done)
  })

  test('the first of a field that was deleted', async () => {
    const {text, unmapped} = await pulled(blocks => {
      blocks.splice(blockWith(blocks, '沙坪县地处'), 1)
      return blocks
    })
    expect([text, unmapped]).toEqual([draft.replace(/ {2}沙坪县地处.*\n/, ''), []])
  })
})

describe('parts and chapters', () => {
  test('a part that was moved within its chapter', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      const [one] = blocks.splice(blockWith(blocks, '产业路通到'), 1)
      blocks.splice(blockWith(blocks, '高山茶园'), 0, one!)
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text.match(/标题: (种好|办好|修好)/g)).toEqual(['标题: 修好', '标题: 种好', '标题: 办好'])
    expect(again).toMatchObject(done)
  })

  test('a part that was moved into another chapter, with its lines and comments', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      const at = blockWith(blocks, '全县配备专职干部')
      const both = blocks.splice(at, 2)
      blocks.splice(blockWith(blocks, '合作社带着'), 0, ...both)
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text.match(/标题: (选好.*|定好|种好|办好|修好)/g)).toEqual([
      '标题: 定好',
      '标题: 种好',
      '标题: 选好带头人   # 头一条',
      '标题: 办好',
      '标题: 修好'
    ])
    expect(again).toMatchObject(done)
  })

  test('chapters that changed places', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      const [one, two, end] = ['建好队伍', '做强产业', '下一步，'].map(words => blockWith(blocks, words))
      return [
        ...blocks.slice(0, one),
        ...blocks.slice(two!, end),
        ...blocks.slice(one, two),
        ...blocks.slice(end)
      ]
    })
    expect(unmapped).toEqual([])
    expect(text.match(/标题: (建好|做强)/g)).toEqual(['标题: 做强', '标题: 建好'])
    expect(again).toMatchObject(done)
  })

  test('a new part, written like those around it', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      blocks.splice(blockWith(blocks, '产业路通到'), 0, typed('（三）建好冷库。冷库建在路边，鲜叶不过夜。'))
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text).toContain(
      '      - 标题: 建好冷库\n        正文: 冷库建在路边，鲜叶不过夜。\n      - 标题: 修好产业路'
    )
    expect(again).toMatchObject(done)
  })

  test('a part that was deleted', async () => {
    const {text, unmapped, again} = await pulled(blocks => {
      blocks.splice(blockWith(blocks, '合作社带着'), 1)
      return blocks
    })
    expect(unmapped).toEqual([])
    expect(text).toBe(draft.replace(/ {6}- 标题: 办好合作社\n.*\n/, ''))
    expect(again).toMatchObject(done)
  })

  test('the last part of a chapter that was moved away is told: the chapter would be left empty', async () => {
    const {text, unmapped} = await pulled(blocks => {
      const [heading] = blocks.splice(blockWith(blocks, '做强产业'), 1)
      blocks.splice(blockWith(blocks, '产业路通到') + 1, 0, heading!)
      return blocks
    })
    expect(text).toBe(draft)
    expect(unmapped.join()).toMatch(/移了位置/)
  })
})

describe('a sentence that was rewritten over figures', () => {
  const control = /<w:bookmarkStart(?:(?!<w:bookmarkStart).)*?86人.*?<w:bookmarkEnd[^>]*\/>/s

  test('is brought back as a whole, and the figure that is not asked for any more is named', async () => {
    const {text, warnings, unmapped, again} = await pulled(blocks =>
      blocks.map(block => block.replace(control, '').replace('全县配备专职干部', '全县选派近百名干部'))
    )
    expect(unmapped).toEqual([])
    expect(text).toBe(draft.replace('全县配备专职干部{专职干部}，', '全县选派近百名干部，'))
    expect(warnings).toEqual([
      '“章节·第1项·小节·第1项·正文”里“{专职干部}”那里照文中改写，不再取“数据”里的数。'
    ])
    expect(again).toMatchObject(done)
  })

  test('is told as a whole when it reaches over words of the kind', async () => {
    const {text, unmapped} = await pulled(blocks =>
      blocks.map(block =>
        block.includes('86人')
          ? block.replace(control, '').replace(/选好带头人.*?全县配备专职干部/s, '选好干部，全县配备')
          : block
      )
    )
    expect(text).toBe(draft)
    expect(unmapped.join()).toContain('选好干部，全县配备')
  })

  test('a figure that was changed where it stands still goes to its place', async () => {
    const {text, unmapped} = await pulled(blocks => blocks.map(block => block.replace('86人', '88人')))
    expect([text, unmapped]).toEqual([draft.replace('86人', '88人'), []])
  })
})

describe('both sides changed', () => {
  test('the same line: both are shown, nothing is overwritten', async () => {
    const bytes = withBlocks(copy, blocks => blocks.map(block => block.replace('山多地少', '山高谷深')))
    const newer = draft.replace('山多地少', '山水相依')
    const {text, unmapped} = await pulledInto(bytes, newer)
    expect(text).toBe(newer)
    expect(unmapped).toHaveLength(1)
    expect(unmapped[0]).toMatch(/审阅稿是“.*山高谷深.*”，草稿是“.*山水相依/)
  })

  test('another line of the same field: both changes are there', async () => {
    const bytes = withBlocks(copy, blocks => {
      blocks.splice(blockWith(blocks, '现把做法'), 1)
      return blocks
    })
    const newer = draft.replace('山多地少', '山水相依')
    const {text, unmapped} = await pulledInto(bytes, newer)
    expect([text, unmapped]).toEqual([newer.replace(/ {2}现把做法.*\n/, ''), []])
  })

  test('a chapter that the draft put elsewhere since keeps its place', async () => {
    const chapters = /( {2}- 标题: 建好队伍.*?)( {2}- 标题: 做强产业.*?)(?=展望)/s
    const newer = draft.replace(chapters, '$2$1')
    const bytes = withBlocks(copy, blocks =>
      blocks.map(block => block.replace('年底按股分红', '年底照章分红'))
    )
    const {text} = await pulledInto(bytes, newer)
    expect(text).toContain('年底照章分红')
  })
})

describe('what has no place in a draft is told with its words', () => {
  const tells = async (bytes: Uint8Array, words: RegExp) => {
    const {text, unmapped} = await pulledInto(bytes, draft)
    expect(text).toBe(draft)
    expect(unmapped.join('\n')).toMatch(words)
  }

  test('a new table', async () => {
    const cell = (words: string) => `<w:tc><w:tcPr/>${typed(words)}</w:tc>`
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('乡镇')}${cell('茶园面积')}</w:tr></w:tbl>`
    await tells(
      withBlocks(copy, blocks => [...blocks.slice(0, 3), table, ...blocks.slice(3)]),
      /加了一个表格.*乡镇｜茶园面积/
    )
  })

  test('a picture', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="9" name="图片 1"/></wp:inline></w:drawing></w:r>'
    await tells(
      withBlocks(copy, blocks =>
        blocks.map((block, at) => (at === 3 ? block.replace('</w:p>', `${picture}</w:p>`) : block))
      ),
      /加了 1 幅图片/
    )
  })

  test('a footnote', async () => {
    const note =
      '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:t>茶园面积以农业局数为准</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const bytes = withPart(
      withPart(copy, 'word/footnotes.xml', () => note),
      'word/_rels/document.xml.rels',
      xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
        )
    )
    await tells(bytes, /脚注.*农业局数为准/)
  })

  test('words in a footer', async () => {
    await tells(
      withPart(copy, 'word/footer1.xml', xml =>
        xml.replace('</w:p>', '<w:r><w:t>内部传阅</w:t></w:r></w:p>')
      ),
      /页眉或页脚.*内部传阅/
    )
  })

  test('a new chapter', async () => {
    const bytes = withBlocks(copy, blocks => {
      blocks.splice(blockWith(blocks, '下一步，'), 0, typed('三、守好生态底线'), typed('山青了，水也清了。'))
      return blocks
    })
    const {unmapped} = await pulledInto(bytes, draft)
    expect(unmapped.join('\n')).toContain('三、守好生态底线')
  })

  test('a comment of somebody', async () => {
    const {warnings} = await pulledInto(
      withPart(copy, 'word/comments.xml', xml =>
        xml
          ? xml.replace(
              '</w:comments>',
              '<w:comment w:id="77" w:author="李局长"><w:p><w:r><w:t>此处请核实</w:t></w:r></w:p></w:comment></w:comments>'
            )
          : xml
      ),
      draft
    )
    expect(warnings.join()).toMatch(/批注（李局长）.*此处请核实/)
  })
})

describe('words as Word writes them', () => {
  const typedIn = (before: string, xml: string) =>
    withBlocks(copy, blocks =>
      blocks.map(block => block.replace(`>${before}</w:t>`, `>${before}</w:t>${xml}`))
    )

  test.each([
    ['a hyphen that does not break', '<w:t>（3</w:t><w:noBreakHyphen/><w:t>5月）</w:t>', '（3-5月）'],
    ['a symbol', '<w:sym w:font="Wingdings" w:char="F0FC"/>', '✓'],
    ['a hyphen that is only shown at a line end', '<w:t>山</w:t><w:softHyphen/><w:t>乡</w:t>', '山乡'],
    [
      'a reading above a character',
      '<w:ruby><w:rubyPr/><w:rt><w:r><w:t>lì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>莅</w:t></w:r></w:rubyBase></w:ruby><w:t>临</w:t>',
      '莅临'
    ]
  ])('%s', async (_, xml, words) => {
    const before = '产业路通到田间地头，茶青当天下山。'
    const {text, unmapped} = await pulledInto(typedIn(before, xml), draft)
    expect([text, unmapped]).toEqual([draft.replace(before, before + words), []])
  })

  test('a letter of a symbol font that nobody knows is told', async () => {
    const before = '产业路通到田间地头，茶青当天下山。'
    const {text, unmapped} = await pulledInto(
      typedIn(before, '<w:sym w:font="某单位徽标" w:char="F041"/>'),
      draft
    )
    expect(text).toBe(draft)
    expect(unmapped.join()).toContain('认不出')
  })

  test('the prompt of a control that was emptied is no text', async () => {
    const words = '合作社带着散户闯市场，年底按股分红。'
    const bytes = withPart(copy, 'word/document.xml', xml =>
      xml.replace(
        new RegExp(
          `(<w:id w:val="\\d+"/>)(</w:sdtPr><w:sdtContent>)<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
        ),
        '$1<w:showingPlcHdr/>$2<w:r><w:t>请在这里填写</w:t></w:r>'
      )
    )
    const {text, unmapped} = await pulledInto(bytes, draft)
    expect(text).toBe(draft)
    expect(unmapped.join()).toContain(`清空了，草稿未改：“${words}”`)
  })
})

describe('a copy that went through other hands', () => {
  test('whose body and styles have other names, in another encoding, with other quotes', async () => {
    const changed = withBlocks(copy, blocks =>
      blocks.map(block => block.replace('年底按股分红', '年底照章分红'))
    )
    const {unpack, pack, textOf} = await import('../../src/ooxml/package.ts')
    const parts = unpack(changed)!
    const move = (from: string, to: string) => {
      parts.set(to, parts.get(from)!)
      parts.delete(from)
    }
    const body = textOf(parts, 'word/document.xml')!
      .replace(/ w:rsidR="[^"]*"/g, '')
      .replaceAll('"', "'")
    parts.set(
      'word/document.xml',
      new Uint8Array(Buffer.from(`\uFEFF${body.replace("encoding='UTF-8'", "encoding='UTF-16'")}`, 'utf16le'))
    )
    move('word/document.xml', 'word/document3.xml')
    move('word/_rels/document.xml.rels', 'word/_rels/document3.xml.rels')
    for (const name of ['_rels/.rels', '[Content_Types].xml'])
      parts.set(
        name,
        new TextEncoder().encode(textOf(parts, name)!.replace('word/document.xml', 'word/document3.xml'))
      )
    const {text, unmapped} = await pulledInto(pack(parts), draft)
    expect([text, unmapped]).toEqual([draft.replace('年底按股分红', '年底照章分红'), []])
  })

  test('without controls, by the bookmarks', async () => {
    const bytes = withPart(copy, 'word/document.xml', xml =>
      xml
        .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/gs, '')
        .replaceAll('</w:sdtContent></w:sdt>', '')
        .replace('年底按股分红', '年底照章分红')
    )
    const {text, unmapped} = await pulledInto(bytes, draft)
    expect([text, unmapped]).toEqual([draft.replace('年底按股分红', '年底照章分红'), []])
  })

  test('without controls and bookmarks, by the words', async () => {
    const bytes = withPart(copy, 'word/document.xml', xml =>
      xml
        .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/gs, '')
        .replaceAll('</w:sdtContent></w:sdt>', '')
        .replace(/<w:bookmark[^>]*>/g, '')
        .replace('年底按股分红', '年底照章分红')
        .replace('86人', '88人')
    )
    const {text, unmapped} = await pulledInto(bytes, draft)
    expect([text, unmapped]).toEqual([
      draft.replace('年底按股分红', '年底照章分红').replace('86人', '88人'),
      []
    ])
  })

  test('without anything: what differs is told, nothing is written', async () => {
    const bytes = withPart(
      withPart(copy, 'word/_rels/document.xml.rels', xml =>
        xml.replace(/<Relationship [^>]*customXml[^>]*\/>/, '')
      ),
      'word/document.xml',
      xml => xml.replace('年底按股分红', '年底照章分红')
    )
    const {text, unmapped} = await pulledInto(bytes, draft)
    expect(text).toBe(draft)
    expect(unmapped).toHaveLength(1)
    expect(unmapped[0]).toMatch(/审阅稿是“.*照章分红.*”，草稿是“.*按股分红/)
  })
})
