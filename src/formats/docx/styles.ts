import {declaration, ns, tag} from '../../ooxml/xml.ts'
import type {Geometry} from '../../style/geometry.ts'
import {facesOf, type Profile, type StyleName, type StyleOptions, styleNames} from '../../style/profile.ts'

/** How Word knows each style: its own names where it has them, so that navigation, contents and outline work. */
const known: Partial<Record<StyleName, {id: string; name: string; outline?: number}>> = {
  body: {id: 'ZsBody', name: '公文正文'},
  contentsTitle: {id: 'TOCHeading', name: 'TOC Heading'},
  contents1: {id: 'TOC1', name: 'toc 1'},
  contents2: {id: 'TOC2', name: 'toc 2'},
  contents3: {id: 'TOC3', name: 'toc 3'},
  title: {id: 'Title', name: 'Title'},
  deck: {id: 'Subtitle', name: 'Subtitle'},
  heading1: {id: 'Heading1', name: 'heading 1', outline: 0},
  heading2: {id: 'Heading2', name: 'heading 2', outline: 1},
  heading3: {id: 'Heading3', name: 'heading 3', outline: 2},
  heading4: {id: 'Heading4', name: 'heading 4', outline: 3},
  attachmentTitle: {id: 'ZsAttachmentTitle', name: '公文附件标题', outline: 0},
  caption: {id: 'Caption', name: 'caption'},
  pageNumber: {id: 'Footer', name: 'footer'}
}

/** The id of a style in `styles.xml`. */
export function styleId(name: StyleName): string {
  return known[name]?.id ?? `Zs${name[0]!.toUpperCase()}${name.slice(1)}`
}

/** The name of a style as Word shows it. */
function styleTitle(name: StyleName): string {
  return known[name]?.name ?? `公文${styleNames[name]}`
}

/** Fonts of a run: Chinese punctuation follows `hAnsi`, so that too is the Chinese face. */
export function fontsOf(profile: Profile, face: string): Record<string, string> {
  const [chinese] = facesOf(profile, face)
  const ascii = profile.numerals === 'body' ? chinese : profile.latin
  return {'w:ascii': ascii, 'w:hAnsi': chinese, 'w:eastAsia': chinese, 'w:cs': ascii}
}

/** `word/styles.xml`: everything of the profile, and nothing that depends on a theme. */
export function stylesXml(profile: Profile, geometry: Geometry): string {
  const names = Object.keys(styleNames) as StyleName[]
  const styles = names.map(name => tag('w:style', attributesOf(name), ...styleParts(name, profile, geometry)))
  return `${declaration}${tag('w:styles', {'xmlns:w': ns.w}, defaults(profile), normal(profile, geometry), ...builtIn, ...styles)}`
}

function attributesOf(name: StyleName): Record<string, string | undefined> {
  const ours = !known[name] || styleId(name).startsWith('Zs')
  return {'w:type': 'paragraph', 'w:customStyle': ours ? '1' : undefined, 'w:styleId': styleId(name)}
}

const language = tag('w:lang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA'})

function defaults(profile: Profile): string {
  const run = tag(
    'w:rPr',
    {},
    tag('w:rFonts', fontsOf(profile, profile.styles.body.face ?? profile.latin)),
    language
  )
  return tag('w:docDefaults', {}, tag('w:rPrDefault', {}, run), tag('w:pPrDefault'))
}

/** LibreOffice takes the size of the grid from Normal. Widow control would move lines and so break the 22 of a page. */
function normal(profile: Profile, geometry: Geometry): string {
  return tag(
    'w:style',
    {'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal'},
    tag('w:name', {'w:val': 'Normal'}),
    tag('w:qFormat'),
    tag('w:pPr', {}, tag('w:widowControl', {'w:val': '0'}), tag('w:jc', {'w:val': 'both'})),
    tag('w:rPr', {}, ...runParts(profile.styles.body, profile, geometry), language)
  )
}

