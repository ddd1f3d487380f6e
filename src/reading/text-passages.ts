import type {Source} from '../draft/tree.ts'
import {contentsIn} from './contents.ts'
import type {Form} from './form.ts'
import {standsByItself} from './forms/credits.ts'
import {endsSentence, leftOpen} from './forms/marks.ts'
import {formsOf} from './forms.ts'
import type {Look} from './looks.ts'
import {withoutMail} from './mail.ts'
import {numberOf} from './number-of.ts'
import {withOpenedHeads} from './opened-heads.ts'
import {withParallelHeads} from './parallel-heads.ts'
import type {Passage, Passages} from './passage.ts'
import {standingLines} from './txt.ts'
import type {Unkept} from './unkept.ts'
import {type Line, unwrap} from './unwrap.ts'

/** Longer than any heading: a line of that length that ends in no mark was cut off. */
const longestHead = 40
/** A head with a number may be longer. */
const longestNumbered = 60

/** The passages of a plain text. */
export function textPassages({text}: Source): Passages {
  const mail = withoutMail(text)
  const {lines, furniture} = standingLines(mail.text)
  const {rest, unkept} = withoutContents(lines)
  return {passages: linePassages(rest), furniture: [...mail.furniture, ...furniture], unkept}
}

/** Lines without the table of contents among them, which says again what the headings say. */
export function withoutContents<One extends Line & {readonly line?: number}>(
  lines: ReadonlyArray<One>
): {readonly rest: One[]; readonly unkept: Unkept[]} {
  const contents = contentsIn(lines.map(({text}) => text))
  const words = lines.filter((_, index) => contents.has(index)).map(({text}) => text)
  const [first = 0] = contents
  const {line = first + 1} = lines[first] ?? {}
  return {
    rest: lines.filter((_, index) => !contents.has(index)),
    unkept: words.length > 0 ? [{sort: 'contents', words: words.join(' '), line}] : []
  }
}

/** The passages of lines as they stand in a text or on pages. */
export function linePassages(
  lines: ReadonlyArray<Line & {readonly line?: number; readonly look?: Look}>
): Passage[] {
  const isFurther = unwrap(lines)
  const paragraphs: Typed[] = []
  for (const [index, {text, gap, line = index + 1, look}] of lines.entries()) {
    const before = paragraphs.at(-1)
    const one = {text, gap, line, look}
    if (before && isFurther[index]) paragraphs[paragraphs.length - 1] = together(before, one)
    else paragraphs.push(one)
  }
  const whole = withoutCutHeads(joined(paragraphs))
  const looks = whole.map(({look}) => look)
  const forms = formsOf(
    whole.map(({text}) => text),
    looks.some(Boolean) ? looks : []
  )
  const passages = whole.map(({look: _, ...one}, index): Passage => ({...one, form: forms[index]!}))
  const counts = new Map<string, number>()
  for (const {text} of passages) counts.set(text, (counts.get(text) ?? 0) + 1)
  const gap = passages
    .slice(1)
    .reduce((least, one) => Math.min(least, one.gap ?? 0), passages.length > 1 ? 9 : 0)
  const page: Page = {
    passages,
    gap,
    isPress: passages.some(isOfPress),
    isRepeated: text => counts.get(text)! > 1
  }
  const captioned = passages.map((passage, index) => ({...passage, form: captionForm(passage, index, page)}))
  return withOpenedHeads(withParallelHeads(withTables(captioned)))
}

/** Lines with tabs that follow each other are the rows of a table. */
function withTables(passages: ReadonlyArray<Passage>): Passage[] {
  const all: Passage[] = []
  let rows: string[][] = []
  const flush = (first: number) => {
    const [one] = rows
    if (one && rows.length > 1)
      all.push({text: '', line: passages[first]!.line, form: {block: 'paragraph'}, rows})
    else if (one) all.push({...passages[first]!, text: one.join('\u3000')})
    rows = []
  }
  for (const [index, passage] of passages.entries()) {
    const cells = passage.text.split('\t').map(cell => cell.trim())
    if (cells.length > 1) rows.push(cells)
    else {
      flush(index - rows.length)
      all.push(passage)
    }
  }
  flush(passages.length - rows.length)
  return all
}

/** A paragraph that was typed, or put together of lines. */
interface Typed {
  readonly text: string
  readonly gap: number
  readonly line: number
  readonly look?: Look | undefined
}

/** Words of one line and of the next; only letters and digits have a blank between them. */
function together(a: Typed, b: Typed): Typed {
  const blank = /[A-Za-z]$/.test(a.text) && /^[A-Za-z]/.test(b.text) ? ' ' : ''
  return {...a, text: a.text + blank + b.text}
}

/**
 * Put together again what a column or a page of a newspaper broke in two: a long line that ends in no mark, or that leaves
 * a quotation or a bracket open, goes on in the next.
 */
