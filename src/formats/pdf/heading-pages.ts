import type {Article} from '../../compose/article.ts'
import type {Typesetter} from '../../typst/typesetter.ts'
import {manuscriptOf, type PdfOptions} from './write-pdf.ts'

/**
 * On which pages of the official PDF the headings stand that its contents lead to, by the names of their places; none where
 * it has no contents.
 */
export async function headingPages(
  article: Article,
  typst: Typesetter,
  options: Omit<PdfOptions, 'report'>
): Promise<ReadonlyMap<string, number>> {
  const found = await typst.fits(await manuscriptOf(article, typst, {...options, report: () => {}}))
  return new Map((found as [string, string][]).map(([name, page]) => [name, Number(page)]))
}
