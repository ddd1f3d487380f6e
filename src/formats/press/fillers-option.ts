import {defineOptions} from '../../options.ts'

/** Whether the draft may fill what stays empty of its page. */
export const fillersOption = defineOptions({
  fillers: {
    value: 'auto|none',
    values: ['auto', 'none'],
    default: 'auto',
    help: {
      zh: '单篇排不满一版时，用草稿里的数据、引语、编者按补白，还是不补',
      en: 'Fill a page that is not full with figures, quotes or the editor’s note of its draft, or not'
    }
  }
})
