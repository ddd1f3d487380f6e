import {fontsOption} from '../../fonts/option.ts'
import {defineOptions} from '../../options.ts'
import {contentsOption, geometryOption, styleOption} from '../../style/option.ts'
import {defineFormat} from '../format.ts'

/** The pages of the official PDF as OFD, which offices archive. */
export const ofd = defineFormat({
  name: 'ofd',
  summary: {zh: '公文 OFD（A4，GB/T 33190）', en: 'Official OFD, A4 (GB/T 33190)'},
  settings: defineOptions({...styleOption, ...geometryOption, ...contentsOption, ...fontsOption}),
  isTypeset: true,
  async write(article, {style, geometry, contents, fonts}, context) {
    const profile = await context.profile(style)
    if (!profile) return []
    const {writeOfd} = await import('./write-ofd.ts')
    const {report, date} = context
    const options = {profile, geometry, contents, fonts, report, date, called: 'OFD'} as const
    return [{suffix: '.ofd', bytes: await writeOfd(article, context.typesetter(), options)}]
  }
})
