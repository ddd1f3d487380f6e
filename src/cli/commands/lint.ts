import {startComparing} from '../../engine/across.ts'
import {styleNamed} from '../../engine/check-file.ts'
import {type CheckOutcome, failsAt, type Input} from '../../engine/job.ts'
import {defineOptions, type Given} from '../../options.ts'
import {reporters} from '../../report/index.ts'
import {openBatch, tellFailures, tellLeft} from '../batch.ts'
import {cacheOptions, jobsOptions} from '../batch-options.ts'
import {brokenRules} from '../broken-rules.ts'
import {defineCommand} from '../command.ts'
import type {common} from '../common.ts'
import type {Host} from '../host.ts'
import {baselineOptions, startReport} from '../lint-report.ts'
import {mend} from '../mend.ts'
import {failOnOption, stageOption, workspaceOptions} from '../options.ts'
import {pathsOf} from '../paths.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'
import {type Round, watching} from '../watch.ts'

const options = defineOptions({
  ...stageOption,
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
  ...failOnOption,
  fix: {
    help: {
      zh: '改正意思不变的问题（半角标点等），写回文件，逐条列出',
      en: 'Apply fixes that keep the meaning, and list them'
    }
  },
  'fix-dry-run': {help: {zh: '只显示 --fix 会改什么', en: 'Show what --fix would change'}},
  ...baselineOptions,
  config: workspaceOptions.config,
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
  templates: workspaceOptions.templates,
  with: {
    value: {zh: '各县草稿', en: 'county drafts'},
    many: true,
    help: {
      zh: '检查市的草稿时与各县的草稿核对：数对不对得上，各县有没有雷同、写着别县名称',
      en: "Hold a city's draft against those of its counties, and these against each other"
    }
  },
  expect: {
    value: {zh: '汇总.yaml', en: 'rollup.yaml'},
    help: {
      zh: '与 --with 同用：按汇总文件核对（不写时只核对能相加的数）',
      en: 'With --with: how the figures are made (default: those that add up are added)'
    }
  },
  ...jobsOptions,
  ...cacheOptions,
  'stdin-filename': {
    value: {zh: '文件名', en: 'name'},
    help: {zh: '从标准输入读时当作这个文件', en: 'Name for standard input'}
  }
})

