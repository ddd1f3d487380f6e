import type {KindWithText} from '../kind/kind.ts'
import type {Grammar} from '../kind/manifest.ts'
import {inChinese} from '../kind/translate.ts'
import {entryOf, fieldNamed, itemOf} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {knownRoles, type Role} from '../model/roles.ts'
import {draftSchema} from '../model/schema.ts'
import {blankDraft} from './blank.ts'

/** The files of a new kind, by their names in its folder. */
export function newKind(name: string, from: KindWithText): Readonly<Record<string, string>> {
  return {
    'kind.yaml': manifestOf(name, from),
    'article.md.hbs': templateOf(name, from),
    '样稿.yaml': blankDraft({...from, id: name, name: {zh: name, en: name}})
  }
}

function manifestOf(name: string, kind: KindWithText): string {
  const {heading, chapters, roles, fields, length, formats, style, summary} = kind
  return `# 文种“${name}”的说明，照“${kind.name.zh}”起的头。改完运行：zongshu kind check
名称: ${name}
说明: ${quoted(summary.zh)}
别名: []                     # 草稿的“文种”里也认的名称，如 [创卫总结]
标题写法:                    # {} 是标题里的一句，第一句照第一个写，后面各句照后一个写；编号可写 一、 （一） 1. （1）
  章: ${grammarOf(heading.section)}
  小节: ${grammarOf(heading.measure)}
  条目: ${grammarOf(heading.item)}
章节: ${chapters === 'campaign' ? '按创建' : '自己的'}                 # 按创建：写哪些章随“创建·项目”而定；自己的：只看下面的“角色”
角色:                        # 除此以外必写、应写的角色；现成的见 zongshu campaigns 创建名称
  必写: [${roles.required.map(id => titleOf(id, roles.own)).join(', ')}]
  应写: [${roles.recommended.map(id => titleOf(id, roles.own)).join(', ')}]
  自定: [${roles.own.map(ownRole).join(', ')}]                   # 自己起名的章，先写在这里，上面才能用，如 [履职情况, {名称: 特色亮点, 词: [亮点, 特色]}]
字段:                        # 草稿里非填不可、最好填的，写法见 docs/草稿字段.md
  必填: [${fields.required.map(fieldOf).join(', ')}]
  建议: [${fields.recommended.map(fieldOf).join(', ')}]
篇幅:                        # 通常的字数，只数汉字；出了这个范围只作提示
${lengthsOf(length)}
格式: [${formats.join(', ')}]          # 不写 --to 时写成哪些文件：md、docx、pdf、ofd、press
样式: ${style}               # DOCX 的样式方案：自带的名称，或自己的 .yaml 文件
`
}

const quoted = (words: string): string => (/[:#{}[\],&*?|>'"%@`]/.test(words) ? JSON.stringify(words) : words)

function grammarOf({number, phrases, end, runIn}: Grammar): string {
  const parts = [
    ...(number ? [`编号: ${JSON.stringify(number)}`] : []),
    `词组: [${phrases.map(phrase => JSON.stringify(phrase)).join(', ')}]`,
    ...(end ? [`结尾: ${JSON.stringify(end)}`] : []),
    ...(runIn ? ['段首: 是'] : [])
  ]
  return `{${parts.join(', ')}}`
}

function lengthsOf({article, section, measure}: KindWithText['length']): string {
  const lines = [
    `  全文: [${article.join(', ')}]`,
    ...(section ? [`  章: [${section.join(', ')}]`] : []),
    ...(measure ? [`  小节: [${measure.join(', ')}]`] : [])
  ]
  return lines.join('\n')
}

const titleOf = (id: string, own: ReadonlyArray<Role>): string =>
  [...own, ...knownRoles].find(role => role.id === id)?.name ?? id

/** Roles of the kind's own, as its author writes them. */
const ownRole = ({name, words}: Role): string =>
  words.length > 0 ? `{名称: ${name}, 词: [${words.join(', ')}]}` : name

/** A dotted path in Chinese: `章节.标题`. */
function fieldOf(path: string): string {
  let schema: Schema | undefined = draftSchema
  const titles = path.split('.').map(step => {
    const field = schema && fieldNamed(itemOf(schema) ?? entryOf(schema) ?? schema, step)
    schema = field?.schema
    return field?.title ?? step
  })
  return titles.join('.')
}

function templateOf(name: string, kind: KindWithText): string {
  const notes = [
    `“${name}”的模板：Markdown，加上 {{字段}}。字段名见 docs/草稿字段.md，中文、英文都认。`,
    '{{#if 字段}}…{{/if}}：填了才印；{{#each 列表}}…{{/each}}：逐项印；{{> 部件}}：套用共用的部件。',
    '# 是标题，## 是章题；:::lead 等版块的名称不要改。这几行说明不会印出来。'
  ]
  return `${notes.map(note => `{{!-- ${note} --}}`).join('\n')}\n${inChinese(kind.template)}`
}
