import type {Article} from '../../compose/article.ts'
import {findingOf} from '../../notice.ts'
import type {Typesetter} from '../../typst/typesetter.ts'
import {standardRefused} from './notices.ts'
import {manuscriptOf, type PdfOptions} from './write-pdf.ts'

/** The standards that a document may keep beside PDF 1.7, as Typst names them. */
export const standards = {'a-2a': 'PDF/A-2a', 'ua-1': 'PDF/UA-1'} as const

/** Write an article as a PDF of a standard; undefined when it cannot keep it, which is reported. */
export async function writeStandardPdf(
  article: Article,
  typst: Typesetter,
  standard: keyof typeof standards,
  options: PdfOptions
): Promise<Uint8Array | undefined> {
  const manuscript = await manuscriptOf(article, typst, options)
  try {
    return await typst.pdf(manuscript, standard)
  } catch (error) {
    const said =
      error instanceof Error ? /message: "PDF\/\S+ error: (.*?)", trace/s.exec(error.message)?.[1] : undefined
    if (said === undefined) throw error
    const message = `这份公文不合 ${standards[standard]} 的要求：${inChinese(said)}，没有写 PDF。`
    options.report(findingOf(standardRefused, {message, range: {start: 0, end: 0}}))
    return undefined
  }
}

/** What Typst has against a document, in the words of who can mend it. */
const reasons: ReadonlyArray<readonly [RegExp, (found: RegExpExecArray) => string]> = [
  [/missing document title/, () => '没有标题'],
  [/missing alt text/, () => '有照片没有说明'],
  [/skipped from heading level (\d) to (\d)/, ([, from, to]) => `标题从第${from}级跳到了第${to}级`],
  [/could not be displayed/, () => '有字体里没有的字']
]

function inChinese(said: string): string {
  for (const [pattern, words] of reasons) {
    const found = pattern.exec(said)
    if (found) return words(found)
  }
  return said
}
