import * as z from 'zod/mini'
import {composeNotices} from '../src/compose/notices.ts'
import {draftNotices} from '../src/draft/notices.ts'
import {severityNames} from '../src/finding.ts'
import {optionFields} from '../src/lint/options.ts'
import type {Example, Rule} from '../src/lint/rule.ts'
import {rules} from '../src/lint/rules/index.ts'
import {metaOf} from '../src/model/leaf.ts'
import {modelNotices} from '../src/model/notices.ts'
import type {Bilingual, Notice} from '../src/notice.ts'
import {authorityNames, authorityOf} from '../src/notice.ts'

/** The page of a rule, or of what a room says on the way: all that a reader needs who opens nothing else. */
export function pageOf(notice: Notice): string {
  const rule = rules.find(({id}) => id === notice.id)
  const {id, title, severity, basis, why, how} = notice
  const parts = [
    `# ${inMarkdown(title.zh)}`,
    inMarkdown(title.en),
    table(
      ['规则', '级别', '依据', '依据级别'],
      [
        [
          `\`${id}\``,
          `${severityNames[severity]}（${severity}）`,
          inMarkdown(basis),
          authorityNames[authorityOf(basis)].zh
        ]
      ]
    ),
    ...both('为什么 Why', why),
    ...both('怎么改 How', how),
    ...(rule?.fixable ? ['意思不变的，`--fix` 可以改好。 Where the meaning stays, `--fix` mends it.'] : []),
    ...(rule ? optionsOf(rule) : []),
    ...(rule ? examplesOf(rule.examples) : []),
    ...(rule ? leavingRule(rule) : leavingNotice(notice)),
    '---',
    `[全部规则 All rules](README.md) · \`zongshu explain ${id}\``
  ]
  return `${parts.join('\n\n')}\n`
}

/** The list of all pages. */
export function indexOf(notices: ReadonlyArray<Notice>): string {
  const row = ({id, severity, title}: Notice) => [
    `[${id}](${id}.md)`,
    severityNames[severity],
    inMarkdown(title.zh),
    inMarkdown(title.en)
  ]
  const isRule = (notice: Notice) => rules.some(({id}) => id === notice.id)
  const head = ['规则', '级别', '查什么', 'English']
  return `${[
    '# 检查规则 Rules',
    '每条一页，由 `test/docs.test.ts` 从规则本身生成，不要手改；`zongshu explain <规则>` 显示同样的内容。' +
      '级别可以在设置里改，见 [lint.md](../lint.md)。',
    table(head, notices.filter(isRule).map(row)),
    '## 其他提示 Other findings',
    '读草稿、读设置、写文件、排版时的提示，不是规则，级别不能改。',
    table(head, notices.filter(notice => !isRule(notice)).map(row))
  ].join('\n\n')}\n`
}

function optionsOf(rule: Rule): string[] {
  const usual = rule.options ? (z.parse(rule.options, {}) as object) : {}
  const rows = Object.entries(optionFields(rule)).map(([name, field]) => {
    const {title = name, description = ''} = metaOf(field)
    const value: unknown = Object.entries(usual).find(([key]) => key === name)?.[1]
    return [title, `\`${name}\``, Array.isArray(value) ? '无' : String(value), inMarkdown(description)]
  })
  return rows.length === 0 ? [] : ['## 选项 Options', table(['选项', 'English', '默认', '说明'], rows)]
}

function examplesOf(examples: ReadonlyArray<Example>): string[] {
  return [
    '## 例子 Examples',
    '⟦ ⟧ 为所指之处。 ⟦ ⟧ marks the place.',
    ...examples.flatMap(({bad, good, says, stage, options, draft}) => {
      const given = [
        ...(stage === 'final' ? ['送审阶段'] : []),
        ...Object.entries(options ?? {}).map(([name, value]) => `选项 ${name}: ${JSON.stringify(value)}`)
      ]
      const when = given.length > 0 ? `（${given.join('；')}）` : ''
      return [
        ...(bad === undefined ? [] : [`有问题${when}：`, fence(draft, bad)]),
        ...(bad === undefined || says === undefined ? [] : [`提示：${inMarkdown(says)}`]),
        ...(good === undefined ? [] : [`没问题${when}：`, fence(draft, good)])
      ]
    })
  ]
}

function leavingRule(rule: Rule): string[] {
  const {id} = rule
  const [option] = Object.keys(optionFields(rule))
  return [
    '## 忽略与设置 Suppress or configure',
    onePlace(id),
    `在 Markdown 成稿里写 \`<!-- 校验忽略 ${id} -- 这样写的理由 -->\`。`,
    '整个文件夹改级别，写进 `zongshu.config.yaml`。 For a folder, in the config:',
    fence(true, `规则:\n  ${id}: 关 # 关、错误、警告、建议`),
    ...(option ? [`选项与级别写在一起：\`${id}: {级别: 警告, ${option}: …}\`。`] : []),
    '注释管到哪里，放行名单和基线怎么用，见 [lint.md](../lint.md)。 More: [lint.md](../lint.md).'
  ]
}

const ofDraft: ReadonlyArray<Notice> = [...draftNotices, ...modelNotices, ...composeNotices]

function leavingNotice({id, severity}: Notice): string[] {
  const title = '## 忽略 Suppress'
  if (!ofDraft.some(notice => notice.id === id) || severity === 'error')
    return [
      title,
      '照上面的办法改好即可；这不是规则，设置里不能关。 No rule, so the config cannot turn it off.'
    ]
  return [
    title,
    '这不是规则，设置里不能关。 No rule, so the config cannot turn it off.',
    onePlace(id),
    '说的是整份文件的，写“校验忽略全文”；注释管到哪里，见 [lint.md](../lint.md)。 More: [lint.md](../lint.md).'
  ]
}

const onePlace = (id: string): string =>
  [
    '只有这一处不查，在草稿里写注释，必须写理由。 For one place, a comment with its reason:',
    fence(true, `# 校验忽略 ${id} -- 这样写的理由`)
  ].join('\n\n')

const both = (title: string, {zh, en}: Bilingual): string[] => [`## ${title}`, inMarkdown(zh), inMarkdown(en)]

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const fence = (isDraft: boolean | undefined, text: string): string =>
  `\`\`\`${isDraft ? 'yaml' : 'text'}\n${text.trimEnd()}\n\`\`\``

/** Words that are no Markdown, but for code between backticks. */
const inMarkdown = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') ? part : part.replace(/[\\*_<|[\]]/g, '\\$&')))
    .join('')
