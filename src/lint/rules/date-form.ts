import {documentDate} from '../../language/document-date.ts'
import {matchesIn} from '../matches.ts'
import {isInQuotation} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

// 2023年5月18号; 5月18号楼 and what someone said are another matter.
const spoken =
  /(?<![\d.])(?:(?:19|20)\d\d年|(?<=每年))(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])号(?!楼|院|线|文|车|公告|令|馆|井|机|门|仓|棚|台|厂|路|宿舍|教学|厅|地块|房|舱|病)/gu
export const dateForm = defineRule({
  id: 'date-form',
  title: {zh: '日期写法不对', en: 'Wrong form of date'},
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.5',
  why: {
    zh: '成文日期用阿拉伯数字标全年、月、日，月、日不编虚位（1不编为01）；书面写“日”，不写“号”。',
    en: 'The date of a document is in Arabic figures with 年, 月 and 日, without leading zeros.'
  },
  how: {zh: '写成“2023年6月5日”的样子。', en: 'Write it like 2023年6月5日.'},
  check({texts}, report) {
    for (const text of texts) {
      if (text.block === 'signoff') for (const line of linesOf(text)) checkLine(text, line)
    }
    for (const {text, start, words, place} of matchesIn(texts, spoken, /月\d{1,2}号/u)) {
      if (text.block === 'signoff' || isInQuotation(text.value, start)) continue
      const message = `“${words}”：书面写“日”，不写“号”。`
      report({...place, message, basis: '通用写作规范'})
    }

    function checkLine(text: Text, {start, line}: Line): void {
      const right = documentDate(line)
      const words = line.trim().replace(/印发$/u, '')
      if (!right || right === words) return
      const from = start + line.indexOf(words)
      const place = text.place(from, from + words.length)
      // The date of a draft is printed as it is written.
      const severity = place?.path[0] === 'signoff' ? {severity: 'error' as const} : {}
      if (place) report({...place, message: `日期“${words}”应写成“${right}”。`, ...severity})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n落款: {单位: 平乐县人民政府, 日期: ⟦2023.6.5⟧}\n',
      good: '文种: 上报总结\n落款: {单位: 平乐县人民政府, 日期: 2023年6月5日}\n',
      says: '日期“2023.6.5”应写成“2023年6月5日”。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n落款: {单位: 平乐县人民政府, 日期: ⟦2023年06月05日⟧}\n公文: {印发机关: 平乐县人民政府办公室, 印发日期: ⟦二〇二三年六月十二日⟧}\n',
      says: '日期“2023年06月05日”应写成“2023年6月5日”。'
    },
    {bad: '专班于⟦2023年6月5号⟧挂牌', says: '“2023年6月5号”：书面写“日”，不写“号”。'},
    {good: '他说：“2023年6月5号那天下雨。”2019年3月5号楼竣工，6月5号见'}
  ]
})

interface Line {
  readonly start: number
  readonly line: string
}

function linesOf({value}: Text): Line[] {
  let start = 0
  return value.split('\n').map(line => {
    const own = {start, line}
    start += line.length + 1
    return own
  })
}
