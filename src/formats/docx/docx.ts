import {defineOptions, type Given} from '../../options.ts'
import {contentsOption, geometryOption, styleOption} from '../../style/option.ts'
import {defineFormat, type WriteContext} from '../format.ts'
import type {DocumentOptions} from './write-document.ts'

/** What can be set of a Word document. */
export const docxSettings = defineOptions({
  ...styleOption,
  ...geometryOption,
  ...contentsOption,
  template: {
    flag: 'docx-template',
    value: {zh: '文件', en: 'file'},
    help: {
      zh: '把正文填进单位自己的 .docx 或 .dotx（红头、页脚都保留）',
      en: 'Fill an office’s own .docx or .dotx'
    }
  }
})

/** Word documents in the layout of a style profile, GB/T 9704—2012 first of all. */
export const docx = defineFormat({
  name: 'docx',
  summary: {zh: 'Word 文档，公文格式', en: 'Word document, GB/T 9704'},
  settings: docxSettings,
  async write(article, settings, context) {
    const options = await documentOptions(settings, context)
    if (!options) return []
    const {writeDocument} = await import('./write-document.ts')
    const bytes = await writeDocument(article, options)
    return bytes ? [{suffix: '.docx', bytes}] : []
  }
})

/** What a document is written by; undefined when its style profile cannot be read. */
export async function documentOptions(
  {style, geometry, contents, template}: Given<typeof docxSettings>,
  {profile: profileNamed, read, report, date, headingPages}: WriteContext
): Promise<DocumentOptions | undefined> {
  const profile = await profileNamed(style)
  if (!profile) return undefined
  return {
    profile,
    geometry,
    contents,
    template: template === undefined ? undefined : await read(template),
    report,
    date,
    headingPages
  }
}
