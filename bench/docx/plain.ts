import * as d from 'docx'
import {reportOf} from './report.ts'

/** The same report written with the `docx` library by hand, as far as the library goes: no grid, no settings. */
export async function write(): Promise<Uint8Array> {
  const font = {ascii: 'Times New Roman', hAnsi: '仿宋_GB2312', eastAsia: '仿宋_GB2312'}
  const indent = {firstLine: 640, firstLineChars: 200}
  const headings = [undefined, d.HeadingLevel.TITLE, d.HeadingLevel.HEADING_1, d.HeadingLevel.HEADING_2]
  const footer = (alignment: 'right' | 'left') =>
    new d.Footer({
      children: [
        new d.Paragraph({
          alignment,
          children: [new d.TextRun({children: ['— ', d.PageNumber.CURRENT, ' —']})]
        })
      ]
    })
  const document = new d.Document({
    evenAndOddHeaderAndFooters: true,
    styles: {default: {document: {run: {font, size: 32}}}},
    sections: [
      {
        properties: {page: {margin: {top: 1962, bottom: 1845, left: 1587, right: 1474}}},
        footers: {default: footer('right'), even: footer('left')},
        children: reportOf().map(
          ({depth, text}) =>
            new d.Paragraph({heading: headings[depth], indent, children: [new d.TextRun({text})]})
        )
      }
    ]
  })
  return new Uint8Array(await d.Packer.toArrayBuffer(document))
}
