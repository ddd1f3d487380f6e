import {fontsOption} from '../../fonts/option.ts'
import {defineOptions} from '../../options.ts'
import {geometryOption, styleOption} from '../../style/option.ts'
import {defineFormat} from '../format.ts'

/** The official document as PDF, so that a machine without a word processor can print it. */
export const pdf = defineFormat({
  name: 'pdf',
  summary: {zh: '公文 PDF（A4）', en: 'Official PDF, A4'},
  settings: defineOptions({...styleOption, ...geometryOption, ...fontsOption}),
  isTypeset: true,
  async write(article, {style, geometry, fonts}, context) {
    const profile = await context.profile(style)
    if (!profile) return []
    const {writePdf} = await import('./write-pdf.ts')
    const {report, date} = context
    const options = {profile, geometry, fonts, report, date}
    return [{suffix: '.pdf', bytes: await writePdf(article, context.typesetter(), options)}]
  },
  async show(article, {style, geometry, fonts}, context) {
    const profile = await context.profile(style)
    if (!profile) return []
    const {showPdf} = await import('./write-pdf.ts')
    const {report, date} = context
    return showPdf(article, context.typesetter(), {profile, geometry, fonts, report, date})
  }
})
