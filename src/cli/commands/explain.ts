import {severityNames} from '../../finding.ts'
import {nearestTo} from '../../language/nearest.ts'
import {optionFields} from '../../lint/options.ts'
import type {Example, Rule} from '../../lint/rule.ts'
import {metaOf} from '../../model/leaf.ts'
import type {Notice} from '../../notice.ts'
import {authorityNames, authorityOf} from '../../notice.ts'
import {notices} from '../../notices.ts'
import {defineCommand} from '../command.ts'
import {UsageError} from '../usage-error.ts'

export const explain = defineCommand({
  name: 'explain',
  usage: {zh: '<规则>', en: '<rule>'},
  summary: {
    zh: '说明一条规则：查什么、为什么、怎么改，附例子',
    en: 'Explain a rule: what, why, how, with examples'
  },
  options: {},
  examples: [
    {
      line: 'zongshu explain unfilled-slot',
      says: {zh: '说明“待填”这条规则', en: 'Explain the rule about slots'}
    }
  ],
  async run(ids, {lang}, host) {
    if (ids.length === 0)
      throw new UsageError('请写出规则名，例如：zongshu explain unfilled-slot；全部规则见 zongshu rules。')
    const language = lang === 'en' ? 'en' : 'zh'
    for (const id of ids) {
      const notice = notices.find(known => known.id === id || known.title.zh === id)
      if (!notice) {
        const name = nearestTo(
          id,
          notices.flatMap(known => [known.id, known.title.zh])
        )
        throw new UsageError(`没有规则“${id}”${name ? `，是否“${name}”？` : '。'}全部规则见 zongshu rules。`)
      }
      host.say(pageOf(notice, language))
    }
    return 0
  }
})

/** A rule's page as text. */
export function pageOf(notice: Notice, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  const examples = 'examples' in notice ? (notice.examples as ReadonlyArray<Example>) : []
  const lines = examples.flatMap(({bad, good}) => [
    ...(bad ? [`  ${zh ? '有问题' : 'Bad '}  ${indented(bad)}`] : []),
    ...(good ? [`  ${zh ? '没问题' : 'Good'}  ${indented(good)}`] : [])
  ])
  return [
    `${notice.title[language]}（${notice.id}）`,
    '',
    `${zh ? '级别' : 'Severity'}：${zh ? severityNames[notice.severity] : notice.severity}`,
    `${zh ? '依据' : 'Basis'}：${withAuthority(notice.basis, language)}`,
    `${zh ? '为什么' : 'Why'}：${notice.why[language]}`,
    `${zh ? '怎么改' : 'How'}：${notice.how[language]}`,
    ...('check' in notice ? optionsOf(notice as Rule, zh) : []),
    ...(lines.length > 0
      ? ['', zh ? '例子（⟦ ⟧ 为所指之处）：' : 'Examples (⟦ ⟧ marks the place):', ...lines]
      : []),
    ''
  ].join('\n')
}

/** A basis with its level of authority, where that says more. */
const withAuthority = (basis: string, language: 'zh' | 'en'): string => {
  const authority = authorityNames[authorityOf(basis)][language]
  return authority === basis ? basis : `${basis}（${authority}）`
}

/** What the config may set for a rule, under 选项. */
function optionsOf(rule: Rule, zh: boolean): string[] {
  const fields = Object.entries(optionFields(rule))
  if (fields.length === 0) return []
  const rows = fields.map(([name, field]) => {
    const {title = name, description = ''} = metaOf(field)
    const known = title === name ? name : zh ? `${title}（${name}）` : name
    return `  ${known}${description ? `：${description}` : ''}`
  })
  return ['', zh ? '选项（写在配置里）：' : 'Options (for the config):', ...rows]
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .join(`\n${' '.repeat(10)}`)
