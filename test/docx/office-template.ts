import {type Parts, pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {articleOf, make, profile} from './article.ts'

export interface TemplateOptions {
  /** Paragraphs of the body, in WordprocessingML. */
  readonly body?: string
  /** Whether it is a .dotx. */
  readonly isDotx?: boolean
  /** Further styles. */
  readonly styles?: string
}

const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map(words => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`).join('')}</w:p>`

/** Placeholders as Word leaves them: cut into runs. */
export const officeBody = [
  paragraph('某某局', '文件'),
  paragraph('{{发文', '字号}}', '　签发人：{{签发', '人}}'),
  paragraph('{{正文}}'),
  paragraph('联系人：略')
].join('')

/** An office's own document: its own margins, header, footer and styles. */
export async function officeTemplate({
  body = officeBody,
  isDotx,
  styles = ''
}: TemplateOptions = {}): Promise<Uint8Array> {
  const {bytes} = await make(articleOf('# 样张'), {profile: profile('manuscript')})
  const parts: Parts = unpack(bytes)!
  const edit = (name: string, change: (text: string) => string) =>
    putText(parts, name, change(textOf(parts, name)!))
  edit('word/document.xml', text =>
    text
      .replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body}<w:sectPr>`)
      .replace('w:left="1803"', 'w:left="1600"')
  )
  edit('word/footer1.xml', text =>
    text.replace(/<w:ftr(.*?)>.*<\/w:ftr>/s, `<w:ftr$1>${paragraph('某某局印 {{份号}}')}</w:ftr>`)
  )
  edit('word/styles.xml', text =>
    text
      .replace(/<w:style [^>]*w:styleId="Zs.*?<\/w:style>/g, '')
      .replace('</w:styles>', `${styles}</w:styles>`)
  )
  if (isDotx) edit('[Content_Types].xml', text => text.replace('document.main+xml', 'template.main+xml'))
  return pack(parts)
}
