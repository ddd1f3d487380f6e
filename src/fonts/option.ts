import {defineOptions} from '../options.ts'

/** Which fonts pages use. */
export const fontsOption = defineOptions({
  fonts: {
    value: 'bundled|system',
    values: ['bundled', 'system'],
    default: 'bundled',
    help: {
      zh: '版面用自带的字体（处处一样），还是优先用本机装的方正、黑体、楷体等',
      en: 'Fonts of pages: ours, or bought ones first where they are installed'
    }
  }
})
