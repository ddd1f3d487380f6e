import type {Path} from '../../finding.ts'
import {pathOf} from '../../model/item-path.ts'
import type {Measure, Section} from '../../model/schema.ts'
import {fieldPlace} from '../field-place.ts'
import {defineRule, type Subject} from '../rule.ts'

/** 空章节：有标题，没有内容。 */
export const emptySection = defineRule({
  id: 'empty-section',
  title: {zh: '章节没有内容', en: 'Empty section'},
  severity: 'error',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '只有标题、没有正文的章或小节，印出来就是一个空标题。',
    en: 'A heading without text prints as a bare heading.'
  },
  how: {zh: '写上引言、小节或正文；不写的，把这一章或小节删去。', en: 'Write its text, or take it out.'},
  needs: 'draft',
  check(subject, report) {
    const {draft, tree} = subject
    for (const [index, section] of (draft?.sections ?? []).entries()) {
      const {intro, body, measures = [], items = [], quotes = [], photos = []} = section
      if (!intro && !body && measures.length === 0 && items.length === 0 && quotes.length === 0) {
        const only = photos.length > 0 ? '只有图片，' : ''
        const lost = deeperBehind(draft?.sections ?? [], index, tree?.source.text ?? '')
        const way = lost && `后面的“${lost}”缩进更深，像是它的小节：在它前面加一行“小节:”，与“标题”对齐。`
        tell(section, name => `“${name ?? `第${index + 1}章`}”${only}没有内容。${way ?? ''}`)
      }
      for (const [at, measure] of measures.entries()) {
        const isAskedFor = isAsked(subject, [...pathOf(measure), 'body'])
        if (measure.body || measure.items?.length || measure.quotes?.length || isAskedFor) continue
        tell(measure, name => `小节“${name ?? `第${at + 1}个小节`}”没有内容。`)
      }
    }

    function tell(item: Section | Measure, message: (name: string | undefined) => string) {
      const path = pathOf(item)
      const range = item.heading?.[0]?.node?.range ?? fieldPlace(tree, path).range
      report({message: message(item.heading?.map(({text}) => text).join('，')), path, range})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 报纸综述\n章节:\n  - 角色: 领导机制\n    标题: ⟦党建引领：凝聚合力⟧\n  - 角色: 经济发展\n    标题: 发展惠民：夯实基础\n    小节:\n      - 标题: ⟦产业兴旺⟧\n'
    },
    {
      draft: true,
      bad: '文种: 报纸综述\n章节:\n  - 角色: 领导机制\n    标题: [⟦党建引领⟧, 凝聚合力]\n    - 标题: [健全机制, 压实责任]\n      正文: 县委负总责。\n',
      says: '“党建引领，凝聚合力”没有内容。后面的“健全机制”缩进更深，像是它的小节：在它前面加一行“小节:”，与“标题”对齐。'
    },
    {
      draft: true,
      good: '文种: 报纸综述\n章节:\n  - 角色: 领导机制\n    标题: 党建引领：凝聚合力\n    引言: 各级各部门落实责任。\n  - 角色: 经济发展\n    标题: 发展惠民：夯实基础\n    小节:\n      - 标题: 产业兴旺\n        正文: 各族群众增收。\n'
    }
  ]
})

/** What the next chapter is called where it stands deeper than this one and says no role: a measure whose 小节 was left out. */
function deeperBehind(sections: ReadonlyArray<Section>, index: number, text: string): string | undefined {
  const [here, next] = [sections[index]?.heading?.[0], sections[index + 1]?.heading?.[0]]
  if (!here?.node || !next?.node || sections[index + 1]!.role) return undefined
  const [own, other] = [here.node.range.start, next.node.range.start].map(at => indentAt(text, at))
  return other! > own! ? next.text : undefined
}

/** How deep the field of a line stands, a bullet before it counted. */
function indentAt(text: string, at: number): number {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^[\s-]*/u.exec(line)![0].length
}

/** Whether the page already asks for the field in its place, which `unfilled-slot` tells. */
function isAsked({texts}: Subject, path: Path): boolean {
  const key = JSON.stringify(path)
  return texts.some(text =>
    text.pieces.some(({value}) => value?.slot !== undefined && JSON.stringify(value.path) === key)
  )
}
