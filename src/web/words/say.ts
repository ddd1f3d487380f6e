import {signal} from '@preact/signals'

/** The language of the page. */
export const language = signal<'zh' | 'en'>('zh')

/** Words in the language of the page. */
export const say = (zh: string, en: string): string => (language.value === 'zh' ? zh : en)
