/** How words can be painted: the SGR codes that begin and end each way (ECMA-48, 8.3.117). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39]
} as const

export type Paint = Readonly<Record<keyof typeof codes, (words: string) => string>>

/** For a terminal that shows colour, or for any other reader, who gets the words alone. */
export function paintFor(isColored: boolean): Paint {
  const ways = Object.entries(codes).map(([name, [begin, end]]) => [
    name,
    isColored ? (words: string) => `\u001B[${begin}m${words}\u001B[${end}m` : (words: string) => words
  ])
  return Object.fromEntries(ways)
}
