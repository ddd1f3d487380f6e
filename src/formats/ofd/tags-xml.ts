import {declaration, tag} from '../../ooxml/xml.ts'
import type {ElementName} from './elements.ts'
import {ofdNamespace, officialNamespace} from './names.ts'

/** An element of the document, and the objects that say it, each with its page. */
export interface Tagged {
  readonly name: ElementName
  readonly objects: ReadonlyArray<{readonly page: number; readonly id: number}>
}

/** `Tags/CustomTags.xml`: which tags there are. */
export const tagListXml: string =
  declaration +
  tag(
    'ofd:CustomTags',
    {'xmlns:ofd': ofdNamespace},
    tag('ofd:CustomTag', {TypeID: officialNamespace}, tag('ofd:FileLoc', {}, 'Official.xml'))
  )

/** The parts of an official document (GB/T 9704—2012, 7.1), and what stands in each. */
const parts = {
  版头: ['份号', '密级和保密期限', '紧急程度', '发文机关标志', '发文字号', '签发人'],
  主体: [
    '标题',
    '主送机关',
    '正文',
    '附件说明',
    '出席人员',
    '请假人员',
    '列席人员',
    '发文机关署名',
    '成文日期',
    '附注',
    '附件'
  ],
  版记: ['抄送机关', '印发机关', '印发日期']
} satisfies Record<string, ElementName[]>

/** `Tags/Official.xml`: the elements of the document as the standard of its layout names them, in their order. */
export function officialXml(tagged: ReadonlyArray<Tagged>): string {
  const inParts = Object.entries(parts).map(([part, names]) => {
    const own = tagged.filter(({name}) => (names as ElementName[]).includes(name))
    return own.length > 0 && tag(part, {}, ...own.map(elementXml))
  })
  const root = {xmlns: officialNamespace, 'xmlns:ofd': ofdNamespace}
  return declaration + tag('公文', root, ...inParts)
}

function elementXml({name, objects}: Tagged): string {
  return tag(name, {}, ...objects.map(({page, id}) => tag('ofd:ObjectRef', {PageRef: page}, String(id))))
}