const builtIn: ReadonlyArray<string> = [
  tag(
    'w:style',
    {'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont'},
    tag('w:name', {'w:val': 'Default Paragraph Font'}),
    tag('w:uiPriority', {'w:val': 1}),
    tag('w:semiHidden')
  ),
  tag(
    'w:style',
    {'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal'},
    tag('w:name', {'w:val': 'Normal Table'}),
    tag('w:uiPriority', {'w:val': 99}),
    tag('w:semiHidden'),
    tag('w:tblPr', {}, tag('w:tblInd', {'w:w': 0, 'w:type': 'dxa'}))
  ),
  tag(
    'w:style',
    {'w:type': 'character', 'w:styleId': 'CommentReference'},
    tag('w:name', {'w:val': 'annotation reference'}),
    tag('w:rPr', {}, tag('w:sz', {'w:val': 21}), tag('w:szCs', {'w:val': 21}))
  ),
  tag(
    'w:style',
    {'w:type': 'paragraph', 'w:styleId': 'CommentText'},
    tag('w:name', {'w:val': 'annotation text'}),
    tag('w:basedOn', {'w:val': 'Normal'}),
    tag('w:pPr', {}, tag('w:snapToGrid', {'w:val': 0}), tag('w:jc', {'w:val': 'left'})),
    tag('w:rPr', {}, tag('w:spacing', {'w:val': 0}), tag('w:sz', {'w:val': 21}), tag('w:szCs', {'w:val': 21}))
  )
]

function styleParts(name: StyleName, profile: Profile, geometry: Geometry): string[] {
  const own: StyleOptions = profile.styles[name]
  const options: StyleOptions = {...profile.styles.body, ...own}
  const outline = known[name]?.outline
  const isHeading = name.startsWith('heading')
  const {align, before, after, indent} = options
  // Without a grid, lines keep its distance by themselves.
  const line = options.line === 'grid' && geometry.hasGrid === false ? geometry.pitch : options.line
  const cell = (options.size ?? 16) * 20 + geometry.spacing
  const isEntry = /^contents\d/.test(name)
  const paragraph = tag(
    'w:pPr',
    {},
    (isHeading || name === 'runIn') && tag('w:keepNext'),
    tag('w:widowControl', {'w:val': '0'}),
    // A word processor that makes the contents anew takes the dots from here.
    isEntry &&
      tag('w:tabs', {}, tag('w:tab', {'w:val': 'right', 'w:leader': 'dot', 'w:pos': geometry.width})),
    typeof line === 'number' && tag('w:snapToGrid', {'w:val': 0}),
    tag('w:spacing', {
      'w:before': Math.round((before ?? 0) * geometry.pitch),
      'w:after': Math.round((after ?? 0) * geometry.pitch),
      'w:line': typeof line === 'number' ? Math.round(line) : 240,
      'w:lineRule': typeof line === 'number' ? 'exact' : 'auto'
    }),
    isEntry && tag('w:ind', entryIndent(indent ?? 0, cell)),
    !isEntry &&
      indent !== undefined &&
      indent > 0 &&
      tag('w:ind', {'w:firstLine': Math.round(indent * cell), 'w:firstLineChars': Math.round(indent * 100)}),
    tag('w:jc', {'w:val': align ?? 'both'}),
    outline !== undefined && tag('w:outlineLvl', {'w:val': outline})
  )
  return [
    tag('w:name', {'w:val': styleTitle(name)}),
    tag('w:basedOn', {'w:val': 'Normal'}),
    isHeading || name === 'title' ? tag('w:next', {'w:val': styleId('body')}) : '',
    tag('w:qFormat'),
    paragraph,
    tag('w:rPr', {}, ...runParts(options, profile, geometry))
  ]
}

/** All lines of an entry of the contents begin as far in. LibreOffice loses what a tab puts beyond an indent on the right. */
const entryIndent = (indent: number, cell: number): Record<string, number> => ({
  'w:left': Math.round(indent * cell),
  'w:leftChars': Math.round(indent * 100)
})

/** The parts of `w:rPr` in the order of the schema. */
function runParts(options: StyleOptions, profile: Profile, geometry: Geometry): string[] {
  const size = Math.round((options.size ?? 16) * 2)
  const isBodySize = options.size === profile.styles.body.size
  return [
    tag('w:rFonts', fontsOf(profile, options.face ?? '仿宋')),
    tag('w:b', {'w:val': options.bold ? 1 : 0}),
    tag('w:color', {'w:val': options.colour ?? '000000'}),
    tag('w:spacing', {'w:val': isBodySize ? geometry.spacing : 0}),
    tag('w:sz', {'w:val': size}),
    tag('w:szCs', {'w:val': size})
  ]
}
