import {defineOptions} from '../options.ts'

/** Which style profile, of all formats that are laid out by one. */
export const styleOption = defineOptions({
  style: {
    value: {zh: '样式', en: 'style'},
    help: {
      zh: 'DOCX 和公文 PDF、OFD 的版式方案：自带的名称，或自己的 .yaml 文件',
      en: 'Style profile of the DOCX and the official PDF and OFD: a name, or a file of your own'
    }
  }
})

/** How the margins of a profile are meant, of the same formats. */
export const geometryOption = defineOptions({
  geometry: {
    value: 'ink|dialog',
    values: ['ink', 'dialog'],
    help: {
      zh: '版心按实测（ink）还是按 Word 对话框里的数值（dialog）',
      en: 'Margins as measured, or as Word’s dialog shows them'
    }
  }
})

/** Whether a document has a table of contents, of the same formats. */
export const contentsOption = defineOptions({
  contents: {
    value: {zh: '几级', en: 'depth'},
    values: ['yes', 'no', 'one', 'two', 'three'],
    help: {
      zh: 'DOCX 和公文 PDF、OFD 的目录：yes 到二级标题，one、two、three 到第几级，no 不编',
      en: 'Contents of the DOCX and the official PDF and OFD: yes as far as measures, one, two, three by level, or no'
    }
  }
})
