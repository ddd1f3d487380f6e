/** What may stand in a finished file besides what is read of it, by its name. */
export const unkeptSorts = {
  struck: '划掉的字',
  hidden: '隐藏的字',
  deleted: '修订中删去的字',
  comment: '批注',
  contents: '目录',
  around: '正文以外的行（网页、邮件的附加信息，编辑署名）',
  matter: '文件头里的项目',
  link: '链接的地址',
  ruby: '注音',
  script: '写成平排的上标、下标',
  equation: '写成一行的公式',
  picture: '图片',
  chart: '图表',
  drawing: '图形里的字',
  object: '嵌入的对象',
  file: '插入的文件',
  encoding: '编码',
  unsure: '分不清的编码',
  lost: '读不出来的字'
} as const

export type UnkeptSort = keyof typeof unkeptSorts

/** Something of a finished file that is not among its passages, or not as it stood there. */
export interface Unkept {
  readonly sort: UnkeptSort
  /** Its words; what it is, where it has none. */
  readonly words: string
  /** Where it stands: a line of a text, a paragraph of a document; 1-based. */
  readonly line: number
}

/** Sorts of which nobody wants more than to be told: they are no words of the document, or are said again elsewhere. */
const chosen: ReadonlySet<UnkeptSort> = new Set([
  'struck',
  'hidden',
  'deleted',
  'comment',
  'contents',
  'matter',
  'link',
  'ruby',
  'encoding'
])

/** Whether something is lost that belongs to the document. */
export const isLoss = ({sort}: Unkept): boolean => !chosen.has(sort)
