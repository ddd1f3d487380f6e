import {defineOptions} from '../options.ts'

/** Which style profile, of all formats that are laid out by one. */
export const styleOption = defineOptions({
  style: {
    value: {zh: '样式', en: 'style'},
    help: {
      zh: 'DOCX 的版式方案：自带的名称，或自己的 .yaml 文件',
      en: 'Style profile of the DOCX: a name, or a file of your own'
    }
  }
})
