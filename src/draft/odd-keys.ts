import type {Range} from '../finding.ts'
import type {Desk} from './desk.ts'
import type {Line} from './lines.ts'

/** A field whose name is not written as YAML wants it: `标　题：`, `【标题】`, `标题=`, `展望——`, `标题－`, `署名。`. */
export interface OddKey {
  /** The name with all marks around it. */
  readonly name: Range
  /** What divides it from its value; empty behind a name in brackets. */
  readonly colon: Range
  /** The name that is meant. */
  readonly means: string
  /** Whether nothing but a field can be meant, so that the line may be put right without asking. */
  readonly isCertain: boolean
}

/** Where a line stands: among fields, or at the beginning of what may be a text. */
export interface Standing {
  readonly isSibling: boolean
  /** Whether names of the author's own may stand here. */
  readonly isFree: boolean
}

const blank = '[ \\t\\u3000\\u00a0\\u2002\\u2003\\u200b\\ufeff]'
const numbered =
  '(?:\\d{1,2}[.．、)）]|[（(][\\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)'
const opening = '(?:[*_`#~]{1,3}|[【〔［\\[《〈「『“"‘\'＜<])'
const closing = '(?:[*_`~]{1,3}|[】〕］\\]》〉」』”"’\'＞>])'

/** What is short and has no pause, as a name is: all that may follow 署名。 or 署名， where these stand for a colon. */
const shortName = '[^。，；：！？:]{1,30}'

const before = `^(?<frame>${opening}${blank}*|(?<number>${numbered})${blank}*)?`
const word = '[^\\s：:=＝;；*_`#~【】〔〕［\\]\\[《》「」“”"\'{},，。|>—－\\u200b\\ufeff-]+'
const names = `(?<name>${word}(?:${blank}+${word}){0,7})${blank}*(?<close>${closing})?`
const marked = new RegExp(
  `${before}${names}(?<mark>${blank}*(?:[：:﹕∶=＝;；]+|——+|--+|－+|—|[–→⇒]|[。、，](?=${shortName}$))${blank}*${closing}?${blank}*)`,
  'u'
)
const framed = new RegExp(`${before}${names}`, 'u')

/** Find the field that a line was meant to be; undefined when its beginning is no name of a field, however it is written. */
export function oddKeyAt(desk: Desk, from: number, line: Line, standing: Standing): OddKey | undefined {
  const start = desk.text.slice(from, Math.min(line.end, from + 60))
  const found = marked.exec(start) ?? framed.exec(start)
  const {frame, number, name = '', close, mark = ''} = found?.groups ?? {}
  if (!found || (mark === '' && (frame === undefined || number !== undefined || close === undefined)))
    return besideBlank(desk, from, line, standing)
  const means = name.replace(/[\s\u200b\ufeff]+/gu, '')
  const sign = mark.trim()
  if (desk.isKey(means) !== true) return besideBlank(desk, from, line, standing)
  if (frame === undefined && close !== undefined) return undefined
  // `**标题：**`: the frame may be closed behind the colon.
  if (frame !== undefined && number === undefined && close === undefined && sign.length < 2) return undefined
  const isDash = /^[—－–→⇒。、，-]/.test(sign)
  // Only among fields is a name in brackets, or before a dash, one of them.
  if (!standing.isSibling && (isDash || !/[：:]/.test(sign))) return undefined
  const nameEnd = from + found[0].length - mark.length
  return {
    name: {start: from, end: nameEnd},
    colon: {start: nameEnd, end: from + found[0].length},
    means,
    isCertain: !isDash && number === undefined && sign !== ''
  }
}

/** `单位　安平县人民政府`, `公厕⇥102座`, `公厕,102座`: a name, and a blank or a comma instead of the colon. */
function besideBlank(
  desk: Desk,
  from: number,
  line: Line,
  {isSibling, isFree}: Standing
): OddKey | undefined {
  const start = desk.text.slice(from, Math.min(line.end, from + 60))
  const [whole, name = '', gap = ''] =
    /^([^\s：:，。；、！？,;!?"'“”#{}[\]|>*-][^\s：:，。；、！？,;!?"'“”#{}[\]|>]{0,23})([ \t\u3000\u00a0]+)(?=\S)/u.exec(
      start
    ) ?? []
  if (!whole) return isFree ? besideComma(start, from) : undefined
  const isWide = /\t|\u3000|[ \u00a0]{2}/.test(gap)
  const isKnown = isSibling && desk.isKey(name) === true
  if (!isKnown && !(isFree && isWide)) return undefined
  const nameEnd = from + name.length
  return {
    name: {start: from, end: nameEnd},
    colon: {start: nameEnd, end: from + whole.length},
    means: name,
    isCertain: false
  }
}

/** `公厕=102座` and `公厕,102座` among names of the author's own: a number, and no more of it. */
function besideComma(start: string, from: number): OddKey | undefined {
  const [whole, name = '', gap = ''] =
    /^([^\s：:，。；、！？,;!?"'“”#{}[\]|>*=＝\d-][^\s：:，。；、！？,;!?"'“”#{}[\]|>=＝]{0,23})([ \u3000]*[=＝,，][ \u3000]*)(?=(?:约|超过?|近)?\d[^，,；;。]*$|(?:数值|数据|数量|金额|数|值)$)/u.exec(
      start.trimEnd()
    ) ?? []
  if (!whole) return undefined
  const nameEnd = from + name.length
  const colon = {start: nameEnd, end: from + whole.length}
  return {name: {start: from, end: nameEnd}, colon, means: name, isCertain: /[=＝]/.test(gap)}
}
