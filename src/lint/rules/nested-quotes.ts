import {replacingPair} from '../matches.ts'
import {defineRule} from '../rule.ts'

interface Pair {
  readonly open: number
  readonly close: number
}

/** 引号里面再用引号。 */
export const nestedQuotes = defineRule({
  id: 'nested-quotes',
  title: {zh: '双引号里又用双引号', en: 'Double quotes inside double quotes'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.8.3.4',
  why: {
    zh: '引号里面还要用引号时，外面用双引号，里面用单引号，否则分不清引到哪里为止。',
    en: 'Inside double quotation marks, single ones are used.'
  },
  how: {zh: '里面的一对改用‘ ’。', en: 'Use ‘ ’ for the inner pair.'},
  fixable: true,
  check({texts}, report) {
    for (const text of texts) {
      for (const pair of innerPairs(text.value)) {
        const fix = replacingPair(text, [pair.open, pair.close], ['‘', '’'])
        for (const at of [pair.open, pair.close]) {
          const place = text.place(at, at + 1)
          if (place) report({...place, message: '双引号里面的引号应改为‘ ’。', fix})
        }
      }
    }
  },
  examples: [
    {bad: '他说：“这里⟦“⟧脏乱差⟦”⟧少了。”', good: '他说：“这里‘脏乱差’少了。”'},
    {bad: '“要讲⟦“⟧三个离不开⟦”⟧，也要讲⟦“⟧五个认同⟦”⟧。”', good: '“要讲‘三个离不开’，也要讲‘五个认同’。”'},
    {good: '“一老一小”“三个离不开”，“这里‘脏乱差’少了”'},
    {good: '他说：“他告诉我‘要讲“三个离不开”’。”'},
    {good: '“第一段讲“三个离不开”。'}
  ]
})

/** Double quotes right inside double quotes; none in a text whose double quotes do not pair. */
function innerPairs(text: string): Pair[] {
  const open: {readonly mark: string; readonly index: number}[] = []
  const inner: Pair[] = []
  for (const {0: mark, index} of text.matchAll(/[“”‘’]/gu)) {
    if (mark === '“' || mark === '‘') open.push({mark, index})
    else {
      const last = open.pop()
      if (last?.mark !== (mark === '”' ? '“' : '‘')) return []
      if (mark === '”' && open.at(-1)?.mark === '“') inner.push({open: last.index, close: index})
    }
  }
  return open.length === 0 ? inner : []
}
