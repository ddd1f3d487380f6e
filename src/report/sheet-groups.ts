import type {Finding} from '../finding.ts'
import type {FillIn} from '../lint/fill-in-list.ts'
import {fillInList} from '../lint/fill-in-list.ts'
import {rules} from '../lint/rules/index.ts'

/** A part of the check sheet: what one sort of person has to do. */
export interface SheetGroup {
  readonly title: (typeof sheetTitles)[number]
  /** Who does it, and how. */
  readonly duty: string
  readonly lists: ReadonlyArray<{readonly title?: string; readonly findings: ReadonlyArray<Finding>}>
}

/** What the parts are called, in order. */
export const sheetTitles = ['补充内容', '核对数据', '调整结构', '修改文字'] as const

const groupOf = new Map(rules.map(({id, group}) => [id, group]))

/** Divide the findings of a file by who must supply what. */
export function sheetGroups(findings: ReadonlyArray<Finding>): SheetGroup[] {
  const slots = fillInList(findings)
  const isSlot = new Set(slots.flatMap(slot => slot.findings))
  const others = findings.filter(finding => !isSlot.has(finding))
  const take = (wanted: (finding: Finding) => boolean) => [{findings: others.filter(wanted)}]
  const groups: SheetGroup[] = [
    {title: sheetTitles[0], duty: '由起草单位和提供材料的部门补充', lists: slots.flatMap(slotLists)},
    {
      title: sheetTitles[1],
      duty: '由提供数据的部门核对，以核定的数为准',
      lists: bySource(others.filter(({ruleId}) => groupOf.get(ruleId) === 'figures'))
    },
    {
      title: sheetTitles[2],
      duty: '由起草人补写或调整',
      lists: take(({ruleId}) => groupOf.get(ruleId) === 'structure')
    },
    {
      title: sheetTitles[3],
      duty: '由起草人修改',
      lists: take(({ruleId}) => !groupOf.get(ruleId))
    }
  ]
  return groups.filter(group => group.lists.some(list => list.findings.length > 0))
}

type List = SheetGroup['lists'][number]

function slotLists({subject, isSame, findings}: FillIn): List[] {
  return bySource(findings).map(({title, findings}) => {
    const from = title ? `，请${title}提供` : ''
    return {title: `${subject}：${findings.length} 处${isSame ? '，填一处即可' : ''}${from}`, findings}
  })
}

/** The findings by who gave the figure; those whose giver is not known come last. */
function bySource(findings: ReadonlyArray<Finding>): List[] {
  const lists = new Map<string, Finding[]>()
  for (const finding of findings) {
    const source = finding.data?.source ?? ''
    const list = lists.get(source)
    if (list) list.push(finding)
    else lists.set(source, [finding])
  }
  return [...lists]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([title, own]) => (title ? {title, findings: own} : {findings: own}))
}
