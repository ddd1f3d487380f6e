import {u16, u32} from './sfnt.ts'

/** Glyphs by the code points that they are drawn for. */
export type Characters = ReadonlyMap<number, number>

/** The table of characters (OpenType 1.9, `cmap`): format 4 for readers that know no other, format 12 with all. */
export function cmapOf(characters: Characters): Uint8Array {
  const all = [...characters].sort(([a], [b]) => a - b)
  const basic = segments(all.filter(([code]) => code < 0xffff))
  const whole = groups(all)
  return Uint8Array.from([
    ...u16(0, 2, 3, 1),
    ...u32(20),
    ...u16(3, 10),
    ...u32(20 + basic.length),
    ...basic,
    ...whole
  ])
}

/** Code points that follow each other and have glyphs that do. */
interface Stretch {
  readonly first: number
  readonly glyph: number
  last: number
}

function stretches(characters: ReadonlyArray<readonly [number, number]>): Stretch[] {
  const found: Stretch[] = []
  for (const [code, glyph] of characters) {
    const before = found.at(-1)
    if (before && code === before.last + 1 && glyph - before.glyph === code - before.first) before.last = code
    else found.push({first: code, last: code, glyph})
  }
  return found
}

function segments(characters: ReadonlyArray<readonly [number, number]>): number[] {
  // The last segment has to be that of U+FFFF, which stands for no character.
  const all = [...stretches(characters), {first: 0xffff, last: 0xffff, glyph: 0}]
  const power = Math.floor(Math.log2(all.length))
  const range = 2 << power
  return [
    ...u16(4, 16 + all.length * 8, 0, all.length * 2, range, power, all.length * 2 - range),
    ...u16(...all.map(({last}) => last), 0, ...all.map(({first}) => first)),
    ...u16(...all.map(({first, glyph}) => (glyph - first) & 0xffff), ...all.map(() => 0))
  ]
}

function groups(characters: ReadonlyArray<readonly [number, number]>): number[] {
  const all = stretches(characters)
  return [
    ...u16(12, 0),
    ...u32(16 + all.length * 12, 0, all.length),
    ...all.flatMap(({first, last, glyph}) => u32(first, last, glyph))
  ]
}
