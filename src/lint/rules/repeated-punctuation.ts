import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 。。。 is an ellipsis gone wrong, and ！！ may be meant.
const repeated =
  /(?<mark>[，、；：])\k<mark>+|(?<![。…])。。(?!。)|(?<=…)。。+|[，、；：](?=[，、；：。！？])[，、；：。！？]+|。[，、；：]|[！？][，。；：、]|。”。/gu

/** 标点重复或相连。 */
export const repeatedPunctuation = defineRule({
  id: 'repeated-punctuation',
  title: {zh: '标点重复或相连', en: 'Repeated or clashing punctuation'},
  severity: 'error',
  basis: 'GB/T 15834—2011',
  why: {zh: '一处停顿只用一个点号，多出的是误键或改稿残留。', en: 'One pause takes one mark.'},
  how: {zh: '只留一个。两个不同的标点相连时，看句子是否说完，再定留哪一个。', en: 'Keep one of them.'},
  fixable: true,
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, repeated, /[，、；：。！？”][，、；：。！？]/u)) {
      // A picture stands between them.
      if (place.range.end - place.range.start > words.length + 2) continue
      const isSame = new Set(words).size === 1
      report({
        ...place,
        message: isSame ? `标点“${words[0]}”重复。` : `标点“${words}”连在一起，只能留一个。`,
        fix: isSame ? replacing(place, words[0]!) : undefined
      })
    }
    for (const [at, text] of texts.entries()) {
      const before = texts[at - 1]
      const mark = /^[，、；：。]/u.exec(text.value)?.[0]
      if (!mark || before?.block !== 'run-in' || !/[。！？]$/u.test(before.value)) continue
      const place = text.place(0, 1)
      if (place)
        report({...place, message: `小标题后的标点“${before.value.at(-1)}${mark}”连在一起，只能留一个。`})
    }
  },
  examples: [
    {
      bad: '（一）建机制。⟦。⟧各级各部门落实责任，抓好落实。\n（二）强保障。⟦，⟧各级各部门落实经费，抓好落实。'
    },
    {bad: '健全机制⟦，，⟧压实责任⟦。。⟧', good: '健全机制，压实责任。'},
    {bad: '机制健全⟦，。⟧责任压实⟦、，⟧成效明显。'},
    {bad: '道路通了……⟦。。⟧灯亮了……'},
    {bad: '他说：“日子好了⟦。”。⟧'},
    {good: '真的好吗？！好！！他说：“好。”随后……，又说：“是。”'}
  ]
})
