import {fontsOption} from '../../fonts/option.ts'
import {defineOptions} from '../../options.ts'
import {inksOption} from '../../photo/inks-option.ts'
import {defineFormat} from '../format.ts'
import {fillersOption} from './fillers-option.ts'

/** A newspaper page for one article, as PDF. */
export const press = defineFormat({
  name: 'press',
  summary: {zh: '报纸版面 PDF', en: 'Newspaper page as PDF'},
  settings: defineOptions({...fontsOption, ...fillersOption, ...inksOption}),
  isTypeset: true,
  async write(article, {fonts, fillers, pressReady, icc}, context) {
    const inks = await context.inks?.({pressReady, icc})
    const {writePress} = await import('./write-press.ts')
    return writePress(article, {fonts, fillers, inks}, context)
  },
  async show(article, {fonts, fillers}, context) {
    const {showPress} = await import('./write-press.ts')
    return showPress(article, {fonts, fillers}, context)
  }
})
