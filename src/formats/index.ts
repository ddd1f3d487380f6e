import type {Bilingual} from '../notice.ts'
import type {Format} from './format.ts'

/** All formats, in the order in which `--to` lists them. Each is loaded when it is first used. */
export const formats: ReadonlyArray<Format> = [
  later(
    'md',
    {zh: 'Markdown 文本', en: 'Markdown text'},
    async () => (await import('./markdown/markdown.ts')).markdown
  ),
  later(
    'docx',
    {zh: 'Word 文档，公文格式', en: 'Word document, GB/T 9704'},
    async () => (await import('./docx/docx.ts')).docx
  ),
  later(
    'pdf',
    {zh: '公文 PDF（A4）', en: 'Official PDF, A4'},
    async () => (await import('./pdf/pdf.ts')).pdf,
    {isSetApart: true}
  ),
  later(
    'press',
    {zh: '报纸版面 PDF', en: 'Newspaper page as PDF'},
    async () => (await import('./press/press.ts')).press,
    {isSetApart: true}
  )
]

/** The DOCX as a review copy, beside the clean one: findings as comments, safe fixes as tracked changes. */
export const reviewCopy: Format = {
  name: 'review',
  summary: {zh: '审阅稿：问题写成批注，改法写成修订', en: 'Review copy with comments and tracked changes'},
  async write(article, context) {
    const {docx} = await import('./docx/docx.ts')
    const written = await docx.write(article, context)
    return written.map(({bytes, suffix}) => ({bytes, suffix: `.审阅稿${suffix}`}))
  }
}

function later(
  name: string,
  summary: Bilingual,
  load: () => Promise<Format>,
  {isSetApart}: Pick<Format, 'isSetApart'> = {}
): Format {
  return {
    name,
    summary,
    isSetApart,
    write: async (article, context) => (await load()).write(article, context)
  }
}
