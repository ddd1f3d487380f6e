import {defineFormat} from '../format.ts'

/** Markdown without directives: what any reader of CommonMark shows in the right order. */
export const markdown = defineFormat({
  name: 'md',
  summary: {zh: 'Markdown 文本', en: 'Markdown text'},
  settings: {},
  async write({tree}, _settings, {photoFolder}) {
    const {markdownOf} = await import('./markdown-of.ts')
    return [{suffix: '.md', bytes: new TextEncoder().encode(markdownOf(tree, photoFolder))}]
  }
})
