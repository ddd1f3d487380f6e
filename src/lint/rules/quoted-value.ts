import type {Path} from '../../finding.ts'
import {pathInWords} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'
import {placeIn} from '../../model/value.ts'
import {draftValues} from '../draft-values.ts'
import {defineRule} from '../rule.ts'

/** Fields that hold a name, a time or a number, which no quotation marks belong around. */
const plain =
  /^(?:region\.(?:name|shortName|parent|parts)|campaign\.(?:award|period|dataAsOf)|byline\.(?:role|name|unit)|signoff\.(?:unit|date)|honors\.(?:name|by|date|holder|count)|figures\.(?:value|share|averageGrowth|totalGrowth|yearOnYear|time|basis|source|points\.value)|photos\.(?:file|credit|creditRole)|(?:sections\.)?(?:measures\.)?quotes\.(?:speaker|post))$/

const quoted = /^[“"‘'「](?<inner>[^“”"‘’'「」]+)[”"’'」]$/u

/** 整个内容外面多了引号：把 Word 的引号当成了 YAML 的引号。 */
export const quotedValue = defineRule({
  id: 'quoted-value',
  title: {zh: '内容外面多了引号', en: 'Quotation marks around a value'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '草稿里用来包住内容的只能是英文直引号；中文引号算内容的一部分，会印进文中，地名、数字也就对不上了。',
    en: 'Chinese quotation marks are part of the value and would be printed.'
  },
  how: {zh: '删去外面的一对引号。', en: 'Delete the pair.'},
  needs: 'draft',
  fixable: true,
  check({draft}, report) {
    if (!draft) return
    for (const value of draftValues(draft)) {
      if (!plain.test(fieldOf(value.path)) || !quoted.test(value.text)) continue
      const end = value.text.length
      const isVerbatim = value.node?.isVerbatim(value.start, value.start + end)
      report({
        message: `“${pathInWords(draftSchema, value.path)}”外面的一对引号会印进文中。`,
        path: value.path,
        range: placeIn(value),
        fix: isVerbatim
          ? [
              {range: placeIn(value, 0, 1), text: ''},
              {range: placeIn(value, end - 1, end), text: ''}
            ]
          : undefined
      })
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n地区: {名称: ⟦“安平县”⟧, 简称: ⟦“安平”⟧}\n',
      good: '文种: 上报总结\n地区: {名称: 安平县, 简称: 安平}\n',
      says: '“地区·名称”外面的一对引号会印进文中。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  公厕数: ⟦“102座”⟧\n导语: 建成公厕{公厕数}。\n',
      good: '文种: 上报总结\n数据:\n  公厕数: 102座\n导语: 建成公厕{公厕数}。\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n地区: {名称: "安平县"}\n标题: “石榴籽”工程\n章节:\n  - {标题: “石榴红”, 正文: “一老一小”有人管。}\n'
    }
  ]
})

/** A path without numbers and names of the author's own: `figures.value`. */
function fieldOf(path: Path): string {
  const [first, second] = path
  const isOpen = (first === 'figures' || first === 'photos') && typeof second === 'string'
  const steps = isOpen ? [first, ...path.slice(2)] : path
  return steps.filter(step => typeof step === 'string').join('.')
}
