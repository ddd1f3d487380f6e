let segmenter: Intl.Segmenter | undefined

/** Characters of which every one stands for itself, whatever is beside it: Latin, punctuation, 汉字, full-width forms. */
const plain =
  /^[\x20-\x7E\xA0-\xAC\xB0-\xFF\u2010-\u2027\u2030-\u205E\u2190-\u21FF\u2460-\u24FF\u25A0-\u25FF\u3000-\u3029\u3400-\u9FFF\uFF01-\uFF9D]*$/

/** The grapheme clusters of a text (UAX #29). A segmenter is slow, and most texts need none. */
export function clustersOf(text: string): string[] {
  if (plain.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}
