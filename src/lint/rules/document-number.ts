import type {Edit} from '../../finding.ts'
import type {Match} from '../matches.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 昭区政发〔2023〕5号. Court cases and orders have other forms.
const signs = '发|字|函|通|复|报|议|纪|办|党|委|政|任|规'
const number = new RegExp(
  `(?<=\\p{Script=Han}(?:${signs})|\\p{Script=Han}{2}(?=[[【［]))(?<open>[[（(【〔［])(?<year>\\d{2}|\\d{4})(?<close>[\\]）)】〕］])(?<first>第?)(?<zero>0*)\\d{1,4}号`,
  'gu'
)

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
    for (const match of matchesIn(texts, number)) {
      const {open, close, year, first, zero} = match.groups
      const faults = [
        ...(open === '〔' && close === '〕' ? [] : ['年份应当用六角括号“〔〕”括起']),
        ...(year!.length === 4 ? [] : ['年份应当写四位']),
        ...(first ? ['序号前不加“第”'] : []),
        ...(zero ? ['序号前不加0'] : [])
      ]
      if (faults.length === 0) continue
      report({
        ...match.place,
        message: `发文字号“${match.words}”：${faults.join('，')}。`,
        fix: bracketsOf(match)
      })
    }
  },
  examples: [
    {bad: '昭区政发⟦[2023]5号⟧', good: '昭区政发〔2023〕5号'},
    {bad: '民委发⟦（2024）18号⟧文件', good: '民委发〔2024〕18号文件'},
    {
      bad: '昭区办函⟦〔23〕第05号⟧',
      says: '发文字号“〔23〕第05号”：年份应当写四位，序号前不加“第”，序号前不加0。'
    },
    {good: '昭区政发〔2023〕5号，（2021）云0602民初123号，公告（2023）'}
  ]
})

function bracketsOf({text, start, groups}: Match): ReadonlyArray<Edit> | undefined {
  const edits = [
    {at: start, typed: groups.open!, right: '〔'},
    {at: start + 1 + groups.year!.length, typed: groups.close!, right: '〕'}
  ].flatMap(({at, typed, right}) => {
    const place = typed === right ? undefined : text.place(at, at + 1)
    return place?.isVerbatim ? [{range: place.range, text: right}] : []
  })
  return edits.length > 0 ? edits : undefined
}
