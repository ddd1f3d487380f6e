import {attributeOf, childrenOf, descendantsOf} from '../../../ooxml/elements.ts'
import {type Parts, putText, textOf} from '../../../ooxml/package.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {writeXml} from '../../../ooxml/write-xml.ts'

/** What a relationship to the outside would fetch when the document is opened. */
const fetched: Readonly<Record<string, string>> = {
  attachedTemplate: '一个外部的模板',
  image: '一幅外部的图片',
  oleObject: '一个外部的对象',
  subDocument: '一个外部的子文档',
  frame: '一个外部的网页',
  mailMergeSource: '一份邮件合并的数据',
  mailMergeHeaderSource: '一份邮件合并的表头',
  externalLinkPath: '一个外部的文件',
  aFChunk: '一段外部的内容'
}

/**
 * Take out of a package what fetches something from outside when it is opened; addresses that people click stay. Gives
 * one sentence for each.
 */
export function cutOutside(parts: Parts): string[] {
  const told: string[] = []
  for (const name of [...parts.keys()].filter(one => /(?:^|\/)_rels\/[^/]*\.rels$/.test(one))) {
    const document = readXml(textOf(parts, name)!)
    const root = document?.documentElement
    if (!document || !root) continue
    const gone = new Set<string>()
    for (const relation of childrenOf(root, 'Relationship')) {
      const sort = (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? ''
      if (attributeOf(relation, 'TargetMode') !== 'External' || sort === 'hyperlink') continue
      gone.add(attributeOf(relation, 'Id') ?? '')
      root.removeChild(relation)
      told.push(`模板会在打开时去取${fetched[sort] ?? '外部的内容'}，没有带进文档。`)
    }
    if (gone.size === 0) continue
    putText(parts, name, writeXml(document))
    cutReferences(parts, name.replace(/_rels\/([^/]*)\.rels$/, '$1'), gone)
  }
  return told
}

/** Take out the elements that refer to what is gone. */
function cutReferences(parts: Parts, name: string, gone: ReadonlySet<string>): void {
  const document = readXml(textOf(parts, name) ?? '')
  const root = document?.documentElement
  if (!document || !root) return
  for (const element of descendantsOf(root)) {
    const refers = [...element.attributes].filter(
      one => one.namespaceURI?.endsWith('/officeDocument/2006/relationships') && gone.has(one.value)
    )
    if (refers.length === 0) continue
    // A picture that is kept in the document as well shows that one.
    for (const one of refers) element.removeAttributeNode(one)
    if (element.localName !== 'blip') element.parentNode?.removeChild(element)
  }
  putText(parts, name, writeXml(document))
}
