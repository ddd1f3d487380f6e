import {signal} from '@preact/signals'

/** The language of the page. */
export const language = signal<'zh' | 'en'>('zh')

/** Words in the language of the page. */
export const say = (zh: string, en: string): string => (language.value === 'zh' ? zh : en)

/** The language of words that exist in Chinese only, for an element that holds them in an English page. */
export const chineseOnly = (): 'zh-CN' | undefined => (language.value === 'zh' ? undefined : 'zh-CN')
