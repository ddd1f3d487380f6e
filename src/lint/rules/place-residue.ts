import {placesIn} from '../../language/places/find.ts'
import {otherProvincesIn} from '../../language/places/province.ts'
import {hasReason, rowsOf} from '../../language/places/reasons.ts'
import {allowedIn} from '../allowed-places.ts'
import {defineRule} from '../rule.ts'

export const placeResidue = defineRule({
  id: 'place-residue',
  title: {zh: '他地地名', en: 'Name of another place'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '套用别处的材料而没有改净地名，是这类材料最常见的笑话。只查写了县、市、区、州、旗的全名；句中说明了缘由（协作、帮扶、周边、来访、引进、在当地举办等）的不查；上级所辖各地并列的不查；省会不查，省、自治区、直辖市只查写成本地所在的（“我县位于……省”）。',
    en: 'A county or prefecture that is neither the region, above it, nor in it is often left over from another draft.'
  },
  how: {
    zh: '改成本地的地名；确实写的是那里，把它列入“校验”的“放行地名”。',
    en: 'Put the right name, or list it under 校验 / 放行地名.'
  },
  needs: 'draft',
  check({draft, texts}, report) {
    const allowed = draft && allowedIn(draft)
    if (!allowed) return
    for (const text of texts) {
      if (text.block === 'byline') continue
      const rows = rowsOf(text.value, placesIn(text.value, text.block === 'signoff'))
      const unknown = rows.flatMap(row => {
        const strange = row.places.filter(({name}) => !allowed.has(name))
        const isList = strange.length > 0 && allowed.coversSiblings(row.places.map(({name}) => name))
        return strange.length === 0 || isList || hasReason(text.value, row, allowed.isRegion) ? [] : strange
      })
      const region = draft.region!.name!.text
      const provinces = otherProvincesIn(text.value, {region, isAllowed: allowed.has})
      for (const {name, start, end} of [...unknown, ...provinces]) {
        const place = text.place(start, end)
        if (!place) continue
        report({
          path: place.path,
          range: place.range,
          message: `“${name}”不是${region}，也不在其上级和下辖之列，看看是不是别处的材料`,
          note: `可以出现的地名：${allowed.told.join('、')}；下辖地区不必列出；其他地名写进“校验”的“放行地名”。`
        })
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n地区: {名称: 平乐县, 上级: 桂林市}\n导语: |\n  县委强化统筹，确保⟦安化县⟧创建工作落到实处。\n',
      good: '文种: 上报总结\n地区: {名称: 平乐县, 上级: 桂林市}\n导语: |\n  县委强化统筹，确保平乐县创建工作落到实处，得到桂林市、广西壮族自治区肯定。\n',
      says: '“安化县”不是平乐县，也不在其上级和下辖之列，看看是不是别处的材料'
    },
    {
      draft: true,
      good: '文种: 报纸综述\n地区: {名称: 昭通市, 上级: 云南省}\n导语: |\n  永善县、水富市先行一步，与凉山彝族自治州雷波县接壤，昆明市民纷纷前来，全国文明城市创建见效。\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n地区: {名称: 昭阳区, 上级: 昭通市、云南省}\n导语: |\n  2019年以来，⟦鲁甸县⟧坚持党建引领。\n',
      good: '文种: 上报总结\n地区: {名称: 昭阳区, 上级: 昭通市、云南省}\n导语: |\n  鲁甸县、巧家县等周边县区的群众前来赶集，引进浙江省义乌市客商投资。西湖区派来的5名教师扎根山区。在呼和浩特市举行的运动会上获奖。\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n地区: {名称: 神木市, 上级: 榆林市}\n导语: |\n  推动⟦丽水市⟧民族团结进步事业，打造⟦石林县⟧样板。\n',
      good: '文种: 上报总结\n地区: {名称: 神木市, 上级: 榆林市}\n校验: {放行地名: 丽水}\n导语: |\n  推动丽水市民族团结进步事业，打造榆林市样板。\n'
    }
  ]
})
