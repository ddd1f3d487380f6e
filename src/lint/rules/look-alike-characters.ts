import {lookAlike} from '../../language/look-alikes.ts'
import {glyphMeant, tornGlyphs} from '../../language/torn-glyphs.ts'
import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const similar = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9]/gu
// What takes no room: a zero-width blank in the middle of a number breaks it in two.
const invisible = /[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]+/gu
// 彳亍 is a word, and rare characters stand in names of persons, which nobody can tell.
const torn = new RegExp(`(?<!彳)[${tornGlyphs}]`, 'gu')
const anyTorn = new RegExp(`[${tornGlyphs}]`, 'u')
const lost = /\ufffd+/gu
const privateUse = /[\uE000-\uF8FF]+/gu

/** 形近而不是汉字的字符，看不见的字符。 */
export const lookAlikeCharacters = defineRule({
  id: 'look-alike-characters',
  title: {zh: '混入形近字符或看不见的字符', en: 'Look-alike or invisible characters'},
  severity: 'error',
  basis: 'Unicode 标准附件15（NFKC）',
  why: {
    zh: '从PDF、网页复制来的部首、兼容汉字看上去一样，却查不到、排不了版；零宽空格、软连字符看不见，会把一个数、一个词断成两截；编码转错的字只剩一个问号样的记号。',
    en: 'Radicals and compatibility ideographs look right and are not; invisible characters break words and numbers; wrongly converted ones are lost.'
  },
  how: {
    zh: '改成通常的字，--fix 可以一次改完；私用区字符和丢了的字要看原件补上。',
    en: '--fix puts the usual character; private and lost ones must be looked up.'
  },
  fixable: true,
  check({texts}, report) {
    const typed = texts.flatMap(text => (text.typed === undefined ? [] : [{...text, value: text.typed}]))
    for (const {words, place} of matchesIn(typed, similar)) {
      const meant = lookAlike(words)
      const message = meant
        ? `“${words}”（U+${codeOf(words)}）不是“${meant}”字，只是形近。`
        : `“${words}”（U+${codeOf(words)}）是部首，不是汉字。`
      report({...place, message, fix: meant === undefined ? undefined : replacing(place, meant)})
    }
    for (const {words, place} of matchesIn(texts, invisible)) {
      report({...place, message: `这里有看不见的字符（U+${codeOf(words)}）。`, fix: replacing(place, '')})
    }
    for (const {words, place} of matchesIn(texts, privateUse)) {
      report({...place, message: `这里有只在某台机器上看得见的字符（U+${codeOf(words)}），核对原件补上。`})
    }
    for (const {words, place} of matchesIn(texts, torn, anyTorn)) {
      const message = `“${words}”是从PDF复制时变了的字，多半是“${glyphMeant(words)}”，核对原件。`
      report({...place, message, severity: 'warning'})
    }
    for (const {words, place} of matchesIn(texts, lost)) {
      report({...place, message: `这里的字丢了，只剩“${words}”（U+FFFD），核对原件补上。`})
    }
  },
  examples: [
    {bad: '各⟦⺠⟧族一家亲，⟦⽉⟧⟦⽉⟧有活动', good: '各民族一家亲，月月有活动'},
    {bad: '投资5⟦\u200B⟧00万元', good: '投资500万元'},
    {
      bad: '配⟦臵⟧专班，⟦迚⟧村入户',
      says: '“臵”是从PDF复制时变了的字，多半是“置”，核对原件。'
    },
    {good: '在田埂上彳亍而行'},
    {bad: '新建⟦\uE023⟧所', says: '这里有只在某台机器上看得见的字符（U+E023），核对原件补上。'},
    {bad: '建成广⟦\ufffd⟧三处', says: '这里的字丢了，只剩“\ufffd”（U+FFFD），核对原件补上。'}
  ]
})

const codeOf = (words: string): string => words.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
