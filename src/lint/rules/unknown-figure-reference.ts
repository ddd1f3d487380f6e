import {nearestTo} from '../../language/nearest.ts'
import {findSlots} from '../../model/slots.ts'
import {fieldPlace} from '../field-place.ts'
import {at, ledgerOf, worthOf} from '../figures/ledger.ts'
import {defineRule} from '../rule.ts'

export const unknownFigureReference = defineRule({
  id: 'unknown-figure-reference',
  title: {zh: '没有这个数据', en: 'No such figure'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '“占”“合计”“等于”“属于”写的是另一数据的名；名写错了，这两个数就没有核对。',
    en: '占, 合计, 等于 and 属于 name other figures; with a wrong name nothing is checked.'
  },
  how: {zh: '写“数据”里的名，一字不差。', en: 'Give the name just as it stands under 数据.'},
  needs: 'draft',
  check(subject, report) {
    const {figures} = ledgerOf(subject)
    for (const {name, figure} of figures.values()) {
      const named = {占: [figure.of], 合计: figure.parts ?? [], 等于: [figure.equals], 属于: [figure.within]}
      for (const [field, values] of Object.entries(named)) {
        for (const value of values) {
          if (!value?.text || value.slot !== undefined || figures.has(value.text) || worthOf(value)) continue
          if (findSlots(value.text).length > 0) continue
          const {isThere, isWritten} = fieldPlace(subject.tree, ['figures', value.text])
          const nearest = nearestTo(
            value.text,
            [...figures.keys()].filter(other => other !== name)
          )
          const hint = nearest ? `，是否“${nearest}”` : ''
          const fault = isThere && !isWritten ? `数据“${value.text}”是空的` : `“数据”中没有${hint}`
          report({...at(value), message: `“${name}”的“${field}”写的是“${value.text}”，${fault}`})
        }
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  科级干部: 730人\n  少数民族干部: {数值: 152人, 占: ⟦科级干布⟧, 占比: 28.0%}\n',
      good: '文种: 上报总结\n数据:\n  科级干部: 730人\n  少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%}\n',
      says: '“少数民族干部”的“占”写的是“科级干布”，“数据”中没有，是否“科级干部”'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  科级干部:\n  少数民族干部: {数值: 152人, 占: ⟦科级干部⟧}\n',
      says: '“少数民族干部”的“占”写的是“科级干部”，数据“科级干部”是空的'
    },
    {
      draft: true,
      good: '文种: 上报总结\n数据:\n  示范村: 40个\n  示范乡镇: 4个\n  示范点: {数值: 44个, 合计: 示范村、示范乡镇}\n'
    },
    {draft: true, good: '文种: 上报总结\n数据:\n  少数民族干部: {数值: "*人", 占: "*", 占比: "*%"}\n'}
  ]
})
