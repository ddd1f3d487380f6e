import type {Role} from '../../model/schema.ts'
import {roles} from '../../model/schema.ts'
import {fieldPlace} from '../field-place.ts'
import {defineRule} from '../rule.ts'

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
    const isUnsure = sections.some(section => !section.role?.length)
    const {range} = fieldPlace(tree, ['sections'])
    const note = isUnsure ? '有的章节没有写“角色”，写上以后才能核对。' : undefined
    for (const role of kind.roles.required.filter(role => !written.has(role))) {
      const message = `“章节”缺少角色“${roles[role]}”。`
      report({message, path: ['sections'], range, note, severity: isUnsure ? 'warning' : 'error'})
    }
    for (const role of kind.roles.recommended.filter(role => !written.has(role))) {
      const message = `“${kind.name.zh}”一般还写“${roles[role]}”，“章节”里没有这个角色。`
      report({message, path: ['sections'], range, note, severity: 'hint'})
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
      good: '文种: 打牌式通讯\n章节:\n  - {角色: [领导机制, 文化建设, 交往交融], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: [经济发展, 社会治理], 标题: 打好“产业培育牌”，促进共享, 正文: 各族群众增收。}\n'
    }
  ]
})
