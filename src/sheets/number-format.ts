import {chineseNumerals} from './chinese-numerals.ts'
import {isDateCode, printedDate} from './date-format.ts'
import {digitsOf, grouped, rounded, shifted} from './decimal.ts'
import type {Token} from './format-token.ts'

/** How a number is printed. */
export interface Printed {
  readonly text: string
  readonly isPercent?: true
  readonly isDate?: true
  /** Written in Chinese numerals. */
  readonly isChinese?: true
}

/** The longest number that a column of usual width shows in full where no format is set, in digits. */
const shownDigits = 10

/**
 * A number by a format of ECMA-376 (18.8.30): `0!.0,"万"`, `#,##0.00_);[Red](#,##0.00)`, `[DBNum1]General`. Undefined where we do
 * not surely know how it is printed; `decimals` where it depends on the width of its column.
 */
export function printedNumber(value: number, code: string): Printed | 'decimals' | undefined {
  const sections = sectionsOf(code)
  const section = sections && chosen(sections, value)
  if (!section) return undefined
  const {tokens, isNegated, chinese} = section
  if (isDateCode(tokens)) return chinese ? undefined : dated(value, tokens)
  const number = isNegated ? Math.abs(value) : value
  if (tokens.some(({sort}) => sort === 'general')) return general(number, tokens, chinese)
  // A number in a cell of text.
  if (tokens.length === 1 && tokens[0]!.sort === 'text') return general(number, [{sort: 'general', text: ''}])
  return placed(number, tokens, chinese)
}

interface Section {
  readonly tokens: ReadonlyArray<Token>
  readonly condition?: (value: number) => boolean
  /** 1 for 一二三, 2 for 壹贰叁. */
  readonly chinese?: 1 | 2
}

const pieces =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|_(?<skipped>.)|\*(?<filled>.)|\[(?<bracket>[^\]]*)\]|(?<end>;)|(?<general>General|G\/通用格式)|(?<percent>%)|(?<text>@)|(?<digits>\.?[#0?][#0?.,]*)|(?<date>y+|m+|d+|h+|s+(?:\.0+)?|am\/pm|上午\/下午|e+(?![+-]))|(?<plain>[-+/ ():$¥￥€£,.、，。；：（）～~<>=^'{}‰]|\p{Script=Han})/iuy

/** The sections of a format; undefined when a sign in it means something that we do not know. */
function sectionsOf(code: string): Section[] | undefined {
  const sections: {tokens: Token[]; condition?: Section['condition']; chinese?: 1 | 2}[] = [{tokens: []}]
  pieces.lastIndex = 0
  while (pieces.lastIndex < code.length) {
    const found = pieces.exec(code)?.groups
    const current = sections.at(-1)!
    if (!found) return undefined
    const add = (sort: Token['sort'], text: string) => void current.tokens.push({sort, text})
    if (found.end !== undefined) sections.push({tokens: []})
    else if (found.bracket !== undefined) {
      if (/^[hms]+$/i.test(found.bracket)) return undefined
      const numerals = /^DBNum([12])$/i.exec(found.bracket)?.[1]
      const condition = conditionOf(found.bracket)
      const currency = /^\$([^-\]]*)(?:-[\da-f]+)?$/i.exec(found.bracket)?.[1]
      if (numerals) current.chinese = numerals === '1' ? 1 : 2
      else if (condition) current.condition = condition
      else if (currency !== undefined) {
        if (currency) add('literal', currency)
      } else if (!/^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)$/i.test(found.bracket))
        return undefined
    } else if (found.quoted !== undefined) add('literal', found.quoted)
    else if (found.escaped !== undefined) add('literal', found.escaped)
    else if (found.skipped !== undefined || found.filled !== undefined) continue
    else if (found.general) add('general', found.general)
    else if (found.percent) add('percent', '%')
    else if (found.text) add('text', '@')
    else if (found.digits) add('digits', found.digits)
    else if (found.date) add('date', found.date)
    else add('literal', found.plain!)
  }
  return sections.length <= 4 ? sections : undefined
}

function conditionOf(words: string): Section['condition'] | undefined {
  const [, sign, bound] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(words) ?? []
  if (!sign) return undefined
  const limit = Number(bound)
  switch (sign) {
    case '<':
      return value => value < limit
    case '>':
      return value => value > limit
    case '<=':
      return value => value <= limit
    case '>=':
      return value => value >= limit
    case '=':
      return value => value === limit
    default:
      return value => value !== limit
  }
}

/** The section that prints a number, and whether it says itself that the number is negative. */
function chosen(
  sections: ReadonlyArray<Section>,
  value: number
): (Section & {isNegated: boolean}) | undefined {
  // The last section may be that of texts.
  const isForTexts = sections.length > 1 && sections.at(-1)!.tokens.some(({sort}) => sort === 'text')
  const numeric = sections.length === 4 || isForTexts ? sections.slice(0, -1) : sections
  const [first, second, third] = numeric
  if (numeric.some(({condition}) => condition)) {
    const fits = numeric.find(({condition}) => condition?.(value))
    const rest = numeric.find(({condition}) => !condition)
    const section = fits ?? rest
    // Which of them shows the minus sign of a negative number depends on their conditions.
    return section && (value >= 0 ? {...section, isNegated: false} : undefined)
  }
  if (value === 0 && third) return {...third, isNegated: false}
  if (value < 0 && second) return {...second, isNegated: true}
  return first && {...first, isNegated: false}
}

