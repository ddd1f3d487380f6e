import type {Edit} from '../../finding.ts'
import type {Match} from '../matches.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 昭区政发〔2023〕5号. Court cases, orders, and certificates (昭仲裁字〔2022〕第015号) have other forms.
const signs = '发|字|函|通|复|报|议|纪|办|党|委|政|任|规'
const code = `(?<=\\p{Script=Han}(?:${signs})(?<![证裁审执检判鉴验估初终国土集农林房权]字))`
const open = '[[（(【〔［﹝]'
const close = '[\\]）)】〕］﹞]'
const number = new RegExp(
  `(?:${code}|(?<=\\p{Script=Han}{2})(?<!字|令|公告|通告|公报|[案罚裁采招交标])(?=[[【［〔﹝]))(?<open>${open})(?<year>\\d{2}|\\d{4})(?<nian>年?)(?<close>${close})(?<first>第?)(?<zero>0*)\\d{1,4}(?:号|(?<bare>)(?![\\d号])(?=文(?:件|精神|要求)|通知))`,
  'gu'
)
// 昭政函2021〔12〕号 and 〔2021〕昭政发12号
const misplaced = new RegExp(
  `${code}(?<year>(?:19|20)\\d\\d)${open}(?<first>\\d{1,4})${close}号|` +
    `[[【〔［﹝](?:19|20)\\d\\d[\\]】〕］﹞]\\p{Script=Han}{2,8}[发函通办]\\d{1,4}号`,
  'gu'
)

const bracketed = /[[（(【〔［﹝]\d{1,4}年?[\]）)】〕］﹞]/u

/** 发文字号写法。 */
export const documentNumber = defineRule({
  id: 'document-number',
  title: {zh: '发文字号写法不对', en: 'Wrong form of document number'},
  severity: 'error',
  basis: 'GB/T 9704—2012 7.2.5',
  why: {
    zh: '发文字号的年份标全称，用六角括号“〔〕”括入；序号不编虚位（1不编为01），不加“第”字。',
    en: 'The year stands in full in 〔〕; the number has no leading zero and no 第.'
  },
  how: {zh: '写成“昭区政发〔2023〕5号”的样子。', en: 'Write it like 昭区政发〔2023〕5号.'},
  fixable: true,
  check({texts}, report) {
    for (const match of matchesIn(texts, number, bracketed)) {
      const {open, close, year, nian, first, zero, bare} = match.groups
      const faults = [
        ...(open === '〔' && close === '〕' ? [] : ['年份应当用六角括号“〔〕”括起']),
        ...(nian ? ['年份后不加“年”'] : []),
        ...(year!.length === 4 ? [] : ['年份应当写四位']),
        ...(first ? ['序号前不加“第”'] : []),
        ...(zero ? ['序号前不加0'] : []),
        ...(bare === undefined ? [] : ['序号后缺“号”'])
      ]
      if (faults.length === 0) continue
      report({
        ...match.place,
        message: `发文字号“${match.words}”：${faults.join('，')}。`,
        fix: bracketsOf(match)
      })
    }
    for (const {words, place} of matchesIn(texts, misplaced, bracketed)) {
      report({...place, message: `发文字号“${words}”：次序不对，先写机关代字，再写年份〔〕，最后写序号。`})
    }
  },
  examples: [
    {bad: '昭区政发⟦[2023]5号⟧', good: '昭区政发〔2023〕5号'},
    {bad: '民委发⟦（2024）18号⟧文件', good: '民委发〔2024〕18号文件'},
    {
      bad: '昭区办函⟦〔23〕第05号⟧',
      says: '发文字号“〔23〕第05号”：年份应当写四位，序号前不加“第”，序号前不加0。'
    },
    {bad: '云民宗发⟦〔2022年〕5号⟧，昭政发⟦﹝2021﹞12号⟧', says: '发文字号“〔2022年〕5号”：年份后不加“年”。'},
    {bad: '昭政发⟦〔2021〕12⟧文件，昭政函⟦2021〔12〕号⟧，按照⟦〔2021〕昭政发12号⟧'},
    {good: '昭仲裁字〔2022〕第015号裁决书，昭国用（2012）第0123号，昭政发〔2021〕12、13号文件'},
    {good: '昭区政发〔2023〕5号，（2021）云0602民初123号，公告（2023）'}
  ]
})

function bracketsOf({text, start, groups}: Match): ReadonlyArray<Edit> | undefined {
  const edits = [
    {at: start, typed: groups.open!, right: '〔'},
    {at: start + 1 + groups.year!.length + groups.nian!.length, typed: groups.close!, right: '〕'}
  ].flatMap(({at, typed, right}) => {
    const place = typed === right ? undefined : text.place(at, at + 1)
    return place?.isVerbatim ? [{range: place.range, text: right}] : []
  })
  return edits.length > 0 ? edits : undefined
}
