import {enumerated} from './enumerated.ts'

const first = /(?<=^|[。；：])(?:一是(?![一非])|一要(?![素点件]))/gu
/** What can stand for a second point: a number, or a word that adds. */
const second =
  /二[是要]|二者|第二|其二|另一|另外|此外|其次|再[次者]|再就是|还有|还要|还需|同时|最后|(?:[三四五六七八九十])[是要]|一是/u

/** Where a list begins with 一是 that has no second point, in the text or in those that follow. */
export function* lonePoints(
  text: string,
  following: () => string
): Generator<{start: number; words: string}> {
  if (!/一[是要]/u.test(text)) return
  for (const {0: words, index} of text.matchAll(first)) {
    const rest = text.slice(index + words.length)
    if (second.test(rest) || second.test(following())) continue
    // Where a number of points was announced, that says more.
    if ([...enumerated(text, [])].some(({end}) => end <= index)) continue
    yield {start: index, words}
  }
}