function dated(value: number, tokens: ReadonlyArray<Token>): Printed | undefined {
  const text = printedDate(value, tokens)
  return text === undefined ? undefined : {text, isDate: true}
}

function general(
  value: number,
  tokens: ReadonlyArray<Token>,
  chinese?: 1 | 2
): Printed | 'decimals' | undefined {
  const digits = digitsOf(value)
  if (digits.replace(/^0\.0*|\D/g, '').length > shownDigits && digits.includes('.')) return 'decimals'
  if (tokens.some(({sort}) => sort !== 'general' && sort !== 'literal')) return undefined
  const words = chinese ? chineseNumerals(digits, chinese) : digits
  if (words === undefined) return undefined
  const text = tokens.map(({sort, text: literal}) => (sort === 'general' ? words : literal)).join('')
  return {text: signed(value, text), ...(chinese && {isChinese: true as const})}
}

/** A number in placeholders. Literals may stand among them, as in `0!.0,` and `000-0000`. */
function placed(value: number, tokens: ReadonlyArray<Token>, chinese?: 1 | 2): Printed | undefined {
  const at = tokens.findIndex(({sort}) => sort === 'digits')
  const isPercent = tokens.some(({sort}) => sort === 'percent')
  if (at < 0) {
    // Only words: they stand in the place of the number.
    return tokens.some(({sort}) => sort !== 'literal')
      ? undefined
      : {text: tokens.map(({text}) => text).join('')}
  }
  if (tokens.some(({sort}) => sort === 'date' || sort === 'text')) return undefined
  const slots = tokens.flatMap(({sort}, index) => (sort === 'digits' ? [index] : []))
  const inside = tokens.slice(at, slots.at(-1)! + 1)
  // `# ?/?` is a fraction.
  if (inside.some(({sort, text}) => sort === 'literal' && text.includes('/'))) return undefined
  const all = inside
    .filter(({sort}) => sort === 'digits')
    .map(({text}) => text)
    .join('')
  const points = all.split('.').length - 1
  if (points > 1 || (slots.length > 1 && points > 0)) return undefined
  const scale = /,+$/.exec(all)?.[0].length ?? 0
  const [before = '', after = ''] = all.replace(/,+$/, '').split('.')
  if (after.includes(',')) return undefined
  const isGrouped = before.includes(',')
  const moved = shifted(digitsOf(value), (isPercent ? 2 : 0) - 3 * scale)
  const full = rounded(moved, after.length)
  const [whole = '0', part = ''] = full.split('.')
  const least = before.replace(/[^0]/g, '').length
  const kept =
    part.slice(0, after.lastIndexOf('0') + 1) + part.slice(after.lastIndexOf('0') + 1).replace(/0+$/, '')
  // `5.` of `0.##` to one program, `5` to another.
  if (after !== '' && kept === '') return undefined
  const bare = whole === '0' ? '' : whole
  const padded = bare.padStart(least, '0')
  const number = `${isGrouped ? grouped(padded) : padded}${after ? `.${kept}` : ''}`
  if (chinese && (slots.length > 1 || isGrouped)) return undefined
  const words = chinese ? chineseNumerals(number.replace(/\.$/, ''), chinese) : number
  if (words === undefined) return undefined
  const shown = slots.length === 1 ? words : spread(inside, padded)
  if (shown === undefined) return undefined
  const text = [
    ...tokens.slice(0, at).map(({text: literal}) => literal),
    shown,
    ...tokens.slice(slots.at(-1)! + 1).map(({text: literal}) => literal)
  ].join('')
  const isZero = !/[1-9]/.test(number)
  return {
    text: isZero ? text : signed(value, text),
    ...(isPercent && {isPercent: true as const}),
    ...(chinese && {isChinese: true as const})
  }
}

/** Digits from the right into placeholders that literals part: `0!.0` of 123 is `12.3`. */
function spread(inside: ReadonlyArray<Token>, digits: string): string | undefined {
  let left = digits
  const written: string[] = []
  for (const [index, {sort, text}] of [...inside.entries()].reverse()) {
    if (sort !== 'digits') {
      written.unshift(text)
      continue
    }
    const width = text.replace(/,/g, '').length
    const isFirst = index === 0
    const taken = isFirst ? left : left.slice(Math.max(0, left.length - width))
    left = isFirst ? '' : left.slice(0, Math.max(0, left.length - width))
    const least = text.replace(/[^0]/g, '').length
    // Fewer digits than places that must be filled: which of the literals are shown is not certain.
    if (taken.length < least || (text.includes('#') && taken.length < width && !isFirst)) return undefined
    written.unshift(taken)
  }
  return written.join('')
}

const signed = (value: number, text: string): string => (value < 0 ? `-${text}` : text)
