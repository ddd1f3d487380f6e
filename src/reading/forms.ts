import type {Block} from '../lint/text.ts'

/** What a line of a finished text is, judged by its form. */
export interface Form {
  readonly block: Block
  /** Of a heading or run-in head: 2 for 一、, 3 for （一）, 4 for 1., 5 for （1）. */
  readonly depth?: number
  /** Where a run-in head ends and the paragraph goes on. */
  readonly head?: number
  /** One line of a sub-head in two lines. */
  readonly half?: boolean
}

const han = '[〇零一二三四五六七八九十百]'

/** Numbers that begin a heading, with the marks that people put after them by mistake too. */
const numbers: ReadonlyArray<readonly [depth: number, pattern: RegExp]> = [
  [2, new RegExp(`^${han}{1,4}[、．.，,](?!${han})`)],
  [3, new RegExp(`^[（(]${han}{1,4}[）)][、．.，,]?`)],
  [4, /^\d{1,2}(?:[．、]|[.](?!\d))/],
  [5, /^[（(]\d{1,2}[）)][、．.，,]?/]
]

// A full stop that was typed as a point is one all the same; 1. and Co. end nothing.
const point = '(?<=[\\p{Script=Han}%％”’》）])\\.'
const endMark = new RegExp(`(?:[。！？!?；;：:，,、…]|${point})["”’）)]?$`, 'u')
const sentenceEnd = new RegExp(`(?:[。！？!?…]|${point})["”’）)]*$`, 'u')
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/
const furniture = /^(?:责编|责任编辑|编辑|美编|组版|版式|校对|值班|审核|投稿)[\s　]*[:：]/
const byline =
  /^(?:□|■|◎)|^(?:本报)?(?:全媒体)?(?:特约)?(?:首席)?(?:通讯员|记者|撰稿|作者)[\s　:：]|^(?:文|图|文\/图)[\s　:：/]/
const credit = /(?:\S\s*摄|[\s（(]摄[）)]|图片由.{2,20}提供)[）)]?$/

/** What an official document carries around its text: letterhead, addressee, list of attachments, imprint. */
const official =
  /^\d{6}$|^(?:绝密|机密|秘密|特急|加急|平急)(?:[★\s].{0,8})?$|^[^。！？]{2,40}[〔[(（]\d{4}[〕\])）]\s*第?\d+号|签发人[:：]|^[^，。]{2,20}文件$|^附件\s*\d{0,2}$|^(?:抄送|印发|主送)[:：]|^（此件.{2,10}）$/
const addressee = /^[^。！？]{2,80}[：:]$/

/** A heading is short; a run-in head may be a little longer. */
const headingLength = 60
const plainHeadingLength = 32
const halfHeadingLength = 14
const titleLength = 50

/** A line that begins with a heading's number: a heading, a run-in head with its paragraph, or, too long, neither. */
export function numberedForm(line: string): Form | undefined {
  for (const [depth, pattern] of numbers) {
    const number = pattern.exec(line)
    if (!number) continue
    const stop = line.indexOf('。')
    const isWhole = stop < 0 || stop === line.length - 1
    // 1. and （1） number sentences as often as headings; a full stop tells which.
    if (isWhole && stop >= 0 && depth > 3) return undefined
    if (isWhole) return line.length <= headingLength ? {block: 'heading', depth} : undefined
    const longest = depth < 4 ? headingLength : plainHeadingLength
    return stop < longest ? {block: 'paragraph', depth, head: stop + 1} : undefined
  }
  return undefined
}

/** A short line without an end mark, whose quotes and brackets pair. */
function standsAlone(line: string, longest: number): boolean {
  return line.length <= longest && line.length > 1 && !endMark.test(line) && isPaired(line)
}

const pairs = ['“”', '‘’', '（）', '《》', '〔〕', '()']
const count = (line: string, mark: string): number => line.split(mark).length - 1

function isPaired(line: string): boolean {
  return leftOpen(line).every(number => number === 0)
}

/** How many of each sort of quotation and bracket a line leaves open; below 0 where it closes more than it opens. */
export function leftOpen(line: string): number[] {
  return pairs.map(([open, close]) => count(line, open!) - count(line, close!))
}

/** Whether a line ends a sentence. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line)

/** One line of a sub-head that newspapers set in two. */
function isHalf(line: string): boolean {
  return standsAlone(line, halfHeadingLength) && !numberedForm(line) && !/[，,：:]/.test(line)
}

/** What each line of a text is. `lines` are trimmed and not empty. */
export function formsOf(lines: ReadonlyArray<string>): Form[] {
  const forms: Form[] = []
  const attached = attachmentsIn(lines)
  let isHead = true
  for (const [index, line] of lines.entries()) {
    const form = isHead ? headForm(line, forms) : undefined
    if (form) {
      forms.push(form)
    } else {
      isHead = false
      forms.push(attached[index] ? {block: 'signoff'} : bodyForm(line, lines, index))
    }
  }
  return forms
}

/** The title and what follows it before the text begins. */
function headForm(line: string, before: ReadonlyArray<Form>): Form | undefined {
  const index = before.filter(({block}) => block !== 'signoff').length
  if (furniture.test(line)) return {block: 'byline'}
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  if (byline.test(line) && line.length <= titleLength) return {block: 'byline'}
  if (/^[（(].*[）)]$/.test(line) && date.test(line.slice(1, -1))) return {block: 'byline'}
  if (index > 0 && addressee.test(line) && !numberedForm(line)) return {block: 'signoff'}
  if (index > 0 && line.startsWith('—') && line.length <= titleLength + 10) return {block: 'deck'}
  if (credit.test(line) && line.length <= titleLength) return {block: 'caption'}
  if (index < 3 && !numberedForm(line) && standsAlone(line, titleLength)) return {block: 'title'}
  return undefined
}

/** Which lines list attachments: `附件：1. 主要数据一览`, and `2. 荣誉清单` under it. */
function attachmentsIn(lines: ReadonlyArray<string>): boolean[] {
  let goesOn = false
  return lines.map(line => {
    const isFirst = /^附件[:：]/.test(line)
    if (isFirst) goesOn = /^附件[:：]\s*1[.．、]/.test(line)
    else goesOn &&= line.length <= titleLength && /^\d{1,2}[.．、]/.test(line)
    return isFirst || goesOn
  })
}

function bodyForm(line: string, lines: ReadonlyArray<string>, index: number): Form {
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  const numbered = numberedForm(line)
  if (numbered) return numbered
  if (line.length <= 80 && credit.test(line)) return {block: 'caption'}
  if ((byline.test(line) && line.length <= plainHeadingLength) || furniture.test(line))
    return {block: 'byline'}
  if (line.length < 20 && date.test(line)) return {block: 'signoff'}
  const next = lines[index + 1]
  if (next !== undefined && date.test(next) && standsAlone(line, titleLength)) return {block: 'signoff'}
  const isLast = next === undefined
  if (!isLast && standsAlone(line, plainHeadingLength)) {
    const isPaired = [lines[index - 1], next].some(other => other !== undefined && isHalf(other))
    return isHalf(line) && isPaired ? {block: 'heading', depth: 3, half: true} : {block: 'heading', depth: 2}
  }
  return {block: 'paragraph'}
}
