import {fontsOption} from '../../fonts/option.ts'
import {defineOptions} from '../../options.ts'
import {inksOption} from '../../photo/inks-option.ts'
import {defineFormat} from '../format.ts'

/** A newspaper page for one article, as PDF. */
export const press = defineFormat({
  name: 'press',
  summary: {zh: '报纸版面 PDF', en: 'Newspaper page as PDF'},
  settings: defineOptions({...fontsOption, ...inksOption}),
  isTypeset: true,
  async write(article, {fonts, pressReady, icc}, context) {
    const inks = await context.inks?.({pressReady, icc})
    const {writePress} = await import('./write-press.ts')
    return writePress(article, {fonts, inks}, context)
  },
  async show(article, {fonts}, context) {
    const {showPress} = await import('./write-press.ts')
    return showPress(article, fonts, context)
  }
})
