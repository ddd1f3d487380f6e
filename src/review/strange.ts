import {forbiddenIn} from '../language/characters.ts'

/** Why words may not go into a draft: characters that nobody sees, or letters of symbol fonts. */
export function strangeIn(after: string, before: string): string | undefined {
  if (
    forbiddenIn(after).length > 0 ||
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/.test(after)
  )
    return '里有看不见的控制字符，没有写回'
  const symbols = after.match(/[\uF000-\uF0FF]/g) ?? []
  return symbols.some(one => !before.includes(one)) ? '里有符号字体的字，认不出是什么，没有写回' : undefined
}
