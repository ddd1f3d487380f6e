import {anyOf, lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

/** The row of each word. */
const rowOf = new Map(lexicon.alike.rows.flatMap(row => wordsOf(row).map(word => [word, row] as const)))
let pair: RegExp | undefined

/** 同义的词连着写：“目前现在”“先后陆续”。 */
export const sameMeaning = defineRule({
  id: 'same-meaning',
  title: {zh: '同义的词连着写', en: 'Two words of one meaning in a row'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '“目前”就是“现在”，“先后”就是“陆续”，连着写意思重复。',
    en: '目前 and 现在 say the same; one is enough.'
  },
  how: {zh: '只留一个。', en: 'Keep one of them.'},
  check({texts}, report) {
    pair ??= pairOf(lexicon.alike.rows)
    for (const {words, groups, place} of matchesIn(texts, pair)) {
      const {first = '', second = ''} = groups
      if (first === second || rowOf.get(first) !== rowOf.get(second)) continue
      report({...place, message: `“${words}”意思重复，只留一个。`})
    }
  },
  examples: [
    {bad: '⟦目前现在⟧正在施工，企业⟦陆续先后⟧投产。', good: '目前正在施工，企业陆续投产。'},
    {bad: '困难⟦急需亟待⟧解决，请于5日⟦以前之前⟧报送。', good: '困难亟待解决，请于5日以前报送。'},
    {bad: '⟦因为由于⟧下雨，客人⟦突然忽然⟧走了。', good: '由于下雨，客人突然走了。'},
    {good: '目前，现在的任务已经明确；根据先后次序，陆续办理。日前之后，以前的账要清。'}
  ]
})

/** Any two of the words of the rows that stand side by side. */
function pairOf(rows: ReadonlyArray<string>): RegExp {
  const any = anyOf(rows.join(' '))
  return new RegExp(`(?<first>${any})(?<second>${any})`, 'gu')
}
