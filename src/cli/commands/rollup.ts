import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import type {Severity} from '../../finding.ts'
import {printable, printableJson, printableLine} from '../../report/printable.ts'
import {text as textReport} from '../../report/text.ts'
import {rollupInWords} from '../../rollup/in-words.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {failOnOption, workspaceOptions} from '../options.ts'
import {pathsOf} from '../paths.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu rollup`. */
export const rollup = defineCommand({
  name: 'rollup',
  usage: {zh: '<汇总.yaml> <各县草稿…>', en: '<rollup.yaml> <county-drafts…>'},
  summary: {
    zh: '把各县的草稿汇总成市的草稿：数据相加并写明出处，缺谁缺什么逐一列出',
    en: 'Roll counties up into the draft of their city: figures with their sources, and everything that is lacking'
  },
  options: {
    out: {
      value: {zh: '市.yaml', en: 'city.yaml'},
      help: {
        zh: '把市的草稿写到这里（不写时只列出结果）',
        en: 'Where to write the draft (default: only tell)'
      }
    },
    force: {help: {zh: '覆盖已有的草稿', en: 'Overwrite a draft that is there'}},
    format: {
      value: 'text|json',
      values: ['text', 'json'],
      default: 'text',
      help: {zh: '结果写成文字还是 JSON', en: 'Plain text or JSON'}
    },
    ...failOnOption,
    ...workspaceOptions
  },
  examples: [
    {
      line: 'zongshu rollup 汇总.yaml "各县/*.yaml"',
      says: {zh: '看看汇总得出什么、缺什么', en: 'Tell what comes of it'}
    },
    {
      line: 'zongshu rollup 汇总.yaml "各县/*.yaml" --out 昭通市.yaml',
      says: {zh: '写成市的草稿', en: 'Write the draft of the city'}
    }
  ],
  async run([plan, ...patterns], given, host) {
    if (plan === undefined || patterns.length === 0)
      throw new UsageError(
        '请写出汇总文件和各县草稿，例如：zongshu rollup 汇总.yaml "各县/*.yaml" --out 市.yaml'
      )
    const {out, force} = given
    if (out !== undefined && !/\.ya?ml$/i.test(out))
      throw new UsageError(`草稿的文件名要以 .yaml 结尾，例如：${out}.yaml`)
    if (out !== undefined && !force && (await host.exists(out)))
      throw new UsageError(`“${out}”已经有了，没有覆盖它；另写一份换个 --out，要覆盖加 --force。`)
    // The city's own draft and the rollup file may lie in the folder of the counties.
    const own = [plan, ...(out === undefined ? [] : [out])].map(path => host.between('.', path))
    const paths = (await pathsOf(patterns, host)).filter(path => !own.includes(host.between('.', path)))
    const ports = portsOf(host)
    const workspace = await openWorkspace(given, ports)
    const drafts = paths.map(path => ({path}))
    let count = 0
    const progress = ({file}: {file: string}) => host.progress(`汇总 ${++count}/${drafts.length} ${file}`)
    const outcome = await runJob({do: 'rollup', plan: {path: plan}, drafts}, workspace, {...ports, progress})
    host.progress('')
    if (tellUndone(outcome, host)) return 2
    const {rollup: found, text, verdict} = outcome
    if (!found || text === undefined) {
      host.say(textReport.write([verdict]).trimEnd())
      return 2
    }
    if (verdict.findings.length > 0) host.complain(textReport.write([verdict]).split('\n\n')[0]!)
    if (given.format === 'json') host.put(printableJson(found).trimEnd())
    else host.say(printable(rollupInWords(found)))
    if (out !== undefined) {
      const bytes = new TextEncoder().encode(text)
      if (force) await host.write(out, bytes)
      else await host.create(out, bytes)
      const told = printableLine(
        `写好了“${out}”；接着运行：zongshu lint ${out} --with ${patterns.map(quoted).join(' ')}`
      )
      if (given.format === 'json') host.complain(told)
      else host.say(told)
    }
    const level = given['fail-on'] ?? workspace.config.failOn ?? 'error'
    return found.problems.some(({severity}) => rank(severity) >= rank(level)) ? 1 : 0
  }
})

/** A word of a command line that a shell leaves alone. */
const quoted = (word: string): string => (/[\s*?[\]]/.test(word) ? `"${word}"` : word)

const rank = (severity: Severity): number => ['hint', 'warning', 'error'].indexOf(severity)
