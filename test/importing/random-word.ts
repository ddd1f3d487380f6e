import * as fc from 'fast-check'
import {strToU8} from 'fflate'
import {paragraph, wordDocument} from '../reading/word.ts'

/** A Word document of random parts, and all its words. */
export interface RandomWord {
  readonly bytes: Uint8Array
  /** Words that somebody sees who opens or prints it. */
  readonly shown: ReadonlyArray<string>
  /** Words that nobody sees who reads it as it stands: deleted, hidden. */
  readonly unseen: ReadonlyArray<string>
}

/** What stands in a document, its words aside. */
export interface WordPlan {
  readonly blocks: ReadonlyArray<Block>
  readonly header: 'none' | 'words' | 'mark'
}

type Inline = {readonly is: (typeof inlines)[number]; readonly inner: ReadonlyArray<Inline>}
type Block =
  | {readonly is: 'text'; readonly look: (typeof looks)[number]; readonly inner: ReadonlyArray<Inline>}
  | {readonly is: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Block>>>}
  | {readonly is: (typeof holders)[number]; readonly blocks: ReadonlyArray<Block>}

const looks = [
  'plain',
  'section',
  'measure',
  'item',
  'heading style',
  'numbered',
  'bulleted',
  'title'
] as const
const holders = ['control', 'box', 'old box', 'group of boxes', 'custom xml', 'moved here', 'choice'] as const
/** What stands in a paragraph; each has words of its own, some hold others. */
const inlines = [
  'words',
  'words',
  'words',
  'inserted',
  'deleted',
  'moved here',
  'hidden',
  'struck',
  'link',
  'simple field',
  'field',
  'field within a field',
  'control',
  'smart tag',
  'ruby',
  'symbol',
  'equation',
  'footnote',
  'endnote',
  'comment',
  'line break',
  'tab',
  'hyphen',
  'raised',
  'choice',
  'word art',
  'chart',
  'new chart',
  'diagram',
  'right to left',
  'drawn words'
] as const

const inline: fc.Memo<Inline> = fc.memo(depth =>
  fc.record({
    is: fc.constantFrom(...inlines),
    inner: depth > 1 ? fc.array(inline(), {maxLength: 2}) : fc.constant([])
  })
)
const block: fc.Memo<Block> = fc.memo(depth => {
  const text = fc.record({
    is: fc.constant('text' as const),
    look: fc.constantFrom(...looks),
    inner: fc.array(inline(2), {minLength: 1, maxLength: 5})
  })
  if (depth <= 1) return text
  const cell = fc.array(block(), {maxLength: 2})
  const row = fc.array(cell, {minLength: 1, maxLength: 3})
  const table = fc.record({
    is: fc.constant('table' as const),
    rows: fc.array(row, {minLength: 1, maxLength: 3})
  })
  const holder = fc.record({
    is: fc.constantFrom(...holders),
    blocks: fc.array(block(), {minLength: 1, maxLength: 2})
  })
  return fc.oneof({weight: 5, arbitrary: text}, {weight: 2, arbitrary: table}, {weight: 2, arbitrary: holder})
})

/** Documents with words at all places where Word can have them. */
export const wordPlan: fc.Arbitrary<WordPlan> = fc.record({
  blocks: fc.array(block(3), {minLength: 1, maxLength: 8}),
  header: fc.constantFrom('none' as const, 'words' as const, 'mark' as const)
})

