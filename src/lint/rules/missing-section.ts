import {headingRole} from '../../campaign/heading-role.ts'
import {allRoles} from '../../campaign/roles-of.ts'
import {openRoles, rolesOfSection} from '../../campaign/section-roles.ts'
import {isPart} from '../../model/roles.ts'
import type {Draft} from '../../model/schema.ts'
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
    const roles = allRoles(kind.campaigns ?? [], kind.roles.own)
    const read = headingRole(kind.campaigns ?? [], kind.roles.own)
    const nameOf = (id: string) => roles.find(role => role.id === id)?.name ?? id
    const chapters = sections.map(section => rolesOfSection(section, roles, read))
    const written = new Set([
      ...chapters.flatMap(({named, shown}) => [...named, ...shown]),
      ...elsewhere(draft)
    ])
    // What was done may be one chapter, or one for each side of the work.
    if ([...written].some(role => !isPart(role))) written.add('practices')
    const isMissing = (role: string) => !written.has(role)
    const missing = kind.roles.required.filter(isMissing)

    const {range} = fieldPlace(tree, ['sections'])
    const blank = chapters.filter(({named}) => named.length === 0).length
    // Nobody can tell what a chapter is about that says nothing, or 其他, and whose headings show nothing.
    const other = chapters.filter(
      ({named, shown}) => named.length > 0 && isOther(named) && !shown.length
    ).length
    if (missing.length > 0 && blank + other > 0) {
      const sides = missing.map(role => `“${nameOf(role)}”`).join('')
      const count = blank > 0 ? `有 ${blank} 章没有写“角色”` : `有 ${other} 章的“角色”写的是“其他”`
      const message = `${count}，无法核对是否写到${sides}。`
      const note = '在每章的“角色”里写上它写的是哪些方面，如“角色: 领导机制”。'
      return report({message, path: ['sections'], range, note, severity: 'warning'})
    }
    // A role that is not known is told at its place; what the section is about shows when that is put right.
    const own = new Set((draft.customRoles ?? []).map(({text}) => text))
    const known = new Set(roles.map(({id}) => id))
    if (chapters.some(({named}) => named.some(role => !known.has(role) && !own.has(role)))) return
    for (const role of missing) {
      const message = `“章节”缺少角色“${nameOf(role)}”。`
      // A chapter such as 主要做法 may write of it under a heading that does not show it.
      const [open] = chapters.flatMap(({named}) => named.filter(id => openRoles.has(id)))
      const note =
        open && `已写在别的章里的，在那一章的“角色”里加上它：“角色: [${nameOf(open)}, ${nameOf(role)}]”。`
      report({message, path: ['sections'], range, ...(note ? {note} : {})})
    }
    if (blank > 0) return
    const unwritten = kind.roles.recommended.filter(isMissing).map(role => `“${nameOf(role)}”`)
    if (unwritten.length === 0) return
    const which = unwritten.length > 1 ? '这些' : '这个'
    const message = `“${kind.name.zh}”一般还写${unwritten.join('')}，“章节”里没有${which}角色。`
    report({message, path: ['sections'], range, severity: 'hint'})
  },
  examples: [
    {
      draft: true,
      bad: '文种: 打牌式通讯\n创建: {项目: 民族团结进步示范区}\n⟦章节⟧:\n  - {角色: [领导机制, 文化建设, 交往交融, 社会治理], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n',
      says: '“章节”缺少角色“经济发展”。'
    },
    {
      draft: true,
      bad: '文种: 打牌式通讯\n创建: {项目: 民族团结进步示范区}\n⟦章节⟧:\n  - {标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: [文化建设, 交往交融, 社会治理], 标题: 打好“文化牌”，凝聚人心, 正文: 各族群众同乐。}\n',
      says: '有 1 章没有写“角色”，无法核对是否写到“经济发展”。'
    },
    {
      draft: true,
      bad: '文种: 打牌式通讯\n创建: {项目: 民族团结进步示范区}\n⟦章节⟧:\n  - {角色: , 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: 经济, 标题: 打好“产业牌”，促进共享, 正文: 各族群众增收。}\n  - {角色: [文化建设, 交往交融, 社会治理], 标题: 打好“文化牌”，凝聚人心, 正文: 各族群众同乐。}\n',
      says: '有 1 章没有写“角色”，无法核对是否写到“经济发展”。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n创建: {项目: 国家卫生县城}\n⟦章节⟧:\n  - 角色: 主要做法\n    标题: 主要做法\n    小节:\n      - {标题: 健全组织，压实责任, 正文: 各级各部门落实责任。}\n      - {标题: 整治市容环境卫生, 正文: 街巷干净整洁。}\n',
      says: '“上报总结”一般还写“健康教育”“生态环境”“重点场所卫生”“食品安全”“公共卫生”“病媒生物防制”，“章节”里没有这些角色。'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n创建: {项目: 国家森林县城}\n章节:\n  - {角色: [领导机制, 生态富民], 标题: 打好“产业牌”，促进共享, 正文: 群众增收。}\n  - {角色: 其他, 标题: 打好“绿化牌”，扩大绿量, 正文: 山川披绿。}\n  - {角色: [森林资源保护, 生态文化], 标题: 打好“管护牌”，守住底线, 正文: 林长巡山。}\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n创建: {项目: 全国节水型社会建设达标县}\n章节:\n  - {角色: 其他, 标题: 严控用水总量, 正文: 用水总量逐年下降。}\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n创建: {项目: 国家卫生县城}\n⟦章节⟧:\n  - {角色: 领导机制, 标题: 加强领导, 正文: 各级各部门落实责任。}\n  - {角色: 其他, 标题: 久久为功, 正文: 各项工作有序开展。}\n',
      says: '有 1 章的“角色”写的是“其他”，无法核对是否写到“环境卫生”。'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n创建: {项目: 民族团结进步示范区}\n章节:\n  - {角色: 经济, 标题: 打好“产业牌”，促进共享, 正文: 各族群众增收。}\n  - {角色: [领导机制, 文化建设, 交往交融, 社会治理], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n'
    },
    {
      draft: true,
      good: '文种: 打牌式通讯\n创建: {项目: 民族团结进步示范区}\n章节:\n  - {角色: [领导机制, 文化建设, 交往交融], 标题: 打好“党建引领牌”，形成合力, 正文: 各级各部门落实责任。}\n  - {角色: [经济发展, 社会治理], 标题: 打好“产业培育牌”，促进共享, 正文: 各族群众增收。}\n'
    }
  ]
})

/** Roles that a draft has a place for outside its sections. */
function elsewhere({honors, outlook, lead}: Draft): string[] {
  return [
    ...(honors?.length ? ['honors'] : []),
    ...(outlook?.length ? ['plans'] : []),
    ...(lead?.length ? ['situation'] : [])
  ]
}

const isOther = (named: ReadonlyArray<string>): boolean => named.every(role => role === 'other')
