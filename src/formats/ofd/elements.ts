import type {Line, SetBlock} from '../pdf/manuscript.ts'

/** An element of an official document, by its name in GB/T 9704—2012. */
export type ElementName =
  | '份号'
  | '密级和保密期限'
  | '紧急程度'
  | '发文机关标志'
  | '发文字号'
  | '签发人'
  | '标题'
  | '主送机关'
  | '正文'
  | '附件说明'
  | '出席人员'
  | '请假人员'
  | '列席人员'
  | '发文机关署名'
  | '成文日期'
  | '附注'
  | '附件'
  | '抄送机关'
  | '印发机关'
  | '印发日期'

/** Words that stand together on the page, with the element that they are. */
export interface Element {
  readonly name?: ElementName
  /** The depth of a heading, as outlines count: 1 for a title. */
  readonly level?: number
  readonly text: string
}

const marks = {'copy-number': '份号', secrecy: '密级和保密期限', urgency: '紧急程度'} as const

const attendees: Readonly<Record<string, ElementName>> = {
  出席: '出席人员',
  请假: '请假人员',
  列席: '列席人员'
}

/** What a document says, in the order in which it is set. Behind the mark of an attachment all is 附件. */
export function elementsOf(blocks: ReadonlyArray<SetBlock>): Element[] {
  let isBehind = false
  return blocks.flatMap(block => {
    if (block.kind === 'sheet') isBehind = true
    const elements = elementsIn(block).filter(({text}) => text !== '')
    if (!isBehind || block.kind === 'imprint') return elements
    return elements.map(element => ({...element, name: '附件' as const}))
  })
}

function elementsIn(block: SetBlock): Element[] {
  const one = (line: Line, name?: ElementName): Element => ({text: textOf(line), ...(name && {name})})
  switch (block.kind) {
    case 'contents':
      return [one(block.title), ...block.entries.map(({words}) => one(words))]
    case 'letterhead':
      return [
        ...block.marks.map(({name, words}) => one(words, marks[name])),
        ...(block.joint ? [...block.joint.issuers, block.joint.words] : [block.issuer]).map(line =>
          one(line, '发文机关标志')
        ),
        ...(block.form === 'letter' ? [] : block.signers.slice(0, -1).map(line => one(line, '签发人'))),
        one(block.number, '发文字号'),
        ...(block.form === 'letter' ? [] : block.signers.slice(-1).map(line => one(line, '签发人')))
      ]
    case 'head':
      return block.parts.map(({style, words, level}) =>
        style === 'title' ? {...one(words, '标题'), level} : one(words)
      )
    case 'paragraph': {
      const {style, words, level} = block
      const name = style === 'addressee' ? '主送机关' : style === 'annotation' ? '附注' : '正文'
      return [{...one(words, name), ...(level > 0 && {level})}]
    }
    case 'photo':
    case 'chart':
      return block.captions.map(caption => one(caption, '正文'))
    case 'table':
      return [block.head, ...block.rows.map(({cells}) => cells)].flat().map(cell => one(cell, '正文'))
    case 'attachments':
      return block.names.map(({label, words}) => one([...label, ...words], '附件说明'))
    case 'attendance':
      return block.rows.map(({label, words}) =>
        one([...label, ...words], attendees[textOf(label).slice(0, 2)])
      )
    case 'signoff':
      return [...block.names.map(name => one(name, '发文机关署名')), one(block.date, '成文日期')]
    case 'sheet':
      return [one(block.mark, '附件'), {...one(block.title, '附件'), level: 1}]
    case 'imprint':
      return [
        one(block.copyTo, '抄送机关'),
        one(block.printedBy, '印发机关'),
        one(block.printedOn, '印发日期')
      ]
  }
}

/** Words without blanks, since lines end at them. */
const textOf = (line: Line): string => unspaced(line.map(({text}) => text).join(''))

export const unspaced = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '')
