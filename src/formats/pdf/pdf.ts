import {fontsOption} from '../../fonts/option.ts'
import {defineOptions} from '../../options.ts'
import {contentsOption, geometryOption, styleOption} from '../../style/option.ts'
import {defineFormat} from '../format.ts'

/** Which standard the PDF keeps beside PDF 1.7. */
const standardOption = defineOptions({
  standard: {
    flag: 'pdf-standard',
    value: 'a-2a|ua-1',
    values: ['a-2a', 'ua-1'],
    help: {
      zh: '公文 PDF 另合哪种标准：长期保存的 PDF/A-2a，还是读屏软件读得了的 PDF/UA-1',
      en: 'A standard for the official PDF: PDF/A-2a for archives, PDF/UA-1 for screen readers'
    }
  }
})

/** The official document as PDF, so that a machine without a word processor can print it. */
export const pdf = defineFormat({
  name: 'pdf',
  summary: {zh: '公文 PDF（A4）', en: 'Official PDF, A4'},
  settings: defineOptions({
    ...styleOption,
    ...geometryOption,
    ...contentsOption,
    ...fontsOption,
    ...standardOption
  }),
  isTypeset: true,
  async write(article, {style, geometry, contents, fonts, standard}, context) {
    const profile = await context.profile(style)
    if (!profile) return []
    const {report, date} = context
    const options = {profile, geometry, contents, fonts, report, date}
    if (!standard) {
      const {writePdf} = await import('./write-pdf.ts')
      return [{suffix: '.pdf', bytes: await writePdf(article, context.typesetter(), options)}]
    }
    const {writeStandardPdf} = await import('./write-standard-pdf.ts')
    const bytes = await writeStandardPdf(article, context.typesetter(), standard, options)
    return bytes ? [{suffix: '.pdf', bytes}] : []
  },
  async show(article, {style, geometry, contents, fonts}, context) {
    const profile = await context.profile(style)
    if (!profile) return []
    const {showPdf} = await import('./write-pdf.ts')
    const {report, date} = context
    return showPdf(article, context.typesetter(), {profile, geometry, contents, fonts, report, date})
  }
})
