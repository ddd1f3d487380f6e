import type {Finding} from '../finding.ts'

/** One line of the list that says what is still to be supplied. */
export interface FillIn {
  readonly kind: 'name' | 'date' | 'number' | 'slogan' | 'text'
  /** What is wanted, e.g. `县名`; all numbers are one line, `数字`. */
  readonly subject: string
  readonly count: number
  /** Whether one answer serves all places, as the region's name does. */
  readonly isSame: boolean
  /** For numbers, how many of each sort: `{个数: 37, 百分比: 11}`. */
  readonly sorts: Readonly<Record<string, number>>
  readonly findings: ReadonlyArray<Finding>
}

const order = ['name', 'date', 'number', 'slogan', 'text'] as const
const regions = ['县名', '区名', '市名', '州名', '旗名']
const together: Readonly<Record<string, string>> = {number: '数字', date: '时间', slogan: '提法中的数'}

/** Group the slots of one draft by what has to be supplied, names first. Other findings are passed over. */
export function fillInList(findings: ReadonlyArray<Finding>): FillIn[] {
  const slots = findings.filter(({ruleId, data}) => ruleId === 'unfilled-slot' && data?.slot && data.subject)
  const region = homeOf(slots)
  const groups = new Map<string, Finding[]>()
  for (const slot of slots) {
    const key = `${slot.data!.slot} ${subjectOf(slot, region)}`
    const group = groups.get(key)
    if (group) group.push(slot)
    else groups.set(key, [slot])
  }
  return [...groups]
    .map(([key, members]): FillIn => {
      const [kind, subject] = key.split(/ (.*)/s) as [FillIn['kind'], string]
      return {
        kind,
        subject,
        count: members.length,
        isSame: subject === region && members.length > 1,
        sorts: sortsOf(members),
        findings: members
      }
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count)
}

/** The list as one sentence: `县名：出现13处，填一处即可；数字：37处（个数20、百分比11、金额6）`. */
export function fillInSentence(list: ReadonlyArray<FillIn>): string {
  return list
    .map(({subject, count, isSame, sorts}) => {
      if (isSame) return `${subject}：出现${count}处，填一处即可`
      const parts = Object.entries(sorts).sort(([, a], [, b]) => b - a)
      const detail =
        parts.length > 1 ? `（${parts.map(([sort, number]) => `${sort}${number}`).join('、')}）` : ''
      return `${subject}：${count}处${detail}`
    })
    .join('；')
}

/** What the region itself is called by: of the names of divisions, the one that is missing most often. */
function homeOf(slots: ReadonlyArray<Finding>): string | undefined {
  const counts = sortsOf(slots.filter(({data}) => regions.includes(data!.subject!)))
  return Object.entries(counts).sort(([, a], [, b]) => b - a)[0]?.[0]
}

function subjectOf({data}: Finding, region: string | undefined): string {
  const subject = data!.subject!
  if (subject === '地区名' && region) return region
  return together[data!.slot!] ?? subject
}

function sortsOf(findings: ReadonlyArray<Finding>): Record<string, number> {
  const sorts: Record<string, number> = {}
  for (const {data} of findings) {
    // Each says what it was; the list need not say it again.
    const sort = data!.subject!.startsWith('去年') ? '去年有的' : data!.subject!
    sorts[sort] = (sorts[sort] ?? 0) + 1
  }
  return sorts
}
