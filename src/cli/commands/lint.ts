import type {Severity} from '../../finding.ts'
import {notices} from '../../notices.ts'
import {reporters} from '../../report/index.ts'
import type {Profile} from '../../style/profile.ts'
import {acrossDrafts} from '../across-drafts.ts'
import {againstBaseline, baselineOptions} from '../baseline.ts'
import {brokenRules} from '../broken-rules.ts'
import type {FileVerdict} from '../check-file.ts'
import {checkFile} from '../check-file.ts'
import type {Command} from '../command.ts'
import {configOption, loadConfig} from '../config.ts'
import {fixFile, fixOptions} from '../fix.ts'
import {profiles} from '../format-settings.ts'
import type {Host} from '../host.ts'
import {HostError} from '../host.ts'
import {loadKinds} from '../kinds.ts'
import {notChecked, tell} from '../not-checked.ts'
import {failOn, failsAt, paths as pathsOf, stage, stageOf, strings, templates} from '../options.ts'
import {versionOf} from '../version.ts'

/** A host on which a file has another text than it has. */
const reading = (text: string, host: Host): Host => ({
  ...host,
  read: async () => new TextEncoder().encode(text)
})

export const lint: Command = {
  name: 'lint',
  usage: {zh: '<草稿或成稿…|->', en: '<draft or text…|->'},
  summary: {
    zh: '检查草稿（.yaml）或成稿（.docx、.md、.txt）；只有加 --fix 才改草稿',
    en: 'Check drafts (.yaml) or finished texts (.docx, .md, .txt); changes a draft only with --fix'
  },
  options: {
    stage,
    format: {
      value: {zh: '格式', en: 'format'},
      values: reporters.map(({name}) => name),
      default: 'text',
      help: {
        zh: `报告的格式：${reporters.map(({name}) => name).join('、')}`,
        en: `Format: ${reporters.map(({name}) => name).join(', ')}`
      }
    },
    out: {value: {zh: '文件', en: 'file'}, help: {zh: '把报告写到文件里', en: 'Write the report to a file'}},
    all: {help: {zh: '逐条列出，不合并相同的问题', en: 'List every finding instead of folding equal ones'}},
    'fail-on': failOn,
    ...fixOptions,
    ...baselineOptions,
    config: configOption,
    layout: {
      help: {
        zh: '连同版式一起检查 .docx（字体、字号、行距、页边距）',
        en: 'Check the layout of .docx files too'
      }
    },
    style: {
      value: {zh: '样式', en: 'style'},
      default: 'gbt9704',
      help: {zh: '--layout 依据的版式方案：自带的名称，或自己的 .yaml 文件', en: 'Style profile for --layout'}
    },
    kind: {
      value: {zh: '文种', en: 'kind'},
      help: {zh: '按这个文种检查，不管草稿怎么写', en: 'Check as this kind'}
    },
    templates,
    'stdin-filename': {
      value: {zh: '文件名', en: 'name'},
      help: {zh: '从标准输入读时当作这个文件', en: 'Name for standard input'}
    }
  },
  examples: [
    {line: 'zongshu lint 昭阳区.yaml', says: {zh: '检查一份草稿', en: 'Check one draft'}},
    {
      line: 'zongshu lint "各县/*.yaml" --stage final',
      says: {zh: '报送前检查全部草稿，有待填之处即为错误', en: 'The gate before submission'}
    },
    {
      line: 'zongshu lint 昭阳区.yaml --fix-dry-run',
      says: {zh: '看看哪些可以自动改（半角标点等），不动文件', en: 'Show what --fix would change'}
    },
    {
      line: 'zongshu lint 总结.docx --format html --out 修改清单.html',
      says: {zh: '检查成稿，写成可打印的修改清单', en: 'Check a finished document'}
    }
  ],
  async run(patterns, given, host) {
    const paths = await pathsOf(patterns, host)
    const config = await loadConfig(given, host)
    const options = {
      kinds: await loadKinds(host, [...config.templates, ...strings(given.templates)]),
      kind: given.kind as string | undefined,
      stage: stageOf(given, config),
      config,
      layout: given.layout ? await layoutNamed(given.style as string, host) : undefined
    }
    const results: FileVerdict[] = []
    let isUnread = false
    for (const [index, path] of paths.entries()) {
      if (paths.length > 1) host.progress(`检查 ${index + 1}/${paths.length} ${path}`)
      const name = path === '-' ? (given['stdin-filename'] as string | undefined) : undefined
      const again = (text?: string) =>
        checkFile(path, text === undefined ? host : reading(text, host), options, name)
      let checked: FileVerdict | undefined
      try {
        checked = await again()
        isUnread ||= !checked.source
        checked = await fixFile(checked, given, host, again)
      } catch (error) {
        tell(path, error, host)
        isUnread = true
        checked ??= notChecked(name ?? path, error)
      }
      results.push(checked)
    }
    host.progress('')
    const judged = await againstBaseline(acrossDrafts(results, config), config.baseline, given, host)
    const reporter = reporters.find(({name}) => name === given.format)!
    const report = reporter.write(judged, {
      all: given.all === true,
      color: host.isColored && !given.out,
      notices,
      version: await versionOf(host),
      date: host.today()
    })
    if (given.out) await host.write(given.out as string, new TextEncoder().encode(report))
    else host.say(report.trimEnd())
    const broken = brokenRules(judged)
    if (broken) host.complain(broken)
    if (isUnread || broken) return 2
    const level = (given['fail-on'] as Severity | undefined) ?? config.failOn ?? 'error'
    return judged.some(result => failsAt(result, level)) ? 1 : 0
  }
}

/** The profile that the layout is held against. */
async function layoutNamed(name: string, host: Host): Promise<Profile> {
  const problems: string[] = []
  const profile = await profiles(host)(
    name,
    ({message}, file) => void problems.push(`样式方案“${file}”：${message}`)
  )
  if (!profile) throw new HostError(problems.join('\n'))
  return profile
}
