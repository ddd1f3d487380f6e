import type {Node, Paragraph, Parent, RootContent} from 'mdast'
import type {ContainerDirective, TextDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {distribution} from '../language/distribution.ts'
import type {Profile} from '../style/profile.ts'
import type {AttachmentName, Block, Imprint, Sheet, Words} from './block.ts'
import {formOf} from './letterhead.ts'
import {partsOf} from './parts.ts'
import {saying, wordsIn} from './words.ts'

const isParagraph = (node: Node | undefined): node is Paragraph => node?.type === 'paragraph'
const paragraphsOf = ({children}: Parent): Paragraph[] => children.filter(isParagraph)

/** 版记 (7.4) with the words that belong to its elements, unless the author wrote them. */
export function imprint(node: ContainerDirective, profile: Profile): Imprint[] {
  const parts = partsOf(node)
  const [copyTo, printedBy, printedOn] = ['copy-to', 'printed-by', 'printed-on'].map(name => parts.get(name))
  if (!copyTo && !printedBy && !printedOn) return []
  const words = (part: TextDirective | undefined): Words => wordsIn(part?.children ?? [], profile)
  const unless = (part: Node | undefined, said: RegExp, text: string) =>
    saying(part && !said.test(wordsOf(part)) ? text : '')
  return [
    {
      type: 'imprint',
      form: formOf(node),
      copyTo: [...unless(copyTo, distribution, '抄送：'), ...words(copyTo), ...unless(copyTo, /。$/, '。')],
      printedBy: words(printedBy),
      printedOn: [...words(printedOn), ...unless(printedOn, /印发$/, '印发')]
    }
  ]
}

const attendees = {present: '出席', excused: '请假', 'sitting-in': '列席'} as const

/** 出席, 请假 and 列席 of minutes (10.3). */
export function attendance(node: ContainerDirective, profile: Profile): Block[] {
  const parts = partsOf(node)
  const rows = Object.entries(attendees).flatMap(([name, label]) => {
    const part = parts.get(name)
    return part ? [{label: `${label}：`, words: wordsIn(part.children, profile)}] : []
  })
  return rows.length > 0 ? [{type: 'attendance', rows}] : []
}

const isDate = (words: string) => /\d{4}年|[〇○零一二三四五六七八九]{4}年/.test(words)

/** 署名 and 成文日期 (7.3.5): the last paragraph is the date when there are several, or when it reads as one. */
export function signoff(node: ContainerDirective, profile: Profile): Block[] {
  const lines = paragraphsOf(node)
  const last = lines.at(-1)
  if (!last) return []
  const isDated = lines.length > 1 || isDate(wordsOf(last))
  const words = ({children}: Paragraph) => wordsIn(children, profile)
  const names = (isDated ? lines.slice(0, -1) : lines).map(words)
  return [{type: 'signoff', names, ...(isDated && {date: words(last)})}]
}

/** 附件说明 (7.3.4): the first name begins with 附件, which is put before it where the author did not. */
export function attachments(node: ContainerDirective, profile: Profile): Block[] {
  const names = paragraphsOf(node).map((name, index): AttachmentName => {
    const [, label = '', number = ''] = /^(附件[：:])?(\d+[.．]\s*)?/.exec(wordsOf(name)) ?? []
    const added = index === 0 && !label ? '附件：' : ''
    return {label: added || label, number, words: [...saying(added), ...wordsIn(name.children, profile)]}
  })
  return names.length > 0 ? [{type: 'attachments', names}] : []
}

/** The title of 附件 (7.3.4) and 附表, and the mark of an attachment; both may be missing. */
export function sheetParts({name, children}: ContainerDirective): {
  readonly mark?: Paragraph
  readonly title?: Paragraph
  readonly rest: ReadonlyArray<RootContent>
} {
  const [first] = children
  const isMarked = name === 'attachment' && isParagraph(first) && /^附件\s*\d*$/.test(wordsOf(first).trim())
  const [title, ...rest] = isMarked ? children.slice(1) : children
  const mark = isMarked ? {mark: first} : {}
  return isParagraph(title) ? {...mark, title, rest} : {...mark, rest: title ? [title, ...rest] : []}
}

/** The top of their page. */
export function sheet(node: ContainerDirective, profile: Profile): Sheet {
  const {mark, title} = sheetParts(node)
  return {
    type: 'sheet',
    ...(node.name === 'attachment' && {mark: mark ? wordsIn(mark.children, profile) : saying('附件')}),
    title: wordsIn(title?.children ?? [], profile)
  }
}
