import {defineFormat} from '../format.ts'

/** The official document as PDF, so that a machine without a word processor can print it. */
export const pdf = defineFormat({
  name: 'pdf',
  summary: {zh: '公文 PDF（A4）', en: 'Official PDF, A4'},
  settings: {},
  isTypeset: true,
  async write(article, _settings, context) {
    const {writePdf} = await import('./write-pdf.ts')
    return [{suffix: '.pdf', bytes: await writePdf(article, context.typesetter(), context)}]
  }
})
