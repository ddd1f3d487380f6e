import * as z from 'zod/mini'
import {readDraft} from '../draft/read.ts'
import type {Source} from '../draft/tree.ts'
import type {Path, Report, Severity} from '../finding.ts'
import {severityNames} from '../finding.ts'
import {fieldNames} from '../model/fields.ts'
import type {Choice} from '../model/leaf.ts'
import {choice, list, object, text} from '../model/leaf.ts'
import {readInto} from '../model/read.ts'
import type {Value} from '../model/value.ts'
import {placeIn} from '../model/value.ts'
import type {Authority, Notice} from '../notice.ts'
import {authorityNames, findingOf} from '../notice.ts'
import type {RuleSetting, Settings} from './lint.ts'
import {optionFields, plainOption} from './options.ts'
import type {Rule} from './rule.ts'

/** What `zongshu.config.yaml` says. */
export interface Config {
  readonly settings: Settings
  /** Place names and words that no rule minds. */
  readonly allow: {readonly names: ReadonlyArray<string>; readonly words: ReadonlyArray<string>}
  /** The least severity that makes `lint` fail; undefined when the file does not say. */
  readonly failOn?: Severity
  readonly stage?: 'draft' | 'final'
  /** Files of terms, and folders of kinds and of campaigns, beside ours; as typed, relative to the config file. */
  readonly terms: ReadonlyArray<string>
  readonly templates: ReadonlyArray<string>
  readonly campaigns: ReadonlyArray<string>
  readonly baseline?: string
  /** What findings of rules must rest on (default: on anything). */
  readonly authority?: ReadonlyArray<Authority>
}

/** What reading says of a draft that is none, in the words of a config. */
const notMap = {
  message: '设置要由“名称: 内容”组成，这里没有名称。',
  note: '每一项前面写上名称和冒号，如“阶段: 送审”；可以写哪些名称，见 docs/lint.md。'
}

/** The config of a folder that has none. */
export const noConfig: Config = {
  settings: {},
  allow: {names: [], words: []},
  terms: [],
  templates: [],
  campaigns: []
}

/** An option of a rule has a value that the rule cannot take. */
export const invalidOption: Notice = {
  id: 'invalid-option',
  title: {zh: '规则选项不对', en: 'Invalid rule option'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '规则不认识这个选项值，按默认值检查。',
    en: 'The rule cannot take the value and uses its default.'
  },
  how: {
    zh: '照提示改；zongshu explain 规则名 列出这条规则的选项。',
    en: 'See `zongshu explain` for the options.'
  }
}

/** All that reading a config can say beyond what every YAML file can. */
export const configNotices = [invalidOption] as const

const severities = {off: '关', ...severityNames} as const
type Level = keyof typeof severities

const level = choice(severities, {title: '级别', description: '关、错误、警告、建议'})

/** The schema of a config: each rule by its id, with its own options. */
function configSchema(rules: ReadonlyArray<Rule>) {
  const byId = Object.fromEntries(
    rules.map(rule => [
      rule.id,
      object(
        {severity: level, ...optionFields(rule)},
        {
          title: rule.title.zh,
          description: rule.why.zh,
          short: 'severity'
        }
      )
    ])
  )
  return object({
    rules: object(byId, {title: '规则', description: '每条规则的级别和选项'}),
    allow: object(
      {
        names: list({title: '地名', description: '文中可以出现的其他地名'}),
        words: list({title: '文字', description: '任何规则都放行的文字'})
      },
      {title: '放行', description: '对本文件夹所有草稿放行的名单', short: 'words'}
    ),
    authority: list({
      title: '依据级别',
      description: '只查依据在这几级的：法律、法规、国家标准、通行规范、本工具；不写就都查'
    }),
    failOn: choice(severityNames, {
      title: '不通过级别',
      description: '出现这一级及以上的问题就算不通过'
    }),
    stage: choice(
      {draft: '起草', final: '送审'},
      {title: '阶段', description: '起草时待填内容只提醒，送审时不放过'}
    ),
    terms: list({title: '术语', description: '自己的术语文件'}),
    templates: list({title: '文种文件夹', description: '自己的文种所在的文件夹'}),
    campaigns: list({title: '创建文件夹', description: '自己的创建资料所在的文件夹'}),
    baseline: text({title: '基线', description: '基线文件，如“zongshu.baseline.json”'})
  })
}

