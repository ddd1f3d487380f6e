import {placeIn} from '../../model/value.ts'
import {draftValues} from '../draft-values.ts'
import {defineRule} from '../rule.ts'

/** Fields that hold a name and nothing else, by what they stand in. */
const named: Readonly<Record<string, ReadonlySet<string>>> = {
  region: new Set(['name', 'shortName', 'parent', 'parts']),
  campaign: new Set(['award']),
  byline: new Set(['name', 'unit']),
  honors: new Set(['name', 'by', 'holder'])
}

export const nameEndMark = defineRule({
  id: 'name-end-mark',
  title: {zh: '名称末尾多了标点', en: 'A mark at the end of a name'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '地区、项目、单位、荣誉等名称会放进句子里，末尾的标点会印在句子中间。',
    en: 'Names are put into sentences, and so is the mark behind them.'
  },
  how: {zh: '删去名称末尾的标点。', en: 'Delete the mark.'},
  needs: 'draft',
  check({draft}, report) {
    if (!draft) return
    for (const value of draftValues(draft)) {
      const last = value.path.findLast(step => typeof step === 'string')
      if (!named[String(value.path[0])]?.has(String(last))) continue
      const {0: mark, index} = /(?<![，。；：、,.;:])[，。；：、,.;:]+$/.exec(value.text.trimEnd()) ?? {
        index: 0
      }
      if (!mark || index === 0) continue
      const range = placeIn(value, index, index + mark.length)
      report({
        path: value.path,
        range,
        message: `名称“${value.text.slice(0, index)}”末尾多了“${mark}”，删去。`
      })
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n标题: 平乐县创建工作总结\n创建: {项目: 全国文明城市⟦，⟧}\n荣誉:\n  - {称号: 全国先进集体⟦；⟧, 授予: 国务院}\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n标题: 平乐县创建工作总结\n地区: {名称: 平乐县, 上级: 桂林市、广西壮族自治区}\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n地区: {名称: 平乐县⟦。⟧, 上级: 桂林市}\n标题: 平乐县创建工作总结\n',
      good: '文种: 上报总结\n地区: {名称: 平乐县, 上级: 桂林市}\n标题: 平乐县创建工作总结\n'
    }
  ]
})
