import {isDivision} from '../../language/places/gazetteer.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 全市市委 and 各区区委 are two words; 沛县县委 is right, for a county of one character keeps its 县.
const repeated =
  /(?<name>黑龙江|[\p{Script=Han}XxＸ*×]{2})(?<![全各本该我每某两贵他]|[一二三四五六七八九十]|城|都|自治|新)(?<division>[省市区州])\k<division>(?=委(?!员|托|派|任)|政府(?!采购))/gu

const counties = /县县(?=委(?!员|托|派|任|党校)|(?:人民)?政府(?!采购))/gu
// The county of 南部 can hardly be told from the counties of the south.
const common = new Set(['南部', '平安'])
const deputies = /副(?<division>[省市县区州旗镇乡])\k<division>长/gu

/**
 * Where the name before 县县委 begins: 安平县县委, but not 全县县委 nor 沛县县委. Of 山西吉县县委, where 西吉县 and
 * 吉县 are both counties, only the head of a clause could tell.
 */
function countyBefore(text: string, end: number): number | undefined {
  if (/[XxＸ*×]{2}$/u.test(text.slice(Math.max(0, end - 2), end))) return end - 2
  const isShort = isDivision(`${text[end - 1]}县`)
  for (const start of [end - 4, end - 3, end - 2]) {
    if (start < 0) continue
    const name = text.slice(start, end)
    if (common.has(name) || !isDivision(`${name}县`)) continue
    if (!isShort || start === 0 || /[，。；：、！？“（]/u.test(text[start - 1]!)) return start
  }
  return undefined
}

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
    for (const {start: at, end, text} of matchesIn(texts, counties)) {
      const start = countyBefore(text.value, at)
      const place = start !== undefined && text.place(start, end)
      if (!place) continue
      const seat = /^(?:委|(?:人民)?政府)/u.exec(text.value.slice(end))![0]
      const name = text.value.slice(start, at)
      const message = `“${name}县县${seat}”应写成“${name}县${seat}”。`
      report({...place, message, severity: 'warning'})
    }
    for (const {words, place, groups} of matchesIn(texts, deputies)) {
      report({...place, message: `“${words}”应写成“副${groups.division}长”。`})
    }
  },
  examples: [
    {bad: '⟦昭通市市⟧委书记讲话', says: '“昭通市市委”应写成“昭通市委”。'},
    {bad: '⟦昭阳区区⟧委副书记', good: '昭阳区委副书记'},
    {bad: '⟦玉溪市市⟧政府出台政策', good: '玉溪市政府出台政策'},
    {bad: '⟦云南省省⟧委书记调研，⟦黑龙江省省⟧委常委会召开', good: '云南省委书记调研，黑龙江省委常委会召开'},
    {
      bad: '⟦安平县县⟧委、⟦安平县县⟧政府，××镇，⟦永善县县⟧人民政府，王某任⟦副县县长⟧',
      good: '安平县委、安平县政府，永善县人民政府，王某任副县长'
    },
    {bad: '⟦XX县县⟧委书记讲话', says: '“XX县县委”应写成“XX县委”。'},
    {
      good: '全县县委系统，该县县委，各县县委，两县县政府，贫困县县委，山西吉县县委，沛县县政府，景东彝族自治县县委，安平县县城，永善县县长，县县通公路，县县有规划，安平县县政府采购中心'
    },
    {good: '全省省委党校系统，两省省委，该省省委'},
    {good: '省人民政府政府采购，昭通市委，全市市委系统，各区区委，沛县县委书记，昭通市市长，市市场监管局'}
  ]
})
