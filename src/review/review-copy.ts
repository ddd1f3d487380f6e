import {documentOptions, docxSettings} from '../formats/docx/docx.ts'
import {defineFormat} from '../formats/format.ts'

/** The DOCX as a review copy, beside the clean one: findings as comments, safe fixes as tracked changes. */
export const reviewCopy = defineFormat({
  name: 'review',
  summary: {zh: '审阅稿：问题写成批注，改法写成修订', en: 'Review copy with comments and tracked changes'},
  settings: docxSettings,
  async write(article, settings, context) {
    const options = await documentOptions(settings, context)
    if (!options) return []
    const {writeDocument} = await import('../formats/docx/write-document.ts')
    const {beginReview} = await import('./review.ts')
    const bytes = await writeDocument(article, {
      ...options,
      reviewing: (tree, about) => beginReview(tree, context.findings, about)
    })
    return bytes ? [{suffix: '.审阅稿.docx', bytes}] : []
  }
})
