import {parseQuantity} from '../../language/quantity.ts'
import {placeIn} from '../../model/value.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

/** Words that only count, so that what is counted must stand beside the number. */
const counting = /^[名个家所座项处支条件位株台辆批块]$/u
/** What a bare number may be a number of without a unit. */
const unitless = /指数|系数|得分|分数|年份|编号|号码|电话|邮编|比例|比值|倍数|届|排名|位次/u
const reach = 40

export const figureNoun = defineRule({
  id: 'figure-noun',
  title: {zh: '插入的数据没有单位或名称', en: 'A figure without its unit or noun'},
  severity: 'warning',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '{名称}只换成“数据”里写的数，不会带出名称：1860名下沉一线，是什么人没有说；数据里没写单位的，印出来只有一个数。',
    en: '{name} becomes the number as it stands under 数据; neither its unit nor its noun is added.'
  },
  how: {
    zh: '在数的后面或前面写上名称，如“{党员}党员”；数据里写上单位，如“102座”。',
    en: 'Write the noun beside it, and the unit under 数据.'
  },
  needs: 'draft',
  check(subject, report) {
    const {figures} = ledgerOf(subject)
    const told = new Set<string>()
    // Cells of a table have their names beside them.
    for (const text of subject.texts.filter(({block}) => block === 'paragraph' || block === 'run-in')) {
      for (const {figure: name, start, end} of text.pieces) {
        const entry = name === undefined ? undefined : figures.get(name)
        const value = entry?.figure.value
        if (!entry || !value || text.value.slice(start, end) !== value.text) continue
        if (/^\d[\d.,]*$/.test(value.text)) {
          const isBare = /^(?:[，。；、）]|$)/u.test(text.value.slice(end, end + 1))
          if (!isBare || unitless.test(entry.label) || told.has(entry.name)) continue
          told.add(entry.name)
          const message = `“${entry.name}”写的是“${value.text}”，没有单位，印出来只有一个数；写成“${value.text}个”的样子。`
          report({path: value.path, range: placeIn(value), message})
        } else if (isWithoutNoun(text, start, end, entry.label, value.text)) {
          const place = text.place(start, end)
          const words = text.value.slice(Math.max(0, start - 4), end + 4).replaceAll('\n', '')
          const message = `“${words}”里没有说是什么，缺名称；写成“{${entry.name}}${entry.label}”的样子。`
          if (place) report({path: place.path, range: place.range, message})
        }
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  选派{下派党员}驻村。\n数据:\n  下派党员: ⟦120名⟧\n',
      good: '文种: 上报总结\n导语: |\n  选派{下派党员}党员驻村，建成公厕{公厕}。\n数据:\n  下派党员: 120名\n  公厕: 46座\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  建成公厕{公厕}，方便群众。\n数据:\n  公厕: ⟦46⟧\n',
      good: '文种: 上报总结\n导语: |\n  建成公厕{公厕}，方便群众。\n数据:\n  公厕: 46座\n'
    }
  ]
})

/** Whether neither the name of a counted thing nor another noun stands beside its number. */
function isWithoutNoun({value}: Text, start: number, end: number, label: string, words: string): boolean {
  const unit = parseQuantity(words)?.unit ?? ''
  const name = label.replace(/(?:总数|数量|人数|个数|数)$/u, '')
  if (!counting.test(unit) || !/^\p{Script=Han}{2,}$/u.test(name)) return false
  const before = /[^。；\n]*$/u.exec(value.slice(Math.max(0, start - reach), start))![0]
  const after = /^[^。；\n]*/u.exec(value.slice(end, end + reach))![0]
  const around = before + after
  const ends = [name.slice(0, 2), name.slice(-2)]
  if (ends.some(end => around.includes(end))) return false
  return joins.test(after) && !/[\p{Script=Han}”》）]$/u.test(before.replace(verbs, ''))
}

/** A mark, a conjunction or a verb: no noun. */
const joins =
  /^(?:[，。；、）]|$|[与和及]\p{Script=Han}?|下沉|驻[村点]|集中|全部|参加|参与|投入|进驻|负责|完成|建成|落实|对接|结对|上门|包[保联村户])/u
const verbs =
  /(?:共|已|先后|累计|现有|共有|选派|抽调|组织|安排|选聘|招募|建成|新建|改造|打造|新增|达到|有|到|由|把|将|与|和|及|、|，)+$/u
