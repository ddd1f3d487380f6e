import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 全市市委 and 各区区委 are two words; 沛县县委 is right, for a county of one character keeps its 县.
const repeated =
  /(?<name>黑龙江|[\p{Script=Han}XxＸ*×]{2})(?<![全各本该我每某两贵他]|[一二三四五六七八九十]|城|都|自治)(?<division>[省市区州])\k<division>(?=委(?!员|托|派|任)|政府(?!采购))/gu

/** “××市市委”。 */
export const repeatedDivision = defineRule({
  id: 'repeated-division',
  title: {zh: '“××市市委”多一个“市”字', en: 'Division said twice before 委 or 政府'},
  severity: 'error',
  basis: '新华社新闻报道中的禁用词和慎用词',
  why: {zh: '“××市委书记”不写成“××市市委书记”。', en: '昭通市委书记, not 昭通市市委书记.'},
  how: {zh: '删去一个“市”（“区”“州”）字。', en: 'Drop one of them.'},
  check({texts}, report) {
    for (const {groups, start, end, text} of matchesIn(texts, repeated, /省省|市市|区区|州州/u)) {
      const place = text.place(start, end)
      const {name, division} = groups
      const seat = text.value[end] === '委' ? '委' : '政府'
      if (place)
        report({
          ...place,
          message: `“${name}${division}${division}${seat}”应写成“${name}${division}${seat}”。`
        })
    }
  },
  examples: [
    {bad: '⟦昭通市市⟧委书记讲话', says: '“昭通市市委”应写成“昭通市委”。'},
    {bad: '⟦昭阳区区⟧委副书记', good: '昭阳区委副书记'},
    {bad: '⟦玉溪市市⟧政府出台政策', good: '玉溪市政府出台政策'},
    {bad: '⟦云南省省⟧委书记调研，⟦黑龙江省省⟧委常委会召开', good: '云南省委书记调研，黑龙江省委常委会召开'},
    {good: '全省省委党校系统，两省省委，该省省委'},
    {good: '省人民政府政府采购，昭通市委，全市市委系统，各区区委，沛县县委书记，昭通市市长，市市场监管局'}
  ]
})
