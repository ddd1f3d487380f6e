import {fontsOption} from '../../fonts/option.ts'
import {defineFormat} from '../format.ts'

/** A newspaper page for one article, as PDF. */
export const press = defineFormat({
  name: 'press',
  summary: {zh: '报纸版面 PDF', en: 'Newspaper page as PDF'},
  settings: fontsOption,
  isTypeset: true,
  async write(article, {fonts}, context) {
    const {writePress} = await import('./write-press.ts')
    return [{suffix: '.press.pdf', bytes: await writePress(article, fonts, context)}]
  },
  async show(article, {fonts}, context) {
    const {showPress} = await import('./write-press.ts')
    return showPress(article, fonts, context)
  }
})
