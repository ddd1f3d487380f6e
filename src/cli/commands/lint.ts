import type {Severity} from '../../finding.ts'
import {reporters} from '../../report/index.ts'
import {checkFile} from '../check-file.ts'
import type {Command} from '../command.ts'
import {UsageError} from '../command.ts'
import {HostError} from '../host.ts'
import {loadKinds} from '../kinds.ts'
import {failOn, failsAt, paths as pathsOf, stage, strings, templates} from '../options.ts'

export const lint: Command = {
  name: 'lint',
  usage: '<草稿或成稿…|->',
  summary: {
    zh: '检查草稿（.yaml）或成稿（.docx、.md、.txt），不写任何文件',
    en: 'Check drafts (.yaml) or finished texts (.docx, .md, .txt); writes nothing'
  },
  options: {
    stage,
    format: {
      value: '格式',
      values: reporters.map(({name}) => name),
      default: 'text',
      help: {zh: '报告的格式', en: 'Format of the report'}
    },
    'fail-on': failOn,
    all: {help: {zh: '逐条列出，不合并相同的问题', en: 'List every finding instead of folding equal ones'}},
    kind: {value: '文种', help: {zh: '按这个文种检查，不管草稿怎么写', en: 'Check as this kind'}},
    templates,
    out: {value: '文件', help: {zh: '把报告写到文件里', en: 'Write the report to a file'}}
  },
  examples: [
    {line: 'zongshu lint 昭阳区.yaml', says: {zh: '检查一份草稿', en: 'Check one draft'}},
    {
      line: 'zongshu lint "各县/*.yaml" --stage final',
      says: {zh: '报送前检查全部草稿，有待填之处即为错误', en: 'The gate before submission'}
    },
    {
      line: 'zongshu lint 总结.docx --format html --out 修改清单.html',
      says: {zh: '检查成稿，写成可打印的修改清单', en: 'Check a finished document'}
    }
  ],
  async run(patterns, given, host) {
    const paths = await pathsOf(patterns, host)
    const journey = {
      kinds: await loadKinds(host, strings(given.templates)),
      kind: given.kind as string | undefined,
      stage: given.stage as 'draft' | 'final'
    }
    const results = []
    let isBroken = false
    for (const [index, path] of paths.entries()) {
      if (paths.length > 1) host.progress(`检查 ${index + 1}/${paths.length} ${path}`)
      try {
        results.push(await checkFile(path, host, journey))
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        host.progress('')
        host.complain(error.message)
        isBroken = true
      }
    }
    host.progress('')
    const reporter = reporters.find(({name}) => name === given.format)
    if (!reporter) throw new UsageError(`没有报告格式“${given.format}”。`)
    const options = {all: given.all === true, color: host.isColored && !given.out, date: host.today()}
    const report = reporter.write(results, options)
    if (given.out) await host.write(given.out as string, new TextEncoder().encode(report))
    else host.say(report.trimEnd())
    if (isBroken) return 2
    return results.some(result => failsAt(result, given['fail-on'] as Severity)) ? 1 : 0
  }
}
