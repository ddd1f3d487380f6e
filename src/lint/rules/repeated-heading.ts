import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

/** 同一章里两个小节标题一样。 */
export const repeatedHeading = defineRule({
  id: 'repeated-heading',
  title: {zh: '标题重复', en: 'Heading that stands twice'},
  severity: 'warning',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '同一章的两个小节、或全文的两章用了同一个标题，多是复制后忘了改。',
    en: 'Two parts of one name are left over from copying.'
  },
  how: {zh: '按各自的内容改写其中一个。', en: 'Reword one of them.'},
  needs: 'draft',
  check({draft}, report) {
    const {sections = []} = draft!
    const rows = [
      sections.map(({heading}) => heading),
      ...sections.map(({measures = []}) => measures.map(({heading}) => heading))
    ]
    for (const row of rows) {
      for (const {words, first, again} of doublesIn(row)) {
        report({
          path: again.path,
          range: {
            start: placeIn(again).start,
            end: placeIn(row.findLast(one => one?.[0] === again)!.at(-1)!).end
          },
          message: `标题“${words}”前面已经用过。`,
          related: [{message: '前一处', range: placeIn(first)}]
        })
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n章节:\n  - 标题: 强化组织领导，形成工作合力\n    小节:\n      - {标题: 健全机制, 正文: 一段。}\n      - {标题: ⟦健全机制⟧, 正文: 另一段。}\n',
      says: '标题“健全机制”前面已经用过。'
    },
    {
      draft: true,
      good: '文种: 上报总结\n章节:\n  - 标题: 抓领导，强化责任\n    小节:\n      - {标题: 存在问题, 正文: 一段。}\n  - 标题: 抓保障，强化支撑\n    小节:\n      - {标题: 存在问题, 正文: 一段。}\n      - {标题: "*", 正文: 一段。}\n      - {标题: "*", 正文: 一段。}\n'
    }
  ]
})

interface Double {
  readonly words: string
  readonly first: Value
  readonly again: Value
}

function doublesIn(row: ReadonlyArray<ReadonlyArray<Value> | undefined>): Double[] {
  const known = new Map<string, Value>()
  return row.flatMap((heading = []) => {
    const [start] = heading
    const words = heading.map(({text}) => text.trim()).join('，')
    if (!start || heading.some(({slot}) => slot !== undefined) || !/\p{Script=Han}{3}/u.test(words)) return []
    const first = known.get(words)
    if (!first) known.set(words, start)
    return first ? [{words, first, again: start}] : []
  })
}
