import {matchesIn} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import {traditionalPairs} from '../traditional.ts'

const simplified = new Map<string, string>()
for (let at = 0; at < traditionalPairs.length; at += 2) {
  simplified.set(traditionalPairs[at]!, traditionalPairs[at + 1]!)
}
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]+`, 'gu')

/** 混入的繁体字。 */
export const traditionalCharacters = defineRule({
  id: 'traditional-characters',
  title: {zh: '混入繁体字', en: 'Traditional characters mixed in'},
  severity: 'warning',
  basis: '《国家通用语言文字法》第十一条',
  why: {
    zh: '公文使用规范汉字；繁体字多由输入法切换或复制网页带来。',
    en: 'Official documents use simplified characters.'
  },
  how: {
    zh: '改成简化字。书法作品、题词等要保留繁体的，放在引号或书名号内。',
    en: 'Use the simplified form; keep works of art in quotation marks.'
  },
  check({texts}, report) {
    for (const {text, start, words, place} of matchesIn(texts, traditional)) {
      if (isQuoted(text.value, start)) continue
      const right = [...words].map(character => simplified.get(character)).join('')
      report({...place, message: `“${words}”是繁体字，规范字是“${right}”。`})
    }
  },
  examples: [
    {bad: '推动民族⟦團結⟧进步', says: '“團結”是繁体字，规范字是“团结”。'},
    {bad: '⟦發⟧展成果由各族群众共享', good: '发展成果由各族群众共享'},
    {good: '书法《團結》，乾隆年间，著名的里程碑，於姓人家，覆盖面'}
  ]
})
