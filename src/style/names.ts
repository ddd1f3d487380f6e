/** What a paragraph can be; each has a style of its own in Word. */
export const styleNames = {
  body: '正文',
  contentsTitle: '目录标题',
  contents1: '目录一级',
  contents2: '目录二级',
  contents3: '目录三级',
  kicker: '引题',
  title: '标题',
  deck: '副题',
  byline: '署名',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  runIn: '段首标题',
  editorsNote: '编者按',
  addressee: '主送机关',
  attachments: '附件说明',
  signoff: '落款',
  annotation: '附注',
  attachmentMark: '附件序号',
  attachmentTitle: '附件标题',
  caption: '图片说明',
  tableHead: '表头',
  tableCell: '表格文字',
  issuer: '发文机关标志',
  mark: '版头文字',
  number: '发文字号',
  imprint: '版记',
  pageNumber: '页码'
} as const

export type StyleName = keyof typeof styleNames
