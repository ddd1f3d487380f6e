import type {Flag} from '../../model/leaf.ts'
import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

interface Headed {
  readonly heading?: ReadonlyArray<Value>
  readonly numbered?: Flag
}

const number =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)][、．.]?|\d{1,2}[．.、](?!\d))\s*/u

/** 标题自带序号：文种会自动编号。 */
export const typedNumber = defineRule({
  id: 'typed-number',
  title: {zh: '标题里自己写了序号', en: 'Number typed into a heading that is numbered'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '这个文种会给标题自动编号，自己再写一个，就成了“一、一、……”。',
    en: 'This kind numbers its headings; a typed number stands there twice.'
  },
  how: {
    zh: '删去标题开头的序号，章节的先后就是序号；序号要自己写的，加一行“编号: 否”。',
    en: 'Delete it; the order of the sections is the number.'
  },
  needs: 'draft',
  check({draft, kind}, report) {
    const tell = ({heading, numbered}: Headed) => {
      if (numbered?.on === false) return
      const first = heading?.[0]
      const found = first && number.exec(first.text)
      if (!found || found[0].length === first.text.length) return
      report({
        message: `“${kind!.name.zh}”会自动编号，标题里不写“${found[0].trim()}”。`,
        path: first.path,
        range: placeIn(first, 0, found[0].length)
      })
    }
    const tellItems = (items: ReadonlyArray<Headed> = []) => {
      if (kind?.heading.item.number ?? draft?.headings?.itemNumbers) for (const item of items) tell(item)
    }
    for (const section of draft?.sections ?? []) {
      if (kind?.heading.section.number) tell(section)
      tellItems(section.items)
      for (const measure of section.measures ?? []) {
        if (kind?.heading.measure.number ?? draft?.headings?.measureNumbers) tell(measure)
        tellItems(measure.items)
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n章节:\n  - 标题: ⟦一、⟧强化组织领导，凝聚创建合力\n    小节:\n      - {标题: ⟦（一）⟧建机制, 正文: 各级落实责任。}\n',
      good: '文种: 上报总结\n章节:\n  - 标题: 强化组织领导，凝聚创建合力\n    小节:\n      - {标题: 建机制, 正文: 各级落实责任。}\n',
      says: '“上报总结”会自动编号，标题里不写“一、”。'
    },
    {
      draft: true,
      good: '文种: 报纸综述\n章节:\n  - {标题: 一、二年级课后服务全覆盖, 正文: 各校落实责任。}\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n章节:\n  - {标题: 一体推进创建，一步一个脚印, 正文: 各级落实责任。}\n'
    }
  ]
})
