import type {Token} from './format-token.ts'

/** Whether a format prints a date or a time. */
export const isDateCode = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.some(({sort}) => sort === 'date') && tokens.every(({sort}) => sort === 'date' || sort === 'literal')

const day = 86_400_000

/** A serial date of a spreadsheet (days since the end of 1899) by a format; undefined where months are words, or out of range. */
export function printedDate(serial: number, tokens: ReadonlyArray<Token>): string | undefined {
  // The year 1900 of spreadsheets has a 29 February.
  if (serial < 61 || serial >= 2_958_466) return undefined
  const date = new Date(Math.round((serial - 25_569) * 86_400) * 1000)
  if (Number.isNaN(date.getTime()) || date.getTime() < -day * 25_569) return undefined
  const half = tokens.some(({sort, text}) => sort === 'date' && /^(?:am\/pm|上午\/下午)$/i.test(text))
  if (half) return undefined
  const parts: string[] = []
  for (const [index, {sort, text}] of tokens.entries()) {
    const part = sort === 'literal' ? text : partOf(text.toLowerCase(), date, isMinute(tokens, index))
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts.join('')
}

/** `m` is the minute after an hour and before a second. */
function isMinute(tokens: ReadonlyArray<Token>, at: number): boolean {
  const dates = tokens.flatMap(({sort, text}, index) =>
    sort === 'date' ? [{text: text.toLowerCase(), index}] : []
  )
  const place = dates.findIndex(({index}) => index === at)
  return dates[place - 1]?.text.startsWith('h') === true || dates[place + 1]?.text.startsWith('s') === true
}

function partOf(code: string, date: Date, minute: boolean): string | undefined {
  const two = (value: number, isPadded: boolean) =>
    isPadded ? String(value).padStart(2, '0') : String(value)
  switch (code[0]) {
    case 'y':
      return code.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100, true)
    case 'e':
      return String(date.getUTCFullYear())
    case 'm':
      if (code.length > 2) return undefined
      return two(minute ? date.getUTCMinutes() : date.getUTCMonth() + 1, code.length > 1)
    case 'd':
      return code.length > 2 ? undefined : two(date.getUTCDate(), code.length > 1)
    case 'h':
      return two(date.getUTCHours(), code.length > 1)
    case 's':
      return code.includes('.') ? undefined : two(date.getUTCSeconds(), code.length > 1)
    default:
      return undefined
  }
}
