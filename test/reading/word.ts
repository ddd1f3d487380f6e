import {strToU8, zipSync} from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

/** A Word document made of XML, for tests. */
export function wordDocument({body, styles, numbering, footnotes, extra = {}}: WordParts): Uint8Array {
  const part = (root: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><w:${root} ${w} ${others}>${inner}</w:${root}>`)
  const relations = (names: ReadonlyArray<string>) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(name => {
          const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name === 'word/document' ? 'officeDocument' : name}`
          return `<Relationship Id="${name}" Type="${type}" Target="${name}.xml"/>`
        })
        .join('')}</Relationships>`
    )
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations(['word/document']),
    'word/_rels/document.xml.rels': relations(['styles', 'numbering', 'footnotes']),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles ? {'word/styles.xml': part('styles', styles)} : {}),
    ...(numbering ? {'word/numbering.xml': part('numbering', numbering)} : {}),
    ...(footnotes ? {'word/footnotes.xml': part('footnotes', footnotes)} : {}),
    ...extra
  })
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
