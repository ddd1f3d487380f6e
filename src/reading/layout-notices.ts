import type {Notice} from '../notice.ts'

function notice(
  id: string,
  zh: readonly [title: string, how: string],
  en: readonly [title: string, how: string]
): Notice {
  return {
    id,
    severity: 'warning',
    basis: 'GB/T 9704—2012',
    title: {zh: zh[0], en: en[0]},
    why: {zh: '与公文格式的规定不一致。', en: 'It differs from the official layout.'},
    how: {zh: zh[1], en: en[1]}
  }
}

/** What `--layout` can say of a finished Word document. */
export const layoutNotices = {
  page: notice(
    'layout-page',
    ['纸张或页边距不合格式', '在“页面设置”里改纸张和页边距。'],
    ['Paper or margins differ', 'Change them in the page setup.']
  ),
  font: notice(
    'layout-font',
    ['字体不合格式', '选中文字，改成提示中的字体。'],
    ['Font differs', 'Select the text and change its font.']
  ),
  size: notice(
    'layout-size',
    ['字号不合格式', '选中文字，改成提示中的字号。'],
    ['Size differs', 'Select the text and change its size.']
  ),
  indent: notice(
    'layout-indent',
    ['缩进不合格式', '在“段落”里改首行缩进。'],
    ['Indent differs', 'Change the first line indent of the paragraph.']
  ),
  alignment: notice(
    'layout-alignment',
    ['对齐不合格式', '在“段落”里改对齐方式。'],
    ['Alignment differs', 'Change the alignment of the paragraph.']
  ),
  line: notice(
    'layout-line',
    ['行距不合格式', '在“段落”里把行距设为固定值。'],
    ['Line pitch differs', 'Set an exact line spacing in the paragraph settings.']
  )
} as const
