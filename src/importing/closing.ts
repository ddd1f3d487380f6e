import {distribution} from '../language/distribution.ts'
import {isMonth, signedAndDated} from '../reading/forms/dates.ts'
import {endsSentence} from '../reading/forms/marks.ts'
import {isBody} from '../reading/forms/names.ts'
import {isDate} from '../reading/is-date.ts'
import type {Passage} from '../reading/passage.ts'
import {attachmentName, takeElement} from './front.ts'
import type {Piece, Plan} from './plan.ts'

const mark = /^附件\s*\d{0,2}[:：]?$/
const annex = /^附表[:：]/
/** Who gets a newsletter. */
const copied = /^(?:报|送|发|报送|分送|抄送|抄报)[:：]/
const isList = ({text, form}: Passage): boolean => form.part === 'attachments' || /^附件[:：]\s*\S/.test(text)
const isSigned = ({form}: Passage): boolean => form.block === 'signoff'

/**
 * What is issued with a notice and stands behind its date without a mark, by its title, which the notice names:
 * 现将《某办法》印发给你们. Undefined where there is none.
 */
export function issuedIn(passages: ReadonlyArray<Passage>): Passage | undefined {
  const dated = passages.findIndex((one, index) => index > 1 && isSigned(one) && isDate(one.text))
  if (dated < 0) return undefined
  const behind = passages.slice(dated + 1)
  const first = behind.findIndex(({text}) => !note.test(text))
  const title = behind[first]
  if (!title || title.rows || title.text.length < 4 || endsSentence(title.text)) return undefined
  const name = bareName(title.text)
  const isNamed = name.length > 3 && passages.slice(0, dated).some(({text}) => bareName(text).includes(name))
  return isNamed && behind.length > first + 2 ? title : undefined
}

/** （此件公开发布） */
const note = /^[（(][^（）()]{2,30}[）)]$/
const bareName = (text: string): string => text.replace(/[（(][^（）()]*[）)]|[《》〈〉“”\s]/g, '')

/** Where an article ends with its signature, its attachments or both; the number of passages where it does not. */
export function closingStart(passages: ReadonlyArray<Passage>): number {
  const count = passages.length
  const marked = passages.findIndex(
    ({text, form}, index) => (mark.test(text) || annex.test(text)) && form.part !== 'attachments' && index > 2
  )
  const issued = issuedIn(passages)
  const [end = count] = [marked, issued ? passages.indexOf(issued) : -1]
    .filter(at => at >= 0)
    .sort((a, b) => a - b)
  const dated = passages.findLastIndex(
    ({text, form}, index) =>
      index < end && isSigned({text, form} as Passage) && (isDate(text) || signedAndDated(text) !== undefined)
  )
  const after = dated < 0 ? [] : passages.slice(dated + 1, end).filter(({form}) => form.part !== 'furniture')
  const isLast =
    dated > 2 &&
    after.length <= 6 &&
    after.every(({text, rows, form}) => rows || isSigned({form} as Passage) || text.length < 60)
  let start = isLast ? dated : end
  const isOfClosing = (passage: Passage) =>
    isSigned(passage) && (!endsSentence(passage.text) || copied.test(passage.text))
  while (start > 1 && isOfClosing(passages[start - 1]!)) start--
  while (start > 1 && isList(passages[start - 1]!)) start--
  return start
}

/** What reads the end of an article. */
export interface Closing {
  take(passage: Passage): void
  /** The attachment whose text is being read. */
  attachment(): {readonly name: string; readonly body: Piece[]} | undefined
}

/**
 * Takes what stands from there on: names of attachments, signature, date, notes, imprint, and the attachments themselves,
 * of which one that is `issued` has no mark.
 */
export function closingOf(plan: Plan, passages: ReadonlyArray<Passage>): Closing {
  const issued = issuedIn(passages)
  /** The attachment whose text is being read. */
  let open: {name: string; readonly body: Piece[]} | undefined
  let opened = 0

  return {take, attachment: () => open}

  function take(passage: Passage): void {
    const {text} = passage
    if (mark.test(text) && isList(passage)) return
    if (mark.test(text)) {
      open = plan.attachments[opened] ?? {name: '', body: []}
      if (!plan.attachments[opened]) plan.attachments.push(open)
      opened++
    } else if (passage === issued) {
      open = {name: '', body: []}
      plan.attachments.push(open)
      into(open, text)
    } else if (open) into(open, text)
    else if (isList(passage)) plan.attachments.push({name: attachmentName(text), body: []})
    else if ((isDate(text) || (isMonth(text) && plan.unit !== undefined)) && plan.date === undefined)
      plan.date = text
    else if (signedAndDated(text) && plan.date === undefined) Object.assign(plan, signedAndDated(text))
    else if (takeElement(text, plan)) return
    else if (copied.test(text)) plan.left.push(text)
    else if (plan.date === undefined) sign(text)
    else plan.left.push(text)
  }

  function sign(text: string): void {
    if (plan.unit === undefined) plan.unit = text
    else if (isBody(text)) plan.jointUnits.push(text)
    else plan.unit = `${plan.unit}　${text}`
  }

  function isNamed(title: string): boolean {
    const name = bareName(title)
    return passages.some(({text}) => text.length > title.length && bareName(text).includes(name))
  }

  function into(attachment: {name: string; readonly body: Piece[]}, text: string): void {
    if ((distribution.test(text) || /印发$/.test(text)) && takeElement(text, plan)) return
    const isTitle = attachment.body.length === 0 && !('isTitled' in attachment)
    if (isTitle && attachment.name === '') attachment.name = text
    // A title in two lines, of which the notice names the whole.
    else if (attachment.body.length === 0 && !/^[（(]/.test(text) && isNamed(attachment.name + text))
      attachment.name += text
    else if (!(isTitle && same(attachment.name, text))) attachment.body.push({text})
    Object.assign(attachment, {isTitled: true})
  }
}

const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '')
