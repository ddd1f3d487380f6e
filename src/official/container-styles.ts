import type {StyleName} from '../style/profile.ts'

/** Containers whose paragraphs only take another style. */
export const containerStyles: Readonly<Record<string, StyleName>> = {
  kicker: 'kicker',
  deck: 'deck',
  occasion: 'deck',
  byline: 'byline',
  'editors-note': 'editorsNote'
}

/** What stands over the text. */
export const headStyles: ReadonlySet<StyleName> = new Set(['kicker', 'title', 'deck', 'byline'])
