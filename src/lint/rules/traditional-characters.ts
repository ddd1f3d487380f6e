import {surnames} from '../../language/slots/spellings.ts'
import {matchesIn} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'
import {misplaced, traditionalPairs, variantPairs} from '../traditional.ts'

const pairs = traditionalPairs + variantPairs

/** For each code unit, whether a character that may be traditional has it. */
let suspects: Uint8Array | undefined

function mayHold({value}: Text): boolean {
  if (!suspects) {
    suspects = new Uint8Array(0x10000)
    for (let at = 0; at < pairs.length; at += 2) suspects[pairs.charCodeAt(at)] = 1
    for (const character of Object.keys(misplaced)) suspects[character.charCodeAt(0)] = 1
  }
  for (let at = 0; at < value.length; at++) if (suspects[value.charCodeAt(at)] === 1) return true
  return false
}

/** What is needed for a text in which there is any. */
let known: {readonly traditional: RegExp; readonly simplified: ReadonlyMap<string, string>} | undefined

function tables() {
  const always = `[${pairs.replace(/(.)./gu, '$1')}]`
  const simplified = new Map<string, string>()
  for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at]!, pairs[at + 1]!)
  for (const [character, one] of Object.entries(misplaced)) simplified.set(character, one.simplified)
  const some = Object.values(misplaced).map(({where}) => where)
  return {traditional: new RegExp(`(?:${[always, ...some].join('|')})+`, 'gu'), simplified}
}

/** 混入的繁体字。 */
export const traditionalCharacters = defineRule({
  id: 'traditional-characters',
  title: {zh: '混入繁体字', en: 'Traditional characters mixed in'},
  severity: 'warning',
  basis: '《国家通用语言文字法》第九条',
  why: {
    zh: '公文使用规范汉字；繁体字多由输入法切换或复制网页带来。',
    en: 'Official documents use simplified characters.'
  },
  how: {
    zh: '改成简化字。书法作品、题词等要保留繁体的，放在引号或书名号内。',
    en: 'Use the simplified form; keep works of art in quotation marks.'
  },
  check({texts}, report) {
    const some = texts.filter(mayHold)
    if (some.length === 0) return
    known ??= tables()
    const {traditional, simplified} = known
    for (const {text, start, words, place} of matchesIn(some, traditional)) {
      if (isQuoted(text.value, start)) continue
      const right = [...words].map(character => simplified.get(character)).join('')
      const sort = [...words].every(character => variantPairs.includes(character)) ? '异体字' : '繁体字'
      // 队员何樑: a name may be written so.
      const severity = isName(text.value, start, words) ? {severity: 'hint' as const} : {}
      report({...place, message: `“${words}”是${sort}，规范字是“${right}”。`, ...severity})
    }
  },
  examples: [
    {bad: '推动民族⟦團結⟧进步', says: '“團結”是繁体字，规范字是“团结”。'},
    {bad: '⟦發⟧展成果由各族群众共享', good: '发展成果由各族群众共享'},
    {bad: '各族⟦羣衆⟧', says: '“羣衆”是异体字，规范字是“群众”。'},
    {
      bad: '大山⟦裏⟧的孩子，⟦爲⟧民服⟦務⟧，位⟦於⟧北部，什⟦麼⟧都好，弄⟦乾淨⟧',
      good: '大山里的孩子，为民服务，位于北部，什么都好，弄干净'
    },
    {good: '濛溪河遗址，氾水镇，乾县，瞭望塔，慰藉，著作，魏徵，随著作者深入'},
    {good: '书法《團結》，乾隆年间，著名的里程碑，於姓人家，覆盖面'}
  ]
})

const after = /^(?:[、，。；：）\s]|同志|先生|女士|等|参加|说|介绍|告诉|带领|担任|任|的|$)/u

/** Whether a character stands where a given name does: after a surname, before a mark or what people do. */
const isName = (text: string, start: number, words: string): boolean =>
  words.length === 1 &&
  surnames.includes(text[start - 1] ?? ' ') &&
  after.test(text.slice(start + 1, start + 3))
