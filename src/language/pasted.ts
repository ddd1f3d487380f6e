/** Signs of another format that came along with pasted words. */
export interface Pasted {
  readonly start: number
  readonly end: number
  readonly kind: 'bold' | 'heading' | 'entity' | 'tag' | 'link' | 'fence'
}

// A unit or a sort of place behind stars makes them slots: 全县**个乡镇, **同志.
const filled =
  /^(?:[县市区镇乡州旗省村个名位人户万亿千百余多年月日族家所条项场次处公亩吨元%％]|同志|先生|女士|局|部|委)/u
const bold = /\*\*(?<words>[^*\n，。；：、]{2,30})\*\*/gu
const others: ReadonlyArray<readonly [Pasted['kind'], RegExp]> = [
  ['heading', /^#{1,6} +(?=\S)/gmu],
  [
    'entity',
    /&(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[mn]dash|hellip|middot|ensp|emsp|#\d{2,5}|#x[\dA-Fa-f]{2,5});/gu
  ],
  [
    'tag',
    /<\/?(?:p|br|div|span|b|strong|em|i|u|a|img|table|tbody|tr|td|th|font|h[1-6]|ul|ol|li|center|section)(?:\s[^<>\n]{0,200})?\s?\/?>/giu
  ],
  ['link', /!?\[[^[\]\n]{1,60}\]\((?:https?:|www\.|[./])[^()\s]{0,200}\)/gu],
  ['fence', /^`{3,}\w*$/gmu]
]

/** Where a text has signs of Markdown or of a page of the web, in order. */
export function pastedIn(text: string): Pasted[] {
  if (!/[*#&<[`]/.test(text)) return []
  const found: Pasted[] = boldIn(text).map(one => ({...one, kind: 'bold'}))
  for (const [kind, pattern] of others)
    for (const {0: words, index} of text.matchAll(pattern))
      found.push({start: index, end: index + words.length, kind})
  return found.sort((a, b) => a.start - b.start)
}

/** Words between two pairs of stars that nobody left to be filled in. */
export function boldIn(text: string): {start: number; end: number}[] {
  if (!text.includes('**')) return []
  return [...text.matchAll(bold)].flatMap(({0: all, index, groups}) => {
    const end = index + all.length
    const isSlot = [groups!.words!, text.slice(end, end + 4)].some(words => filled.test(words))
    return isSlot || text[index - 1] === '*' || text[end] === '*' ? [] : [{start: index, end}]
  })
}
