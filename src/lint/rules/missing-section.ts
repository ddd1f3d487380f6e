import type {Draft, Role} from '../../model/schema.ts'
import {roles} from '../../model/schema.ts'
import {fieldPlace} from '../field-place.ts'
import {defineRule} from '../rule.ts'

/** Sides that only some titles ask for, by what the title's name has in it. */
const onlyFor: Partial<Record<Role, RegExp>> = {integration: /民族|共同体|石榴/u}

/** Whether the title that is striven for asks for a side; where the draft does not say which it is, it does. */
function isAskedBy({campaign}: Draft, role: Role): boolean {
  const award = campaign?.award?.text
  return !award || (onlyFor[role]?.test(`${award}${campaign?.theme?.text ?? ''}`) ?? true)
}

/** 缺章节：文种要求的角色没有一章来写。 */
export const missingSection = defineRule({
  id: 'missing-section',
  title: {zh: '缺少章节', en: 'Missing section'},
  severity: 'error',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '各文种都有非写不可的方面。是否写到，看章节的“角色”，不看标题怎么起。',
    en: 'A kind has sides it cannot do without; a section says by its role which side it is about.'
  },
  how: {
    zh: '补上这一章；已经写在别的章里的，在那一章的“角色”里加上它。',
    en: 'Write the section, or add the role to the section that covers it.'
  },
  needs: 'draft',
  check({draft, kind, tree}, report) {
    if (!draft || !kind) return
    const sections = draft.sections ?? []
    const written = new Set<Role>(sections.flatMap(section => (section.role ?? []).map(({choice}) => choice)))
    if (draft.honors?.length) written.add('honors')
    // A role that was refused is told at its place; what the section is about shows when that is put right.
    const isTold = (index: number) => fieldPlace(tree, ['sections', index, 'role']).isWritten
    const blank = sections.flatMap((section, index) => (section.role?.length ? [] : [index]))
    const untold = blank.filter(index => !isTold(index)).length
    const {range} = fieldPlace(tree, ['sections'])
    const isMissing = (role: Role) => !written.has(role) && isAskedBy(draft, role)
    const missing = kind.roles.required.filter(isMissing)
    if (untold > 0 && missing.length > 0) {
      const sides = missing.map(role => `“${roles[role]}”`).join('')
      const message = `有 ${untold} 章没有写“角色”，无法核对是否写到${sides}。`
      const note = '在每章的“角色”里写上它写的是哪些方面，如“角色: 领导机制”。'
      return report({message, path: ['sections'], range, note, severity: 'warning'})
    }
    if (blank.length > untold) return
    for (const role of missing)
      report({message: `“章节”缺少角色“${roles[role]}”。`, path: ['sections'], range})
    if (untold > 0) return
    for (const role of kind.roles.recommended.filter(isMissing)) {
      const message = `“${kind.name.zh}”一般还写“${roles[role]}”，“章节”里没有这个角色。`
      report({message, path: ['sections'], range, severity: 'hint'})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 打牌式通讯\n⟦章节⟧:\n  - {角色: [领导机制, 文化建设, 交往交融, 社会治理], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n',
      says: '“章节”缺少角色“经济发展”。'
    },
    {
      draft: true,
      bad: '文种: 打牌式通讯\n⟦章节⟧:\n  - {标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: [文化建设, 交往交融, 社会治理], 标题: 打好“文化牌”，凝聚人心, 正文: 各族群众同乐。}\n',
      says: '有 1 章没有写“角色”，无法核对是否写到“领导机制”“经济发展”。'
    },
    {
      draft: true,
      bad: '文种: 打牌式通讯\n⟦章节⟧:\n  - {角色: , 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: 经济, 标题: 打好“产业牌”，促进共享, 正文: 各族群众增收。}\n  - {角色: [文化建设, 交往交融, 社会治理], 标题: 打好“文化牌”，凝聚人心, 正文: 各族群众同乐。}\n',
      says: '有 1 章没有写“角色”，无法核对是否写到“领导机制”“经济发展”。'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n创建: {项目: 国家卫生县城}\n章节:\n  - {角色: [领导机制, 经济发展], 标题: 打好“产业牌”，促进共享, 正文: 群众增收。}\n  - {角色: [文化建设, 社会治理], 标题: 打好“文化牌”，凝聚人心, 正文: 群众同乐。}\n'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n章节:\n  - {角色: 经济, 标题: 打好“产业牌”，促进共享, 正文: 各族群众增收。}\n  - {角色: [领导机制, 文化建设, 交往交融, 社会治理], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n章节:\n  - {角色: [领导机制, 文化建设, 交往交融], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: [经济发展, 社会治理], 标题: 打好“产业培育牌”，促进共享, 正文: 各族群众增收。}\n'
    }
  ]
})
