import type {Notice} from '../notice.ts'

/** Something is wrong in a style profile. */
export const styleInvalid: Notice = {
  id: 'style-invalid',
  title: {zh: '样式有误', en: 'Invalid style profile'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '样式文件里的字段或数值读不懂，文档没法排。',
    en: 'A field or value of the style profile cannot be read.'
  },
  how: {
    zh: '照提示改样式文件，或改用自带的 gbt9704、manuscript。',
    en: 'Correct the profile, or use a built-in one.'
  }
}
