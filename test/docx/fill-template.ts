import {type Parts, pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {articleOf, make} from './article.ts'
import {part} from './office.ts'
import {officeTemplate} from './office-template.ts'
import {canValidate, errorsOf} from './validator.ts'

export const report = `# 石桥县创建工作总结

正文的第一段。

| 指标 | 数值 |
| --- | --- |
| 茶园 | 三万亩 |

:::signoff
石桥县人民政府

2024年3月1日
:::
`
export const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
export const words = (xml: string) =>
  xml
    .replace(/<w:br w:type="page"\/>/g, '⤓')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\n+/g, '\n')
    .trim()

/** A template whose parts were changed as an office's own program would write them. */
export async function changedTemplate(
  body: string,
  change: (parts: Parts) => void = () => {}
): Promise<Uint8Array> {
  const parts = unpack(await officeTemplate({body}))!
  change(parts)
  return pack(parts)
}

export const edit = (parts: Parts, name: string, change: (text: string) => string) =>
  putText(parts, name, change(textOf(parts, name)!))

export async function filled(template: Uint8Array, article = report) {
  const {bytes, findings} = await make(articleOf(article), {template})
  return {
    bytes,
    xml: bytes.length > 0 ? part(bytes, 'word/document.xml') : '',
    messages: findings.map(({message}) => message)
  }
}

/** What Microsoft’s validator says, where it is. */
export const errorsIn = async (bytes: Uint8Array) => (canValidate ? errorsOf(bytes) : [])
