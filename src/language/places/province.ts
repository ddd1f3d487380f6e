import type {Range} from '../../finding.ts'
import {isProvince} from './gazetteer.ts'

interface Options {
  /** What the region is called. */
  readonly region: string
  isAllowed(name: string): boolean
}

// 全县位于甘肃省河西走廊, but not 地处甘肃、青海两省交界.
const lying =
  /(?<=^|[。；，\n])(?<subject>\p{Script=Han}{2,12})(?:地处|位于|坐落[于在]|隶属于?)(?<inside>(?:祖国|我国|中国)?(?:[东南西北]{1,2}部|[东南西北]{1,2})?)(?<province>\p{Script=Han}{2,3}省|\p{Script=Han}{2,8}自治区|(?:北京|天津|上海|重庆)市)(?<rest>[^，。；]{0,40})/gu
const between = /交界|接壤|交汇|交会|毗|相邻|相连|结合部|之间|边缘|以[东南西北]|[、和与及]/u

/** The provinces, not its own, in which a text says that the region itself lies. */
export function otherProvincesIn(text: string, {region, isAllowed}: Options): (Range & {name: string})[] {
  if (!/地处|位于|坐落|隶属/u.test(text)) return []
  return [...text.matchAll(lying)].flatMap(({0: words, index, groups}) => {
    const {subject, province = '', rest = ''} = groups!
    const isOwn = subject === region || /^[全我][县市区州盟旗]$/u.test(subject!)
    if (!isOwn || !isProvince(province) || isAllowed(province) || between.test(rest)) return []
    const start = index + words.length - rest.length - province.length
    return [{name: province, start, end: start + province.length}]
  })
}
