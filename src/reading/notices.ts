import type {Notice} from '../notice.ts'

/** The file has no words. */
export const nothingToRead: Notice = {
  id: 'nothing-to-read',
  title: {zh: '没有文字', en: 'Nothing to read'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '文件里没有可以检查的文字，检查不出问题不等于没有问题。',
    en: 'A file without words cannot be checked.'
  },
  how: {
    zh: '看看是不是选错了文件，或者内容是图片。',
    en: 'Check that it is the right file, and that it is not a scan.'
  }
}

/** The file is no Word document that we can open. */
export const unreadableDocx: Notice = {
  id: 'unreadable-docx',
  title: {zh: 'Word 文档打不开', en: 'Word document cannot be read'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '文件没有打开，里面的内容一处也没有检查。', en: 'Nothing of the file was checked.'},
  how: {zh: '在 Word 或 WPS 中打开后另存为 .docx 再检查。', en: 'Save it as .docx in Word or WPS.'}
}

/** Words of the file that no rule saw. */
export const notRead: Notice = {
  id: 'not-read',
  title: {zh: '有内容没有检查', en: 'Some of it was not checked'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '划掉的、隐藏的、修订中删去的字不算正文，图表、嵌入的对象里的字读不到；这些地方有没有问题，没有检查。',
    en: 'Words that are struck out, hidden or deleted are no part of the text, and those in charts and objects cannot be read.'
  },
  how: {
    zh: '不要的字请真正删去，修订请逐处接受或拒绝；要检查的字写进正文。',
    en: 'Delete what is not wanted, accept or reject the changes, and put into the text what is to be checked.'
  }
}

/** A table of contents that says something else than the headings. */
export const contentsStale: Notice = {
  id: 'contents-stale',
  title: {zh: '目录与标题对不上', en: 'Contents differ from the headings'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '标题改了、加了或删了，目录还是原来的；读者照目录找不到。目录里的页码没有核对。',
    en: 'Headings were changed after the contents were made; readers will not find what the contents say. Page numbers were not checked.'
  },
  how: {
    zh: '在 Word、WPS 里右键点目录，选“更新域—更新整个目录”。',
    en: 'Right-click the contents and update the entire table.'
  }
}

/** A file of another program, which was not read as it stands. */
export const readThroughOffice: Notice = {
  id: 'read-through-office',
  title: {zh: '由 LibreOffice 转换后检查', en: 'Checked as LibreOffice reads it'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '文件不是 .docx，先由本机的 LibreOffice 转换，再照转换后的文字检查；自动编号、修订和域可能与原文件不尽相同。',
    en: 'The file is no .docx: its words are those that LibreOffice read, and numbers, revisions and fields may differ.'
  },
  how: {
    zh: '要与 Word、WPS 里看到的完全一样，请在 Word 或 WPS 中另存为 .docx 再检查。',
    en: 'Save it as .docx in Word or WPS to have exactly what these show checked.'
  }
}

/** The file could not be opened at all. */
export const unreadableFile: Notice = {
  id: 'unreadable-file',
  title: {zh: '文件读不了', en: 'File cannot be read'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '文件不存在、没有权限，或者正被别的程序打开，里面的内容一处也没有检查。',
    en: 'The file is missing, forbidden or in use, and nothing of it was checked.'
  },
  how: {
    zh: '按提示核对路径和权限，再检查一遍。',
    en: 'Look at the path and the permissions, and check again.'
  }
}

/** We failed at the file. */
export const internalError: Notice = {
  id: 'internal-error',
  title: {zh: '本工具出错', en: 'A fault of this tool'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '本工具处理这个文件时中途停下，没有查出的问题不等于没有。',
    en: 'This tool stopped in the middle of the file, and what it would have found is not known.'
  },
  how: {
    zh: '请把稿件和命令行里的提示发给本工具的维护者；其他文件的结果照常有效。',
    en: 'Send the file and what the command line said to the maintainers; the other files stand.'
  }
}

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

/** All that reading a finished file can say. */
export const readingNotices: ReadonlyArray<Notice> = [
  nothingToRead,
  unreadableDocx,
  notRead,
  contentsStale,
  readThroughOffice,
  unreadableFile,
  internalError,
  ...Object.values(layoutNotices)
]
