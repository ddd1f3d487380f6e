import {type Assessed, assessed} from '../../campaign/assess.ts'
import {figurePart, figurePieces} from '../../compose/figure.ts'
import {noNames} from '../../model/dictionary.ts'
import {partAsked} from '../../model/part-asked.ts'
import type {Draft} from '../../model/schema.ts'
import {placeIn, type Value} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

/** 自评与数不符：达标与否和目标、完成的数对不上，单位比不了，得分超过满分，两项同号。 */
export const indicatorMismatch = defineRule({
  id: 'indicator-mismatch',
  title: {zh: '指标自评与数不符', en: 'Self-assessment against its own numbers'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '是否达标由“目标”和“完成”重算；自己写的“达标”与重算的不同，单位不同没法比，得分超过满分，两项同号，考评组一核就退回。',
    en: 'Whether a target is reached follows from the two numbers; a score cannot pass its most.'
  },
  how: {
    zh: '核对完成的数和目标，改正“达标”“得分”“编号”，单位写成一样的。',
    en: 'Check the numbers, and mend the entry.'
  },
  needs: 'draft',
  check({draft, kind}, report) {
    if (!draft?.indicators) return
    for (const one of assessed(draft, kind?.campaigns ?? [], value => inWords(value, draft))) {
      const {given, reached, target, full, score, apart, twice} = one
      const {reached: said, score: typed} = given
      if (said && 'on' in said && reached !== undefined && said.on !== reached) {
        const message = `${nameOf(one)}目标${target}，完成${inWords(given.value!, draft)}，应当${reached ? '达标' : '没有达标'}，“达标”写的是“${said.text}”。`
        report({message, path: said.path, range: placeIn(said), related: placesOf(given.value)})
      }
      if (twice !== undefined) {
        const message = `编号“${twice}”前面已经用过，两项指标不能同号。`
        report({message, path: given.number!.path, range: placeIn(given.number!)})
      }
      if (apart) {
        const unit = (words: string) => (words ? `单位是“${words}”` : '没有单位')
        const message = `${nameOf(one)}目标${target}，${unit(apart.target)}，完成的${unit(apart.value)}，比不了，是否达标没有算。`
        report({message, path: given.value!.path, range: placeIn(given.value!), severity: 'warning'})
      }
      if (!typed || typed.slot !== undefined || /[*＊×]/u.test(typed.text)) continue
      if (score === undefined)
        report({
          message: `得分写的是“${typed.text}”，只写数字，如“9.5”。`,
          path: typed.path,
          range: placeIn(typed)
        })
      else if (full !== undefined && score > full)
        report({
          message: `${nameOf(one)}得分${score}，超过满分${full}。`,
          path: typed.path,
          range: placeIn(typed)
        })
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 自评报告\n指标:\n  - {编号: 1, 名称: 垃圾无害化处理率, 目标: ≥95%, 完成: 93.2%, 达标: ⟦是⟧}\n',
      says: '“垃圾无害化处理率”目标≥95%，完成93.2%，应当没有达标，“达标”写的是“是”。'
    },
    {
      draft: true,
      bad: '文种: 自评报告\n指标:\n  - {编号: 1, 名称: 发病率, 目标: 不超过3‰, 完成: "{发病率}", 达标: ⟦否⟧}\n数据: {发病率: 2.1‰}\n',
      says: '“发病率”目标不超过3‰，完成2.1‰，应当达标，“达标”写的是“否”。'
    },
    {
      draft: true,
      bad: '文种: 自评报告\n指标:\n  - {编号: 1, 名称: 绿地率, 完成: 38%, 满分: 5, 得分: ⟦6⟧}\n  - {编号: 2, 名称: 满意度, 完成: 91%, 得分: ⟦九分⟧}\n'
    },
    {
      draft: true,
      bad: '文种: 自评报告\n指标:\n  - {编号: 1, 名称: 用水量, 目标: 不超过60立方米, 完成: ⟦63.5吨⟧}\n  - {编号: ⟦1⟧, 名称: 覆盖率, 目标: ≥95%, 完成: 96.4%}\n',
      says: '“用水量”目标不超过60立方米，单位是“立方米”，完成的单位是“吨”，比不了，是否达标没有算。'
    },
    {
      draft: true,
      good: '文种: 自评报告\n指标:\n  - {编号: 1, 名称: 垃圾无害化处理率, 目标: ≥95%, 完成: 98.2%, 达标: 是, 满分: 5, 得分: 4.5}\n  - {编号: 2, 名称: 制度健全, 完成: 达到要求, 达标: 是}\n  - {编号: 3, 名称: 接种率, 目标: 95%以上, 完成: 约95%, 达标: 否}\n'
    }
  ]
})

const nameOf = ({given, known}: Assessed): string => {
  const name = given.name?.text ?? known?.name
  return name ? `“${name}”` : `第${given.number?.text ?? ''}项`
}

const placesOf = (value: Value | undefined) =>
  value?.node ? [{message: '完成', range: placeIn(value)}] : undefined

/** A value with the figures in it, as it is printed. */
function inWords({text}: Value, {figures = noNames}: Draft): string {
  return text.replace(/[{｛]([^{}｛｝\n]+)[}｝]/gu, (braces, asked: string) => {
    const name = asked.trim()
    const {whole, part} = (!figures[name] && partAsked(name)) || {}
    const figure = figures[whole ?? name]
    if (!figure) return braces
    if (part) return figurePart(figure, part)?.text ?? braces
    return figurePieces(name, figure)
      .map(piece => ('text' in piece ? piece.text : ''))
      .join('')
  })
}
