import type {Range} from '../../finding.ts'
import {divisionNames, fullNamesOf, isDivision, isProvince, mayEndDivision, stemOf} from './gazetteer.ts'

/** A place name in a text. */
export interface FoundPlace extends Range {
  readonly name: string
}

// Words that are also the stems of places: 和平区 is one, 维护和平区域稳定 has none.
const ordinary = new Set(
  (
    '和平 平安 安定 安宁 文明 民主 团结 光明 友谊 友好 同心 富裕 富民 民乐 和顺 永和 兴隆 繁荣 建设 解放 前进 先锋 胜利 东风 红旗 红星 ' +
    '新城 老城 城中 城东 城西 城南 城北 城关 市中 市北 市南 港口 郊区 中原 河东 河西 河南 河北 江北 江南 江东 海港 湖滨 滨湖 滨江 ' +
    '中山 青山 西山 南山 东山 北山 金山 宝山 铁山 龙山 茶山 武夷 桥东 桥西 路南 路北 南岸 西岸 新华 长安 永定 永安 大通 通道 互助'
  ).split(' ')
)
// What may stand right before a name; anything else may be a part of it: 沿海城市 is not 海城市.
const boundary =
  /(?:^|[^\p{Script=Han}]|[在与和及同跟或到赴从由自往向对为是以把被让给将经至等将去来属]|位于|来自|考察|学习|走进|前往|全[省市州盟县区旗])$/u
const levelWord = /[省市州盟区县旗]$/
// 区域, 区别, 市场, 县级, 旗帜: another word begins with the last letter.
const otherWord: Readonly<Record<string, RegExp>> = {
  区: /^[域别分间位划块级]/,
  市: /^场/,
  县: /^级/,
  旗: /^[帜舰袍号手]/,
  盟: /^[友约军]/
}
// 创建办会同县委督查室, 比如县里的, 民政和县教育部门: an office of the 县 follows a verb or 和, whose tail with 县 is a name too.
const words = new Set('会同 比如 公安 资源 延长 南部 惠民 兴业 乐业 合作 大方 方正 集贤'.split(' '))
const joining = /[和同]$/u
const office =
  /^(?:[委里直城域内]|四?[套大]?班子|政府|人大|政协|纪委|法院|检察|领导|两级|[^，。；：、]{0,8}?(?:局|办|厅|部|委|院|室|会|队|站|所|中心|公司|单位|部门|机关))/u
// 建成昭阳区湿地公园: what is built or pushed on is a place, unless its name may be read as a kind of place: 双桥区, 山城区.
const done =
  /(?:建成|打造|推动|推进|促进|提升|实施|支持|助力|加快|确保|擦亮|展示|展现|彰显|创建|按照|结合|印发|制定)$/u
const common =
  /[东南西北中上下前后内外新老大小高平山河江湖海港城桥路塔街店房田园林石水泉岛塘溪沟湾坡口头原野金花红古宝天云龙台门]|振兴|复兴|建华|爱民|吉利|集美|向阳|长寿|宏伟|丰满|回民|竞秀|信都|惠农|工农|安居|崇礼|朝阳|兴宁|兴安|从化|富民|卫东|爱辉|福绵/u

/**
 * The counties and prefectures that a text names in full, with 县, 市, 区, 州, 旗 or 盟. Short names (安定, 和平, 大同) are
 * words too often to count; so are names of two characters (道县, 城区). Provinces are named in most texts and left out.
 * `isOfOffices`: who signs, issues or receives it, so that what a line begins with is a name.
 */
export function placesIn(text: string, isOfOffices = false): FoundPlace[] {
  const found: FoundPlace[] = []
  for (const {0: level, index} of text.matchAll(/[县市区州旗盟]/g)) {
    const end = index + 1
    const name = nameAt(text, end)
    if (!name || isProvince(name) || otherWord[level]?.test(text.slice(end, end + 1))) continue
    const start = end - name.length
    const isHead = isOfOffices && level !== '区' && (start === 0 || /[，、\n]/u.test(text[start - 1]!))
    if (!isHead && !isAlone(text, start, name)) continue
    const last = found.at(-1)
    if (last && last.start >= start) found.pop()
    found.push({name, start, end})
  }
  return found
}

/** The longest name that ends at `end`. */
function nameAt(text: string, end: number): string | undefined {
  if (!mayEndDivision(text.slice(end - 2, end))) return undefined
  const longest = text.startsWith('自治', end - 3) ? 18 : 7
  for (let length = Math.min(longest, end); length >= 3; length--) {
    const name = text.slice(end - length, end)
    if (isDivision(name)) return name
  }
  return undefined
}

/** Whether the name is one here, and no part of other words: the more it looks like them, the more must speak for it. */
function isAlone(text: string, start: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const isPlaceBefore = levelWord.test(before) && nameAt(text, start) !== undefined
  if (isPlaceBefore) return true
  const stem = stemOf(name)
  const isOffice = (words.has(stem) || joining.test(stem)) && office.test(text.slice(start + name.length))
  if (ordinary.has(stem) || (isOffice && words.has(stem))) return false
  if (name.endsWith('区') && done.test(before) && !common.test(stem)) return true
  const isRisky = isOffice || name.endsWith('区') || name.endsWith('城市') || isFormer(name)
  return !isRisky || boundary.test(before)
}

/** A name with 县 of what is a 市 or 区 now. */
function isFormer(name: string): boolean {
  return (
    name.endsWith('县') && !divisionNames().has(name) && !fullNamesOf(name).some(full => full.endsWith('县'))
  )
}
