import type {Profile, StyleName} from '../style/profile.ts'

const byNumber: ReadonlyArray<readonly [RegExp, StyleName]> = [
  [/^[一二三四五六七八九十百]+、/, 'heading1'],
  [/^（[一二三四五六七八九十百]+）/, 'heading2'],
  [/^\d+[.．、]/, 'heading3'],
  [/^（\d+）/, 'heading4']
]

/** The style of a head that runs into its paragraph: that of the heading with its number, where the profile wants it. */
export function runInStyle(words: string, {runIn}: Profile): StyleName {
  const numbered = runIn.byNumber ? byNumber.find(([number]) => number.test(words)) : undefined
  return numbered?.[1] ?? 'runIn'
}
