import {defineOptions} from '../options.ts'

/** Options that every command has. */
export const common = defineOptions({
  lang: {
    value: 'zh|en',
    values: ['zh', 'en'],
    default: 'zh',
    help: {
      zh: '用法、文种和规则说明的语言；检查结果和出错提示都是中文',
      en: 'Language of help, kinds, rules and explain; findings and errors are always in Chinese'
    }
  },
  help: {help: {zh: '显示用法', en: 'Show usage'}}
})