function joined(paragraphs: ReadonlyArray<Typed>): Typed[] {
  const whole: Typed[] = []
  for (const one of paragraphs) {
    const before = whole.at(-1)
    if (before && isCut(before) && isRest(one.text) && !isHeadOver(before, one))
      whole[whole.length - 1] = together(before, one)
    else whole.push(one)
  }
  return whole
}

/** Below a sub-head comes its text: what looks like the head of a section there is a line that a column cut off. */
function withoutCutHeads(paragraphs: ReadonlyArray<Typed>): Typed[] {
  const texts = paragraphs.map(({text}) => text)
  const forms = formsOf(texts)
  const whole: Typed[] = []
  for (const [index, one] of paragraphs.entries()) {
    const [above, before] = [forms[index - 2], forms[index - 1]]
    const isBelow = above?.block === 'heading' && above.depth === 3 && before?.block === 'heading'
    const isHead = isBelow && before.depth === 2 && before.part !== 'division' && !numberOf(texts[index - 1]!)
    if (isHead && forms[index]!.block === 'paragraph') whole[whole.length - 1] = together(whole.at(-1)!, one)
    else whole.push(one)
  }
  return whole
}

/** A head in its own characters over text in others. */
const isHeadOver = (above: Typed, {look}: Typed): boolean =>
  numberOf(above.text) !== undefined &&
  above.look !== undefined &&
  look !== undefined &&
  above.look.face !== look.face

function isCut({text}: Typed): boolean {
  if (endsSentence(text) || standsByItself(text) || /[：:；;]["”’）)]?$/.test(text)) return false
  const isOpen = leftOpen(text).some(open => open > 0)
  return (
    text.length > (numberOf(text) ? longestNumbered : longestHead) ||
    (isOpen && text.length > 12 && numberOf(text) === undefined)
  )
}

/** A rest ends as paragraphs do; what has no mark at its end is a heading or a caption. */
function isRest(text: string): boolean {
  if (numberOf(text) || standsByItself(text) || /^[—□■◎]/.test(text)) return false
  return endsSentence(text) || text.length > longestHead || leftOpen(text).some(open => open < 0)
}

const person =
  /(?:书记|主任|副主任|主席|局长|部长|县长|区长|市长|州长|镇长|乡长|校长|院长|科长|处长|会长|队长|讲解员|教师|教授|负责人|委员)[\s　]?\p{Script=Han}{2,3}$/u

/** A head with nothing under it, before the next of its level. */
function isEmptyHead({form}: Passage, next: Passage | undefined): boolean {
  return (
    next?.form.block === 'heading' &&
    !next.form.half &&
    next.form.depth === form.depth &&
    !numberOf(next.text)
  )
}

interface Page {
  readonly passages: ReadonlyArray<Passage>
  /** The fewest blank lines between two of them. */
  readonly gap: number
  /** Whether it was printed in a newspaper or on its site; other texts have no captions without their photos. */
  readonly isPress: boolean
  isRepeated(text: string): boolean
}

/** What only texts of the press have: who wrote, took photos or edited. */
const isOfPress = ({form, text}: Passage): boolean =>
  form.block === 'caption' ||
  form.part === 'furniture' ||
  form.part === 'note' ||
  (form.block === 'byline' &&
    form.part === undefined &&
    /记者|通讯员|撰稿|作者|^[□■◎]|文\s*[/／]?\s*图/.test(text)) ||
  /^\S{2,12}[\s　]+(?:本报)?(?:记者|通讯员)/.test(text)

/** Fewer characters may stand in a head and in its text. */
const leastSaid = 8

/** A short sentence that stands apart from the others belongs to a photo. */
function captionForm(
  passage: Passage,
  index: number,
  {passages: all, gap: usual, isPress, isRepeated}: Page
): Form {
  const {form, text, gap = 0} = passage
  if (!isPress && !/^(?:图[\d一二三四五六七八九十：:为]|（?图)/.test(text)) return form
  // Captions without a mark at their end: one photo shows who speaks, several show the same.
  const isUnnumbered =
    form.block === 'heading' && !form.part && !form.half && !form.isMarked && !numberOf(text)
  const isSaidBeside = [all[index - 1], all[index + 1]].some(
    beside => text.length >= leastSaid && beside?.form.block === 'paragraph' && beside.text.includes(text)
  )
  if (
    isUnnumbered &&
    (person.test(text) || isEmptyHead(passage, all[index + 1]) || isRepeated(text) || isSaidBeside)
  )
    return {block: 'caption'}
  if (form.block !== 'paragraph' || form.head || form.part || text.length > 45) return form
  if (/^图\s?(?:[①-⑳]|\d{1,2})[\s　：:.]/.test(text)) return {block: 'caption'}
  const next = all[index + 1]?.gap ?? 0
  const isSentence = /。$/.test(text) && text.indexOf('。') === text.length - 1
  const isApart = index === 0 ? next > usual : gap > usual + 1
  return isSentence && isApart && !/^(?:特此|此致|以上|现将|妥否)/.test(text) ? {block: 'caption'} : form
}
