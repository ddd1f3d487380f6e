import {isPart} from '../../model/roles.ts'
import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

type Heading = ReadonlyArray<Value>

const length = (text: string): number => [...text.replace(/[“”‘’《》]/gu, '')].length

/** What headings can have in common, each as a text that is equal where they are parallel. */
const forms: ReadonlyArray<{
  readonly least: number
  readonly of: (phrases: ReadonlyArray<string>) => string | undefined
}> = [
  // 打好“党建引领牌”: a verb, a coined name in quotes, and what it ends in.
  {
    least: 3,
    of: ([first = '']) => {
      const found = /^(?<verb>\p{Script=Han}{1,3})“[^”]+(?<end>\p{Script=Han})”/u.exec(first)
      return found ? `${found.groups!.verb}“${found.groups!.end}”` : undefined
    }
  },
  // 打造文化示范点
  {
    least: 3,
    of: ([first = '', second]) =>
      second || length(first) < 5 ? undefined : `${first.slice(0, 2)}…${first.slice(-2)}`
  },
  // 抓领导，强化责任
  {
    least: 3,
    of: ([first = '', second]) =>
      second && length(first) <= 4 ? `${first[0]}${length(first)}，${second.slice(0, 2)}` : undefined
  },
  // 党建引领强根基：凝聚创建合力，筑牢创建堡垒
  {least: 4, of: phrases => (phrases.length > 2 ? `${phrases.map(length).join(' ')}字` : undefined)}
]

/** 标题不对仗：同级标题形式一致，只有一个不同。 */
export const parallelHeadings = defineRule({
  id: 'parallel-headings',
  title: {zh: '同级标题不一致', en: 'Heading that breaks the parallel'},
  severity: 'hint',
  group: 'structure',
  basis: '通用写作规范',
  why: {
    zh: '同级标题用同一种句式，读者一眼看得出层次；只有一个不同，多是改稿时漏改。',
    en: 'Headings of one level share a form; the one that does not was forgotten.'
  },
  how: {zh: '把这个标题改成与其他各题一样的句式。', en: 'Give it the form of the others.'},
  needs: 'draft',
  check({draft}, report) {
    const sections = (draft?.sections ?? []).filter(
      ({role = []}) => !role.some(({choice}) => choice !== undefined && isPart(choice))
    )
    tell(sections.flatMap(({heading}) => (heading ? [heading] : [])))
    for (const {measures = []} of sections) tell(measures.flatMap(({heading}) => (heading ? [heading] : [])))

    function tell(headings: ReadonlyArray<Heading>): void {
      const odd = oddOneOf(headings)
      if (!odd) return
      const model = headings.find(heading => heading !== odd)!
      const first = odd[0]!
      const last = odd.at(-1)!
      const range = {start: placeIn(first).start, end: placeIn(last).end}
      const message = `其他同级标题都是“${said(model)}”的句式，这一个不同。`
      report({
        message,
        path: first.path,
        range,
        related: [{message: '其他标题的句式', range: placeIn(model[0]!)}]
      })
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 打牌式通讯\n章节:\n  - {标题: 打好“党建引领牌”，形成全域创建, 正文: 略有成效}\n  - {标题: 打好“产业培育牌”，促进成果共享, 正文: 略有成效}\n  - {标题: ⟦强化宣传教育，实现家园共建⟧, 正文: 略有成效}\n  - {标题: 打好“互嵌共融牌”，促进和谐共创, 正文: 略有成效}\n'
    },
    {
      draft: true,
      bad: '文种: 经验材料\n章节:\n  - {标题: [抓领导, 强化责任落实], 正文: 略有成效}\n  - {标题: [抓思想, 强化政治素养], 正文: 略有成效}\n  - {标题: [抓履职, 强化责任担当], 正文: 略有成效}\n  - {标题: ⟦廉洁从警，从严治警⟧, 正文: 略有成效}\n'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n章节:\n  - {标题: 打好“党建引领牌”，形成全域创建, 正文: 略有成效}\n  - {标题: 打好“产业培育牌”，促进成果共享, 正文: 略有成效}\n  - {标题: 打好“互嵌共融牌”，促进和谐共创, 正文: 略有成效}\n  - {角色: 荣誉成效, 标题: 收获荣誉, 正文: 略有成效}\n'
    },
    {
      draft: true,
      good: '文种: 采访报道\n章节:\n  - {标题: 社区为居民提供服务, 正文: 略有成效}\n  - {标题: 昆明提供了鲜活样本, 正文: 略有成效}\n  - {标题: 党校夯实理论基础与队伍, 正文: 略有成效}\n'
    }
  ]
})

/** The only heading without the form that all others share. */
function oddOneOf(headings: ReadonlyArray<Heading>): Heading | undefined {
  for (const {least, of} of forms) {
    if (headings.length <= least) continue
    const shapes = headings.map(heading => of(heading.map(({text}) => text)))
    for (const shape of new Set(shapes)) {
      if (shape === undefined || shapes.filter(other => other === shape).length !== headings.length - 1)
        continue
      return headings[shapes.findIndex(other => other !== shape)]
    }
  }
  return undefined
}

const said = (heading: Heading): string => heading.map(({text}) => text).join('，')
