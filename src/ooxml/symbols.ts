/** What the letters of symbol fonts look like, as characters that every font has. */
const looks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6c': '●',
    '6d': '❍',
    '6e': '■',
    '6f': '□',
    '71': '❑',
    '75': '◆',
    '76': '❖',
    '77': '⬥',
    '9f': '•',
    a1: '○',
    a8: '◻',
    ab: '★',
    d8: '➢',
    e0: '→',
    df: '←',
    e1: '↑',
    e2: '↓',
    f0: '⇨',
    fb: '✗',
    fc: '✓',
    fd: '☒',
    fe: '☑'
  },
  'wingdings 2': {
    '4f': '✗',
    '50': '✓',
    '51': '☒',
    '52': '☑',
    '53': '☒',
    '54': '☒',
    '99': '☆',
    a3: '□',
    '2a': '□',
    '9e': '•'
  },
  symbol: {
    a3: '≤',
    b0: '°',
    b1: '±',
    b3: '≥',
    b4: '×',
    b7: '•',
    b8: '÷',
    b9: '≠',
    bb: '≈',
    de: '⇒',
    ae: '→',
    d7: '⋅'
  }
}

/**
 * A character of `w:sym` (its code in hexadecimal digits). Of a symbol font that we do not know it is the code in the private use area, where
 * Word keeps such fonts.
 */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16)
  if (!Number.isFinite(number) || number <= 0 || number > 0x10ffff) return ''
  const low = (number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number).toString(16)
  return looks[font.trim().toLowerCase()]?.[low] ?? String.fromCodePoint(number)
}
