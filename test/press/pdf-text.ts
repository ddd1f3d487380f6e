import {getDocument} from 'unpdf/pdfjs'

/** A run of characters of a page, with the place of its baseline in points from the lower left. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: ReadonlyArray<Run>
}

/** Read the pages of a PDF with an independent reader. */
export async function pagesOf(pdf: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0})
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({disableNormalization: true})
    const [, , width, height] = page.view as [number, number, number, number]
    const runs = items.flatMap(item =>
      'str' in item && item.str.trim()
        ? [{text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height}]
        : []
    )
    pages.push({width, height, runs})
  }
  await task.destroy()
  return pages
}

/** The words of a PDF without blanks, in the order in which they were written. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return unspaced((await pagesOf(pdf)).flatMap(page => page.runs.map(run => run.text)).join(''))
}

export const unspaced = (text: string): string => text.replace(/[\s\u3000\u200B]/g, '')
