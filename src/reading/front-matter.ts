import {isBody} from './forms/names.ts'

/** What stands between the lines of `---` or `+++` at the head of a Markdown text. */
export interface FrontMatter {
  /** Up to and with its last line. */
  readonly length: number
  readonly title: string | undefined
  /** Who made the document, if a body did, and on what day, as it would be written. */
  readonly signed:
    | {readonly unit: string; readonly date: string; readonly lines: ReadonlyArray<number>}
    | undefined
  /** Its other lines that say something. */
  readonly others: ReadonlyArray<{readonly line: number; readonly text: string}>
}

const whole = /^\uFEFF?\s*(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\n?\1[ \t]*(?=\r?\n|$)/
/** A field, an item of a list or what goes on from the line above; words of a text are none of these. */
const field = /^(?:[\w.\p{Script=Han}-]{1,30}\s*[:：=](?:\s|$)|[\w.-]{1,30}[:=]|\s+\S|-\s|#|[\]}])/u
const titled = /^(?:title|标题|题目)\s*[:：=]\s*(?:(["'])(.*)\1|(.*?))\s*$/i

/** Read the front matter of a Markdown text; undefined where it has none. */
export function frontMatter(text: string): FrontMatter | undefined {
  const found = whole.exec(text)
  const lines = found?.[2]?.split(/\r?\n/) ?? []
  if (!found || lines.some(line => line.trim() !== '' && !field.test(line))) return undefined
  const first = found[0].slice(0, found[0].indexOf(found[1]!)).split('\n').length + 1
  const all = lines.map((words, index) => ({line: first + index, text: words.trim()}))
  const at = all.findIndex(({text}) => titled.test(text))
  const [, , quoted, plain] = titled.exec(all[at]?.text ?? '') ?? []
  const title = (quoted ?? plain ?? '').trim()
  return {
    length: found[0].length,
    title: title || undefined,
    signed: signedIn(all),
    others: all.filter(({text}, index) => /[^\s\]}[{]/.test(text) && !(title && index === at))
  }
}

const author =
  /^(?:author|department|unit|organization|作者|单位|发文单位|落款)\s*[:：=]\s*["']?([^"']+?)["']?\s*$/i
const day =
  /^(?:date|日期|成文日期)\s*[:：=]\s*["']?((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?["']?\s*$/i

function signedIn(all: FrontMatter['others']): FrontMatter['signed'] {
  const made = all.find(({text}) => author.test(text))
  const dated = all.find(({text}) => day.test(text))
  const unit = author.exec(made?.text ?? '')?.[1]
  const [, year, month, date] = day.exec(dated?.text ?? '') ?? []
  if (!made || !dated || !unit || !isBody(unit) || !year) return undefined
  return {unit, date: `${year}年${Number(month)}月${Number(date)}日`, lines: [made.line, dated.line]}
}
