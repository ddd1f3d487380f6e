/**
 * Characters that hardly any text of today has, and that stand in text copied out of a PDF for others: the PDF names the
 * shapes of its font by a wrong table, and the usual character comes out as a rare one beside it.
 */
const meant: Readonly<Record<string, string>> = {
  癿: '的',
  亍: '于',
  丌: '不',
  仸: '任',
  劢: '动',
  収: '发',
  迚: '进',
  臵: '置',
  斱: '方',
  幵: '并',
  觃: '规',
  讱: '认',
  呾: '和',
  挃: '指',
  敁: '效',
  刜: '初',
  彔: '录',
  兲: '关',
  叐: '受',
  斲: '施'
}

/** All of them, as a character class has them. */
export const tornGlyphs = Object.keys(meant).join('')

/** The character that was in the PDF; undefined when this is none of them. */
export const glyphMeant = (character: string): string | undefined => meant[character]