const namespaces = Object.entries({
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  cx: 'http://schemas.microsoft.com/office/drawing/2014/chartex',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml'
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** Words of three characters, none of which can be read out of two others. */
function wordMaker(): () => string {
  const [first, second, third] = ['松竹梅兰菊荷桂柳桐枫', '鹤鹿雁鹰鲤鲸蝶蜂蚕雀', '琴棋书画诗酒茶灯扇钟'].map(
    set => [...set]
  )
  let count = 0
  return () => {
    const at = count++
    return `${first![Math.floor(at / 100) % 10]!}${second![Math.floor(at / 10) % 10]!}${third![at % 10]!}`
  }
}

/** The document of a plan. */
export function written({blocks, header}: WordPlan): RandomWord {
  const shown: string[] = []
  const unseen: string[] = []
  const next = wordMaker()
  const relations: string[] = []
  const parts: Record<string, string> = {}
  const notes = {footnote: [] as string[], endnote: [] as string[], comment: [] as string[]}
  const body = blocks.map(writeBlock).join('')
  if (header !== 'none')
    addPart(
      'header',
      `<w:hdr ${namespaces}>${header === 'mark' ? para(wordArt(show())) : paragraph(show())}</w:hdr>`
    )
  for (const [sort, own] of Object.entries(notes)) {
    const root = `${sort}s`
    if (own.length > 0) addPart(root, `<w:${root} ${namespaces}>${own.join('')}</w:${root}>`)
  }
  addPart('styles', `<w:styles ${namespaces}>${styles}</w:styles>`)
  addPart('numbering', `<w:numbering ${namespaces}>${numbering}</w:numbering>`)
  const extra = {
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...parts
  }
  const bytes = wordDocument({
    body: '',
    extra: Object.fromEntries(Object.entries(extra).map(([name, xml]) => [name, strToU8(xml)]))
  })
  return {bytes, shown, unseen}

  function show(): string {
    const word = next()
    shown.push(word)
    return word
  }

  function hide(): string {
    const word = next()
    unseen.push(word)
    return word
  }

  function addPart(type: string, xml: string): string {
    const id = `r${relations.length}`
    const kind = type === 'new chart' ? 'chartEx' : type
    relations.push(`<Relationship Id="${id}" Type="http://x/${kind}" Target="${id}.xml"/>`)
    parts[`word/${id}.xml`] = xml
    return id
  }

  function writeBlock(one: Block): string {
    if (one.is === 'text') return para(one.inner.map(writeInline).join('') + run(`${show()}。`), one.look)
    if (one.is === 'table')
      return `<w:tbl>${one.rows
        .map(
          row =>
            `<w:tr>${row.map(cell => `<w:tc>${cell.map(writeBlock).join('')}<w:p/></w:tc>`).join('')}</w:tr>`
        )
        .join('')}</w:tbl>`
    const inner = one.blocks.map(writeBlock).join('')
    const box = `<wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>`
    switch (one.is) {
      case 'control':
        return `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
      case 'custom xml':
        return `<w:customXml w:element="x">${inner}</w:customXml>`
      case 'moved here':
        return `<w:moveTo w:id="1">${inner}</w:moveTo>`
      case 'choice':
        return `<mc:AlternateContent><mc:Choice Requires="x">${inner}</mc:Choice><mc:Fallback>${paragraph('旧')}</mc:Fallback></mc:AlternateContent>`
      case 'box':
        return para(
          `${run(show())}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>${box}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('旧')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
        )
      case 'old box':
        return para(
          `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
        )
      case 'group of boxes':
        return para(
          `<w:r><w:drawing><wp:inline><wpg:wgp>${box}${box.replace(inner, paragraph(show()))}</wpg:wgp></wp:inline></w:drawing></w:r>`
        )
    }
  }

  function writeInline({is, inner}: Inline): string {
    const within = () => run(show()) + inner.map(writeInline).join('')
    switch (is) {
      case 'words':
        return within()
      case 'inserted':
        return `<w:ins w:id="1">${within()}</w:ins>`
      case 'moved here':
        return `<w:moveTo w:id="1">${within()}</w:moveTo>`
      case 'deleted':
        return `<w:del w:id="1"><w:r><w:delText>${hide()}</w:delText></w:r></w:del>`
      case 'hidden':
        return run(hide(), '<w:vanish/>')
      case 'struck':
        return run(show(), '<w:strike/>')
      case 'link':
        return `<w:hyperlink w:anchor="x">${within()}</w:hyperlink>`
      case 'simple field':
        return `<w:fldSimple w:instr="REF x">${within()}</w:fldSimple>`
      case 'field':
        return field('REF x', within())
      case 'field within a field':
        return field('IF ', within(), field('REF x', run('甲')))
      case 'control':
        return `<w:sdt><w:sdtPr/><w:sdtContent>${within()}</w:sdtContent></w:sdt>`
      case 'smart tag':
        return `<w:smartTag w:element="x">${within()}</w:smartTag>`
      case 'right to left':
        return `<w:bdo w:val="rtl">${within()}</w:bdo>`
      case 'ruby':
        return `<w:r><w:ruby><w:rubyPr/><w:rt>${run(show())}</w:rt><w:rubyBase>${run(show())}</w:rubyBase></w:ruby></w:r>`
      case 'symbol': {
        const word = show()
        const signs = [...word].map(
          one => `<w:sym w:font="宋体" w:char="${one.codePointAt(0)!.toString(16)}"/>`
        )
        return `<w:r>${signs.join('')}</w:r>`
      }
      case 'equation':
        return `<m:oMath><m:f><m:num><m:r><m:t>${show()}</m:t></m:r></m:num><m:den><m:r><m:t>${show()}</m:t></m:r></m:den></m:f></m:oMath>`
      case 'footnote':
      case 'endnote':
      case 'comment': {
        const own = notes[is]
        const id = own.push('')
        const table = `<w:tbl><w:tr><w:tc>${paragraph(show())}</w:tc></w:tr></w:tbl>`
        own[id - 1] =
          `<w:${is} w:id="${id}">${paragraph(show())}${table}${writeBlock({is: 'old box', blocks: []}).replace('<w:txbxContent>', `<w:txbxContent>${paragraph(show())}`)}</w:${is}>`
        return `<w:r><w:${is}Reference w:id="${id}"/></w:r>`
      }
      case 'line break':
        return `${run(show())}<w:r><w:br/></w:r>${run(show())}`
      case 'tab':
        return `${run(show())}<w:r><w:tab/></w:r>${run(show())}`
      case 'hyphen':
        return `<w:r><w:t>${show()}</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>${show()}</w:t></w:r>`
      case 'raised':
        return run(show(), '<w:vertAlign w:val="superscript"/>')
      case 'choice':
        return `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>${show()}</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`
      case 'word art':
        return wordArt(show())
      case 'drawn words':
        return `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:p><a:r><a:t>${show()}</a:t></a:r></a:p></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
      case 'chart': {
        const texts = `<c:title><a:t>${show()}</a:t></c:title><c:cat><c:pt idx="0"><c:v>${show()}</c:v></c:pt></c:cat>`
        return drawing(
          `<c:chart r:id="${addPart('chart', `<c:chartSpace ${namespaces}>${texts}</c:chartSpace>`)}"/>`
        )
      }
      case 'new chart': {
        const texts = `<cx:title><a:t>${show()}</a:t></cx:title><cx:strDim><cx:lvl><cx:pt idx="0">${show()}</cx:pt></cx:lvl></cx:strDim>`
        return drawing(
          `<cx:chart r:id="${addPart('new chart', `<cx:chartSpace ${namespaces}>${texts}</cx:chartSpace>`)}"/>`
        )
      }
      case 'diagram': {
        const texts = `<dgm:pt><dgm:t><a:p><a:r><a:t>${show()}</a:t></a:r></a:p></dgm:t></dgm:pt>`
        return drawing(
          `<dgm:relIds r:dm="${addPart('diagramData', `<dgm:dataModel ${namespaces}>${texts}</dgm:dataModel>`)}"/>`
        )
      }
    }
  }
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (code: string, result: string, inCode = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${inCode}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const drawing = (inner: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const wordArt = (word: string) =>
  `<w:r><w:pict><v:shape><v:textpath string="${word}"/></v:shape></w:pict></w:r>`

const before: Partial<Record<(typeof looks)[number], string>> = {
  section: '一、',
  measure: '（一）',
  item: '1.'
}
const properties: Partial<Record<(typeof looks)[number], string>> = {
  'heading style': '<w:pStyle w:val="H1"/>',
  title: '<w:pStyle w:val="T"/>',
  numbered: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  bulleted: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
}
const para = (inner: string, look: (typeof looks)[number] = 'plain') =>
  `<w:p><w:pPr>${properties[look] ?? ''}</w:pPr>${before[look] ? run(before[look]) : ''}${inner}</w:p>`

const styles =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
const list = (id: number, format: string, text: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
const numbering = `${list(1, 'chineseCounting', '%1、')}${list(2, 'bullet', '●')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`