export const lint = defineCommand({
  name: 'lint',
  usage: {zh: '<草稿或成稿…|文件夹|@名单|->', en: '<draft or text…|folder|@list|->'},
  summary: {
    zh: '检查草稿（.yaml）或成稿（.docx、.md、.txt）；只有加 --fix 才改草稿',
    en: 'Check drafts (.yaml) or finished texts (.docx, .md, .txt); changes a draft only with --fix'
  },
  options,
  examples: [
    {line: 'zongshu lint 昭阳区.yaml', says: {zh: '检查一份草稿', en: 'Check one draft'}},
    {
      line: 'zongshu lint "各县/*.yaml" --stage final',
      says: {zh: '报送前检查全部草稿，有待填之处即为错误', en: 'The gate before submission'}
    },
    {
      line: 'zongshu lint 昭通市.yaml --with "各县/*.yaml" --expect 汇总.yaml',
      says: {zh: '与各县的草稿核对', en: "Hold a city's draft against its counties"}
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
    const find = (host: Host) =>
      pathsOf(patterns, host, {endings: draftsOrTexts, wanted: 'drafts', shard: given.shard})
    const once = (paths: ReadonlyArray<string>) => lintAll(paths, given, host)
    if (!given.watch) return (await once(await find(host))).code
    if (given.fix) throw new UsageError('--watch 不和 --fix 一起用：正在改的草稿不能又由程序改。')
    // Drafts are held against each other, so all are looked at again.
    return watching(find, async () => once(await find(host)), host)
  }
})

/** What a folder stands for: its drafts, or where it has none, its finished texts. */
const draftsOrTexts = [
  ['yaml', 'yml'],
  ['docx', 'md', 'txt']
]

type LintGiven = Given<typeof options> & Given<typeof common>

async function lintAll(paths: ReadonlyArray<string>, given: LintGiven, host: Host): Promise<Round> {
  const {templates, config: asked} = given
  const layout = given.layout ? given.style : undefined
  const setup = {templates, config: asked}
  const batch = await openBatch(host, {given, setup, doing: '检查', isWatched: given.watch})
  const {config} = batch.workspace
  // A style that is none stops the command before any file is looked at.
  if (layout !== undefined) await styleNamed(layout, batch.workspace)
  const against = await countiesOf(given, paths, host)
  const jobOf = (path: string) => ({
    kind: given.kind,
    stage: given.stage,
    file: {path, name: path === '-' ? given['stdin-filename'] : undefined},
    compare: paths.length > 1
  })
  const isMending = given.fix || given['fix-dry-run']
  const report = await startReport(
    {isMany: paths.length > 1 && !isMending},
    {...given, configured: config.baseline},
    host
  )
  const compared = startComparing()
  const seen: Round['seen'] = new Map()
  const failed: string[] = []
  let [done, held] = [0, 0]
  let isUnread = false
  const take = (path: string, outcome: CheckOutcome) => {
    done++
    const isUndone = tellUndone(outcome, host)
    if (isUndone) failed.push(path)
    isUnread = isUndone || !outcome.verdict.source || isUnread
    for (const verdict of [compared(outcome), ...(outcome.counties ?? [])]) report.add(verdict)
    held += outcome.held ?? 0
  }
  if (isMending)
    for (const [index, path] of paths.entries()) {
      if (paths.length > 1) host.progress(`检查 ${index + 1}/${paths.length} ${path}`)
      const isTrial = given['fix-dry-run']
      take(path, await mend({do: 'fix', ...jobOf(path)}, {isTrial}, batch.workspace, host))
    }
  else
    for await (const item of batch.each(paths, path => ({
      do: 'check' as const,
      ...jobOf(path),
      ...(against ?? {layout})
    }))) {
      take(item.path, item.outcome)
      item.keep([])
      if (given.watch) seen.set(item.path, item.seen)
    }
  host.progress('')
  const judged = await report.end()
  if (held > 0 && given.format === 'text' && !given.out)
    host.say(`与 ${held} 份县（市、区）草稿核对过数、雷同和地名；县里其余的问题，用 zongshu lint 逐份检查。`)
  tellFailures(failed, paths.length, host)
  if (batch.isStopped()) tellLeft(done, paths, given.cache, host)
  const broken = brokenRules(judged)
  if (broken) host.complain(broken)
  const level = given['fail-on'] ?? config.failOn ?? 'error'
  const found = judged.some(verdict => failsAt(verdict, level)) ? 1 : 0
  const code = isUnread || broken ? 2 : found
  return {
    code: batch.isStopped() ? 130 : code,
    shared: batch.shared,
    seen,
    written: given.out ? [given.out] : []
  }
}

/** What a city's draft is to be held against. */
async function countiesOf(
  given: {readonly with: ReadonlyArray<string>; readonly expect?: string; readonly fix: boolean},
  paths: ReadonlyArray<string>,
  host: Host
): Promise<{with: ReadonlyArray<Input>; expect?: Input} | undefined> {
  if (given.with.length === 0) {
    if (given.expect !== undefined)
      throw new UsageError('--expect 要与 --with 一起用，例如：--with "各县/*.yaml"')
    return undefined
  }
  if (given.fix || paths.length > 1)
    throw new UsageError(
      '--with 只用于检查一份市的草稿，不与 --fix 同用，例如：zongshu lint 市.yaml --with "各县/*.yaml"'
    )
  const places = new Set([...paths, given.expect ?? ''].map(path => host.between('.', path)))
  const counties = (await pathsOf(given.with, host)).filter(path => !places.has(host.between('.', path)))
  return {
    with: counties.map(path => ({path})),
    ...(given.expect === undefined ? {} : {expect: {path: given.expect}})
  }
}
