import type {Bilingual} from '../notice.ts'
import type {Format} from './format.ts'
import {markdown} from './markdown/markdown.ts'

/** All formats, in the order in which `--to` lists them. The heavy ones are loaded when they are first used. */
export const formats: ReadonlyArray<Format> = [
  markdown,
  later(
    'docx',
    {zh: 'Word 文档，公文格式', en: 'Word document, GB/T 9704'},
    async () => (await import('./docx/docx.ts')).docx
  )
]

function later(name: string, summary: Bilingual, load: () => Promise<Format>): Format {
  return {name, summary, write: async (article, context) => (await load()).write(article, context)}
}