/** Read a config. What it does not understand becomes findings in its own file, and is left at its default. */
export function readConfig(source: Source, tell: Report, {rules}: {rules: ReadonlyArray<Rule>}): Config {
  const report: Report = finding =>
    tell(finding.ruleId === 'draft-not-map' ? {...finding, ...notMap} : finding)
  // A file of comments alone is a config that says nothing, not a broken draft.
  if (!/^[ \t\uFEFF]*[^#\s]/m.test(source.text)) return noConfig
  const schema = configSchema(rules)
  const names = fieldNames(schema)
  const tree = readDraft(source, report, {isKey: name => names.has(name)})
  if (!tree.root) return noConfig
  const {data, placeOf} = readInto(schema, tree, report)

  const settings: Record<string, RuleSetting> = {}
  for (const rule of rules) {
    const given = data.rules?.[rule.id] as Given | undefined
    if (given) settings[rule.id] = settingOf(rule, given, placeOf, report)
  }
  return {
    settings,
    allow: {names: wordsOf(data.allow?.names), words: wordsOf(data.allow?.words)},
    failOn: data.failOn?.choice,
    stage: data.stage?.choice,
    terms: wordsOf(data.terms),
    templates: wordsOf(data.templates),
    campaigns: wordsOf(data.campaigns),
    baseline: data.baseline?.text,
    ...(data.authority?.length && {authority: authoritiesOf(data.authority, report)})
  }
}

/** The levels that are named; a name that is none is told, and if none is left everything is checked. */
function authoritiesOf(given: ReadonlyArray<Value>, report: Report): ReadonlyArray<Authority> | undefined {
  const levels = Object.entries(authorityNames)
  const found = given.flatMap(value => {
    const level = levels.find(([id, {zh}]) => value.text === id || value.text === zh)
    if (level) return [level[0] as Authority]
    const message = `“依据级别”只能是：${levels.map(([, {zh}]) => zh).join('、')}；“${value.text}”没有算进去。`
    report(findingOf(invalidOption, {message, path: value.path, range: placeIn(value)}))
    return []
  })
  return found.length > 0 ? found : undefined
}

type Given = {readonly severity?: Choice<Level>} & Readonly<Record<string, Value | ReadonlyArray<Value>>>

function settingOf(
  rule: Rule,
  {severity, ...given}: Given,
  placeOf: (path: Path) => {start: number; end: number},
  report: Report
): RuleSetting {
  const level = severity ? {severity: severity.choice} : {}
  const options = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, plainOption(rule, name, value)])
  )
  const parsed = rule.options && z.safeParse(rule.options, options)
  if (Object.keys(options).length === 0) return level
  if (parsed?.success) return {...level, options}
  for (const issue of parsed?.error.issues ?? []) {
    const path = ['rules', rule.id, ...(issue.path as Path)]
    const message = `规则 ${rule.id} 的选项“${issue.path.join('.')}”${expectation(issue)}。`
    report(findingOf(invalidOption, {message, path, range: placeOf(path)}))
  }
  return level
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'number') return '应是一个数'
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return '应写“是”或“否”'
  if (issue.code === 'too_small') return `不能小于 ${issue.minimum}`
  if (issue.code === 'too_big') return `不能大于 ${issue.maximum}`
  if (issue.code === 'invalid_value') return `只能是：${issue.values.join('、')}`
  return '写法不对'
}

const wordsOf = (values: ReadonlyArray<Value> = []): string[] => values.map(value => value.text)
